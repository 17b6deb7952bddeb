using System.Text;
using Entente.Coding.World.Tables;

namespace Entente.Coding.World;

/// <summary>
/// The one way in which names are compared: letters without diacritics and case, apostrophes left out, hyphens as spaces;
/// and, where the letters still differ, rules of transliteration tried one after the other, the first that makes the names equal being the reason given.
/// </summary>
public static class NameNormaliser
{
    private const int LongestOnStack = 128;

    private static readonly (string Rule, string From, string To)[] Rules =
    [
        ("q~gh", "gh", "q"), ("-ei~-i", "ei$", "i"), ("-ey~-i", "ey$", "i"), ("-iy~-y", "iy$", "y"), ("-ii~-y", "ii$", "y"), ("-yy~-y", "yy$", "y"),
        ("kh~h", "kh", "h"), ("k~q", "q", "k"), ("c~k", "c", "k"), ("ou~u", "ou", "u"), ("oo~u", "oo", "u"), ("ee~i", "ee", "i"), ("w~v", "w", "v"), ("ph~f", "ph", "f"), ("dh~d", "dh", "d"), ("dh~z", "dh", "z"),
        ("th~t", "th", "t"), ("dj~j", "dj", "j"), ("zh~j", "zh", "j"), ("x~ks", "x", "ks"), ("y~i", "y", "i"), ("-ah~-a", "ah$", "a"), ("-eh~-a", "eh$", "a"), ("o~u", "o", "u"), ("e~a", "e", "a"), ("e~i", "e", "i"), ("i~a", "i", "a"),
    ];

    /// <summary>Folded words joined by single spaces: <c>Élysée Palace</c> gives <c>elysee palace</c>.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = new StringBuilder(name.Length);
        Span<char> scratch = stackalloc char[96];
        var cutter = new WordCutter(name, scratch);
        while (cutter.Next(out _))
        {
            if (folded.Length > 0) folded.Append(' ');
            folded.Append(cutter.Folded);
        }

        return folded.ToString();
    }

    /// <summary>Whether two names are spellings of one.</summary>
    /// <returns>The rule, or <see langword="null"/> where the names differ.</returns>
    public static NameMatch? Compare(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal)) return new NameMatch("exact", 1);
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase)) return new NameMatch("case", 1);
        string a = Fold(left), b = Fold(right);
        if (a.Length == 0 || b.Length == 0) return null;
        if (string.Equals(a, b, StringComparison.Ordinal)) return new NameMatch("diacritics", 1);
        string bareA = WithoutArticle(a), bareB = WithoutArticle(b);
        if (string.Equals(bareA, bareB, StringComparison.Ordinal)) return new NameMatch("al-", 0.98);
        if (string.Equals(Squeeze(bareA), Squeeze(bareB), StringComparison.Ordinal)) return new NameMatch("double letters", 0.97);
        return ByRules(bareA, bareB);
    }

    private static NameMatch? ByRules(string a, string b)
    {
        a = Squeeze(a);
        b = Squeeze(b);
        foreach (var (rule, from, to) in Rules)
            if (string.Equals(Apply(a, from, to), Apply(b, from, to), StringComparison.Ordinal)) return new NameMatch(rule, 0.95);

        string x = a, y = b;
        var used = new List<string>();
        foreach (var (rule, from, to) in Rules)
        {
            string nextX = Apply(x, from, to), nextY = Apply(y, from, to);
            if (string.Equals(nextX, x, StringComparison.Ordinal) == string.Equals(nextY, y, StringComparison.Ordinal)) continue;
            (x, y) = (Squeeze(nextX), Squeeze(nextY));
            used.Add(rule);
            if (used.Count > 4) return null;
            if (string.Equals(x, y, StringComparison.Ordinal)) return new NameMatch(string.Join(", ", used), 0.9);
        }

        if (!SameSkeleton(a, b)) return null;
        var likeness = 1 - (double)Distance(a, b) / Math.Max(a.Length, b.Length);
        return likeness >= 0.75 ? new NameMatch("vowels", likeness) : null;
    }

    private static bool SameSkeleton(string a, string b)
    {
        if (a.AsSpan().Count(' ') != b.AsSpan().Count(' ')) return false;
        var words = b.AsSpan().Split(' ');
        foreach (var word in a.AsSpan().Split(' '))
        {
            words.MoveNext();
            if (Skeleton.Of(a.AsSpan(word)) != Skeleton.Of(b.AsSpan(words.Current))) return false;
        }

        return true;
    }

    /// <summary>Whether a word in small letters is the Arabic article, as it is written before any letter.</summary>
    internal static bool IsArticle(ReadOnlySpan<char> word) => word is "al" or "el" or "ul" or "ol" or "ad" or "ar" or "as" or "ash" or "az" or "ez" or "an" or "at";

    private static string WithoutArticle(string folded)
    {
        if (!folded.Contains(' ', StringComparison.Ordinal)) return folded;
        var words = folded.Split(' ');
        var kept = words.Where(w => !IsArticle(w) && w is not ("e" or "i" or "the")).ToArray();
        return kept.Length == 0 ? folded : string.Join(' ', kept);
    }

    private static string Squeeze(string s)
    {
        if (s.Length == 0) return s;
        Span<char> squeezed = s.Length <= LongestOnStack ? stackalloc char[s.Length] : new char[s.Length];
        squeezed[0] = s[0];
        var length = 1;
        foreach (var c in s)
            if (squeezed[length - 1] != c) squeezed[length++] = c;
        return length == s.Length ? s : new string(squeezed[..length]);
    }

    private static string Apply(string s, string from, string to)
    {
        if (!from.EndsWith('$')) return s.Replace(from, to, StringComparison.Ordinal);
        var end = from[..^1];
        if (!s.Contains(end, StringComparison.Ordinal)) return s;
        return string.Join(' ', s.Split(' ').Select(w => w.Length > end.Length + 1 && w.EndsWith(end, StringComparison.Ordinal) ? w[..^end.Length] + to : w));
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = b.Length < LongestOnStack ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j < row.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
