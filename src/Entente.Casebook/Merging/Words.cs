using System.Globalization;
using System.Text;

namespace Entente.Casebook.Merging;

/// <summary>Folds and stems words, roughly: two sentences that share stems speak of the same thing more often than not.</summary>
internal static class Words
{
    private const int StemLength = 5, LongestPlain = 128;

    /// <summary>Words that say nothing about which event is meant.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "about", "above", "accor", "after", "again", "ago", "all", "also", "altho", "among", "amid", "an", "and", "annou", "anoth", "any", "are", "aroun",
        "as", "at", "be", "been", "befor", "being", "betwe", "both", "but", "by", "can", "come", "could", "count", "date", "day", "days", "did", "do", "does",
        "durin", "each", "earli", "few", "first", "follo", "for", "from", "gover", "had", "has", "have", "he", "her", "here", "him", "his", "howev", "if",
        "in", "into", "is", "it", "its", "last", "later", "leade", "like", "made", "make", "many", "may", "meanw", "membe", "might", "month", "more", "most",
        "much", "must", "natio", "new", "news", "next", "no", "nor", "not", "now", "of", "off", "offic", "on", "one", "only", "or", "other", "our", "out",
        "over", "part", "perso", "presi", "minis", "prime", "prese", "recen", "repor", "said", "same", "say", "says", "saw", "she", "shoul", "side", "sides",
        "since", "so", "some", "spoke", "state", "still", "such", "take", "taken", "than", "that", "the", "their", "them", "then", "there", "these", "they",
        "this", "those", "thoug", "throu", "time", "to", "today", "told", "too", "two", "under", "until", "up", "upon", "us", "very", "was", "we", "week",
        "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "will", "with", "withi", "witho", "would", "year", "years", "yeste", "yet",
        "mr", "mrs", "ms", "gener", "major", "lieut", "colon", "sir", "monda", "tuesd", "wedne", "thurs", "frida", "satur", "sunda", "janua", "febru", "march",
        "april", "june", "july", "augus", "septe", "octob", "novem", "decem",
    };

    private static readonly Dictionary<string, string> Spelt = new(StringComparer.Ordinal)
    {
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
        ["dozen"] = "12",
        ["fifteen"] = "15",
        ["twenty"] = "20",
        ["thirty"] = "30",
        ["fifty"] = "50",
        ["hundred"] = "100",
    };

    /// <summary>Lower case without marks, dots and apostrophes: <c>Erdoğan's</c> gives <c>erdogans</c>.</summary>
    public static string Fold(string text)
    {
        if (text.Length <= LongestPlain && Ascii.IsValid(text)) return FoldPlain(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '‘' or '.') continue;
            folded.Append(c switch { 'ı' => 'i', 'ø' => 'o', 'ł' => 'l', 'đ' => 'd', _ => char.ToLowerInvariant(c) });
        }

        return folded.ToString();
    }

    /// <summary>The same for the letters that have no marks, which is nearly every word.</summary>
    private static string FoldPlain(string text)
    {
        Span<char> folded = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (c is not ('\'' or '.')) folded[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        return folded[..length].SequenceEqual(text) ? text : new string(folded[..length]);
    }

    public static string Stem(string folded)
    {
        if (folded.Length > 4 && folded.EndsWith("ies", StringComparison.Ordinal)) folded = folded[..^3] + "y";
        else if (folded.Length > 3 && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal)) folded = folded[..^1];
        return folded.Length <= StemLength ? folded : folded[..StemLength];
    }

    /// <summary>Whether a stem says nothing about which event is meant.</summary>
    public static bool IsCommon(string stem) => Common.Contains(stem);

    /// <summary>Stems and numbers of a text; of a possessive the name counts.</summary>
    public static (HashSet<string> Stems, HashSet<string> Numbers) Of(string text)
    {
        var (stems, numbers) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in Split(text))
        {
            if (char.IsAsciiDigit(word[0])) numbers.Add(word.Replace(",", "", StringComparison.Ordinal));
            else if (Spelt.TryGetValue(word, out var number)) numbers.Add(number);
            else if (Stem(word) is { Length: > 1 } stem && !Common.Contains(stem)) stems.Add(stem);
        }

        return (stems, numbers);
    }

    /// <summary>Folded words in order, with possessive endings cut off.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark
                || (IsInner(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
                at++;
            var word = text[start..at];
            if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) word = word[..^2];
            var folded = Fold(word);
            if (folded.Length > 0) yield return folded;
        }
    }

    private static bool IsInner(char c) => c is '\'' or '’' or '.' or ',';
}
