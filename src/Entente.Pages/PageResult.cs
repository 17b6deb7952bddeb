namespace Entente.Pages;

/// <summary>What one page of an input gave: an article or a problem, never both.</summary>
public readonly record struct PageResult
{
    /// <summary>The article.</summary>
    public Article? Article { get; private init; }

    /// <summary>Why there is no article.</summary>
    public PageProblem? Problem { get; private init; }

    internal static PageResult Of(Article article) => new() { Article = article };

    internal static PageResult Of(string code, string input, string reason) => new() { Problem = new PageProblem(code, input, reason) };
}
