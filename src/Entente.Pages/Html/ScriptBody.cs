using System.Text;

namespace Entente.Pages.Html;

/// <summary>
/// Finds the article of a page that scripts fill: frameworks ship the body's markup as an escaped string inside a script.
/// Only asked where the page itself holds no text.
/// </summary>
internal static class ScriptBody
{
    private const string Opening = "\\u003cp";
    private const string Closing = "\\u003c/p";
    private const int LargestGap = 4000;
    private const int FewestParagraphs = 3;

    /// <summary>The unescaped markup of the longest run of paragraphs, or <see langword="null"/>.</summary>
    public static string? Find(string html)
    {
        var (bestFrom, bestTo) = (0, 0);
        var at = html.IndexOf(Opening, StringComparison.Ordinal);
        while (at >= 0)
        {
            var from = at;
            var to = at;
            var paragraphs = 0;
            while (at >= 0 && at - to <= LargestGap)
            {
                var end = html.IndexOf(Closing, at, StringComparison.Ordinal);
                if (end < 0) break;
                to = end + Closing.Length;
                paragraphs++;
                at = html.IndexOf(Opening, to, StringComparison.Ordinal);
            }

            if (paragraphs >= FewestParagraphs && to - from > bestTo - bestFrom) (bestFrom, bestTo) = (from, to);
            if (at >= 0 && at <= to) at = html.IndexOf(Opening, to + 1, StringComparison.Ordinal);
            else if (at >= 0 && to == from) break;
        }

        return bestTo > bestFrom ? Unescape(html.AsSpan(bestFrom, bestTo - bestFrom)) + ">" : null;
    }

    private static string Unescape(ReadOnlySpan<char> text)
    {
        var built = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length) { built.Append(text[i]); continue; }
            var next = text[i + 1];
            if (next == 'u' && i + 5 < text.Length && ushort.TryParse(text.Slice(i + 2, 4), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code))
            {
                built.Append((char)code);
                i += 5;
                continue;
            }

            if (next is 'n' or 'r' or 't') built.Append(' ');
            else if (next != '\\') built.Append(next);
            i += next == '\\' ? 0 : 1;
        }

        return built.ToString();
    }
}
