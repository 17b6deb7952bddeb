using Entente.Language;

namespace Entente.Coding;

/// <summary>Who says what, as spans of the text.</summary>
/// <param name="Source">The words for the speaker.</param>
/// <param name="Cue">The words of saying.</param>
/// <param name="Content">What is said.</param>
public sealed record AttributionSpans(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
