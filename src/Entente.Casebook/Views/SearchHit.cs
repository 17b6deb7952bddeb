namespace Entente.Casebook.Views;

/// <summary>A sentence that a search found.</summary>
/// <param name="Document">Id of its document.</param>
/// <param name="Outlet">Outlet.</param>
/// <param name="Published">Publication time, ISO 8601.</param>
/// <param name="Sentence">Index of the sentence in the article.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Reports">Ids of the reports it gave.</param>
/// <param name="Uncoded">Why it gave none.</param>
public sealed record SearchHit(
    string Document,
    string? Outlet,
    string? Published,
    int Sentence,
    string Text,
    IReadOnlyList<string> Reports,
    string? Uncoded);
