using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Coding.Events;

namespace Entente.Cli.Rendering;

/// <summary>Prints a timeline: a line an event.</summary>
internal static class TimelinePrinter
{
    public static void Print(Terminal terminal, Timeline timeline, bool json)
    {
        if (json)
        {
            foreach (var entry in timeline.Entries) terminal.Out.WriteLine(ViewJson.ToLine(entry));
            return;
        }

        if (timeline.Entries.Count == 0)
        {
            terminal.Out.WriteLine("No events.");
            return;
        }

        var listing = new Listing("id", "date", "event", "who", "where", "outlets/reports/origins", "sentence");
        foreach (var entry in timeline.Entries)
        {
            var lead = entry.Lead;
            listing.Add(
                new Cell(entry.Event[..Math.Min(10, entry.Event.Length)], Tone.Faint),
                DatePhrase.Short(lead.Date),
                new Cell(Kind(lead), ToneOf(lead)),
                WhoPhrase.Sides(lead),
                lead.Place?.Name,
                Counts(entry.Counts),
                terminal.IsRich ? Listing.Cut(lead.Quote, 90) : lead.Quote);
        }

        listing.Print(terminal);
        if (timeline.Entries.Any(e => e.Lead.Date?.Basis is "published" or "inferred")) terminal.Out.WriteLine("~ about: the text gives no date, the page's own stands in");
        if (timeline.Total > timeline.Entries.Count)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The newest {timeline.Entries.Count:#,0} of {timeline.Total:#,0} events; --limit 0 shows all."));
    }

    /// <summary>Type and mode, with the status in capitals where the thing is not told as done.</summary>
    public static string Kind(Report report) =>
        (report.Mode is { } mode ? $"{report.Type}/{mode}" : report.Type) + (report.Status == EventStatus.Occurred ? "" : $" ({Status(report.Status)})");

    public static string Status(EventStatus status) => status.ToString().ToLowerInvariant();

    public static Tone ToneOf(Report report) =>
        report.Status != EventStatus.Occurred ? Tone.Warning
        : report.Quad.EndsWith("cooperation", StringComparison.Ordinal) ? Tone.Cooperation
        : Tone.Conflict;

    public static string Counts(EventCounts counts) => string.Create(CultureInfo.InvariantCulture, $"{counts.Outlets}/{counts.Reports}/{counts.Origins}");
}
