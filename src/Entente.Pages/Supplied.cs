namespace Entente.Pages;

/// <summary>Fields that came with a page and win over what the page says.</summary>
internal sealed record Supplied
{
    public string? Id { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    public PageDate? Published { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether a headline alone is enough (an entry of a feed without text).</summary>
    public bool AllowBare { get; init; }
}
