using Entente.Language;

namespace Entente.Pages;

/// <summary>
/// What a reader would call the text of a page, and what was cut from it.
/// <see cref="Text"/> joins all blocks (headline and standfirst first) with single line breaks and never changes afterwards:
/// every span of every later stage counts its UTF-16 code units.
/// </summary>
public sealed record Article
{
    /// <summary>Id of the document: the id given with the input, else the name of the file, else its address.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the input it was read from (file, archive member, address).</summary>
    public required string Input { get; init; }

    /// <summary>All blocks joined with line breaks.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of <see cref="Text"/>, in order, without overlap.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What was on the page and is not part of the article, in page order.</summary>
    public IReadOnlyList<RemovedBlock> Removed { get; init; } = [];

    /// <summary>Headline without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>Byline as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>Authors as persons.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Name of the outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>Country of the outlet, ISO 3166 alpha-3, where known.</summary>
    public string? OutletCountry { get; init; }

    /// <summary>Address of the page.</summary>
    public string? Url { get; init; }

    /// <summary>When the page says it was published.</summary>
    public PageDate? Published { get; init; }

    /// <summary>When the page says it was last changed.</summary>
    public PageDate? Modified { get; init; }

    /// <summary>Language as an ISO 639-1 code, identified from the text.</summary>
    public string? Language { get; init; }

    /// <summary>Section of the outlet.</summary>
    public string? Section { get; init; }

    /// <summary>News agency that the page credits (<c>Reuters</c>), where it does.</summary>
    public string? Credit { get; init; }

    /// <summary>What sort of text it is.</summary>
    public Genre Genre { get; init; }

    /// <summary>Things a user should know about this page (<c>paywall</c>, <c>no date</c> …).</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The body as one string: paragraphs, sub-headings, lists and quotations, without headline, kicker, standfirst repeats and captions, parted by line breaks.</summary>
    public string Body() => string.Join('\n', Blocks
        .Where(b => b.Kind is not (BlockKind.Title or BlockKind.Kicker or BlockKind.Caption) && !b.Repeats)
        .Select(b => b.Span.Of(Text)));
}
