using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>conflicts</c>: the ledger of contradictions.</summary>
internal static class ConflictsCommand
{
    private const int MostConflicts = 1_000;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("conflicts", "Lists what pages tell differently of one event, side by side with outlet, speaker and sentence. Nothing is averaged away.");
        var all = new Option<bool>("--all") { Description = "Also what is only vaguer, a later update, a time zone, or told from either side." };
        var (filter, casebook, json) = (new FilterOptions(MostConflicts), new CaseOption(), CommonOptions.Json());
        command.Add(all);
        filter.AddTo(command);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente conflicts", "entente conflicts --all --json", "entente conflicts --dyad Iran Pakistan --from 2023");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            var wanted = filter.Filter(parsed);
            var lesser = parsed.GetValue(all) || parsed.GetValue(json);
            var ledger = ConflictList.Read(book, wanted, conflictsOnly: !lesser);
            if (parsed.GetValue(json))
                foreach (var conflict in ledger) terminal.Out.WriteLine(ViewJson.ToLine(conflict));
            else Print(terminal, ledger);
            var (conflicts, others) = ConflictList.Count(book, wanted);
            if (!lesser && others > 0) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{others} more that are only vaguer, later or told from another side: --all shows them."));
            var total = lesser ? conflicts + others : conflicts;
            if (wanted.Limit > 0 && total > wanted.Limit) Listing.TellRest(terminal, parsed.GetValue(json), "The newest", ledger.Count(c => c.Event is not null), total, "contradictions of events");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, IReadOnlyList<ConflictEntry> ledger)
    {
        foreach (var conflict in ledger)
        {
            terminal.Write($"{conflict.Field}: {conflict.Kind}", conflict.Kind == "conflict" ? Tone.Conflict : Tone.Warning);
            terminal.Out.WriteLine($"  {conflict.About}{(conflict.Event is { } id ? $"  ({id})" : "")}");
            foreach (var value in conflict.Values)
            {
                terminal.Out.WriteLine($"  {value.Value}  —  {string.Join("; ", value.Speakers)}");
                foreach (var quote in value.Quotes) terminal.Out.WriteLine("      “" + Listing.Cut(quote.ReplaceLineEndings(" "), 140) + "”");
            }

            terminal.Out.WriteLine();
        }

        if (ledger.Count == 0) terminal.Out.WriteLine("No contradictions.");
    }
}
