using System.CommandLine;
using System.Text;
using Entente.Casebook.Exchange;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;

namespace Entente.Cli.Commands;

/// <summary><c>export</c>: the records in a format of others.</summary>
internal static class ExportCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("export", "Writes the records of the casebook. The order does not depend on the order in which pages were read.");
        var format = new Option<string>("--as") { Description = "The format.", HelpName = "csv|jsonl", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("csv", "jsonl");
        var output = new Option<string>("--out") { Description = "A file to write instead of standard output.", HelpName = "FILE" };
        var casebook = CommonOptions.Case();
        command.Add(format);
        command.Add(output);
        command.Add(casebook);
        HelpWithExamples.Add(command, "entente export --as csv --out events.csv", "entente export --as jsonl | head");
        command.SetAction(parsed => Run(terminal, parsed.GetValue(casebook)!, parsed.GetValue(format)!, parsed.GetValue(output)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string format, string? file)
    {
        using var book = OpenCase.ToRead(path);
        if (file is null)
        {
            Write(terminal.Out, book, format);
            return ExitCode.Done;
        }

        try
        {
            using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            Write(output, book, format);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw InputErrors.Unreadable(file, error);
        }

        return ExitCode.Done;
    }

    private static void Write(TextWriter output, Casebook.Casebook book, string format)
    {
        if (format == "csv") RecordCsv.Write(output, Records.Read(book));
        else foreach (var record in Records.Read(book)) output.WriteLine(RecordJson.ToLine(record));
    }
}
