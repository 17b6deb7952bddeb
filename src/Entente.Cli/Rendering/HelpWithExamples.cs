using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Entente.Cli.Rendering;

/// <summary>The usual help of a command, then examples of it.</summary>
internal sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string[]> Examples = new(StringComparer.Ordinal);

    public static void Add(Command command, params string[] examples) => Examples[command.Name] = examples;

    public override bool Terminating => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (command is RootCommand)
        {
            Overview(output, command);
            return ExitCode.Done;
        }

        var code = inner.Invoke(parseResult);
        if (Examples.TryGetValue(command.Name, out var examples))
        {
            output.WriteLine("Examples:");
            foreach (var example in examples) output.WriteLine("  " + example);
            output.WriteLine();
        }

        return code;
    }

    private static void Overview(TextWriter output, Command root)
    {
        output.WriteLine(root.Description);
        output.WriteLine();
        output.WriteLine("Usage: entente COMMAND [options]");
        output.WriteLine();
        output.WriteLine("Begin here:");
        output.WriteLine("  entente read samples             read a folder of pages into entente.db and show the timeline");
        output.WriteLine("  entente timeline --who Iran      what the casebook knows about somebody");
        output.WriteLine("  entente show ID                  open an event to the sentences that tell it");
        output.WriteLine();
        output.WriteLine("Commands:");
        var width = root.Subcommands.Max(c => c.Name.Length);
        foreach (var command in root.Subcommands) output.WriteLine($"  {command.Name.PadRight(width)}  {FirstSentence(command.Description)}");
        output.WriteLine();
        output.WriteLine("`entente COMMAND --help` tells the options, with examples. The casebook is entente.db here, or --case FILE.");
        output.WriteLine("Exit codes: 0 done, 1 some inputs failed (each named), 2 usage, 3 the casebook cannot be used.");
    }

    private static string? FirstSentence(string? text) =>
        text is null ? null : text.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? text[..end] : text.TrimEnd('.');
}
