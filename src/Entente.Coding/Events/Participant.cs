namespace Entente.Coding.Events;

/// <summary>An actor, recipient or mediator of a report.</summary>
/// <param name="Text">The words on the page.</param>
/// <param name="Start">First UTF-16 code unit in the article's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Entity">Id of the entity they stand for.</param>
/// <param name="Name">Name of that entity.</param>
/// <param name="Country">ISO 3166 alpha-3 or a body code; <see langword="null"/> where unknown.</param>
/// <param name="Sectors">PLOVER sectors.</param>
/// <param name="Rule">How the words were linked; shown by <c>why</c>, not part of the exported record.</param>
public sealed record Participant(
    string Text,
    int Start,
    int End,
    string? Entity,
    string? Name,
    string? Country,
    IReadOnlyList<string> Sectors,
    string? Rule = null);
