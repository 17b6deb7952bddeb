namespace Entente.Language;

/// <summary>A text cut into tokens and sentences.</summary>
/// <param name="Tokens">All tokens in order; they do not overlap.</param>
/// <param name="SentenceEnds">For each sentence one past its last token, ascending; the last equals the number of tokens.</param>
internal sealed record Segmented(RawToken[] Tokens, int[] SentenceEnds);
