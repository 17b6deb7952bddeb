using Entente.Language;

namespace Entente.Coding.World;

/// <summary>A relation that a page states about a person, body or thing.</summary>
/// <param name="Subject">Whom or what it is about.</param>
/// <param name="Relation">holds_office, held_office, spokesperson_of, part_of, also_known_as, located_in, owned_by, designated, runs, outlet_of.</param>
/// <param name="Object">The other side.</param>
/// <param name="Country">Country of the office or body, where it has one.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">The words that state it.</param>
/// <param name="Speaker">Who says so, where it is not the outlet.</param>
public sealed record Fact(string Subject, string Relation, string Object, string? Country, int Sentence, TextSpan Span, string? Speaker = null);
