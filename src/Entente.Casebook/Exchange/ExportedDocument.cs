namespace Entente.Casebook.Exchange;

/// <summary>A document with what exporters need of it.</summary>
internal sealed record ExportedDocument(
    long Coding,
    string Id,
    string Hash,
    string? Outlet,
    string? Url,
    string? Title,
    string? Byline,
    IReadOnlyList<string> Authors,
    string? Published,
    string? Modified,
    string? Language,
    string? Section,
    string? Credit,
    string Text);
