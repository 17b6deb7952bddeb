using Entente.Casebook.Store;

namespace Entente.Casebook.Merging;

/// <summary>
/// Finds pages on one pair of parties that give the same list of topics ("military, training and security cooperation"): they rest on one read-out.
/// </summary>
internal sealed class TopicLists(Database database)
{
    private const int DaysApart = 3, LeastShared = 3, LongestItem = 2, MostLists = 20;

    /// <summary>A list of topics.</summary>
    /// <param name="Stems">Its stems in order, that of the noun last.</param>
    /// <param name="Phrase">As the page has it.</param>
    internal readonly record struct TopicList(string Stems, string Phrase);

    /// <summary>The pages that share a list with a page on a pair of parties, as the smallest hash among them, or <see langword="null"/> where there are none.</summary>
    public (string Group, string Phrase)? Group(long document, string pair)
    {
        var group = Connected(document, pair);
        if (group.Count == 1) return null;
        var phrase = group.SelectMany(d => database.Rows("SELECT phrase FROM shared_lists WHERE low = ?1 AND pair = ?2", row => row.Text(0), d, pair)).Min(StringComparer.Ordinal)!;
        return (group.Select(d => database.Word("SELECT hash FROM documents WHERE key = ?1", d)!).Min(StringComparer.Ordinal)!, phrase);
    }

    /// <summary>Files the lists of a page under the pairs of its reports; gives all pages that share one with it now, where there are any.</summary>
    public IReadOnlyCollection<long> Add(long document, IEnumerable<string> pairs)
    {
        // a page coded anew can tell of other parties
        var before = Remove(document);
        File(document, pairs);
        return [.. Sharing(document).Union(before).Order()];
    }

    private void File(long document, IEnumerable<string> pairs)
    {
        var (text, published) = database.Rows("SELECT text, published FROM documents WHERE key = ?1", row => (row.Text(0), row.TextOrNull(1)), document)[0];
        if (published is not { Length: >= 10 } || NodaTime.Text.LocalDatePattern.Iso.Parse(published[..10]) is not { Success: true } parsed) return;
        var day = FeatureBuilder.DayNumber(parsed.Value);
        var lists = Find(text).Take(MostLists).ToList();
        if (lists.Count == 0) return;
        foreach (var pair in pairs.Where(p => p.Contains('|', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var near = database.Rows(
                "SELECT document, words, phrase FROM topic_lists WHERE pair = ?1 AND day BETWEEN ?2 AND ?3 AND document <> ?4 ORDER BY document, words",
                row => (Document: row.Key(0), List: new TopicList(row.Text(1), row.Text(2))), pair, day - DaysApart, day + DaysApart, document);
            foreach (var (other, list) in near)
            {
                foreach (var own in lists.Where(l => AreOne(l.Stems, list.Stems)))
                {
                    database.Run(
                        "INSERT OR IGNORE INTO shared_lists(pair, low, high, phrase) VALUES(?1, ?2, ?3, ?4)", pair, Math.Min(document, other), Math.Max(document, other),
                        string.CompareOrdinal(own.Phrase, list.Phrase) < 0 ? own.Phrase : list.Phrase);
                }
            }

            foreach (var list in lists) database.Run("INSERT OR IGNORE INTO topic_lists(pair, day, document, words, phrase) VALUES(?1, ?2, ?3, ?4, ?5)", pair, day, document, list.Stems, list.Phrase);
        }
    }

    /// <summary>Takes out a page that is no longer current; gives those that shared a list with it.</summary>
    public IReadOnlyCollection<long> Remove(long document)
    {
        var sharing = Sharing(document);
        database.Run("DELETE FROM topic_lists WHERE document = ?1", document);
        database.Run("DELETE FROM shared_lists WHERE low = ?1 OR high = ?1", document);
        return sharing;
    }

    private HashSet<long> Sharing(long document) =>
        [document, .. database.Rows("SELECT DISTINCT pair FROM shared_lists WHERE low = ?1 OR high = ?1", row => row.Text(0), document).SelectMany(pair => Connected(document, pair))];

    private HashSet<long> Connected(long document, string pair)
    {
        var (group, open) = (new HashSet<long> { document }, new Stack<long>([document]));
        while (open.TryPop(out var at))
        {
            foreach (var other in database.Rows(
                "SELECT high FROM shared_lists WHERE low = ?1 AND pair = ?2 UNION SELECT low FROM shared_lists WHERE high = ?1 AND pair = ?2", row => row.Key(0), at, pair))
                if (group.Add(other)) open.Push(other);
        }

        return group;
    }

    /// <summary>Whether two lists share the thing itself and most of what is said of it.</summary>
    private static bool AreOne(string a, string b)
    {
        var (wordsA, wordsB) = (a.Split(' '), b.Split(' '));
        if (wordsA[^1] != wordsB[^1]) return false;
        var shared = wordsA[..^1].Intersect(wordsB[..^1], StringComparer.Ordinal).Count() + 1;
        return shared >= LeastShared && 3 * shared >= 2 * Math.Min(wordsA.Length, wordsB.Length);
    }

    /// <summary>Lists of three or more words before one noun, as sorted stems with the noun's last.</summary>
    internal static IEnumerable<TopicList> Find(string text)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var sentence in text.Split(['.', '\n', ';', ':', '?', '!'], StringSplitOptions.RemoveEmptyEntries))
        {
            var items = sentence.Split(',', StringSplitOptions.TrimEntries);
            for (var last = 1; last < items.Length; last++)
                if (List(items, last) is { } list) found.TryAdd(list.Stems, list.Phrase);
        }

        return found.Select(f => new TopicList(f.Key, f.Value));
    }

    /// <summary>"… military, training and security cooperation": the part that holds "and", and the short parts before it.</summary>
    private static TopicList? List(string[] items, int last)
    {
        string[] tail = [.. Words.Split(items[last])];
        var and = Array.IndexOf(tail, "and");
        if (and < 0 || and > LongestItem || tail.Length < and + 3) return null;
        var (stems, phrase) = (new SortedSet<string>(StringComparer.Ordinal), new List<string>());
        var first = last;
        // the first item stands at the end of its part ("to expand military"), those between are short
        while (first > 0 && last - first < 6)
        {
            string[] part = [.. Words.Split(items[--first])];
            if (part.Length == 0) return null;
            stems.Add(Words.Stem(part[^1]));
            phrase.Insert(0, part[^1]);
            if (part.Length > LongestItem) break;
        }

        if (and > 0) stems.Add(Words.Stem(tail[and - 1]));
        stems.Add(Words.Stem(tail[and + 1]));
        var noun = Words.Stem(tail[and + 2]);
        return stems.Count >= 3 && !stems.Contains(noun) && noun.Length > 3 && !char.IsAsciiDigit(noun[0]) && !Words.IsCommon(noun)
            ? new TopicList($"{string.Join(' ', stems)} {noun}", $"{string.Join(", ", phrase)}{(and > 0 ? ", " + string.Join(' ', tail[..and]) : "")} and {tail[and + 1]} {tail[and + 2]}")
            : null;
    }
}
