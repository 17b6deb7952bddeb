using System.Collections.Concurrent;

namespace Entente.Language;

/// <summary>Finds lemmas: listed words first, then the rule of the longest known ending. Safe to share between threads.</summary>
internal sealed class Lemmatizer
{
    private const int LongestForm = 60;
    private const int CacheLimit = 200_000;

    private readonly LemmaTables tables;
    private readonly ConcurrentDictionary<string, Entry>[] cache = new ConcurrentDictionary<string, Entry>[LemmaKey.Count];
    private int cached;

    public Lemmatizer(LemmaTables tables)
    {
        this.tables = tables;
        for (var key = 0; key < cache.Length; key++) cache[key] = new ConcurrentDictionary<string, Entry>(StringComparer.Ordinal);
    }

    /// <summary>The lemmatiser of the shipped tables.</summary>
    public static Lemmatizer Shipped { get; } = new(LemmaTables.Shipped());

    /// <summary>The lemma of a token of a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="analyses">Their analyses.</param>
    /// <param name="at">The token asked about.</param>
    /// <param name="analyser">Asked for the lemma of words that are not listed.</param>
    public string Lemma(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, ReadOnlySpan<Analysis> analyses, int at, ISentenceAnalyser analyser)
    {
        var form = text.Slice(tokens[at].Start, tokens[at].Length);
        ref readonly var token = ref analyses[at];
        if (token.Pos == UniversalPos.Aux && form.Length == 2 && Characters.IsApostrophe(form[0]) && ShortAuxiliary(form[1], token, analyses) is { } auxiliary) return auxiliary;
        // "the New York police", "Islamic Republic": adjectives inside names keep their capital
        if (token.Pos == UniversalPos.Adj && at > 0 && at + 1 < tokens.Length && analyses[at + 1].Pos == UniversalPos.Propn
            && Characters.IsUpper(form[0]) && form.Length > 1 && Characters.IsLower(form[1])
            && (token.Features & (Features.Comparative | Features.Superlative)) == Features.None) return form.ToString();
        var entry = Find(form, token.Pos, token.Features);
        // the first word of a sentence has its capital from there
        return entry.IsListed || token.LemmaClass <= 0 || token.Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Part || token.Pos == UniversalPos.Noun && (at == 0 || !Characters.IsUpper(form[0])) ? entry.Lemma : ByClass(form, token.LemmaClass, entry, analyser);
    }

    /// <summary>The lemma of a form with its tags, without its context.</summary>
    public string Lemma(ReadOnlySpan<char> form, UniversalPos pos, Features features) => Find(form, pos, features).Lemma;

