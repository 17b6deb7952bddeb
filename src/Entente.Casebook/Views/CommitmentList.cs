using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>
/// Commitments and their outcome. An outcome is an event told as done, of a kind that can carry the commitment out or break it, by the same party,
/// not before it, and speaking of the same thing in the same words; it is a lead for a reader, and says why it was taken.
/// </summary>
public static class CommitmentList
{
    private const int AtOnce = 500;

    private const string IsCommitment =
        " AND (e.status IN ('planned', 'proposed') OR (e.status = 'occurred' AND e.type IN ('AGREE', 'REQUEST', 'THREATEN')))";

    /// <summary>Reads the commitments that a filter lets through, the newest up to its limit.</summary>
    public static IReadOnlyList<Commitment> Read(Casebook casebook, TimelineFilter filter) => [.. Each(casebook, filter)];

    /// <summary>
    /// The same one after another, so that memory does not grow with their number. Outcomes are looked for among all events of the parties, places and days
    /// of the filter, whatever their type, status and context.
    /// </summary>
    public static IEnumerable<Commitment> Each(Casebook casebook, TimelineFilter filter)
    {
        var (rows, outcomes) = casebook.Read(database =>
        {
            var (found, _) = TimelineQuery.Find(database, filter, IsCommitment);
            return (found, OutcomeFinder.Find(database, filter, found));
        });
        foreach (var some in rows.Chunk(AtOnce))
            foreach (var commitment in casebook.Read(database => Open(database, some, outcomes))) yield return commitment;
    }

    /// <summary>How many commitments a filter lets through, its limit aside.</summary>
    public static int Count(Casebook casebook, TimelineFilter filter) => casebook.Read(database =>
    {
        var (where, values) = TimelineQuery.Conditions(database, filter);
        return (int)database.Number("SELECT COUNT(*) FROM events e WHERE 1" + where + IsCommitment, values);
    });

    private static List<Commitment> Open(Database database, TimelineQuery.Found[] rows, Dictionary<long, OutcomeFinder.Outcome> outcomes)
    {
        var later = rows.Where(r => outcomes.ContainsKey(r.Key)).Select(r => outcomes[r.Key].Later).Distinct().ToList();
        var found = database.Rows(
            "SELECT e.key, e.id, e.lead, e.reports, e.outlets, e.origins FROM events e WHERE e.key IN (SELECT value FROM json_each(?1)) ORDER BY e.key",
            row => new TimelineQuery.Found(row.Key(0), row.Text(1), row.Key(2), new EventCounts(row.Int(3), row.Int(4), row.Int(5))),
            Row.KeyList(later));
        var entries = found.Zip(TimelineQuery.Entries(database, found)).ToDictionary(pair => pair.First.Key, pair => pair.Second);
        return [.. TimelineQuery.Entries(database, rows).Zip(rows, (entry, row) => outcomes.TryGetValue(row.Key, out var outcome)
            ? new Commitment(entry, Sort(entry.Lead), outcome.Kind, entries[outcome.Later], "the same parties, not before it; shared words: " + string.Join(", ", outcome.Shared))
            : new Commitment(entry, Sort(entry.Lead), "nothing yet", null, null))];
    }

    private static string Sort(Report report) => (report.Type, report.Status) switch
    {
        (_, EventStatus.Planned) => "planned",
        (_, EventStatus.Proposed) => "proposed",
        ("AGREE", _) => report.Cameo?.StartsWith("057", StringComparison.Ordinal) == true ? "agreed" : "promised",
        ("REQUEST", _) => "asked",
        _ => "threatened",
    };
}
