using System.CommandLine;
using System.CommandLine.Help;
using Entente.Cli.Commands;
using Entente.Cli.Rendering;
using Entente.Language;

namespace Entente.Cli;

/// <summary>Puts the commands together, runs one, and turns what goes wrong into a message and an exit code.</summary>
internal static class App
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancel = default)
    {
        var root = Build(terminal);
        if (arguments.Count == 0) arguments = ["--help"];
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            foreach (var error in parsed.Errors) await terminal.Error.WriteLineAsync($"entente: {error.Message}");
            await terminal.Error.WriteLineAsync($"Try: entente {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        return await GuardAsync(() => parsed.InvokeAsync(configuration, cancel), terminal);
    }

    private static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand("Reads the news about states and keeps the record: who did what with whom, when, where, and who says so.");
        foreach (var command in AllCommands.Make(terminal)) root.Add(command);
        foreach (var option in root.Options)
            if (option is HelpOption help) help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static async Task<int> GuardAsync(Func<Task<int>> run, Terminal terminal)
    {
        try
        {
            return await run();
        }
        catch (EntenteException error)
        {
            await terminal.Error.WriteLineAsync(error.Message);
            return error.Code.StartsWith("ENT40", StringComparison.Ordinal) ? ExitCode.Casebook
                : error.Code.StartsWith("ENT51", StringComparison.Ordinal) ? ExitCode.Usage
                : ExitCode.SomeFailed;
        }
        catch (IOException error) when (error.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase))
        {
            return ExitCode.Done;
        }
        catch (IOException error)
        {
            await terminal.Error.WriteLineAsync($"ENT5004 output: {error.Message}");
            return ExitCode.SomeFailed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.SomeFailed;
        }
    }
}
