using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>An event opened to its sentences.</summary>
/// <param name="Event">Id of the event, or <see langword="null"/> for a report of an older coding that stands in none.</param>
/// <param name="Counts">How widely it is told.</param>
/// <param name="Reports">The reports, those on the earliest pages first; where a report was asked for, only that one.</param>
public sealed record Evidence(string? Event, EventCounts Counts, IReadOnlyList<ReportEvidence> Reports)
{
    /// <summary>Opens an event or a report by its id or the beginning of it; <see langword="null"/> where there is none.</summary>
    public static Evidence? Find(Casebook casebook, string id) => casebook.Read(database => Find(database, id));

    private static Evidence? Find(Database database, string id)
    {
        var reader = new ReportReader(database);
        var (@event, counts) = database.Rows(
            "SELECT key, reports, outlets, origins FROM events WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY id LIMIT 1",
            row => (Key: row.Key(0), Counts: new EventCounts(row.Int(1), row.Int(2), row.Int(3))),
            id).FirstOrDefault();
        if (@event != 0)
        {
            var reports = reader.OfEvent(@event).OrderBy(r => r.Report.Published ?? "~", StringComparer.Ordinal).ToList();
            return new Evidence(reports[0].Report.Event, counts, reports.ConvertAll(r => ReportEvidence.Read(database, r)));
        }

        var full = database.Word("SELECT id FROM reports WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY id LIMIT 1", id);
        if (full is null || reader.ById(full) is not { } stored) return null;
        counts = database.Rows(
            "SELECT reports, outlets, origins FROM events WHERE id = ?1",
            row => new EventCounts(row.Int(0), row.Int(1), row.Int(2)),
            stored.Report.Event).FirstOrDefault();
        return new Evidence(stored.Report.Event, counts, [ReportEvidence.Read(database, stored)]);
    }
}
