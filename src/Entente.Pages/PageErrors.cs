namespace Entente.Pages;

/// <summary>The stable codes of this room; each is explained in <c>docs/errors.md</c>.</summary>
internal static class PageErrors
{
    public const string Empty = "ENT1001";
    public const string Binary = "ENT1002";
    public const string TooLarge = "ENT1003";
    public const string Bomb = "ENT1004";
    public const string BrokenArchive = "ENT1030";
    public const string BrokenWarc = "ENT1031";
    public const string CutShort = "ENT1032";
    public const string BrokenJson = "ENT1033";
    public const string BrokenFeed = "ENT1034";
    public const string BrokenMail = "ENT1035";
    public const string Digest = "ENT1036";
    public const string NoPdf = "ENT1020";
    public const string NoArticle = "ENT1021";
    public const string TooMany = "ENT1022";
    public const string Unreadable = "ENT1023";
    public const string LinkList = "ENT1024";
    public const string Table = "ENT1090";
}
