namespace Entente.Coding.Time.Grammar;

/// <summary>A set of words and classes of words that one element of a pattern accepts.</summary>
internal sealed class WordSet
{
    private readonly HashSet<int> words = [];
    private ulong[] bits = [];
    private ulong classes;

    /// <summary>Whether the edge of a line (or of the text) is accepted too.</summary>
    public bool LineEdge { get; set; }

    /// <summary>Whether any word with a capital is accepted.</summary>
    public bool Capital { get; set; }

    /// <summary>Whether any word in lower case is accepted.</summary>
    public bool Lower { get; set; }

    public void AddWord(int word) => words.Add(word);

    public void AddClass(int index) => classes |= 1ul << index;

    public void Add(WordSet other)
    {
        words.UnionWith(other.words);
        classes |= other.classes;
    }

    /// <summary>Called once every word is known.</summary>
    public void Freeze(TimeLexicon lexicon)
    {
        bits = new ulong[(lexicon.Count + 63) / 64];
        foreach (var word in words) bits[word >> 6] |= 1ul << (word & 63);
    }

    public bool Accepts(in TimeToken token, TimeLexicon lexicon) =>
        token.Word != 0
            && ((bits[token.Word >> 6] >> (token.Word & 63) & 1) != 0
                || (lexicon.ClassesOf(token.Word, token.Has(TokenMarks.Capital)) & classes) != 0)
        || Capital && token.Has(TokenMarks.Capital)
        || Lower && token.Has(TokenMarks.Lower);

    /// <summary>The value of a token in the first class of this set that holds it, else its lower-case form.</summary>
    public string ValueOf(in TimeToken token, TimeLexicon lexicon)
    {
        var common = lexicon.ClassesOf(token.Word, token.Has(TokenMarks.Capital)) & classes;
        return common == 0 ? lexicon.Form(token.Word) : lexicon.Value(token.Word, System.Numerics.BitOperations.TrailingZeroCount(common)) ?? "";
    }

    /// <summary>Whether a word is accepted in some spelling.</summary>
    public bool MayAccept(int word, TimeLexicon lexicon) =>
        word != 0 && (words.Contains(word) || (lexicon.ClassesOf(word, capital: true) & classes) != 0);
}
