using System.Globalization;

namespace Entente.Language;

/// <summary>The tables of <c>data/language/lemma-*.tsv</c>: endings that change, and words that do not follow them.</summary>
internal sealed class LemmaTables
{
    /// <summary>The longest ending that a rule looks at.</summary>
    public const int LongestEnding = 6;

    private readonly Dictionary<string, (int Cut, string Add)>.AlternateLookup<ReadOnlySpan<char>>[] rules;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] words;

    private readonly Dictionary<UniversalPos, HashSet<string>> known;

    public LemmaTables(IEnumerable<(int Key, string Ending, int Cut, string Add)> rules, IEnumerable<(int Key, string Form, string Lemma)> words, IEnumerable<(UniversalPos Pos, string Lemma)> known)
    {
        this.rules = new Dictionary<string, (int, string)>.AlternateLookup<ReadOnlySpan<char>>[LemmaKey.Count];
        this.words = new Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[LemmaKey.Count];
        for (var key = 0; key < LemmaKey.Count; key++)
        {
            this.rules[key] = new Dictionary<string, (int, string)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            this.words[key] = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        }

        this.known = known.GroupBy(static entry => entry.Pos).ToDictionary(static group => group.Key, static group => group.Select(static entry => entry.Lemma).ToHashSet(StringComparer.Ordinal));
        foreach (var (key, ending, cut, add) in rules) this.rules[key].Dictionary[ending] = (cut, add);
        foreach (var (key, form, lemma) in words) this.words[key].Dictionary[form] = lemma;
    }

    /// <summary>Reads the tables packed into the assembly.</summary>
    public static LemmaTables Shipped()
    {
        var keys = Enumerable.Range(0, LemmaKey.Count).GroupBy(LemmaKey.Name, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        var endings = LanguageData.Lines("lemma-endings.tsv").Select(static line => line.Split('\t'))
            .Select(cells => (keys[cells[0]], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3]));
        var listed = LanguageData.Lines("lemma-words.tsv").Select(static line => line.Split('\t')).Select(cells => (keys[cells[0]], cells[1], cells[2]));
        var vocabulary = LanguageData.Lines("lemma-known.tsv").Select(static line => line.Split('\t')).Select(static cells => (UniversalLabels.ReadPos(cells[0]), cells[1]));
        return new LemmaTables(endings, listed, vocabulary);
    }

    /// <summary>The listed lemma of a word, or <see langword="null"/>.</summary>
    public string? Listed(int key, ReadOnlySpan<char> form) => words[key].TryGetValue(form, out var lemma) ? lemma : null;

    /// <summary>Whether a word is a known base form of a part of speech.</summary>
    public bool IsKnown(UniversalPos pos, string lemma) => known.TryGetValue(pos == UniversalPos.Adv ? UniversalPos.Adj : pos, out var lemmas) && lemmas.Contains(lemma);

    /// <summary>The base form of an inflected word by the vocabulary, or <see langword="null"/>: the rule's answer where it is known, else the first spelling that is.</summary>
    public string? ByVocabulary(int key, string form)
    {
        var pos = LemmaKey.Pos(key);
        var ruled = ByEnding(key, form);
        if (IsKnown(pos, ruled)) return ruled;
        foreach (var candidate in LemmaCandidates.Of(pos, LemmaKey.Variant(key), form))
            if (IsKnown(pos, candidate)) return candidate;
        return null;
    }

    /// <summary>Applies the rule of the longest known ending.</summary>
    public string ByEnding(int key, ReadOnlySpan<char> form)
    {
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            if (rules[key].TryGetValue(form[^length..], out var rule) && rule.Cut < form.Length)
                return rule.Cut == 0 && rule.Add.Length == 0 ? form.ToString() : string.Concat(form[..^rule.Cut], rule.Add);
        }

        return form.ToString();
    }
}
