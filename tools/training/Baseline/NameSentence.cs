using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>A sentence with names; where a set does not mark every type, several tags are allowed for a token.</summary>
internal sealed record NameSentence(string[] Forms, WordFeatures[] Words, uint[] Allowed);
