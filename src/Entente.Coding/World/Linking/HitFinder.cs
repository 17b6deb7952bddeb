using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>One pass over the words of a page: every run of words that is a name of the tables.</summary>
internal static class HitFinder
{
    /// <summary>All hits in order of their first word, longer ones first.</summary>
    /// <param name="words">The page.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="startOf">Receives for each word the index of its first hit; one more entry than words.</param>
    public static List<Hit> Find(PageWords words, WorldTables tables, out int[] startOf)
    {
        var hits = new List<Hit>(words.All.Length / 2 + 4);
        startOf = new int[words.All.Length + 1];
        for (var i = 0; i < words.All.Length; i++)
        {
            startOf[i] = hits.Count;
            Walk(words.All, tables.Names, i, hits, loose: false);
            if (words.All[i].Capital) Walk(words.All, tables.Loose, i, hits, loose: true);
            if (hits.Count - startOf[i] > 1) hits.Sort(startOf[i], hits.Count - startOf[i], LongestFirst.Instance);
        }

        startOf[words.All.Length] = hits.Count;
        return hits;
    }

    private static void Walk(Word[] words, NameIndex index, int first, List<Hit> hits, bool loose)
    {
        ulong hash = 0;
        for (var end = first; end < words.Length && end < first + 14; end++)
        {
            if (end > first && !words[end].Joined) return;
            var key = loose ? words[end].Skeleton : words[end].Hash;
            if (key == 0) return;
            hash = WordCutter.Join(hash, key);
            if (!index.Find(hash, out var posting)) return;
            if (posting >= 0) hits.Add(new Hit(first, end - first + 1, posting, loose));
        }
    }

    private sealed class LongestFirst : IComparer<Hit>
    {
        public static readonly LongestFirst Instance = new();

        public int Compare(Hit x, Hit y)
        {
            var byLength = y.Words.CompareTo(x.Words);
            return byLength != 0 ? byLength : x.Loose.CompareTo(y.Loose);
        }
    }
}
