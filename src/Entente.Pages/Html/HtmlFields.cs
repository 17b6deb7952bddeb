using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Html;

/// <summary>Reads a page's fields by weighing structured data, <c>meta</c> elements and the page itself against each other.</summary>
internal static class HtmlFields
{
    private const int FarthestCredit = 12;
    private const int LongestCredit = 6;

    public static void Read(PageTree tree, List<Segment> segments, PageNode container, PageFacts facts, string? url, Cut cut)
    {
        cut.Url = url ?? facts.Canonical ?? facts.Meta("og:url") ?? facts.Linked?.Url;
        cut.Outlet = OutletFinder.Find(facts, segments);
        cut.Section = facts.Linked?.Section ?? facts.Meta("article:section", "section", "og:section");
        cut.Title = TitleFinder.Find(segments, container, facts, cut.Outlet, cut.Url);
        cut.Language = Declared(facts);
        DateFinder.Find(tree, segments, container, facts, url, cut);
        AuthorFinder.Find(tree, segments, container, facts, cut);
        cut.Genre = GenreOf(facts, cut, segments);
        if (facts.Linked?.Free == false) cut.Notes.Add("paywall");
    }

    /// <summary>What only the chosen body tells.</summary>
    public static void ReadFromBody(List<Segment> segments, PageFacts facts, Cut cut)
    {
        var read = 0;
        foreach (var segment in segments)
        {
            if (segment.Kind is not (BlockKind.Paragraph or BlockKind.Lead)) continue;
            cut.Credit ??= Agencies.InDateline(segment.Text);
            if (++read == 3) break;
        }

        cut.Credit ??= InHead(segments);
        if (cut.Credit is null && facts.Linked is { } linked)
            foreach (var (name, _) in linked.Authors) cut.Credit ??= Agencies.Find(name);
        if (cut.Credit is null && cut.Byline is { } byline) cut.Credit = Agencies.Find(byline);
    }

    /// <summary>The agency of a line between the headline and the text ("AFP, MANILA").</summary>
    private static string? InHead(List<Segment> segments)
    {
        var start = segments.FindIndex(s => s.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.ListItem && s.IsRunning);
        for (var i = start - 1; i >= Math.Max(0, start - FarthestCredit) && segments[i].Heading != 1; i--)
        {
            var segment = segments[i];
            if (segment.Words > LongestCredit || segment.CutReason is "menu" or "share" or "related") continue;
            var comma = segment.Text.AsSpan().IndexOfAny(",/|");
            if (comma > 0 && Agencies.Find(segment.Text[..comma]) is { } agency) return agency;
        }

        return null;
    }

    private static string? Declared(PageFacts facts)
    {
        var language = facts.DeclaredLanguage?.Trim();
        return language is { Length: >= 2 } ? LanguageNames.CodeOf(language) : null;
    }

    private static Genre? GenreOf(PageFacts facts, Cut cut, List<Segment> segments)
    {
        if (facts.Linked?.Type is { } type)
        {
            if (type is "OpinionNewsArticle" or "AnalysisNewsArticle" or "ReviewNewsArticle") return Genre.Opinion;
            if (type is "LiveBlogPosting") return Genre.Live;
        }

        if (cut.Title is not null && Genres.OfTitle(cut.Title) is { } byTitle) return byTitle;
        foreach (var segment in segments)
        {
            if (segment.Role == ClassRole.Kicker && Genres.OfSection(segment.Text) is { } byKicker) return byKicker;
            if (segment.Words >= 3 && Genres.OfLine(segment.Text) is { } byLine) return byLine;
        }

        return null;
    }
}
