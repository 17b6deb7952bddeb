using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Html;

/// <summary>Decides for each segment in and near the article's element whether it is kept, as what, or why it is cut.</summary>
internal static class BodySelector
{
    private const int LongestTeaserRun = 12;
    private const int LongestPortrait = 60;

    public static void Select(List<Segment> segments, PageNode container, BodyEvidence evidence, Cut cut, PageFacts facts)
    {
        var (first, end) = (container.First, container.End);
        for (var i = first; i < end; i++)
        {
            var segment = segments[i];
            if (segment.Removed is not null || segment.Kind is not null) continue;
            if (CutReason(segment, evidence, i) is { } reason) { segment.Removed = reason; continue; }
            if (!evidence.StatedBodyIsWhole && Teasers.Is(segments, i)) { segment.Removed = "related"; continue; }
            if (segment.Furniture is FurnitureMatch.List or FurnitureMatch.Rest or FurnitureMatch.Ticker) { i = CutList(segments, i, end, evidence); continue; }
            segment.Kind = KindOf(segment);
        }

        CutLinkLists(segments, first, end, evidence);
        HeadMatter.Cut(segments, first, end, cut);
        TrimStart(segments, first, end, cut);
        TrimEnd(segments, first, end);
        CutPortrait(segments, first, end, cut);
        CutEmptyHeadings(segments, first, end);
        CutRepeats(segments, cut);
        LeadFinder.Find(segments, container, facts, cut);
        MarkCaptions(segments);
    }

    private static string? CutReason(Segment segment, BodyEvidence evidence, int at)
    {
        if (segment.CutReason is { } inside && !(evidence.StatedBodyIsWhole && evidence.Confirmed[at] && inside is not ("comments" or "hidden" or "menu"))) return inside;
        if (segment.Furniture == FurnitureMatch.Line) return segment.Reason;
        if (segment.Furniture != FurnitureMatch.None) return null;
        if (segment.Role is ClassRole.Byline or ClassRole.Date && segment.Words <= 25 && !segment.IsRunning) return segment.Role == ClassRole.Date ? "date" : "byline";
        if (segment.Role is ClassRole.Kicker && segment.Words <= 12) return "kicker";
        if (segment.LinkShare > (segment.Ends ? 0.85f : 0.6f) && segment is { IsRunning: false, Heading: 0 } && segment.Words >= 4 && !segment.InList && !segment.InTable) return "related";
        if (segment.Text[0] == '<' && segment.Text.Contains('=', StringComparison.Ordinal)) return "markup";
        if (segment.Text.StartsWith("http", StringComparison.Ordinal) && !segment.Text.Contains(' ', StringComparison.Ordinal) && segment.LinkShare < 0.5f) return "markup";
        if (segment.LinkShare > 0.7f && segment.Heading > 0 && segment.Words >= 5) return "related";
        if (Captions.IsCreditOnly(segment.Text) && segment.Words <= 14 && !segment.Ends) return "credit";
        return null;
    }

    public static BlockKind KindOf(Segment segment)
    {
        if (segment.Role == ClassRole.Caption || segment.InFigure || (segment.Words < 60 && segment.Heading == 0 && (Captions.Looks(segment.Text) || IsBesidePicture(segment)))) return BlockKind.Caption;
        if (segment.Heading > 0) return BlockKind.Subheading;
        if (segment.InTable) return BlockKind.Table;
        if (segment.InList) return BlockKind.ListItem;
        if (segment.InQuote) return BlockKind.Quotation;
        if (segment.Bold && segment is { Words: <= 14, Ends: false }) return BlockKind.Subheading;
        return BlockKind.Paragraph;
    }

    /// <summary>Whether the text stands in a small box with a picture and nothing else.</summary>
    private static bool IsBesidePicture(Segment segment)
    {
        var node = segment.Node;
        for (var level = 0; level < 3 && node is not null && node.End - node.First <= 2; level++, node = node.Parent)
            if (node.HasPicture) return !segment.InQuote && !(segment.IsRunning && segment.Node.Tag is "p") && (node.Tag is not ("p" or "li" or "td" or "body" or "article" or "main") || segment.Words <= 25);
        return false;
    }

    /// <summary>Cuts a heading over teasers and what stands under it; gives the last segment cut.</summary>
    private static int CutList(List<Segment> segments, int heading, int end, BodyEvidence evidence)
    {
        var reason = segments[heading].Reason;
        segments[heading].Removed = reason;
        var at = heading;
        while (at + 1 < end && at - heading < LongestTeaserRun)
        {
            var next = segments[at + 1];
            if (evidence.StatedBodyIsWhole && evidence.Confirmed[at + 1]) break;
            if (next.IsRunning && next.LinkShare < 0.3f && !next.InList) break;
            if (next.Heading > 0 && next.LinkShare < 0.3f && at > heading) break;
            next.Removed = next.CutReason ?? reason;
            at++;
        }

        return at;
    }

    /// <summary>Lists whose text is mostly links are menus or teasers.</summary>
    private static void CutLinkLists(List<Segment> segments, int first, int end, BodyEvidence evidence)
    {
        for (var i = first; i < end; i++)
        {
            if (segments[i].Kind is not (BlockKind.ListItem or BlockKind.Table)) continue;
            var to = i;
            int letters = 0, links = 0, running = 0;
            while (to < end && segments[to].Kind is BlockKind.ListItem or BlockKind.Table || (to < end && segments[to].Removed is not null))
            {
                if (segments[to].Kind is not null)
                {
                    letters += segments[to].Letters;
                    links += segments[to].LinkLetters;
                    if (segments[to].IsRunning) running++;
                }

                to++;
            }

            var confirmed = evidence.StatedBodyIsWhole && evidence.Confirmed[i];
            if (links > letters * (segments[i].Kind == BlockKind.Table ? 0.85f : 0.6f) && running < 2 && !confirmed)
                for (var k = i; k < to; k++)
                    if (segments[k].Kind is not null) (segments[k].Kind, segments[k].Removed) = (null, "related");
            i = to;
        }
    }

