using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>A person that the page has named in full.</summary>
internal sealed class PagePerson
{
    public required Entity Entity { get; set; }

    public required string Folded { get; init; }

    /// <summary>The name in the table, where it was found there: the page may add names after the one that is used alone ("Mahamat Idriss Deby Itno").</summary>
    public string? Listed { get; init; }

    public WordRow? Role { get; set; }

    public string[] Words => Folded.Split(' ');

    public string Last => Folded[(Folded.LastIndexOf(' ') + 1)..];
}
