using System.Globalization;
using System.Text;

namespace Entente.Language;

/// <summary>The tables of <c>data/language/lemma-*.tsv</c>: endings that change, and words that do not follow them.</summary>
internal sealed class LemmaTables
{
    /// <summary>The longest ending that a rule looks at.</summary>
    public const int LongestEnding = 6;

    private const int LongestKey = 16;
    private readonly SortedLines corrections;
    private readonly SortedLines rules;
    private readonly SortedLines words;
    private readonly SortedLines known;

    private LemmaTables(SortedLines corrections, SortedLines rules, SortedLines words, SortedLines known)
    {
        this.corrections = corrections;
        this.rules = rules;
        this.words = words;
        this.known = known;
    }

    /// <summary>Makes tables of what was learnt.</summary>
    public LemmaTables(IEnumerable<(int Key, string Ending, int Cut, string Add)> rules, IEnumerable<(int Key, string Form, string Lemma)> words, IEnumerable<(UniversalPos Pos, string Lemma)> known)
        : this(
            SortedLines.Of([]),
            SortedLines.Of(rules.Select(static rule => string.Create(CultureInfo.InvariantCulture, $"{LemmaKey.Name(rule.Key)}\t{rule.Ending}\t{rule.Cut}\t{rule.Add}"))),
            SortedLines.Of(words.Select(static word => $"{LemmaKey.Name(word.Key)}\t{word.Form}\t{word.Lemma}")),
            SortedLines.Of(known.Select(static word => $"{UniversalLabels.Label(word.Pos)}\t{word.Lemma}")))
    {
    }

    /// <summary>The tables packed into the assembly, read where they lie.</summary>
    public static LemmaTables Shipped() =>
        new(SortedLines.Read("lemma-corrections.tsv"), SortedLines.Read("lemma-endings.tsv"), SortedLines.Read("lemma-words.tsv"), SortedLines.Read("lemma-known.tsv"));

    /// <summary>The listed lemma of a word, or <see langword="null"/>.</summary>
    public string? Listed(int key, ReadOnlySpan<char> form)
    {
        Span<byte> bytes = stackalloc byte[LongestKey + form.Length * 3];
        var entry = Key(LemmaKey.Name(key), form, bytes);
        return corrections.TryFind(entry, out var lemma) || words.TryFind(entry, out lemma) ? Encoding.UTF8.GetString(lemma) : null;
    }

    /// <summary>Whether a word is a known base form of a part of speech.</summary>
    public bool IsKnown(UniversalPos pos, ReadOnlySpan<char> lemma)
    {
        Span<byte> bytes = stackalloc byte[LongestKey + lemma.Length * 3];
        return known.TryFind(Key(UniversalLabels.Label(pos == UniversalPos.Adv ? UniversalPos.Adj : pos), lemma, bytes), out _);
    }

    /// <summary>Whether a word in small letters is known, inflected or not.</summary>
    public bool IsWord(ReadOnlySpan<char> form)
    {
        var word = form.ToString();
        foreach (var pos in (ReadOnlySpan<UniversalPos>)[UniversalPos.Verb, UniversalPos.Noun, UniversalPos.Adj])
        {
            if (IsKnown(pos, word)) return true;
            for (var variant = 1; variant <= 3; variant++)
            {
                var key = LemmaKey.Of(pos, variant);
                if (HasEndings(key) && (Listed(key, word) is not null || EndsRegularly(key, word) && ByVocabulary(key, word) is not null)) return true;
            }
        }

        return false;
    }

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

    /// <summary>Applies the rule of the longest known ending; the rule for any ending only where the form ends as its inflexion does.</summary>
    public string ByEnding(int key, ReadOnlySpan<char> form)
    {
        Span<byte> bytes = stackalloc byte[LongestKey + LongestEnding * 3];
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            if (!rules.TryFind(Key(LemmaKey.Name(key), form[^length..], bytes), out var rule)) continue;
            var tab = rule.IndexOf((byte)'\t');
            var cut = int.Parse(rule[..tab], CultureInfo.InvariantCulture);
            if (cut >= form.Length || length == 0 && !EndsRegularly(key, form)) continue;
            return cut == 0 && rule.Length == tab + 1 ? form.ToString() : string.Concat(form[..^cut], Encoding.UTF8.GetString(rule[(tab + 1)..]));
        }

        return form.ToString();
    }

    /// <summary>
    /// The key of the inflexion that a form's ending shows where it cannot have the one it was given: "specializes" as a past, "worse" as a superlative. The tagger errs
    /// about inflexion more often than spelling does.
    /// </summary>
    public int Likelier(int key, ReadOnlySpan<char> form)
    {
        var variant = LemmaKey.Variant(key);
        if (variant is 0 or 4 || EndsRegularly(key, form)) return key;
        for (var other = key - variant + 1; other <= key - variant + 3; other++)
            if (other != key && (Listed(other, form) is not null || HasEndings(other) && EndsRegularly(other, form))) return other;
        return key;
    }

    private static bool HasEndings(int key) => LemmaKey.Pos(key) switch
    {
        UniversalPos.Verb => true,
        UniversalPos.Adj or UniversalPos.Adv => LemmaKey.Variant(key) < 3,
        _ => LemmaKey.Variant(key) == 1,
    };

    /// <summary>Whether letters at the end can be those of the inflexion: "airstrike" with the features of a plural has none to lose.</summary>
    private static bool EndsRegularly(int key, ReadOnlySpan<char> form)
    {
        var inflected = LemmaKey.Pos(key) is UniversalPos.Verb or UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Adv;
        if (!inflected || LemmaKey.Variant(key) == 0 || form.Length < 3) return true;
        return (LemmaKey.Pos(key), LemmaKey.Variant(key)) switch
        {
            (_, 3) => form.EndsWith("ing", StringComparison.Ordinal) || form.EndsWith("in", StringComparison.Ordinal) || form.EndsWith("in'", StringComparison.Ordinal),
            (UniversalPos.Verb, 2) => form[^2..] is "ed" or "en" || form.EndsWith("one", StringComparison.Ordinal), // beaten, been, gone
            (UniversalPos.Verb or UniversalPos.Noun, 1) => form[^1] is 's' or 'S',
            (_, 1) => form.EndsWith("er", StringComparison.Ordinal),
            _ => form.EndsWith("est", StringComparison.Ordinal),
        };
    }

    private static ReadOnlySpan<byte> Key(string name, ReadOnlySpan<char> word, Span<byte> to)
    {
        var length = Encoding.UTF8.GetBytes(name, to);
        to[length++] = (byte)'\t';
        return to[..(length + Encoding.UTF8.GetBytes(word, to[length..]))];
    }
}
