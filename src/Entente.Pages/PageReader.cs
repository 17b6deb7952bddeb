using Entente.Pages.Containers;

namespace Entente.Pages;

/// <summary>
/// Reads bytes of any shape and cuts articles out of them: HTML, text dumps, WARC, feeds, NDJSON, mail, and gzip or zip around any of these.
/// What the bytes are is told from the bytes, never from a name. An instance keeps no state between calls and may be shared between threads.
/// </summary>
/// <param name="limits">Bounds for hostile input, or <see langword="null"/> for <see cref="PageLimits.Default"/>.</param>
/// <param name="pdf">What gives the text of PDF documents, or <see langword="null"/>: they are then reported as ENT1020.</param>
public sealed class PageReader(PageLimits? limits, IPdfText? pdf = null)
{
    private readonly InputReader _input = new(limits ?? PageLimits.Default, pdf);

    /// <summary>Makes a reader with the default bounds.</summary>
    public PageReader()
        : this(null)
    {
    }

    /// <summary>Reads every article that the bytes hold: one for a page, many for an archive, a feed or NDJSON. Members that fail are passed over; <see cref="ReadAll"/> reports them.</summary>
    /// <param name="bytes">The input, read once from start to end.</param>
    /// <param name="source">Where it came from.</param>
    /// <exception cref="Entente.Language.EntenteException">The input gave nothing but a single problem.</exception>
    public IEnumerable<Article> Read(Stream bytes, PageSource source)
    {
        PageProblem? problem = null;
        var results = 0;
        foreach (var result in ReadAll(bytes, source))
        {
            results++;
            problem ??= result.Addresses is null ? result.Problem : new PageProblem(PageErrors.LinkList, source.Name, "is a sitemap: a list of addresses, not a page");
            if (result.Article is { } article) yield return article;
        }

        if (results == 1 && problem is not null) throw problem.ToException();
    }

    /// <summary>Reads every article that the bytes hold, and every problem in its place. Throws nothing that the input could cause.</summary>
    /// <param name="bytes">The input, read once from start to end.</param>
    /// <param name="source">Where it came from.</param>
    public IEnumerable<PageResult> ReadAll(Stream bytes, PageSource source)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(source);
        return _input.Read(bytes, source);
    }
}
