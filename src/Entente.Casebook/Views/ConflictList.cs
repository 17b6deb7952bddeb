using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>The ledger of contradictions.</summary>
public static class ConflictList
{
    /// <summary>Reads the ledger: what reports of one event tell differently, what came of one occasion, and what pages say of one thing or office.</summary>
    public static IReadOnlyList<ConflictEntry> Read(Casebook casebook) => casebook.Read(database =>
        new List<ConflictEntry>([.. OfEvents(database), .. Outcomes(database), .. FactConflicts.Find(database)]));

    private static IEnumerable<ConflictEntry> OfEvents(Database database)
    {
        var reader = new ReportReader(database);
        var ledger = database.Rows(
            """
            SELECT c.key, e.id, c.field, c.kind, e.lead FROM contradictions c JOIN events e ON e.key = c.event
            ORDER BY c.kind <> 'conflict', e.date_start IS NULL, e.date_start, e.id, c.field, c.kind
            """,
            row => (Key: row.Key(0), Event: row.Text(1), Field: row.Text(2), Kind: row.Text(3), Lead: row.Key(4)));
        foreach (var (key, @event, field, kind, lead) in ledger)
        {
            var values = database.Rows("SELECT value, report FROM contradiction_values WHERE contradiction = ?1 ORDER BY position", row => (row.Text(0), row.Key(1)), key);
            yield return new ConflictEntry(@event, About(reader.ByKey(lead)), field, kind, Values(values.SelectMany(v => WithSaying(database, reader, v.Item1, reader.ByKey(v.Item2)))));
        }
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

    /// <summary>One page tells that something was agreed at a meeting, another only that it was talked about.</summary>
    private static IEnumerable<ConflictEntry> Outcomes(Database database)
    {
        var reader = new ReportReader(database);
        var pairs = database.Rows(
            """
            SELECT a.key, b.key FROM event_links l JOIN events a ON a.key IN (l.low, l.high) JOIN events b ON b.key IN (l.low, l.high)
            WHERE a.type = 'AGREE' AND a.status = 'occurred' AND b.type = 'CONSULT' AND b.mode IS NULL AND b.status = 'occurred' ORDER BY a.id, b.id
            """,
            row => (Outcome: row.Key(0), Meeting: row.Key(1)));
        foreach (var (outcome, meeting) in pairs)
        {
            var agreed = reader.OfEvent(outcome);
            var documents = agreed.Where(r => r.Report.Type == "AGREE").Select(r => r.Document).ToHashSet();
            var talked = reader.OfEvent(meeting).Where(r => !documents.Contains(r.Document)).ToList();
            if (talked.Count == 0) continue;
            yield return new ConflictEntry(
                agreed[0].Report.Event, About(agreed[0]), "type", "vaguer",
                Values([.. agreed.Select(r => ($"AGREE: {r.Report.Trigger.Text}", r)), .. talked.Select(r => ($"CONSULT: {r.Report.Trigger.Text}", r))]));
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
