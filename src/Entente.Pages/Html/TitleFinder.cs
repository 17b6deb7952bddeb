using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Finds the headline without the site's name: the page's own heading where structured data agree with it, else the best agreed candidate.</summary>
internal static class TitleFinder
{
    private static readonly string[] Marks = [" | ", " : ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " / ", " ‹ ", " « ", " ~ ", "｜", "|"];

    public static string? Find(List<Segment> segments, PageNode container, PageFacts facts, string? outlet, string? url)
    {
        var host = Host(url);
        var stated = new List<string>();
        Add(stated, facts.Linked?.Headline, outlet, host);
        Add(stated, facts.Meta("og:title"), outlet, host);
        Add(stated, facts.Meta("twitter:title"), outlet, host);
        Add(stated, facts.PageTitle, outlet, host);
        var heading = Heading(segments, container, stated);
        if (heading is not null) return heading;
        return stated.Count > 0 ? stated[0] : null;
    }

    /// <summary>What stands behind the headline in the page's title, where a heading of the page shows which part is which.</summary>
    public static string? Suffix(string? pageTitle, List<Segment> segments)
    {
        if (pageTitle is null) return null;
        foreach (var mark in Marks)
        {
            var at = pageTitle.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0) continue;
            var head = TextTools.Key(pageTitle.AsSpan(0, at));
            foreach (var segment in segments)
                if (segment.Heading == 1 && head.StartsWith(TextTools.Key(segment.Text), StringComparison.Ordinal)) return pageTitle[(at + mark.Length)..].Trim();
        }

        return null;
    }

    /// <summary>Letters and digits of the address's host.</summary>
    private static string? Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? TextTools.Key(uri.Host) : null;

    private static void Add(List<string> stated, string? title, string? outlet, string? host)
    {
        if (title is null) return;
        var clean = WithoutSite(TextTools.Squeeze(System.Net.WebUtility.HtmlDecode(title)), outlet, host);
        if (clean.Length > 0) stated.Add(clean);
    }

    /// <summary>The title without the site's name at its end or start.</summary>
    public static string WithoutSite(string title, string? outlet, string? host)
    {
        for (var round = 0; round < 3; round++)
        {
            var cut = Shorten(title, outlet, host);
            if (string.Equals(cut, title, StringComparison.Ordinal)) break;
            title = cut;
        }

        return title;
    }

    private static string Shorten(string title, string? outlet, string? host)
    {
        foreach (var mark in Marks)
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0)
            {
                var tail = title[(at + mark.Length)..].Trim();
                if (IsSite(tail, outlet, host) || (WordEnumerator.Count(tail) <= 4 && mark is not (" : " or " - " or " – " or " — " or " / ") && WordEnumerator.Count(title.AsSpan(0, at)) >= 4)) return title[..at].TrimEnd();
            }

            var first = title.IndexOf(mark, StringComparison.Ordinal);
            if (first > 0 && first < 40 && IsSite(title[..first].Trim(), outlet, host)) return title[(first + mark.Length)..].TrimStart();
        }

        return title;
    }

    private static bool IsSite(string part, string? outlet, string? host)
    {
        if (part.Length == 0) return true;
        var key = TextTools.Key(part);
        if (outlet is not null)
        {
            var site = TextTools.Key(outlet);
            if (site.Length > 1 && (string.Equals(site, key, StringComparison.Ordinal) || (key.Length > 3 && (site.Contains(key, StringComparison.Ordinal) || (key.Contains(site, StringComparison.Ordinal) && key.Length < site.Length * 2.5))))) return true;
        }

        if (host is not null && key.Length >= 3 && host.Contains(key, StringComparison.Ordinal)) return true;
        return !part.Contains(' ', StringComparison.Ordinal) && part.Contains('.', StringComparison.Ordinal) && part.Length < 30;
    }

    /// <summary>The heading of the page that agrees with a stated title, else its only main heading.</summary>
    private static string? Heading(List<Segment> segments, PageNode container, List<string> stated)
    {
        var keys = stated.ConvertAll(s => TextTools.Key(s));
        Segment? agreed = null;
        var most = 0f;
        Segment? main = null;
        var mains = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            var isHead = segment.Heading is 1 or 2 || segment.Role == ClassRole.Title;
            if (!isHead || segment.Letters < 4) continue;
            if (segment.Heading == 1 && segment.CutReason is not ("menu" or "hidden" or "related" or "comments")) { main ??= segment; mains++; }
            if (i > container.First + ((container.End - container.First) / 2) && segment.Heading != 1) continue;
            var key = TextTools.Key(segment.Text);
            foreach (var other in keys)
            {
                var score = Alike(key, other) + (segment.Heading == 1 ? 0.15f : 0);
                if (score > most) (agreed, most) = (segment, score);
            }
        }

        if (most >= 0.6f) return agreed!.Text;
        return stated.Count == 0 && mains >= 1 ? main!.Text : null;
    }

    /// <summary>1 for the same words, less the more one is longer than the other, 0 for different words.</summary>
    private static float Alike(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        if (string.Equals(a, b, StringComparison.Ordinal)) return 1;
        var (s, l) = a.Length < b.Length ? (a, b) : (b, a);
        return l.Contains(s, StringComparison.Ordinal) ? (float)s.Length / l.Length : 0;
    }
}
