namespace Entente.Pages;

/// <summary>Where bytes came from, as far as the caller knows.</summary>
/// <param name="Name">Name shown in messages and used as document id where the content gives none: a file name or an address.</param>
/// <param name="Url">Address of the page, where known.</param>
/// <param name="ContentType">Media type as a server or container stated it, charset included.</param>
/// <param name="Retrieved">When it was fetched (ISO 8601), where known; never taken from the clock here.</param>
public sealed record PageSource(string Name, string? Url = null, string? ContentType = null, string? Retrieved = null);
