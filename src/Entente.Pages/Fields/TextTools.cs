using System.Buffers;
using System.Globalization;
using System.Text;

namespace Entente.Pages.Fields;

/// <summary>Small questions about strings that several rooms ask.</summary>
internal static class TextTools
{
    /// <summary>Runs of white space become one blank; control and invisible characters go; ends are trimmed.</summary>
    public static string Squeeze(ReadOnlySpan<char> text)
    {
        if (IsClean(text)) return text.ToString();
        var built = new StringBuilder(text.Length);
        var blank = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF') { blank = built.Length > 0 && (blank || c is not ('\u200B' or '\uFEFF')); continue; }
            if (c is '\u00AD' or '\u200E' or '\u200F' or '\u2060' or '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c < '\u00A0')) continue;
            if (blank) built.Append(' ');
            blank = false;
            built.Append(c);
        }

        return built.ToString();
    }

    /// <summary>Whether the text ends as a sentence does, closing quotes and brackets left aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is '"' or '”' or '“' or '’' or '\'' or '»' or ')' or ']' or '」' or '』' or '）' or '›' or '‹' or '«' or ' ' or '*') end--;
        return end > 0 && (text[end - 1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔' or '．' or '።' or '։' || (text[end - 1] == ';' && end > 40));
    }

    /// <summary>Only letters and digits, lower case and without accents' variants: for telling whether two strings say the same.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        const int shortest = 512;
        char[]? rented = null;
        var key = text.Length <= shortest ? stackalloc char[shortest] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
            if (char.IsAsciiLetterUpper(c)) key[length++] = (char)(c | 0x20);
            else if (char.IsAsciiLetterLower(c)) key[length++] = c;
            else if (char.IsLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
        var made = key[..length].ToString();
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return made;
    }

    /// <summary>Share of the letters that are capitals.</summary>
    public static float ShareOfCapitals(ReadOnlySpan<char> text)
    {
        int letters = 0, capitals = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (char.IsUpper(c)) capitals++;
        }

        return letters == 0 ? 0 : (float)capitals / letters;
    }

    /// <summary>Whether the text begins with a small letter.</summary>
    public static bool StartsSmall(string text) => text.Length > 0 && char.IsLower(text[0]);

    /// <summary>Number of letters and digits.</summary>
    public static int CountLetters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) count++;
        return count;
    }

    /// <summary>Whether the character is a bullet.</summary>
    public static bool IsBullet(char c) => c is '•' or '·' or '●' or '▪' or '◦' or '■' or '‣' or '∙' or '○' or '▸' or '►' or '➤';

    /// <summary>Whether a category is that of a mark that combines with the letter before it.</summary>
    public static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsClean(ReadOnlySpan<char> text)
    {
        var blank = true;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                if (blank) return false;
                blank = true;
                continue;
            }

            if (c is < ' ' or '\u007F' or '\u00A0' or '\u00AD' || (c >= '\u0080' && c < '\u00A0') || (c >= '\u1680' && (char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF'))) return false;
            blank = false;
        }

        return !blank || text.Length == 0;
    }
}
