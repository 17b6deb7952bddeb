using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>A sentence that gave no report, and why.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">Its place in the article's text.</param>
/// <param name="Reason">The reason: no event word, no actor, background state, content of another …</param>
public sealed record UncodedSentence(int Sentence, TextSpan Span, string Reason);
