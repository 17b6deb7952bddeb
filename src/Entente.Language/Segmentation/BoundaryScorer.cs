namespace Entente.Language;

/// <summary>
/// Decides the sentence ends that rules cannot: gaps without a stop before a capital, a figure or an address, and stops of doubtful meaning. A logistic regression over
/// <see cref="BoundaryFeatures"/>, trained on the raw text of the treebanks.
/// </summary>
internal sealed class BoundaryScorer
{
    /// <summary>Weights are stored as multiples of this.</summary>
    public const float Step = 1f / 24;

    /// <summary>The most tokens a headline has after a comma.</summary>
    private const int LongestHeadline = 16;

    /// <summary>How sure the scorer must be to end a sentence where nothing but the words speaks for it, as a log-odds.</summary>
    private const float SureWithoutStop = 0f;

    private readonly sbyte[] weights;

    public BoundaryScorer(sbyte[] weights) => this.weights = weights;

    /// <summary>The scorer of the shipped weights.</summary>
    public static BoundaryScorer Shipped { get; } = LoadShipped();

    /// <summary>Whether the gap after a token is one that the scorer decides.</summary>
    public static bool IsDoubtful(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int at, int lineEnd, bool ruled)
    {
        if (at + 1 >= lineEnd || tokens[at].End == tokens[at + 1].Start) return false;
        var before = text[tokens[at].End - 1];
        var after = text[tokens[at + 1].Start];
        if (Characters.IsLower(after)) return before is '?' or '!' or ')' or '.' or '…' or '*' or '"' or '”' or '-' || text[tokens[at].Start] is 'h' or 'w' && tokens[at].Length > 10;
        if (ruled) return !(before is '.' && (tokens[at].Length == 1 || Characters.IsLetter(text[tokens[at].Start])) && (Characters.IsLetter(after) || after is '“' or '"' or '‘'));
        if (after is ',' or '.' or ';' or ':' or ')' or ']' or '}' or '%' or '?' or '!' or '”' or '’' or '/' or '&') return false;
        if (before is '—' or '–' or '-' or ':' || // what stands before a colon says who speaks: it belongs to what follows
            before == ',' && (!Characters.IsUpper(after) || IsHeadline(text, tokens, at, lineEnd))) return false;
        return !IsTitle(text, tokens[at]);
    }

    /// <summary>Whether a sentence ends after a token; asked only where <see cref="IsDoubtful"/>.</summary>
    public bool EndsAfter(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int lineStart, int first, int at, int lineEnd, bool ruled)
    {
        Span<int> slots = stackalloc int[BoundaryFeatures.Count];
        BoundaryFeatures.Fill(text, tokens, lineStart, first, at, lineEnd, ruled, slots);
        var sum = 0;
        foreach (var slot in slots) sum += weights[slot];
        return sum * Step > (ruled ? 0 : SureWithoutStop);
    }

    /// <summary>Whether a short line without a stop at its end goes on behind a comma: a headline that names its subjects one after the other ("Egypt, Ethiopia resume talks").</summary>
    private static bool IsHeadline(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int at, int lineEnd) =>
        lineEnd - at is >= 4 and <= LongestHeadline && text[tokens[lineEnd - 1].End - 1] is not ('.' or '?' or '!');

    private static bool IsTitle(ReadOnlySpan<char> text, RawToken token) =>
        token.Length is > 1 and < 8 && text[token.End - 1] == '.' && Abbreviations.Kind(text[token.Start..(token.End - 1)]) is AbbreviationKind.Title or AbbreviationKind.Inside or AbbreviationKind.Number;

    private static BoundaryScorer LoadShipped()
    {
        const string Name = "models/en.boundaries";
        var stored = LanguageData.Bytes(Name).Span;
        if (stored.Length != BoundaryFeatures.Size) throw new EntenteException("ENT1013", Name, "the weights of the sentence splitter have the wrong size");
        return new BoundaryScorer(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(stored).ToArray());
    }
}
