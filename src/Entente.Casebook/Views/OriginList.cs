using Entente.Casebook.Merging;
using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>The first voices that the reports rest on, those shared by most documents first.</summary>
public static class OriginList
{
    /// <summary>Reads the list.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="leastDocuments">Least number of documents that rest on an origin.</param>
    public static IReadOnlyList<OriginEntry> Read(Casebook casebook, int leastDocuments = 1) => casebook.Read(database =>
    {
        var rows = database.Rows(
            """
            SELECT o.id, coalesce(ro.name, o.name), o.kind, d.id, r.outlet, e.id, ro.because FROM report_origins ro JOIN origins o ON o.key = ro.origin
                JOIN reports r ON r.key = ro.report JOIN codings c ON c.key = r.coding JOIN documents d ON d.key = c.document
                JOIN event_reports er ON er.report = r.key JOIN events e ON e.key = er.event
            """,
            row => (Id: row.Text(0), Name: row.Text(1), Kind: row.Text(2), Document: row.Text(3), Outlet: row.TextOrNull(4), Event: row.TextOrNull(5), Because: row.Text(6)));
        // who is heard on several pages is an origin of theirs, also where no event was read out of what was said
        rows.AddRange(database.Rows(
            """
            SELECT v.origin, v.entity, v.kind, d.id, d.outlet, v.text, v.cue, v.name FROM voices v JOIN codings c ON c.key = v.coding JOIN documents d ON d.key = c.document
            WHERE c.current = 1 AND v.origin IN (
                SELECT x.origin FROM voices x JOIN codings y ON y.key = x.coding WHERE y.current = 1 GROUP BY x.origin HAVING COUNT(DISTINCT x.coding) > 1)
            """,
            row => (Id: row.Text(0), Name: VoiceIdentity.Name(new Speaker(row.Text(5), row.TextOrNull(1), row.TextOrNull(7), null, row.Text(2), null)), Kind: row.Text(2),
                Document: row.Text(3), Outlet: row.TextOrNull(4), Event: (string?)null,
                Because: row.TextOrNull(6) is { } cue ? $"“{row.Text(5)}”, “{cue}”" : $"“{row.Text(5)}”")));
        return rows.GroupBy(r => r.Id, StringComparer.Ordinal)
            .Select(group => new OriginEntry(
                group.Key, group.Select(r => r.Name).Min(StringComparer.Ordinal)!, Kind(group.Select(r => r.Kind)), Sorted(group.Select(r => r.Document)),
                Sorted(group.Where(r => r.Outlet is not null).Select(r => r.Outlet!)), Sorted(group.Select(r => r.Event).OfType<string>()), Sorted(group.Select(r => r.Because))))
            .Where(entry => entry.Documents.Count >= leastDocuments)
            .OrderByDescending(entry => entry.Documents.Count).ThenBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .ToList();
    });

    /// <summary>What most pages take the voice for.</summary>
    private static string Kind(IEnumerable<string> kinds) => kinds.GroupBy(k => k, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private static string[] Sorted(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