    /// <summary>What stands between the container's start and the first running text is head matter.</summary>
    private static void TrimStart(List<Segment> segments, int first, int end, Cut cut)
    {
        var start = first;
        while (start < end && !(segments[start].Kind is not null && segments[start].IsRunning && segments[start].Kind != BlockKind.Caption)) start++;
        if (start == end) return;
        var titleKey = cut.Title is null ? "" : TextTools.Key(cut.Title);
        for (var i = first; i < start; i++)
        {
            var segment = segments[i];
            if (segment.Kind is null or BlockKind.Caption) continue;
            var keeps = segment.Words >= 3 && segment.Heading != 1 && segment.LinkShare < 0.5f && !segment.InTable && DateText.Find(segment.Text) is null
                && !PersonNames.HasLead(segment.Text) && !string.Equals(TextTools.Key(segment.Text), titleKey, StringComparison.Ordinal)
                && (segment.Node.Tag is "p" || segment.Heading > 1 || segment.InList || segment.Words >= 8);
            if (!keeps) (segment.Kind, segment.Removed) = (null, segment.Heading == 1 ? "title" : "head");
        }
    }

    private static void TrimEnd(List<Segment> segments, int first, int end)
    {
        var parent = MainParent(segments, first, end);
        var last = end - 1;
        while (last >= first && !IsBody(segments[last], parent)) last--;
        for (var i = last + 1; i < end; i++)
        {
            var segment = segments[i];
            if (segment.Kind is null or BlockKind.Caption) continue;
            // A short last line of a list or a signature stays where it is plain text in a paragraph.
            if (segment.LinkShare < 0.3f && segment.Kind is BlockKind.ListItem or BlockKind.Paragraph or BlockKind.Quotation && segment.Words >= 4 && i <= last + 3) { continue; }
            (segment.Kind, segment.Removed) = (null, "footer");
        }
    }

    /// <summary>"A. B. is a political reporter …" as the last paragraph is a portrait of the author.</summary>
    private static void CutPortrait(List<Segment> segments, int first, int end, Cut cut)
    {
        var last = end - 1;
        while (last > first && segments[last].Kind is null or BlockKind.Caption) last--;
        if (last <= first) return;
        var segment = segments[last];
        if (segment.Kind is null || segment.Words > LongestPortrait) return;
        foreach (var author in cut.Authors)
            if (segment.Text.StartsWith(author, StringComparison.Ordinal) && PersonNames.Portrays(segment.Text.AsSpan(author.Length)))
                (segment.Kind, segment.Removed) = (null, "author-bio");
    }

    private static bool IsBody(Segment segment, PageNode? parent) =>
        segment.Kind is not (null or BlockKind.Caption or BlockKind.Subheading)
        && (segment.IsRunning || (segment.Ends && segment.LinkShare < 0.5f) || (segment.LinkShare < 0.3f && segment.Node.Tag is "p" && segment.Words >= 3 && ReferenceEquals(segment.Node.Parent, parent))
            || (segment.LinkShare < 0.3f && segment.Words >= 2 && segment.Kind is BlockKind.ListItem or BlockKind.Table && parent is not null && segment.Node.IsInside(parent)));

    /// <summary>The element that most of the running text stands in directly.</summary>
    private static PageNode? MainParent(List<Segment> segments, int first, int end)
    {
        var words = new Dictionary<PageNode, int>(ReferenceEqualityComparer.Instance);
        PageNode? best = null;
        for (var i = first; i < end; i++)
        {
            if (segments[i].Kind is null || !segments[i].IsRunning || segments[i].Node.Parent is not { } parent) continue;
            words[parent] = words.GetValueOrDefault(parent) + segments[i].Words;
            if (best is null || words[parent] > words[best]) best = parent;
        }

        return best;
    }

    private static void CutEmptyHeadings(List<Segment> segments, int first, int end)
    {
        var followed = false;
        for (var i = end - 1; i >= first; i--)
        {
            var segment = segments[i];
            if (segment.Kind is null or BlockKind.Caption) continue;
            if (segment.Kind == BlockKind.Subheading)
            {
                if (!followed) (segment.Kind, segment.Removed) = (null, "footer");
            }
            else
            {
                followed = true;
            }
        }
    }

    private static void CutRepeats(List<Segment> segments, Cut cut)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var titleKey = cut.Title is null ? "" : TextTools.Key(cut.Title);
        foreach (var segment in segments)
        {
            if (segment.Kind is null or BlockKind.Caption || segment.Words < 4) continue;
            var key = TextTools.Key(segment.Text);
            if (string.Equals(key, titleKey, StringComparison.Ordinal) || !seen.Add(key)) (segment.Kind, segment.Removed) = (null, "repeat");
        }
    }

    private static void MarkCaptions(List<Segment> segments)
    {
        string? body = null;
        foreach (var segment in segments)
        {
            if (segment.Kind != BlockKind.Caption) continue;
            body ??= string.Concat(segments.Where(s => s.Kind is not (null or BlockKind.Caption)).Select(s => TextTools.Key(s.Text)));
            segment.Repeats = Dumps.CaptionRepeats.Repeats(segment.Text, body);
        }
    }
}