    /// <summary>Whether a word, whatever its letters, is in the dictionary as a verb, an adjective or a noun.</summary>
    public bool IsWord(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestForm) return false;
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        return tables.IsWord(lower);
    }

    /// <summary>Whether a form is a known verb in an inflexion.</summary>
    public bool IsVerb(ReadOnlySpan<char> form, Features features) => tables.IsKnown(UniversalPos.Verb, Lemma(form, UniversalPos.Verb, features));

    private Entry Find(ReadOnlySpan<char> form, UniversalPos pos, Features features)
    {
        var key = LemmaKey.Of(pos, features);
        var lookup = cache[key].GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(form, out var entry)) return entry;
        entry = Find(form, key);
        if (form.Length <= LongestForm && Interlocked.Increment(ref cached) <= CacheLimit) lookup.TryAdd(form, entry);
        return entry;
    }

    private string ByClass(ReadOnlySpan<char> form, int lemmaClass, Entry entry, ISentenceAnalyser analyser)
    {
        var last = entry.LastByClass;
        if (last is not null && last.LemmaClass == lemmaClass) return last.Lemma;
        var lemma = analyser.Lemma(form, lemmaClass);
        if (string.IsNullOrEmpty(lemma)) return entry.Lemma;
        if (lemma == entry.Lemma) lemma = entry.Lemma;
        entry.LastByClass = new ClassLemma(lemmaClass, lemma);
        return lemma;
    }
    /// <summary>'s before a past participle stands for "have" unless passive; 'd before one for "have", else for "would".</summary>
    private static string? ShortAuxiliary(char letter, Analysis token, ReadOnlySpan<Analysis> analyses)
    {
        if (token.Head < 0) return null;
        var head = analyses[token.Head].Features;
        var perfect = token.Relation == Relation.Aux && (head & (Features.Participle | Features.Present)) == Features.Participle;
        return (letter | 0x20) switch
        {
            's' => perfect ? "have" : "be",
            'd' => perfect ? "have" : "would",
            _ => null,
        };
    }

    private Entry Find(ReadOnlySpan<char> form, int key)
    {
        if (form.Length > LongestForm) return new Entry(form.ToString(), IsListed: true);
        if (LemmaKey.Pos(key) is UniversalPos.Punct or UniversalPos.Sym) return new Entry(Mark(form), IsListed: true);
        Span<char> plain = stackalloc char[form.Length];
        var length = Plain(form, plain);
        plain = plain[..length];
        var pos = LemmaKey.Pos(key);
        if (plain.IsEmpty) return new Entry(form.ToString(), IsListed: true);
        if (pos == UniversalPos.Num && char.IsAsciiDigit(plain[0])) return new Entry(new string(plain).Replace(",", "", StringComparison.Ordinal), IsListed: true);
        if (pos == UniversalPos.Propn) return tables.Listed(key, plain) is { } name ? new Entry(name, IsListed: true) : ProperName(key, plain);
        Span<char> lower = stackalloc char[length];
        plain.ToLowerInvariant(lower);
        if (tables.Listed(key, lower) is { } listed) return new Entry(listed, IsListed: true);
        var likelier = tables.Likelier(key, lower);
        if (likelier != key && tables.Listed(likelier, lower) is { } other) return new Entry(other, IsListed: true);
        key = likelier;
        if (LemmaKey.Variant(key) > 0 && tables.ByVocabulary(key, new string(lower)) is { } known) return new Entry(known, IsListed: true);
        return KeepsCapitals(plain, pos) ? new Entry(tables.ByEnding(key, plain), IsListed: true) : new Entry(tables.ByEnding(key, lower), IsListed: false);
    }

    private Entry ProperName(int key, ReadOnlySpan<char> form)
    {
        var lemma = tables.ByEnding(key, form);
        if (form.Length < 5 || form.IndexOfAnyExceptInRange('a', 'z') >= 0) return new Entry(lemma, IsListed: false);
        return new Entry(string.Concat(new string(char.ToUpperInvariant(lemma[0]), 1), lemma.AsSpan(1)), IsListed: true);
    }

    private static string Mark(ReadOnlySpan<char> form) => form switch
    {
        "“" or "”" => "\"",
        "‘" or "’" => "'",
        "–" or "—" => "-",
        _ => form.ToString(),
    };

    /// <summary>Without soft hyphens and with straight apostrophes.</summary>
    private static int Plain(ReadOnlySpan<char> form, Span<char> plain)
    {
        var length = 0;
        foreach (var c in form)
            if (c != '\u00AD') plain[length++] = c is '’' or '‘' or '`' or 'ʼ' ? '\'' : c;
        return length;
    }

    /// <summary>Acronyms that are common nouns (DNA, SMS, CO2) keep their capitals; shouted words (YEARS) do not.</summary>
    private static bool KeepsCapitals(ReadOnlySpan<char> form, UniversalPos pos)
    {
        if (pos is not (UniversalPos.Noun or UniversalPos.X)) return false;
        var vowels = 0;
        var digits = 0;
        foreach (var c in form)
        {
            if (Characters.IsLower(c)) return char.IsAsciiLetterLower(form[^1]) && form[^1] == 's' && AllUpper(form[..^1]);
            if (c is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y') vowels++;
            if (char.IsAsciiDigit(c)) digits++;
        }

        return digits > 0 || vowels == 0 || form.Length <= 3;
    }

    private static bool AllUpper(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
            if (!Characters.IsUpper(c)) return false;
        return form.Length > 1;
    }

    /// <summary>What is known of a form with a key; one object a form, shared by all texts.</summary>
    private sealed record Entry(string Lemma, bool IsListed)
    {
        /// <summary>What the analyser's rule made of the form the last time.</summary>
        public ClassLemma? LastByClass { get; set; }
    }

    private sealed record ClassLemma(int LemmaClass, string Lemma);
}
