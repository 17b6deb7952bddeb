namespace Entente.Coding.Events;

/// <summary>One link in the chain of speakers, nearest first.</summary>
/// <param name="Text">The words on the page.</param>
/// <param name="Entity">Id of the entity, where linked.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its country.</param>
/// <param name="Kind">official, media, ngo, expert, unnamed, document or author.</param>
/// <param name="Cue">The words of saying ("according to", "told", "statement … read").</param>
/// <param name="Date">When it was said, ISO 8601, where the page says.</param>
public sealed record Speaker(string Text, string? Entity, string? Name, string? Country, string Kind, string? Cue, string? Date = null);
