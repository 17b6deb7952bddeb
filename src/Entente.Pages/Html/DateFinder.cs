using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Finds when a page says it was published and changed. Nothing is invented: where no source states a date there is none.</summary>
internal static class DateFinder
{
    private const float Trusted = 1;

    public static void Find(PageTree tree, List<Segment> segments, PageNode container, PageFacts facts, string? url, Cut cut)
    {
        var language = facts.DeclaredLanguage;
        var linked = StatedDates.Parse(facts.Linked?.Published, language, "json-ld");
        var meta = StatedDates.Published(facts);
        var element = ShownDates.TimeElement(tree.Root, segments, container);
        cut.Modified = StatedDates.Parse(facts.Linked?.Modified, language, "json-ld") ?? StatedDates.Modified(facts);
        var modified = cut.Modified;
        var printed = ShownDates.Printed(segments, container, language, cut);
        var address = UrlDates.Find(url ?? facts.Canonical);
        var published = Settle(linked, meta, modified, element, printed) ?? StatedDates.Microdata(tree);
        if (published is not null && modified is not null && printed is { Strength: >= Trusted } line && IsReissued(published, modified, line.Date) && element?.Date.Date != published.Date && !ShownDates.Shows(segments, container, language, published.Date))
            published = line.Date;
        published ??= Best(element, printed, StatedDates.Vague(facts)) ?? address;
        // A line that only tells of a change is no reason to forget that the data tell none.
        cut.Modified = modified ?? cut.Modified ?? StatedDates.Updated(tree);
        if (published is null && cut.Modified is { } only) published = only with { Basis = "updated" };
        cut.Published = published is null ? null : LocalDay.Apply(published, Others(element, printed, facts, address));
    }

    /// <summary>What structured data state; where JSON-LD and <c>meta</c> disagree, the one that the page shows.</summary>
    private static PageDate? Settle(PageDate? linked, PageDate? meta, PageDate? modified, DateEvidence? element, DateEvidence? printed)
    {
        if ((linked ?? meta) is not { } stated) return null;
        if (linked is null || meta is null || linked.Date == meta.Date || meta.Date == modified?.Date) return stated;
        var near = (element is { Strength: >= Trusted } time ? time.Date : printed is { Strength: >= Trusted } line ? line.Date : null)?.Date;
        return near == meta.Date ? meta : linked;
    }

    /// <summary>
    /// Whether a page shows the day of its last change as its day, without calling it a change: such a page was brought out anew, and its first day is told to machines only.
    /// </summary>
    private static bool IsReissued(PageDate published, PageDate modified, PageDate shown) =>
        shown.Date == modified.Date && modified.Date > published.Date.PlusDays(1);

    /// <summary>The best of what is shown and of a <c>meta</c> element that says no more than "date".</summary>
    private static PageDate? Best(DateEvidence? element, DateEvidence? printed, PageDate? vague)
    {
        if (element is { Strength: >= Trusted } near) return near.Date;
        if (printed is { Strength: >= Trusted } line && (vague is null || vague.Time is null || element is null)) return line.Date;
        if (vague is not null) return vague;
        return (element?.Strength ?? 0) >= (printed?.Strength ?? 0) ? element?.Date : printed?.Date;
    }

    private static IEnumerable<PageDate> Others(DateEvidence? element, DateEvidence? printed, PageFacts facts, PageDate? address)
    {
        foreach (var meta in StatedDates.AllPublished(facts))
            if (meta.Time is not null) yield return meta;
        if (element is { Strength: >= 0.6f } near) yield return near.Date;
        if (printed is { Strength: >= Trusted } line) yield return line.Date;
        if (address is not null) yield return address;
    }
}
