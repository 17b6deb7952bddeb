namespace Entente.Pages;

/// <summary>What a cleaner made of one page, before names, dates and spans are settled.</summary>
internal sealed class Cut
{
    /// <summary>Blocks in reading order: headline, standfirst, body.</summary>
    public List<CutBlock> Blocks { get; } = [];

    public List<RemovedBlock> Removed { get; } = [];

    public string? Title { get; set; }

    public string? Byline { get; set; }

    public List<string> Authors { get; set; } = [];

    public string? Outlet { get; set; }

    public string? Url { get; set; }

    public string? Section { get; set; }

    public string? Credit { get; set; }

    public string? Language { get; set; }

    public Genre? Genre { get; set; }

    public PageDate? Published { get; set; }

    public PageDate? Modified { get; set; }

    public List<string> Notes { get; } = [];

    /// <summary>Whether any block is text of the article's body.</summary>
    public bool HasBody => Blocks.Exists(b => b.Kind is BlockKind.Paragraph or BlockKind.Lead or BlockKind.ListItem or BlockKind.Quotation or BlockKind.Table);
}

/// <summary>The words of a block and what it is.</summary>
internal readonly record struct CutBlock(string Text, BlockKind Kind, bool Repeats = false);
