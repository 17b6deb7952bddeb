using System.CommandLine;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>conflicts</c>: the ledger of contradictions.</summary>
internal static class ConflictsCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("conflicts", "Lists what pages tell differently of one event, side by side with outlet, speaker and sentence. Nothing is averaged away.");
        var all = new Option<bool>("--all") { Description = "Also what is only vaguer, a later update, a time zone, or told from either side." };
        var (casebook, json) = (new CaseOption(), CommonOptions.Json());
        command.Add(all);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente conflicts", "entente conflicts --all --json");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            var ledger = ConflictList.Read(book);
            if (parsed.GetValue(json))
                foreach (var conflict in ledger) terminal.Out.WriteLine(ViewJson.ToLine(conflict));
            else Print(terminal, ledger, parsed.GetValue(all));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, IReadOnlyList<ConflictEntry> ledger, bool all)
    {
        var shown = all ? ledger : [.. ledger.Where(c => c.Kind == "conflict")];
        foreach (var conflict in shown)
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

        var left = ledger.Count - shown.Count;
        if (shown.Count == 0) terminal.Out.WriteLine("No contradictions.");
        if (left > 0) terminal.Out.WriteLine($"{left.ToString(System.Globalization.CultureInfo.InvariantCulture)} more that are only vaguer, later or told from another side: --all shows them.");
    }
}
