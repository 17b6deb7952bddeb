namespace Entente.Language;

/// <summary>A sentence: a run of tokens and the span of text they cover.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="Span">From the first character of the first token to the end of the last.</param>
public readonly record struct Sentence(int FirstToken, int EndToken, TextSpan Span)
{
    /// <summary>Number of tokens.</summary>
    public int Count => EndToken - FirstToken;
}
