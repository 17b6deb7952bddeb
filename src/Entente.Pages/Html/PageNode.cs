using AngleSharp.Dom;

namespace Entente.Pages.Html;

/// <summary>An element or a run of text of a page, as light as the cleaning needs it.</summary>
internal sealed class PageNode
{
    /// <summary>Name of the element in small letters; empty for text.</summary>
    public required string Tag { get; init; }

    /// <summary>Words of a text node.</summary>
    public string Text { get; init; } = "";

    /// <summary>The parsed element, for its attributes.</summary>
    public IElement? Element { get; init; }

    public PageNode? Parent { get; set; }

    public List<PageNode> Children { get; } = [];

    /// <summary>What class names, ids and roles say of it.</summary>
    public ClassVerdict Verdict { get; set; }

    /// <summary>Whether it starts a block of its own.</summary>
    public bool IsBlock { get; set; }

    public bool IsText => Tag.Length == 0;

    /// <summary>Letters inside paragraphs that read as running text.</summary>
    public int Running { get; set; }

    /// <summary>Whether a picture stands inside.</summary>
    public bool HasPicture { get; set; }

    /// <summary>First segment inside and one past the last.</summary>
    public int First { get; set; }

    public int End { get; set; }

    public string? Attribute(string name) => Element?.GetAttribute(name);

    public bool IsInside(PageNode ancestor)
    {
        for (var at = this; at is not null; at = at.Parent)
            if (ReferenceEquals(at, ancestor)) return true;
        return false;
    }
}
