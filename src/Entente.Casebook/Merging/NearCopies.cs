using Entente.Casebook.Store;
using Entente.Language;

namespace Entente.Casebook.Merging;

/// <summary>
/// Finds pages that share most of their words in runs of five, by MinHash over the pages of the same days (Broder, 1997).
/// </summary>
internal sealed class NearCopies(Database database)
{
    private const int Run = 5, Bands = 16, Rows = 3, DaysApart = 3, LeastShare = 50, LeastRuns = 20, Remembered = 256;
    private readonly Dictionary<long, HashSet<ulong>> recent = [];

    /// <summary>The smallest content hash among the copies of a document, or <see langword="null"/> where it has none.</summary>
    public string? Group(long document)
    {
        var group = Connected(document);
        return group.Count == 1 ? null : group.Select(d => database.Word("SELECT hash FROM documents WHERE key = ?1", d)!).Min(StringComparer.Ordinal);
    }

    /// <summary>Files a document and links it with its copies; gives all that are one text with it now, where there are any.</summary>
    public IReadOnlyCollection<long> Add(long document)
    {
        var (text, published) = Text(document);
        var runs = Runs(text);
        if (runs.Count < LeastRuns || published is not { } day) return [];
        var seen = new HashSet<long>();
        foreach (var band in BandsOf([.. runs]))
        {
            seen.UnionWith(database.Rows(
                "SELECT document FROM shingle_bands WHERE band = ?1 AND day BETWEEN ?2 AND ?3", row => row.Key(0), band, day - DaysApart, day + DaysApart));
            database.Run("INSERT OR IGNORE INTO shingle_bands(band, day, document) VALUES(?1, ?2, ?3)", band, day, document);
        }

        seen.Remove(document);
        foreach (var other in seen.Order())
        {
            var otherRuns = RunsOf(other);
            var share = 100 * runs.Count(otherRuns.Contains) / Math.Min(runs.Count, otherRuns.Count);
            if (share < LeastShare) continue;
            database.Run("INSERT OR IGNORE INTO near_copies(low, high, share) VALUES(?1, ?2, ?3)", Math.Min(document, other), Math.Max(document, other), share);
        }

        return Connected(document);
    }

    /// <summary>Takes out a document that is no longer current; gives those that were one text with it.</summary>
    public IReadOnlyCollection<long> Remove(long document)
    {
        var copies = Connected(document);
        database.Run("DELETE FROM shingle_bands WHERE document = ?1", document);
        database.Run("DELETE FROM near_copies WHERE low = ?1 OR high = ?1", document);
        return copies;
    }

    private HashSet<long> Connected(long document)
    {
        var (group, open) = (new HashSet<long> { document }, new Stack<long>([document]));
        while (open.TryPop(out var at))
        {
            var copies = database.Rows("SELECT high FROM near_copies WHERE low = ?1 UNION SELECT low FROM near_copies WHERE high = ?1 ORDER BY 1", row => row.Key(0), at);
            foreach (var other in copies)
                if (group.Add(other)) open.Push(other);
        }

        return group;
    }

    private (string Text, int? Published) Text(long document) => database.Rows(
        "SELECT text, published FROM documents WHERE key = ?1",
        row => (row.Text(0), row.TextOrNull(1) is { Length: >= 10 } iso && NodaTime.Text.LocalDatePattern.Iso.Parse(iso[..10]) is { Success: true } day
            ? FeatureBuilder.DayNumber(day.Value)
            : (int?)null),
        document)[0];

    /// <summary>The runs of a stored document; copies stand near each other, so those just met are met again.</summary>
    private HashSet<ulong> RunsOf(long document)
    {
        if (recent.TryGetValue(document, out var known)) return known;
        if (recent.Count >= Remembered) recent.Clear();
        return recent[document] = Runs(Text(document).Text);
    }

    private static HashSet<ulong> Runs(string text)
    {
        var runs = new HashSet<ulong>();
        Span<ulong> window = stackalloc ulong[Run];
        var count = 0;
        foreach (var word in Words.Split(text))
        {
            window[1..].CopyTo(window);
            window[^1] = Hash(word);
            if (++count < Run) continue;
            var sum = 14695981039346656037UL;
            foreach (var w in window) sum = Mix(sum ^ w);
            runs.Add(sum);
        }

        return runs;
    }

    private static IEnumerable<long> BandsOf(ulong[] runs)
    {
        for (var band = 0; band < Bands; band++)
        {
            ulong key = (ulong)band;
            for (var row = 0; row < Rows; row++)
            {
                var (salt, least) = (Mix((ulong)(band * Rows + row + 1) * 0x9E3779B97F4A7C15UL), ulong.MaxValue);
                foreach (var run in runs) least = Math.Min(least, Mix(run ^ salt));
                key = Mix(key ^ least);
            }

            yield return unchecked((long)key);
        }
    }

    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
