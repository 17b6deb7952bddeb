using System.CommandLine;
using System.Text;
using Entente.Casebook.Exchange;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Commands;

/// <summary><c>export</c>: the records in a format of others.</summary>
internal static class ExportCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("export", "Writes the records of the casebook. The order does not depend on the order in which pages were read.");
        var names = ExportFormat.All.Select(f => f.Name).ToArray();
        var format = new Option<string>("--as") { Description = string.Join("; ", ExportFormat.All.Select(f => $"{f.Name}: {f.Describes}")) + ".", HelpName = string.Join('|', names), DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong(names);
        var losses = new Option<bool>("--losses") { Description = "Tell what the format cannot hold, and write nothing." };
        var output = new Option<string>("--out") { Description = "A file to write instead of standard output; for naf a folder, with a file for every page.", HelpName = "FILE" };
        var casebook = new CaseOption();
        command.Add(format);
        command.Add(output);
        command.Add(losses);
        casebook.AddTo(command);
        HelpWithExamples.Add(command, "entente export --as csv --out events.csv", "entente export --as jsonl | head", "entente export --as gdelt --losses");
        command.SetAction(parsed =>
        {
            var chosen = ExportFormat.All.Single(f => f.Name == parsed.GetValue(format));
            return parsed.GetValue(losses) ? Losses(terminal, chosen) : Run(terminal, casebook.ToRead(parsed), chosen, parsed.GetValue(output));
        });
        return command;
    }

    private static int Losses(Terminal terminal, ExportFormat format)
    {
        foreach (var loss in format.Loses) terminal.Out.WriteLine(loss);
        if (format.Loses.Count == 0) terminal.Out.WriteLine("nothing");
        return ExitCode.Done;
    }

    private static int Run(Terminal terminal, Book opened, ExportFormat format, string? file)
    {
        using var book = opened;
        if (file is null)
        {
            format.Write(book, terminal.Out);
            return ExitCode.Done;
        }

        try
        {
            if (format.Files is null) Write(file, output => format.Write(book, output));
            else
            {
                Directory.CreateDirectory(file);
                foreach (var (name, write) in format.Files(book)) Write(Path.Combine(file, name), write);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw InputErrors.Unwritable(file, error);
        }

        return ExitCode.Done;
    }

    private static void Write(string file, Action<TextWriter> write)
    {
        using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        write(output);
    }
}
