using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Somebody says, thinks or wants something: who, by which words, and what.</summary>
/// <param name="Source">The speaker as written, with titles and appositions; <see langword="null"/> where the text names none.</param>
/// <param name="Cue">The words of saying with their auxiliaries ("has said", "according to", "'s claim").</param>
/// <param name="Content">What is said, in text order; more than one where the words of saying stand in between. Never empty.</param>
/// <param name="Stance">What the speaker does with it.</param>
/// <param name="Kind">What kind of speaker it is.</param>
/// <param name="Outer">Index, in the list this stands in, of the attribution whose content this one stands in: who says that this one says it.</param>
public sealed record Attribution(
    TextSpan? Source,
    TextSpan Cue,
    IReadOnlyList<TextSpan> Content,
    Stance Stance,
    SourceKind Kind,
    int? Outer = null);
