using System.Globalization;

namespace Entente.Language;

/// <summary>Classes of characters as the tokeniser sees them.</summary>
internal static class Characters
{
    private const char ZeroWidthSpace = '\u200B';
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>White space, control characters and the marks that are not seen: none is ever part of a token at its edge.</summary>
    public static bool IsBlank(char c)
    {
        if (c is > ' ' and < '\u007F') return false;
        return c <= ' ' || char.IsWhiteSpace(c) || char.IsControl(c)
            || c is ZeroWidthSpace or ByteOrderMark or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069') or '\u061C' or '\uFFF9' or '\uFFFA' or '\uFFFB' or '\u180E';
    }

    /// <summary>A character that ends a line.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f' or '\u0085';

    /// <summary>A letter or what belongs to one: combining marks, soft hyphens and joiners inside words.</summary>
    public static bool IsLetter(char c)
    {
        if (c < 128) return char.IsAsciiLetter(c);
        if (char.IsLetter(c)) return true;
        return c is '\u00AD' or '\u200C' or '\u200D'
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber;
    }

    /// <summary>A decimal figure of any script.</summary>
    public static bool IsDigit(char c) => c < 128 ? char.IsAsciiDigit(c) : char.IsDigit(c);

    /// <summary>An apostrophe: straight, curly or a back-tick that stands for one.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '‘' or 'ʼ' or '´' or '\u02BB' or '＇';

    /// <summary>A hyphen that joins words.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>An upper-case or title-case letter.</summary>
    public static bool IsUpper(char c) => c < 128 ? char.IsAsciiLetterUpper(c) : char.IsUpper(c) || char.GetUnicodeCategory(c) == UnicodeCategory.TitlecaseLetter;

    /// <summary>A lower-case letter.</summary>
    public static bool IsLower(char c) => c < 128 ? char.IsAsciiLetterLower(c) : char.IsLower(c);

    /// <summary>A mark that closes a quotation or a bracket.</summary>
    public static bool IsCloser(char c) => c is ')' or ']' or '}' or '”' or '’' or '»' or '›' or '"' or '\'' or '“' or '„' or '＂' or '）';

    /// <summary>A mark that opens a quotation or a bracket.</summary>
    public static bool IsOpener(char c) => c is '(' or '[' or '{' or '“' or '‘' or '«' or '‹' or '„' or '‚' or '"' or '\'' or '`' or '（';
}
