using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime;

namespace Entente.Casebook.Views;

/// <summary>What outlets tell of the same events: who states, attributes, denies, and who is silent though covering those days.</summary>
/// <param name="Outlets">The outlets, in order of the alphabet.</param>
/// <param name="Events">The events, in order of date.</param>
public sealed record Comparison(IReadOnlyList<string> Outlets, IReadOnlyList<ComparedEvent> Events)
{
    private const int CoveringDays = 7;

    /// <summary>Compares the outlets over the events that a filter lets through.</summary>
    public static Comparison Read(Casebook casebook, TimelineFilter filter) => casebook.Read(database =>
    {
        var (rows, _) = TimelineQuery.Find(database, filter);
        var reports = new ReportReader(database).OfEvents(rows.Select(r => r.Key));
        var told = TimelineQuery.Entries(database, rows).Zip(rows, (entry, row) => new Told(entry, Countries(entry.Lead), [.. reports[row.Key].Select(r => r.Report)])).ToList();
        var outlets = told.SelectMany(t => t.Outlets).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Comparison(outlets, [.. told.Select(t =>
        {
            var covering = told.Where(other => other != t && IsNear(other, t)).SelectMany(other => other.Outlets).ToHashSet(StringComparer.Ordinal);
            return new ComparedEvent(t.Entry, [.. outlets.Select(outlet => Of(outlet, t, covering))]);
        })]);
    });

    private sealed record Told(TimelineEntry Entry, HashSet<string> Countries, Report[] Reports)
    {
        public IEnumerable<string> Outlets => Reports.Select(Outlet);
    }

    private static string Outlet(Report report) => report.Outlet ?? report.Document;

    private static HashSet<string> Countries(Report report) => [.. report.Actors.Concat(report.Recipients).Select(p => p.Country).OfType<string>()];

    private static Stance Of(string outlet, Told told, HashSet<string> covering)
    {
        var own = told.Reports.Where(r => Outlet(r) == outlet).Select(Of).ToList();
        return own.Count > 0 ? own.Max() : covering.Contains(outlet) ? Stance.Silent : Stance.Absent;
    }

    private static Stance Of(Report report) => report.Status switch
    {
        EventStatus.Denied or EventStatus.Negated => Stance.Denies,
        EventStatus.Occurred => report.Attribution.Count > 0 ? Stance.Attributes : Stance.States,
        _ => Stance.Expects,
    };

    private static bool IsNear(Told a, Told b)
    {
        if (a.Entry.Lead.Date is not { } dateA || b.Entry.Lead.Date is not { } dateB) return false;
        var days = Period.DaysBetween(LocalDate.Min(dateA.End, dateB.End), LocalDate.Max(dateA.Start, dateB.Start));
        return days <= CoveringDays && a.Countries.IsSupersetOf(b.Countries);
    }
}
