using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>A person that the page has named in full.</summary>
internal sealed class PagePerson
{
    private string[]? words;
    private string[]? listedWords;

    public required Entity Entity { get; set; }

    public required string Folded { get; init; }

    /// <summary>The name in the table, where it was found there: the page may add names after the one that is used alone ("Mahamat Idriss Deby Itno").</summary>
    public string? Listed { get; init; }

    public WordRow? Role { get; set; }

    /// <summary>The words of the name.</summary>
    public string[] Words => words ??= Folded.Split(' ');

    /// <summary>The words of the name in the table.</summary>
    public string[]? ListedWords => listedWords ??= Listed?.Split(' ');

    public string Last => Folded[(Folded.LastIndexOf(' ') + 1)..];
}
