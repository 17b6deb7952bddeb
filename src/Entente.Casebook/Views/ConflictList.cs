using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>The ledger of contradictions.</summary>
public static class ConflictList
{
    private const int AtOnce = 500;
    private static readonly TimelineFilter Everything = new();

    /// <summary>One page tells that something was agreed at a meeting, another only that it was talked about.</summary>
    private const string Outcomes =
        """
        FROM event_links l CROSS JOIN events e ON e.key IN (l.low, l.high) CROSS JOIN events b ON b.key = CASE WHEN e.key = l.low THEN l.high ELSE l.low END
        WHERE e.type = 'AGREE' AND e.status = 'occurred' AND b.type = 'CONSULT' AND b.mode IS NULL AND b.status = 'occurred' AND EXISTS (
            SELECT 1 FROM event_reports er JOIN reports r ON r.key = er.report JOIN codings c ON c.key = r.coding WHERE er.event = b.key AND c.document NOT IN (
                SELECT y.document FROM event_reports ex JOIN reports x ON x.key = ex.report JOIN codings y ON y.key = x.coding WHERE ex.event = e.key AND x.type = 'AGREE'))
        """;

    private readonly record struct Line(long Key, string Event, string Field, string Kind, long Lead, string? Date);

    /// <summary>Reads the ledger: what reports of one event tell differently, what came of one occasion, and what pages say of one thing or office.</summary>
    public static IReadOnlyList<ConflictEntry> Read(Casebook casebook) => Read(casebook, Everything, conflictsOnly: false);

    /// <summary>Reads the ledger of the events that a filter lets through; what pages say of things and offices only where nothing is filtered.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="filter">The events; of what contradicts in them the newest up to the limit.</param>
    /// <param name="conflictsOnly">Without what is only vaguer, later or told from another side.</param>
    public static IReadOnlyList<ConflictEntry> Read(Casebook casebook, TimelineFilter filter, bool conflictsOnly) => casebook.Read(database =>
    {
        var entries = new List<ConflictEntry>();
        foreach (var some in Ledger(database, filter, conflictsOnly).Chunk(AtOnce)) entries.AddRange(OfEvents(database, some));
        if (!conflictsOnly) entries.AddRange(OfOccasions(database, filter));
        if (filter with { Limit = 0 } == Everything) entries.AddRange(FactConflicts.Find(database));
        return entries;
    });

    /// <summary>How many contradictions of events there are, and how many are only vaguer, later or told from another side.</summary>
    public static (int Conflicts, int Lesser) Count(Casebook casebook, TimelineFilter filter) => casebook.Read(database =>
    {
        var (where, values) = TimelineQuery.Conditions(database, filter);
        int Number(string sql) => (int)database.Number(sql + where, values);
        return (
            Number("SELECT COUNT(*) FROM contradictions c JOIN events e ON e.key = c.event WHERE c.kind = 'conflict'"),
            Number("SELECT COUNT(*) FROM contradictions c JOIN events e ON e.key = c.event WHERE c.kind <> 'conflict'") + Number("SELECT COUNT(*) " + Outcomes));
    });

    private static IEnumerable<Line> Ledger(Database database, TimelineFilter filter, bool conflictsOnly)
    {
        var (where, values) = TimelineQuery.Conditions(database, filter);
        var newest = database.Rows(
            $"""
            SELECT c.key, e.id, c.field, c.kind, e.lead, e.date_start FROM contradictions c JOIN events e ON e.key = c.event WHERE {(conflictsOnly ? "c.kind = 'conflict'" : "1")}{where}
            ORDER BY e.date_start IS NULL, e.date_start DESC, e.id, c.field, c.kind, c.key LIMIT ?{values.Length + 1}
            """,
            row => new Line(row.Key(0), row.Text(1), row.Text(2), row.Text(3), row.Key(4), row.TextOrNull(5)),
            [.. values, filter.Limit > 0 ? filter.Limit : -1]);
        return newest.OrderBy(l => l.Kind != "conflict").ThenBy(l => l.Date is null).ThenBy(l => l.Date, StringComparer.Ordinal).ThenBy(l => l.Event, StringComparer.Ordinal)
            .ThenBy(l => l.Field, StringComparer.Ordinal).ThenBy(l => l.Kind, StringComparer.Ordinal);
    }

