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
        var timeline = TimelineQuery.Run(database, filter);
        var told = timeline.Entries.Select(entry => (Entry: entry, Reports: Reports(database, entry.Event))).ToList();
        var outlets = told.SelectMany(t => t.Reports).Select(r => r.Outlet ?? r.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Comparison(outlets, [.. told.Select(t => new ComparedEvent(t.Entry, [.. outlets.Select(outlet => Of(outlet, t.Entry, t.Reports, told))]))]);
    });

    private static List<Report> Reports(Database database, string @event) =>
        new ReportReader(database).OfEvent(database.Number("SELECT key FROM events WHERE id = ?1", @event)).ConvertAll(r => r.Report);

    private static Stance Of(string outlet, TimelineEntry entry, List<Report> reports, List<(TimelineEntry Entry, List<Report> Reports)> all)
    {
        var own = reports.Where(r => (r.Outlet ?? r.Document) == outlet).Select(Of).ToList();
        if (own.Count > 0) return own.Max();
        return all.Exists(other => other.Entry != entry && IsNear(other.Entry.Lead, entry.Lead) && other.Reports.Exists(r => (r.Outlet ?? r.Document) == outlet))
            ? Stance.Silent
            : Stance.Absent;
    }

    private static Stance Of(Report report) => report.Status switch
    {
        EventStatus.Denied or EventStatus.Negated => Stance.Denies,
        EventStatus.Occurred => report.Attribution.Count > 0 ? Stance.Attributes : Stance.States,
        _ => Stance.Expects,
    };

    private static bool IsNear(Report a, Report b)
    {
        if (a.Date is not { } dateA || b.Date is not { } dateB) return false;
        static HashSet<string> Countries(Report r) => [.. r.Actors.Concat(r.Recipients).Select(p => p.Country).OfType<string>()];
        var days = Period.DaysBetween(LocalDate.Min(dateA.End, dateB.End), LocalDate.Max(dateA.Start, dateB.Start));
        return days <= CoveringDays && Countries(a).IsSupersetOf(Countries(b));
    }
}
