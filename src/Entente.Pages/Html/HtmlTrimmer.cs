using System.Buffers;

namespace Entente.Pages.Html;

/// <summary>
/// Goes once over the markup before it is parsed: leaves out what never holds text of an article (scripts, styles, comments, drawings),
/// which is most of the bytes of a page, keeps structured data aside, and flattens nesting beyond a depth.
/// </summary>
internal static class HtmlTrimmer
{
    private static readonly string[] Dropped = ["script", "style", "noscript", "svg", "template", "iframe", "select", "object", "canvas", "video", "audio"];
    private static readonly HashSet<string> Void = new(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "tr", "th", "dt", "dd", "option", "html", "body", "head"], StringComparer.Ordinal);

    /// <summary>The markup without what is not needed.</summary>
    /// <param name="html">A page.</param>
    /// <param name="deepest">How deep elements may nest.</param>
    /// <param name="data">Takes the contents of the scripts that hold JSON-LD.</param>
    /// <param name="flattened">Whether tags were left out because they nested too deep.</param>
    public static string Trim(string html, int deepest, List<string> data, out bool flattened)
    {
        flattened = false;
        // what is kept is never longer than the page: a blank stands only where a tag was left out
        using var kept = new Kept(html.Length + 1);
        var from = 0;
        var depth = 0;
        var skipped = 0;
        var at = 0;
        while (at < html.Length && html.AsSpan(at).IndexOf('<') is >= 0 and var step)
        {
            at += step;
            if (at + 1 >= html.Length) break;
            if (html[at + 1] == '!')
            {
                if (!string.Equals(Slice(html, at, 4), "<!--", StringComparison.Ordinal)) { at += 2; continue; }
                kept.Append(html, from, at - from);
                var end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                at = from = end < 0 ? html.Length : end + 3;
                continue;
            }

            var closing = html[at + 1] == '/';
            var name = Name(html, at + (closing ? 2 : 1));
            if (name.Length == 0) { at++; continue; }
            if (!closing && FindDropped(name) is { } dropped)
            {
                var tagEnd = TagEnd(html, at);
                var end = FindEnd(html, tagEnd, dropped);
                if (end < 0 && dropped is not ("script" or "style")) { at = tagEnd; continue; }
                kept.Append(html, from, at - from);
                if (dropped is "script" && IsJsonLd(html.AsSpan(at, tagEnd - at))) data.Add(html[tagEnd..(end < 0 ? html.Length : end)]);
                at = from = end < 0 ? html.Length : TagEnd(html, end);
                if (dropped is not ("script" or "style" or "noscript" or "template")) kept.Append(' ');
                continue;
            }

            var next = TagEnd(html, at);
            if (IsNesting(name) && html[Math.Max(at, next - 2)] != '/')
            {
                if (closing && skipped > 0) { skipped--; Leave(html, kept, ref from, at, next); }
                else if (closing) depth = Math.Max(0, depth - 1);
                else if (depth >= deepest) { skipped++; flattened = true; Leave(html, kept, ref from, at, next); }
                else depth++;
            }

            at = next;
        }

        kept.Append(html, from, html.Length - from);
        return kept.ToString();
    }

    private static void Leave(string html, Kept kept, ref int from, int at, int next)
    {
        kept.Append(html, from, at - from);
        kept.Append(' ');
        from = next;
    }

    private static bool IsNesting(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return !Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }

    private static string? FindDropped(ReadOnlySpan<char> name)
    {
        foreach (var dropped in Dropped)
            if (name.Equals(dropped, StringComparison.OrdinalIgnoreCase)) return dropped;
        return null;
    }

    private static ReadOnlySpan<char> Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 32 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':')) end++;
        return end > at && char.IsAsciiLetter(html[at]) ? html.AsSpan(at, end - at) : default;
    }

    /// <summary>One past the ">" that ends a tag; quotes are heeded while they close within reach.</summary>
    private static int TagEnd(string html, int at)
    {
        const int Reach = 200_000;
        var limit = Math.Min(html.Length, at + Reach);
        var quote = '\0';
        var firstEnd = -1;
        for (var i = at + 1; i < limit; i++)
        {
            var c = html[i];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
                else if (c == '>' && firstEnd < 0) firstEnd = i + 1;
                continue;
            }

            if (c is '"' or '\'' && html[i - 1] is '=' or ' ') quote = c;
            else if (c == '>') return i + 1;
        }

        return firstEnd > 0 ? firstEnd : limit;
    }

    private static int FindEnd(string html, int from, string name)
    {
        var at = from;
        while (at < html.Length)
        {
            at = html.IndexOf("</", at, StringComparison.Ordinal);
            if (at < 0) return -1;
            if (Name(html, at + 2).Equals(name, StringComparison.OrdinalIgnoreCase)) return at;
            at += 2;
        }

        return -1;
    }

    private static bool IsJsonLd(ReadOnlySpan<char> tag) => tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    private static string Slice(string html, int at, int length) => html.Substring(at, Math.Min(length, html.Length - at));

    /// <summary>Grows into the markup that is kept, in a buffer that is used again for the next page.</summary>
    private sealed class Kept(int most) : IDisposable
    {
        private readonly char[] buffer = ArrayPool<char>.Shared.Rent(most);
        private int length;

        public void Append(string text, int from, int count)
        {
            text.CopyTo(from, buffer, length, count);
            length += count;
        }

        public void Append(char c) => buffer[length++] = c;

        public override string ToString() => new(buffer, 0, length);

        public void Dispose() => ArrayPool<char>.Shared.Return(buffer);
    }
}
