namespace Entente.Pages;

/// <summary>Reads bytes of any shape and cuts articles out of them.</summary>
public sealed class PageReader
{
    /// <summary>Reads every article that the bytes hold: one for a page, many for an archive, a feed or NDJSON.</summary>
    /// <param name="bytes">The input, read once from start to end.</param>
    /// <param name="source">Where it came from.</param>
    public IEnumerable<Article> Read(Stream bytes, PageSource source) => [];
}
