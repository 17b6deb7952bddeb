using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>dyad</c>: two parties month by month.</summary>
internal static class DyadCommand
{
    private const int ChartWidth = 20;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("dyad", "Shows what two parties did to and with each other, month by month: events and Goldstein sums both ways.");
        var (a, b) = (new Argument<string>("A") { Description = "A name or country code." }, new Argument<string>("B") { Description = "Another." });
        var (casebook, json) = (new CaseOption(), CommonOptions.Json());
        command.Add(a);
        command.Add(b);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente dyad Iran Pakistan");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            var dyad = Dyad.Read(book, parsed.GetValue(a)!, parsed.GetValue(b)!);
            if (parsed.GetValue(json))
                foreach (var month in dyad.Months) terminal.Out.WriteLine(AnalysisJson.ToLine(month));
            else Print(terminal, dyad, parsed.GetValue(a)!, parsed.GetValue(b)!);
            if (dyad.Events == 0) UnknownNames.Tell(parsed.GetValue(json) ? terminal.Error : terminal.Out, book, [parsed.GetValue(a), parsed.GetValue(b)]);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, Dyad dyad, string a, string b)
    {
        if (dyad.Events == 0)
        {
            terminal.Out.WriteLine("No events between the two.");
            return;
        }

        var most = dyad.Months.Max(m => Math.Abs(Net(m)));
        var listing = new Listing("month", $"{a} → {b}", "score", $"{b} → {a}", "score", "together", "score", "not occurred", "net score");
        foreach (var m in dyad.Months)
        {
            listing.Add(
                m.Month, Number(m.AToB), Score(m.AToB, m.AToBScore), Number(m.BToA), Score(m.BToA, m.BToAScore), Number(m.Together), Score(m.Together, m.TogetherScore),
                Number(m.NotOccurred), new Cell(Bar(Net(m), most), Net(m) < 0 ? Tone.Conflict : Tone.Cooperation));
        }

        listing.Print(terminal);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{dyad.Events} events in {dyad.Reports} reports."));
    }

    private static decimal Net(DyadMonth m) => m.AToBScore + m.BToAScore + m.TogetherScore;

    private static string Bar(decimal net, decimal most)
    {
        if (most == 0) return "0";
        var length = (int)Math.Ceiling(Math.Abs(net) / most * ChartWidth);
        return new string(net < 0 ? '▒' : '█', length) + " " + net.ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);
    }

    private static string Number(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);

    private static string Score(int count, decimal score) => count == 0 ? "" : score.ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);
}
