using System.CommandLine;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>commitments</c>: what was promised or threatened, and what came of it.</summary>
internal static class CommitmentsCommand
{
    private const int MostCommitments = 1_000;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("commitments", "Lists what was promised, agreed, asked, threatened, planned or proposed, and what was later reported of it: done, begun, broken, nothing yet.");
        var (filter, casebook, json) = (new FilterOptions(MostCommitments), new CaseOption(), CommonOptions.Json());
        filter.AddTo(command);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente commitments --who Iran", "entente commitments --dyad Hungary Sweden --json");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            var (wanted, shown) = (filter.Filter(parsed), 0);
            var commitments = CommitmentList.Each(book, wanted).Select(c => (Commitment: c, Number: ++shown).Commitment);
            if (parsed.GetValue(json))
                foreach (var commitment in commitments) terminal.Out.WriteLine(AnalysisJson.ToLine(commitment));
            else Print(terminal, commitments);
            Listing.TellRest(terminal, parsed.GetValue(json), "The newest", shown, shown == wanted.Limit ? CommitmentList.Count(book, wanted) : shown, "commitments");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, IEnumerable<Commitment> commitments)
    {
        var listing = new Listing("id", "date", "sort", "who", "outcome", "later", "sentence");
        foreach (var c in commitments)
        {
            listing.Add(
                new Cell(c.Entry.Event[..10], Tone.Faint), DatePhrase.Short(c.Entry.Lead.Date), c.Sort, WhoPhrase.Sides(c.Entry.Lead),
                new Cell(c.Outcome, c.Outcome == "broken" ? Tone.Conflict : c.Later is null ? Tone.Faint : Tone.Cooperation),
                c.Later is { } later ? $"{later.Event[..10]} {DatePhrase.Short(later.Lead.Date)} {TimelinePrinter.Kind(later.Lead)}" : "", c.Entry.Lead.Quote);
        }

        listing.Print(terminal);
        if (listing.IsEmpty) terminal.Out.WriteLine("No commitments.");
    }
}
