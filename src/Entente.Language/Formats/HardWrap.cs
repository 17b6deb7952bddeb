namespace Entente.Language;

/// <summary>
/// Undoes the breaking of paragraphs at a fixed width, as old mail, Gutenberg texts and treebank releases have it. Breaks become blanks, so every offset stays what it was.
/// </summary>
internal static class HardWrap
{
    private const int Narrowest = 40;
    private const int Widest = 120;
    private const int Evidence = 3;

    /// <summary>Gives the text with the breaks inside wrapped paragraphs as blanks; a text that is not wrapped comes back as it is.</summary>
    public static string Undo(string text)
    {
        var width = Width(text);
        if (width == 0) return text;
        var result = text.ToCharArray();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0 || end + 1 >= text.Length) break;
            if (IsWrapped(text, start, end, width)) result[end] = ' ';
            start = end + 1;
        }

        return new string(result);
    }

    /// <summary>The width at which the text was wrapped, or 0: no line of several words is longer, and nearly every line of a paragraph but the last would burst it with the next word.</summary>
    private static int Width(string text)
    {
        var longest = 0;
        foreach (var line in text.AsSpan().EnumerateLines()) longest = Math.Max(longest, line.TrimEnd().Contains(' ') ? line.TrimEnd().Length : 0);
        if (longest is < Narrowest or > Widest) return 0;
        int full = 0, inner = 0, start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) break;
            if (HasNext(text, start, end))
            {
                inner++;
                if (IsWrapped(text, start, end, longest)) full++;
            }

            start = end + 1;
        }

        return full >= Evidence && full * 10 >= inner * 9 ? longest : 0;
    }

    private static bool HasNext(string text, int start, int end) =>
        end > start && end + 1 < text.Length && text[end + 1] is not ('\n' or '\r') && !text.AsSpan(start, end - start).IsWhiteSpace();

    private static bool IsWrapped(string text, int start, int end, int width)
    {
        if (!HasNext(text, start, end)) return false;
        var word = end + 1;
        while (word < text.Length && !Characters.IsBlank(text[word])) word++;
        return text.AsSpan(start, end - start).TrimEnd().Length + 1 + (word - end - 1) >= width;
    }
}
