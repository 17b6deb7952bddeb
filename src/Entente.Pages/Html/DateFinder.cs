using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Finds when a page says it was published and changed. Nothing is invented: where no source states a date there is none.</summary>
internal static class DateFinder
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "date_published", "publish-date", "publish_date", "published_date", "publisheddate", "pubdate", "publication_date", "publicationdate", "parsely-pub-date", "sailthru.date", "article.published", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date.created", "dc.date", "dcterms.date", "article_date_original", "cxenseparse:recs:publishtime", "originalpublicationdate", "bt:pubdate", "rnews:datepublished", "citation_publication_date", "citation_date", "displaydate", "date", "article:post_time", "cxenseparse:publishtime", "iso-8601-publish-date", "article-publication-date", "shareaholic:article_published_time", "vr:published_time", "date.created", "created", "creation_date", "timestamp", "last-published",
    ];

    private static readonly string[] ModifiedMetas = ["article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified", "article:modified", "modified", "dc.date.modified", "updated_time"];

    public static void Find(PageTree tree, List<Segment> segments, PageNode container, PageFacts facts, string? url, Cut cut)
    {
        var language = facts.DeclaredLanguage;
        cut.Published = Parse(facts.Linked?.Published, language, "json-ld") ?? First(facts, PublishedMetas, language);
        cut.Modified = Parse(facts.Linked?.Modified, language, "json-ld") ?? First(facts, ModifiedMetas, language);
        cut.Published ??= Microdata(tree);
        cut.Published ??= TimeElement(tree.Root, segments, container);
        cut.Published ??= Printed(segments, container, language, cut);
        cut.Published ??= UrlDates.Find(url ?? facts.Canonical);
        if (cut.Published is null && cut.Modified is { } only) cut.Published = only with { Basis = "updated" };
    }

    private static PageDate? First(PageFacts facts, string[] names, string? language)
    {
        foreach (var name in names)
            if (facts.Meta(name) is { } content && Parse(content, language, "meta") is { } date) return date;
        if (ReferenceEquals(names, PublishedMetas))
            foreach (var (name, content) in facts.AllMetas)
                if (name.Contains("publi", StringComparison.Ordinal) && (name.Contains("date", StringComparison.Ordinal) || name.Contains("time", StringComparison.Ordinal)) && Parse(content, language, "meta") is { } date) return date;
        return null;
    }

    private static PageDate? Parse(string? text, string? language, string basis) =>
        text is null ? null : DateText.Find(text, language)?.As(basis) ?? Packed(text, basis);

    /// <summary>"20240125", "20240125T101112Z" and seconds or milliseconds since 1970.</summary>
    private static PageDate? Packed(string text, string basis)
    {
        text = text.Trim();
        if (text.Length is < 8 or > 24 || !text.AsSpan(0, 8).ContainsAnyInRange('0', '9')) return null;
        if (text.Length is 10 or 13 && long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds))
        {
            if (text.Length == 13) seconds /= 1000;
            if (seconds is > 631152000 and < 3471292800)
            {
                var at = NodaTime.Instant.FromUnixTimeSeconds(seconds).InUtc();
                return new PageDate(at.Date, at.TimeOfDay, NodaTime.Offset.Zero, basis);
            }
        }

        return UrlDates.Find("/" + text[..8] + "/") is { } day ? day with { Basis = basis } : null;
    }

    private static PageDate? Microdata(PageTree tree)
    {
        foreach (var element in tree.Document.QuerySelectorAll("[itemprop=datePublished],[itemprop=dateCreated],[property='datePublished'],[property='schema:datePublished']"))
            if (Parse(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent, null, "microdata") is { } date) return date;
        return null;
    }

    /// <summary>The <c>time</c> element nearest to the start of the body, before it rather than after it.</summary>
    private static PageDate? TimeElement(PageNode root, List<Segment> segments, PageNode container)
    {
        var start = BodyStart(segments, container);
        var times = new List<PageNode>();
        Times(root, times);
        PageDate? best = null;
        var nearest = int.MaxValue;
        foreach (var time in times)
        {
            if (time.Attribute("datetime") is not { Length: > 0 } stated || Parse(stated, null, "time-element") is not { } date) continue;
            var distance = time.First <= start ? start - time.First : 12 + (2 * (time.First - start));
            if (time.Attribute("class")?.Contains("update", StringComparison.OrdinalIgnoreCase) == true || time.Attribute("class")?.Contains("modif", StringComparison.OrdinalIgnoreCase) == true) distance += 10;
            if (time.Attribute("class")?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true || time.Attribute("pubdate") is not null) distance -= 8;
            if (distance >= nearest || distance > 200) continue;
            (best, nearest) = (date, distance);
        }

        return best;
    }

    private static void Times(PageNode node, List<PageNode> times)
    {
        if (node.Tag is "time") times.Add(node);
        foreach (var child in node.Children)
            if (!child.IsText) Times(child, times);
    }

    /// <summary>A printed date near the head of the article.</summary>
    private static PageDate? Printed(List<Segment> segments, PageNode container, string? language, Cut cut)
    {
        var start = BodyStart(segments, container);
        PageDate? best = null;
        var most = 0f;
        for (var i = Math.Max(0, start - 60); i < Math.Min(segments.Count, container.End + 15); i++)
        {
            var segment = segments[i];
            if (segment.Words > 80 || segment.Text.Length < 6) continue;
            if (segment.CutReason is "comments" or "related" or "most-read") continue;
            if (DateText.Find(segment.Text, language) is not { } found) continue;
            var label = DateLabels.Of(segment.Text.AsSpan(0, found.Start));
            if (label == DateLabel.Clock) continue;
            if (label == DateLabel.Updated) { cut.Modified ??= found.As("byline"); continue; }
            var alone = segment.Words <= WordEnumerator.Count(segment.Text.AsSpan(found.Start, found.End - found.Start)) + 6;
            var near = i <= start + 3 ? 2f - (0.05f * Math.Abs(start - i)) : i >= container.End - 4 ? 0.6f : 0.2f;
            var score = near + (segment.Role == ClassRole.Date ? 1 : 0) + (label == DateLabel.Published ? 1.4f : 0) + (alone ? 0.6f : -0.8f) - (segment.IsRunning ? 1.2f : 0) - (found.Start > 60 ? 1 : 0);
            if (score <= most || score < 0.75f) continue;
            (best, most) = (found.As("byline"), score);
        }

        return best;
    }

    private static int BodyStart(List<Segment> segments, PageNode container)
    {
        for (var i = container.First; i < container.End; i++)
            if (segments[i].IsRunning && segments[i].CutReason is null) return i;
        return container.First;
    }
}
