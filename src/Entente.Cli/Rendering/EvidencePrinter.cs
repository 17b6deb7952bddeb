using System.Globalization;
using Entente.Casebook.Views;
using Entente.Coding.Events;

namespace Entente.Cli.Rendering;

/// <summary>Prints the evidence for an event, report by report.</summary>
internal static class EvidencePrinter
{
    public static void Print(Terminal terminal, Evidence evidence)
    {
        var counts = evidence.Counts;
        if (evidence.Event is { } id)
        {
            terminal.Write($"event {id}", Tone.Strong);
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {counts.Outlets} {(counts.Outlets == 1 ? "outlet" : "outlets")}, {counts.Reports} {(counts.Reports == 1 ? "report" : "reports")}, {counts.Origins} independent {(counts.Origins == 1 ? "origin" : "origins")}"));
        }

        foreach (var report in evidence.Reports)
        {
            terminal.Out.WriteLine();
            Print(terminal, report);
        }
    }

    private static void Print(Terminal terminal, ReportEvidence evidence)
    {
        var report = evidence.Report;
        terminal.Write(report.Outlet ?? report.Document, Tone.Strong);
        terminal.Out.WriteLine($"  {report.Published ?? "no date"}  {evidence.Title ?? report.Document}");
        if (evidence.Url is { } url) terminal.Out.WriteLine("  " + url);
        if (evidence.Before is { } before) Context(terminal, before);
        Sentence(terminal, report);
        if (evidence.After is { } after) Context(terminal, after);
        Fields(terminal, report, evidence.Merged);
    }

    private static void Context(Terminal terminal, string sentence)
    {
        terminal.Write("    " + sentence.ReplaceLineEndings(" "), Tone.Faint);
        terminal.Out.WriteLine();
    }

    /// <summary>The sentence with the trigger marked: by weight on a terminal, by brackets in a pipe.</summary>
    private static void Sentence(Terminal terminal, Report report)
    {
        var (start, end) = (report.Trigger.Start - report.Start, report.Trigger.End - report.Start);
        terminal.Out.Write("  ❯ ");
        if (start < 0 || end > report.Quote.Length || start > end)
        {
            terminal.Out.WriteLine(report.Quote);
            return;
        }

        terminal.Out.Write(report.Quote[..start].ReplaceLineEndings(" "));
        if (terminal.Colours) terminal.Write(report.Quote[start..end], TimelinePrinter.ToneOf(report));
        else terminal.Out.Write("[" + report.Quote[start..end] + "]");
        terminal.Out.WriteLine(report.Quote[end..].ReplaceLineEndings(" "));
    }

    private static void Fields(Terminal terminal, Report report, string? merged)
    {
        Field(terminal, "report", $"{report.Id}  ({report.Part}, sentence {report.Sentence.ToString(CultureInfo.InvariantCulture)}, confidence {report.Confidence.ToString(CultureInfo.InvariantCulture)})");
        Field(terminal, "event", $"{TimelinePrinter.Kind(report)}  {report.Quad}{(report.Cameo is { } cameo ? $", CAMEO {cameo}" : "")}{(report.Contexts.Count > 0 ? $"  [{string.Join(", ", report.Contexts)}]" : "")}");
        Field(terminal, "status", TimelinePrinter.Status(report.Status));
        Participants(terminal, report.Symmetric ? "party" : "actor", report.Actors);
        Participants(terminal, report.Symmetric ? "party" : "recipient", report.Recipients);
        Participants(terminal, "mediator", report.Mediators);
        Field(terminal, "when", DatePhrase.Long(report.Date));
        if (report.Place is { } place) Field(terminal, "where", Place(place));
        Field(terminal, "says", WhoPhrase.Speakers(report));
        foreach (var speaker in report.Attribution) Field(terminal, "", $"“{speaker.Text}” {speaker.Kind}{(speaker.Cue is { } cue ? $", “{cue}”" : "")}{(speaker.Date is { } date ? $", on {date}" : "")}");
        foreach (var figure in report.Figures) Field(terminal, "figure", $"{figure.Kind} “{figure.Text}”");
        if (report.ContentOf is { } content) Field(terminal, "content of", content);
        if (merged is not null) Field(terminal, "merged", merged);
        foreach (var because in report.Because) Field(terminal, "why", because);
    }

    private static void Participants(Terminal terminal, string label, IReadOnlyList<Participant> list)
    {
        foreach (var who in list)
        {
            var name = who.Name is { } known && known != who.Text ? $"{known}  “{who.Text}”" : who.Text;
            var codes = string.Join(' ', new[] { who.Country }.Concat(who.Sectors).Where(c => c is not null));
            Field(terminal, label, $"{name}{(codes.Length > 0 ? $"  {codes}" : "")}{(who.Rule is { } rule ? $"  ({rule})" : "")}");
        }
    }

    private static string Place(EventPlace place)
    {
        var at = place is { Latitude: { } latitude, Longitude: { } longitude }
            ? string.Create(CultureInfo.InvariantCulture, $"  {latitude:0.###}, {longitude:0.###}")
            : "";
        return $"{place.Name}{(place.Country is { } country ? $", {country}" : "")}  ({place.Kind}){at}";
    }

    private static void Field(Terminal terminal, string label, string value)
    {
        terminal.Write("    " + label.PadRight(11), Tone.Faint);
        terminal.Out.WriteLine(value);
    }
}
