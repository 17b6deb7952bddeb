namespace Entente.Coding.World.Linking;

/// <summary>A phrase with what it was linked to.</summary>
internal sealed record Linked(Phrase Phrase, int Sentence, List<Entity> Entities, string Rule);
