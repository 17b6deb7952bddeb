using AngleSharp.Dom;
using Entente.Pages.Fields;
using NodaTime;

namespace Entente.Pages.Html;

/// <summary>Dates that a page states in data: JSON-LD, <c>meta</c> elements, microdata and the hAtom classes.</summary>
internal static class StatedDates
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "date_published", "publish-date", "publish_date", "published_date", "publisheddate", "pubdate", "publication_date", "publicationdate", "parsely-pub-date", "sailthru.date", "article.published", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date.created", "article_date_original", "cxenseparse:recs:publishtime", "originalpublicationdate", "bt:pubdate", "rnews:datepublished", "citation_publication_date", "citation_date", "displaydate", "article:post_time", "cxenseparse:publishtime", "iso-8601-publish-date", "article-publication-date", "shareaholic:article_published_time", "vr:published_time", "last-published",
    ];

    /// <summary>Names that say no more than "date": some systems put the day there on which the page was made or last saved.</summary>
    private static readonly string[] VagueMetas = ["date", "dc.date", "dcterms.date", "date.created", "created", "creation_date", "timestamp"];

    private static readonly string[] ModifiedMetas = ["article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified", "article:modified", "modified", "dc.date.modified", "updated_time"];

    public static PageDate? Published(PageFacts facts)
    {
        var language = facts.DeclaredLanguage;
        foreach (var name in PublishedMetas)
            if (facts.Meta(name) is { } content && Parse(content, language, "meta") is { } date) return date;
        foreach (var (name, content) in facts.AllMetas)
            if (name.Contains("publi", StringComparison.Ordinal) && (name.Contains("date", StringComparison.Ordinal) || name.Contains("time", StringComparison.Ordinal)) && Parse(content, language, "meta") is { } date) return date;
        return null;
    }

    public static PageDate? Vague(PageFacts facts) => First(facts, VagueMetas);

    public static PageDate? Modified(PageFacts facts) => First(facts, ModifiedMetas);

    /// <summary>Every publication date of the <c>meta</c> elements.</summary>
    public static IEnumerable<PageDate> AllPublished(PageFacts facts)
    {
        foreach (var name in PublishedMetas)
            if (facts.Meta(name) is { } content && Parse(content, facts.DeclaredLanguage, "meta") is { } date) yield return date;
    }

    public static PageDate? Microdata(PageTree tree)
    {
        foreach (var element in tree.Document.QuerySelectorAll("[itemprop=datePublished],[itemprop=dateCreated],[property='datePublished'],[property='schema:datePublished'],abbr.published[title],span.published[title]"))
            if (!BelongsToAnother(element) && Parse(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent, null, "microdata") is { } date) return date;
        return null;
    }

    /// <summary>The last change as the hAtom class <c>updated</c> gives it.</summary>
    public static PageDate? Updated(PageTree tree)
    {
        foreach (var element in tree.Document.QuerySelectorAll("abbr.updated[title],span.updated[title],[itemprop=dateModified]"))
            if (!BelongsToAnother(element) && Parse(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent, null, "microdata") is { } date) return date;
        return null;
    }

    /// <summary>Whether the microdata around an element describe a cited work or a comment and not the page.</summary>
    public static bool BelongsToAnother(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.GetAttribute("itemprop") is "citation" or "comment" or "isBasedOn" or "mentions" or "review") return true;
            if (at.HasAttribute("itemscope") && at.GetAttribute("itemtype") is { } type && (type.EndsWith("/Comment", StringComparison.Ordinal) || type.EndsWith("/UserComments", StringComparison.Ordinal))) return true;
        }

        return false;
    }

    /// <summary>Reads one value: a date in any form that <see cref="DateText"/> knows, "20240125T101112Z", or seconds or milliseconds since 1970.</summary>
    public static PageDate? Parse(string? text, string? language, string basis) =>
        text is null ? null : DateText.Find(text, language)?.As(basis) ?? Packed(text, basis);

    private static PageDate? First(PageFacts facts, string[] names)
    {
        foreach (var name in names)
            if (facts.Meta(name) is { } content && Parse(content, facts.DeclaredLanguage, "meta") is { } date) return date;
        return null;
    }

    private static PageDate? Packed(string text, string basis)
    {
        text = text.Trim();
        if (text.Length is < 8 or > 24 || !text.AsSpan(0, 8).ContainsAnyInRange('0', '9')) return null;
        if (text.Length is 10 or 13 && long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds))
        {
            if (text.Length == 13) seconds /= 1000;
            if (seconds is > 631152000 and < 3471292800)
            {
                var at = Instant.FromUnixTimeSeconds(seconds).InUtc();
                return new PageDate(at.Date, at.TimeOfDay, Offset.Zero, basis);
            }
        }

        return UrlDates.Find("/" + text[..8] + "/") is { } day ? day with { Basis = basis } : null;
    }
}
