using Entente.Casebook.Merging;
using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>The first voices that the reports rest on, those shared by most documents first.</summary>
public static class OriginList
{
    private const int AtOnce = 200;

    private readonly record struct Line(string Origin, string Name, string Kind, string Document, string? Outlet, string? Event, string Because);

    /// <summary>Reads the list.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="leastDocuments">Least number of documents that rest on an origin.</param>
    public static IReadOnlyList<OriginEntry> Read(Casebook casebook, int leastDocuments = 1) => [.. Each(casebook, leastDocuments, limit: 0)];

    /// <summary>The same one after another, so that memory does not grow with what rests on them.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="leastDocuments">Least number of documents that rest on an origin.</param>
    /// <param name="limit">Most origins to give, 0 for all.</param>
    public static IEnumerable<OriginEntry> Each(Casebook casebook, int leastDocuments, int limit)
    {
        var ranked = casebook.Read(database => OriginRanking.Read(database)).Where(o => o.Documents >= leastDocuments);
        return Open(casebook, limit > 0 ? ranked.Take(limit) : ranked);
    }

    /// <summary>How many origins at least so many documents rest on.</summary>
    public static int Count(Casebook casebook, int leastDocuments) => casebook.Read(database => OriginRanking.Read(database)).Count(o => o.Documents >= leastDocuments);

    /// <summary>The origins of some events, with all that rests on them.</summary>
    internal static IReadOnlyList<OriginEntry> OfEvents(Casebook casebook, IReadOnlyCollection<string> events)
    {
        var origins = casebook.Read(database => events.Chunk(1_000).SelectMany(some => database.Rows(
            """
            SELECT DISTINCT o.id FROM json_each(?1) k CROSS JOIN events e ON e.id = k.value JOIN event_reports er ON er.event = e.key
                JOIN report_origins ro ON ro.report = er.report JOIN origins o ON o.key = ro.origin
            """,
            row => row.Text(0), Row.WordList(some))).ToHashSet(StringComparer.Ordinal));
        return [.. Open(casebook, casebook.Read(database => OriginRanking.Read(database)).Where(o => o.Stored.Exists(origins.Contains)))];
    }

    private static IEnumerable<OriginEntry> Open(Casebook casebook, IEnumerable<OriginRanking.Ranked> origins)
    {
        foreach (var some in origins.Chunk(AtOnce))
            foreach (var entry in casebook.Read(database => Open(database, some))) yield return entry;
    }

    private static List<OriginEntry> Open(Database database, OriginRanking.Ranked[] origins)
    {
        var lines = Lines(database, Row.WordList(origins.SelectMany(o => o.Stored))).ToLookup(l => l.Origin, StringComparer.Ordinal);
        return [.. origins.Select(origin =>
        {
            var own = origin.Stored.SelectMany(id => lines[id]).ToList();
            return new OriginEntry(
                origin.Id, origin.Name, Kind(own.Select(l => l.Kind)), Sorted(own.Select(l => l.Document)), Sorted(own.Select(l => l.Outlet).OfType<string>()),
                Sorted(own.Select(l => l.Event).OfType<string>()), Sorted(own.Select(l => l.Because)));
        })];
    }

    private static List<Line> Lines(Database database, string origins)
    {
        var lines = database.Rows(
            """
            SELECT o.id, coalesce(ro.name, o.name), o.kind, d.id, r.outlet, e.id, ro.because FROM json_each(?1) k CROSS JOIN origins o ON o.id = k.value
                CROSS JOIN report_origins ro ON ro.origin = o.key JOIN reports r ON r.key = ro.report JOIN codings c ON c.key = r.coding JOIN documents d ON d.key = c.document
                JOIN event_reports er ON er.report = r.key JOIN events e ON e.key = er.event
            """,
            row => new Line(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5), row.Text(6)), origins);
        // who is heard on several pages is an origin of theirs, also where no event was read out of what was said
        var voices = database.Rows(
            """
            SELECT v.origin, v.entity, v.kind, d.id, d.outlet, v.text, v.cue, v.name, c.key FROM json_each(?1) k CROSS JOIN voices v ON v.origin = k.value
                CROSS JOIN codings c ON c.key = v.coding CROSS JOIN documents d ON d.key = c.document WHERE c.current = 1
            """,
            row => (Coding: row.Key(8), Line: new Line(
                row.Text(0), OriginRanking.VoiceName(row.TextOrNull(1), row.Text(2), row.Text(5), row.TextOrNull(7)), row.Text(2), row.Text(3), row.TextOrNull(4), null,
                row.TextOrNull(6) is { } cue ? $"“{row.Text(5)}”, “{cue}”" : $"“{row.Text(5)}”")),
            origins);
        foreach (var heard in voices.GroupBy(v => v.Line.Origin, StringComparer.Ordinal))
            if (heard.Select(v => v.Coding).Distinct().Skip(1).Any()) lines.AddRange(heard.Select(v => v.Line));
        return lines;
    }

    /// <summary>What most pages take the voice for.</summary>
    private static string Kind(IEnumerable<string> kinds) => kinds.GroupBy(k => k, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private static string[] Sorted(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
