namespace Entente.Pages;

/// <summary>What a block of an article is.</summary>
public enum BlockKind : byte
{
    /// <summary>The headline.</summary>
    Title,
    /// <summary>A short line above or below the headline.</summary>
    Kicker,
    /// <summary>The standfirst: a summary set apart from the body.</summary>
    Lead,
    /// <summary>A paragraph of the body.</summary>
    Paragraph,
    /// <summary>A sub-heading inside the body.</summary>
    Subheading,
    /// <summary>An item of a list inside the body.</summary>
    ListItem,
    /// <summary>A block quotation.</summary>
    Quotation,
    /// <summary>A caption.</summary>
    Caption,
    /// <summary>Text of a table inside the body.</summary>
    Table,
}
