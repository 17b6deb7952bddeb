namespace Entente.Casebook.Views;

/// <summary>One document of a casebook.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">Content hash, 32 hexadecimal digits.</param>
/// <param name="Outlet">Outlet.</param>
/// <param name="Published">Publication time, ISO 8601.</param>
/// <param name="Title">Headline.</param>
/// <param name="Url">Address.</param>
/// <param name="Sentences">Sentences of the newest coding.</param>
/// <param name="Reports">Reports of the newest coding.</param>
/// <param name="Removed">Blocks of the page that are no part of the article.</param>
/// <param name="Versions">Versions of the article in the casebook.</param>
/// <param name="Notes">What a user should know about the page.</param>
/// <param name="Language">Language of the text, ISO 639-1.</param>
public sealed record DocumentEntry(
    string Id,
    string Hash,
    string? Outlet,
    string? Published,
    string? Title,
    string? Url,
    int Sentences,
    int Reports,
    int Removed,
    int Versions,
    IReadOnlyList<string> Notes,
    string? Language);
