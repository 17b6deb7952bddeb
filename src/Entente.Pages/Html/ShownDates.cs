using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Dates that a page shows to its readers: <c>time</c> elements and printed lines.</summary>
internal static class ShownDates
{
    private const int Farthest = 200;

    /// <summary>The <c>time</c> element nearest to the start of the body, before it rather than after it.</summary>
    public static DateEvidence? TimeElement(PageNode root, List<Segment> segments, PageNode container)
    {
        var start = BodyStart(segments, container);
        var times = new List<PageNode>();
        Times(root, times);
        DateEvidence? best = null;
        var nearest = int.MaxValue;
        foreach (var time in times)
        {
            if (time.First < segments.Count && segments[time.First].CutReason is "comments" or "related" or "most-read") continue;
            var aside = time.First < segments.Count && time.First > start && segments[time.First].CutReason is not null;
            if (time.Attribute("datetime") is not { Length: > 0 } stated || StatedDates.Parse(stated, null, "time-element") is not { } date) continue;
            var distance = time.First <= start ? start - time.First : 12 + (2 * (time.First - start));
            if (time.Attribute("class") is { } names && (names.Contains("update", StringComparison.OrdinalIgnoreCase) || names.Contains("modif", StringComparison.OrdinalIgnoreCase))) distance += 10;
            if (time.Attribute("class")?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true || time.Attribute("pubdate") is not null) distance -= 8;
            if (aside) distance += 30; // below the head, what stands in a cut box dates another page
            if (distance >= nearest || distance > Farthest) continue;
            (best, nearest) = (new DateEvidence(date, distance <= 12 ? 1 : distance <= 30 ? 0.6f : 0.3f), distance);
        }

        return best;
    }

    /// <summary>A printed date near the head of the article; dates labelled as changes go to <see cref="Cut.Modified"/>.</summary>
    public static DateEvidence? Printed(List<Segment> segments, PageNode container, string? language, Cut cut)
    {
        var start = BodyStart(segments, container);
        var title = TitleAt(segments, cut.Title);
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
            var score = Score(segment, found, label == DateLabel.Published, (label == DateLabel.Published && i >= container.End - 4) || (i == title && found.Start == 0), Math.Max(Nearness(i, start, container.End), title >= 0 && i >= title - 2 && i <= title + 4 ? 1.8f : 0));
            if (score < 0.75f) continue;
            // Boxes beside the article carry the page's clock more often than the article's day.
            if (segment.CutReason is "sidebar" or "menu" or "footer" && i < container.End - 4) score = Math.Max(0.1f, score - 1);
            if (score <= most) continue;
            (best, most) = (found.As("byline"), score);
        }

        return best is null ? null : new DateEvidence(best, most >= 2.4f ? 1 : most >= 1.5f ? 0.6f : 0.3f);
    }

    /// <summary>Whether a line in or around the article shows a day.</summary>
    public static bool Shows(List<Segment> segments, PageNode container, string? language, NodaTime.LocalDate day)
    {
        for (var i = Math.Max(0, BodyStart(segments, container) - 60); i < Math.Min(segments.Count, container.End + 15); i++)
            if (segments[i] is { Words: <= 80, Text.Length: >= 6, CutReason: not ("comments" or "related" or "most-read") } segment && DateText.Find(segment.Text, language)?.Date == day) return true;
        return false;
    }

    private static float Nearness(int at, int start, int end) => at <= start + 3 ? 2f - (0.05f * Math.Abs(start - at)) : at >= end - 4 ? 0.6f : 0.2f;

    /// <summary>How much speaks for a line's date. A line below the text ("published on 3 May by A. B.") and a title that begins with a day tell it, however much else they hold.</summary>
    private static float Score(Segment segment, FoundDate found, bool labelled, bool whole, float near)
    {
        var score = near + (segment.Role == ClassRole.Date ? 1 : 0) + (labelled || whole ? 1.4f : 0);
        var alone = segment.Words <= WordEnumerator.Count(segment.Text.AsSpan(found.Start, found.End - found.Start)) + 6;
        if (alone) score += 0.6f;
        else if (!whole) score -= 0.8f;
        if (found.Start == 0 && segment.IsRunning && near > 1 && found.End < segment.Text.Length && segment.Text[found.End] is '.' or ',' or ':' or '–' or '—') score += 1.5f; // a day before the first sentence
        if (!whole) score -= (segment.IsRunning ? 1.2f : 0) + (found.Start > 60 ? 1 : 0);
        return score;
    }

    /// <summary>The first segment that repeats the title, or -1.</summary>
    private static int TitleAt(List<Segment> segments, string? title)
    {
        if (title is not { Length: > 8 }) return -1;
        for (var i = 0; i < segments.Count; i++)
            if (segments[i].Heading > 0 && string.Equals(segments[i].Text, title, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static void Times(PageNode node, List<PageNode> times)
    {
        if (node.Tag is "time") times.Add(node);
        foreach (var child in node.Children)
            if (!child.IsText) Times(child, times);
    }

    private static int BodyStart(List<Segment> segments, PageNode container)
    {
        for (var i = container.First; i < container.End; i++)
            if (segments[i].IsRunning && segments[i].CutReason is null) return i;
        return container.First;
    }
}
