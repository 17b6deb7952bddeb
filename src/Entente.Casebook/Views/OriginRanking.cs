using System.Runtime.InteropServices;
using Entente.Casebook.Merging;
using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>
/// Which origins there are and how many documents rest on each: a passage over the whole casebook that keeps numbers only.
/// The authorities of a state, which each event counts for itself, are one origin here.
/// </summary>
internal sealed class OriginRanking
{
    private readonly Dictionary<string, Counted> counted = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> sameId;

    private OriginRanking(Dictionary<long, long> sameId) => this.sameId = sameId;

    /// <summary>An origin in its place.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Documents">How many documents rest on it.</param>
    /// <param name="Stored">The ids under which it is stored.</param>
    public sealed record Ranked(string Id, string Name, int Documents, List<string> Stored);

    private sealed class Counted
    {
        public required string Name { get; set; }

        public HashSet<long> Documents { get; } = [];

        public HashSet<string> Stored { get; } = new(1, StringComparer.Ordinal);
    }

    /// <summary>All origins, those of most documents first.</summary>
    public static List<Ranked> Read(Database database)
    {
        var ranking = new OriginRanking(Documents(database));
        database.Each(
            """
            SELECT o.id, coalesce(ro.name, o.name), c.document, o.kind FROM report_origins ro JOIN origins o ON o.key = ro.origin
                JOIN reports r ON r.key = ro.report JOIN codings c ON c.key = r.coding
            """,
            row => ranking.Count(row.Text(0), row.Text(1), row.Key(2), row.Text(3)));
        database.Each(
            """
            SELECT v.origin, v.entity, v.kind, v.text, v.name, c.document FROM voices v JOIN codings c ON c.key = v.coding
            WHERE c.current = 1 AND v.origin IN (
                SELECT x.origin FROM voices x JOIN codings y ON y.key = x.coding WHERE y.current = 1 GROUP BY x.origin HAVING COUNT(DISTINCT x.coding) > 1)
            """,
            row => ranking.Count(row.Text(0), VoiceName(row.TextOrNull(1), row.Text(2), row.Text(3), row.TextOrNull(4)), row.Key(5), row.Text(2)));
        return [.. ranking.counted.Select(c => new Ranked(c.Key, c.Value.Name, c.Value.Documents.Count, [.. c.Value.Stored.Order(StringComparer.Ordinal)]))
            .OrderByDescending(o => o.Documents).ThenBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal)];
    }

    /// <summary>What to call a voice of the table of voices.</summary>
    public static string VoiceName(string? entity, string kind, string text, string? name) => VoiceIdentity.Name(new Speaker(text, entity, name, null, kind, null));

    /// <summary>For documents of one id the first of them: they are counted once.</summary>
    private static Dictionary<long, long> Documents(Database database)
    {
        var (first, same) = (new Dictionary<string, long>(StringComparer.Ordinal), new Dictionary<long, long>());
        database.Each("SELECT key, id FROM documents ORDER BY key", row =>
        {
            var key = row.Key(0);
            if (!first.TryAdd(row.Text(1), key)) same.Add(key, first[row.Text(1)]);
        });
        return same;
    }

    private void Count(string stored, string name, long document, string kind)
    {
        var id = OriginFinder.PartyOf(name, kind) is { } party ? OriginFinder.StoredId(party) : stored;
        ref var origin = ref CollectionsMarshal.GetValueRefOrAddDefault(counted, id, out _);
        origin ??= new Counted { Name = name };
        if (string.CompareOrdinal(name, origin.Name) < 0) origin.Name = name;
        origin.Documents.Add(sameId.GetValueOrDefault(document, document));
        origin.Stored.Add(stored);
    }
}
