namespace Entente.Pages.Html;

/// <summary>What the names of an element's classes say of it.</summary>
internal enum ClassRole : byte
{
    None,
    Body,
    Lead,
    Caption,
    Byline,
    Date,
    Kicker,
    Title,
    Quote,
    Weak,
    Cut,
}

/// <summary>The role and, for furniture, the reason.</summary>
internal readonly record struct ClassVerdict(ClassRole Role, string Reason, bool AlsoBody);
