using System.CommandLine;
using System.Globalization;
using System.Text;
using Entente.Casebook.Html;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Commands;

/// <summary><c>report</c>: the casebook as one page to read, print and hand on.</summary>
internal static class ReportCommand
{
    private const int MostEvents = 2_000, LargestPage = 20_000;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("report", "Writes one HTML page that needs nothing else: timeline, dyads, network, map, contradictions, commitments, origins, and every record opening to its sentence.");
        var (filter, casebook) = (new FilterOptions(MostEvents), new CaseOption());
        var title = new Option<string>("--title") { Description = "The heading; by default the name of the casebook.", HelpName = "TEXT" };
        var output = new Option<string>("--out") { Description = "The file to write; - for standard output.", HelpName = "FILE", DefaultValueFactory = _ => "report.html" };
        filter.AddTo(command);
        command.Add(title);
        command.Add(output);
        casebook.AddTo(command);
        HelpWithExamples.Add(command, "entente report", "entente report --dyad Iran Pakistan --from 2023 --title \"Iran and Pakistan since 2023\" --out iran-pakistan.html");
        command.SetAction(parsed => Run(terminal, casebook.ToRead(parsed), filter.Filter(parsed), parsed.GetValue(title) ?? Path.GetFileNameWithoutExtension(casebook.Path(parsed)), parsed.GetValue(output)!));
        return command;
    }

    private static int Run(Terminal terminal, Book opened, TimelineFilter filter, string title, string file)
    {
        using var book = opened;
        if ((filter.Limit == 0 || filter.Limit > LargestPage) && Timeline.Count(book, filter) > LargestPage)
            throw InputErrors.Usage("--limit", string.Create(CultureInfo.InvariantCulture, $"no browser opens a page of more than {LargestPage:#,0} events; give a smaller limit, or filters that let fewer through (--dyad, --who, --type, --from, --to)"));
        if (file == "-")
        {
            HtmlReport.Write(book, filter, title, terminal.Out);
            return ExitCode.Done;
        }

        try
        {
            using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            HtmlReport.Write(book, filter, title, output);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw InputErrors.Unwritable(file, error);
        }

        terminal.Error.WriteLine($"Written: {file}");
        return ExitCode.Done;
    }
}
