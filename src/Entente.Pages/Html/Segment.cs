using Entente.Pages.Knowledge;

namespace Entente.Pages.Html;

/// <summary>A run of text between two block boundaries, with what can be seen of it.</summary>
internal sealed class Segment
{
    public required string Text { get; init; }

    /// <summary>The block element it stands in.</summary>
    public required PageNode Node { get; init; }

    public required int Words { get; init; }

    /// <summary>Letters inside links, and all letters.</summary>
    public required int LinkLetters { get; init; }

    public required int Letters { get; init; }

    public required bool Ends { get; init; }

    public required FurnitureMatch Furniture { get; init; }

    public required string Reason { get; init; }

    /// <summary>Whether all its letters are emphasised: a heading in disguise.</summary>
    public required bool Bold { get; init; }

    /// <summary>Whether an element around it is furniture, and why.</summary>
    public string? CutReason { get; set; }

    /// <summary>Nearest role that an element around it gives.</summary>
    public ClassRole Role { get; set; }

    public int Heading { get; init; }

    public bool InList { get; init; }

    public bool InQuote { get; init; }

    public bool InTable { get; init; }

    public bool InFigure { get; init; }

    public float LinkShare => Letters == 0 ? 1 : (float)LinkLetters / Letters;

    /// <summary>Whether it reads as running text.</summary>
    public bool IsRunning => Furniture == FurnitureMatch.None && Heading == 0 && (LinkShare < 0.5f || (LinkShare < 0.75f && Ends && Words >= 12 && Node.Tag is "p")) && ((Ends && Words >= 8) || Words >= 22);

    // What the page's cleaning decides.
    public BlockKind? Kind { get; set; }

    public string? Removed { get; set; }

    public bool Repeats { get; set; }
}