    private static List<ConflictEntry> OfEvents(Database database, Line[] ledger)
    {
        var reader = new ReportReader(database);
        var values = database.Rows(
            "SELECT v.contradiction, v.value, v.report FROM json_each(?1) k CROSS JOIN contradiction_values v ON v.contradiction = k.value ORDER BY v.contradiction, v.position",
            row => (Contradiction: row.Key(0), Value: row.Text(1), Report: row.Key(2)), Row.KeyList(ledger.Select(l => l.Key)));
        var reports = reader.ByKeys(values.Select(v => v.Report).Concat(ledger.Select(l => l.Lead)).Distinct());
        var told = values.ToLookup(v => v.Contradiction);
        return [.. ledger.Select(line => new ConflictEntry(
            line.Event, About(reports[line.Lead]), line.Field, line.Kind, Values(told[line.Key].SelectMany(v => WithSaying(database, reader, v.Value, reports[v.Report])))))];
    }

    /// <summary>What somebody promises or threatens to do is told by the saying as well as by its content: both stand by the value.</summary>
    private static IEnumerable<(string Value, StoredReport Report)> WithSaying(Database database, ReportReader reader, string value, StoredReport told)
    {
        yield return (value, told);
        if (told.Report.ContentOf is not { } id || database.Number("SELECT key FROM reports WHERE coding = ?1 AND id = ?2", told.Coding, id) is not (> 0 and var key)) yield break;
        var saying = reader.ByKey(key);
        static string? Actor(StoredReport r) => r.Report.Actors is [var first, ..] ? first.Country ?? first.Entity : null;
        if (saying.Report.Type is "AGREE" or "THREATEN" && Actor(saying) is { } who && who == Actor(told)) yield return (value, saying);
    }

    private static IEnumerable<ConflictEntry> OfOccasions(Database database, TimelineFilter filter)
    {
        var reader = new ReportReader(database);
        var (where, values) = TimelineQuery.Conditions(database, filter);
        var pairs = database.Rows(
            $"SELECT e.key, b.key {Outcomes}{where} ORDER BY e.id, b.id LIMIT ?{values.Length + 1}",
            row => (Outcome: row.Key(0), Meeting: row.Key(1)), [.. values, filter.Limit > 0 ? filter.Limit : -1]);
        foreach (var some in pairs.Chunk(AtOnce))
        {
            var reports = reader.OfEvents(some.SelectMany(p => new[] { p.Outcome, p.Meeting }).Distinct());
            foreach (var (outcome, meeting) in some)
            {
                var agreed = reports[outcome].ToList();
                var documents = agreed.Where(r => r.Report.Type == "AGREE").Select(r => r.Document).ToHashSet();
                var talked = reports[meeting].Where(r => !documents.Contains(r.Document)).ToList();
                if (talked.Count == 0) continue;
                yield return new ConflictEntry(
                    agreed[0].Report.Event, About(agreed[0]), "type", "vaguer",
                    Values([.. agreed.Select(r => ($"AGREE: {r.Report.Trigger.Text}", r)), .. talked.Select(r => ($"CONSULT: {r.Report.Trigger.Text}", r))]));
            }
        }
    }

    private static string About(StoredReport stored) =>
        $"{DatePhrase.Short(stored.Report.Date)} {stored.Report.Type}{(stored.Report.Mode is { } mode ? "/" + mode : "")} {WhoPhrase.Sides(stored.Report)}";

    private static List<ConflictValue> Values(IEnumerable<(string Value, StoredReport Report)> told) =>
        [.. told.GroupBy(t => t.Value, t => t.Report.Report, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(group => new ConflictValue(
            group.Key,
            [.. group.Select(r => r.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. group.Select(r => r.Outlet ?? r.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. group.Select(WhoPhrase.Speakers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. group.OrderBy(r => r.Document, StringComparer.Ordinal).ThenBy(r => r.Start).Select(r => r.Quote).Distinct(StringComparer.Ordinal)]))];
}
