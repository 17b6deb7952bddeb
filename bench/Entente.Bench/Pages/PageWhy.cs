using Entente.Pages;
using Entente.Pages.Charsets;
using Entente.Pages.Html;

namespace Entente.Bench.Pages;

/// <summary>Prints every segment of a page with what was seen of it and what became of it: for finding out why.</summary>
internal static class PageWhy
{
    public static void Print(byte[] bytes, string? url)
    {
        var html = CharsetDetector.Decode(bytes, null, out _);
        HtmlCleaner.Clean(html, url, PageLimits.Default, (segments, container, evidence) =>
        {
            Console.WriteLine($"container <{container.Tag} {container.Attribute("class")} {container.Attribute("id")}> {container.First}..{container.End} of {segments.Count}, stated body whole: {evidence.StatedBodyIsWhole}");
            for (var i = 0; i < segments.Count; i++)
            {
                var s = segments[i];
                var path = new List<string>();
                for (var at = s.Node; at is not null && path.Count < 4; at = at.Parent)
                {
                    var names = $"{at.Attribute("class")} {at.Attribute("id")}".Trim();
                    path.Add(at.Tag + (names.Length > 0 ? "." + (names.Length > 40 ? names[..40] : names) : ""));
                }

                var text = s.Text.Length > 70 ? s.Text[..70] : s.Text;
                Console.WriteLine(FormattableString.Invariant($"{i,4}{(i == container.First ? '[' : i == container.End ? ']' : ' ')} {evidence.Weights[i],6:F1} {(s.Kind?.ToString() ?? "-" + s.Removed),-14} cut={s.CutReason} role={s.Role} w={s.Words} l={s.LinkShare:F2} | {text} | {string.Join(" < ", path)}"));
            }
        });
    }
}
