using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>compare</c>: what outlets tell of the same events.</summary>
internal static class CompareCommand
{
    private const int LargestTable = 5_000;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("compare", "Compares outlets event by event: who states it, attributes it to somebody, expects it, denies it, or is silent though covering those days.");
        var (filter, casebook, json) = (new FilterOptions(limit: 100), new CaseOption(), CommonOptions.Json());
        filter.AddTo(command);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente compare --dyad Iran Pakistan --from 2023-07");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            var wanted = filter.Filter(parsed);
            if ((wanted.Limit == 0 || wanted.Limit > LargestTable) && Timeline.Count(book, wanted) > LargestTable)
                throw InputErrors.Usage("--limit", string.Create(CultureInfo.InvariantCulture, $"a comparison has a column for every outlet and at most {LargestTable:#,0} events; give a smaller limit, or filters that let fewer through"));
            var comparison = Comparison.Read(book, wanted);
            if (parsed.GetValue(json))
                foreach (var compared in comparison.Events) terminal.Out.WriteLine(AnalysisJson.ToLine(compared, comparison.Outlets));
            else Print(terminal, comparison);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, Comparison comparison)
    {
        var listing = new Listing(["date", "event", "who", .. comparison.Outlets]);
        foreach (var compared in comparison.Events)
        {
            var lead = compared.Entry.Lead;
            listing.Add([DatePhrase.Short(lead.Date), new Cell(TimelinePrinter.Kind(lead), TimelinePrinter.ToneOf(lead)), WhoPhrase.Sides(lead), .. compared.Stances.Select(Mark)]);
        }

        listing.Print(terminal);
        if (comparison.Events.Count == 0) terminal.Out.WriteLine("No events.");
    }

    private static Cell Mark(Stance stance) => stance switch
    {
        Stance.Absent => new Cell("·", Tone.Faint),
        Stance.Silent => new Cell("silent", Tone.Faint),
        Stance.Denies => new Cell("denies", Tone.Conflict),
        Stance.Expects => new Cell("expects", Tone.Warning),
        Stance.Attributes => "attributes",
        _ => "states",
    };
}
