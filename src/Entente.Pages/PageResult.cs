namespace Entente.Pages;

/// <summary>What one page of an input gave: an article, a problem or, from a sitemap, addresses; one of the three.</summary>
public readonly record struct PageResult
{
    /// <summary>The article.</summary>
    public Article? Article { get; private init; }

    /// <summary>Why there is no article.</summary>
    public PageProblem? Problem { get; private init; }

    /// <summary>The http(s) addresses that a sitemap lists, in its order: pages, or more sitemaps.</summary>
    public IReadOnlyList<string>? Addresses { get; private init; }

    internal static PageResult Of(Article article) => new() { Article = article };

    internal static PageResult Of(IReadOnlyList<string> addresses) => new() { Addresses = addresses };

    internal static PageResult Of(string code, string input, string reason) => new() { Problem = new PageProblem(code, input, reason) };
}
