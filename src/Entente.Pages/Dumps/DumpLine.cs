using Entente.Pages.Knowledge;

namespace Entente.Pages.Dumps;

/// <summary>What a line of a text dump turned out to be.</summary>
internal enum LineRole : byte
{
    Unknown,
    Title,
    Kicker,
    Lead,
    Paragraph,
    Subheading,
    ListItem,
    Caption,
    Byline,
    Date,
    Cut,
}

/// <summary>A line of a text dump with what can be seen of it.</summary>
internal sealed class DumpLine
{
    /// <summary>The words, without bullet and outer blanks.</summary>
    public required string Text { get; init; }

    /// <summary>Line of the page, counted from 1.</summary>
    public required int Number { get; init; }

    public required bool Bullet { get; init; }

    /// <summary>Whether an empty line stands before it.</summary>
    public required bool AfterBlank { get; init; }

    /// <summary>Whether it is indented and goes on with the bullet of the line before.</summary>
    public required bool Continues { get; init; }

    public required int Words { get; init; }

    /// <summary>Whether it ends as a sentence does.</summary>
    public required bool Ends { get; init; }

    public required FurnitureMatch Furniture { get; init; }

    /// <summary>Why it is furniture.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether the same words stand elsewhere on the page too.</summary>
    public bool Repeated { get; set; }

    public LineRole Role { get; set; }

    public bool RepeatsBody { get; set; }

    /// <summary>Why it was cut, once it was.</summary>
    public string CutReason { get; set; } = "";

    /// <summary>Whether it breaks off with dots, as the texts of teasers do.</summary>
    public bool IsCutShort => Words >= 8 && (Text.EndsWith('…') || Text.EndsWith("...", StringComparison.Ordinal) || Text.EndsWith("[…]", StringComparison.Ordinal) || Text.EndsWith("[...]", StringComparison.Ordinal));

    /// <summary>Whether it is little more than a date or an age ("2 days ago"), as comments and teasers carry.</summary>
    public bool IsStamp { get; init; }

    /// <summary>Whether it reads as running text: ends as a sentence and is long enough for one.</summary>
    public bool IsSentence => Furniture == FurnitureMatch.None && ((Ends && Words >= 7) || Words >= 45);

    public void CutAs(string reason)
    {
        Role = LineRole.Cut;
        CutReason = reason;
    }
}
