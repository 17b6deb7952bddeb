using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Html;

/// <summary>Finds the standfirst between the headline and the body, where it stands outside the body's element.</summary>
internal static class LeadFinder
{
    private const int Reach = 25;

    public static void Find(List<Segment> segments, PageNode container, PageFacts facts, Cut cut)
    {
        var bodyKey = string.Concat(segments.Where(s => s.Kind is not null).Select(s => TextTools.Key(s.Text)));
        var from = HeadlineBefore(segments, container.First, cut);
        var descriptionKey = facts.Description is null ? "" : TextTools.Key(facts.Description);
        for (var i = Math.Max(from + 1, container.First - Reach); i < container.First; i++)
        {
            var segment = segments[i];
            if (segment.Removed is not null || segment.CutReason is not null || segment.Furniture != FurnitureMatch.None || segment.Words < 5 || segment.LinkShare > 0.5f) continue;
            if (segment.Role is ClassRole.Caption or ClassRole.Byline or ClassRole.Date or ClassRole.Kicker || segment.InFigure || Captions.Looks(segment.Text)) continue;
            var key = TextTools.Key(segment.Text);
            var described = descriptionKey.Length > 20 && (descriptionKey.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(descriptionKey[..Math.Min(descriptionKey.Length, 60)], StringComparison.Ordinal));
            var says = segment.Role == ClassRole.Lead || described || (from >= 0 && segment.Heading == 2 && i - from <= 4) || (from >= 0 && segment.IsRunning && i - from <= 6);
            if (!says || bodyKey.Contains(key, StringComparison.Ordinal)) continue;
            segment.Kind = BlockKind.Lead;
        }

        MarkInside(segments, container, descriptionKey);
    }

    /// <summary>The first block inside the container is a standfirst where its class or element says so.</summary>
    private static void MarkInside(List<Segment> segments, PageNode container, string descriptionKey)
    {
        for (var i = container.First; i < container.End; i++)
        {
            var segment = segments[i];
            if (segment.Kind is null or BlockKind.Caption) continue;
            if (segment.Role == ClassRole.Lead && segment.Words >= 5) { segment.Kind = BlockKind.Lead; continue; }
            if (segment.Kind == BlockKind.Subheading && segment.Words >= 8 && descriptionKey.StartsWith(TextTools.Key(segment.Text), StringComparison.Ordinal)) segment.Kind = BlockKind.Lead;
            return;
        }
    }

    /// <summary>The last headline before the body, or -1.</summary>
    private static int HeadlineBefore(List<Segment> segments, int first, Cut cut)
    {
        var key = cut.Title is null ? "" : TextTools.Key(cut.Title);
        for (var i = first - 1; i >= Math.Max(0, first - 60); i--)
            if (segments[i].Heading == 1 || (key.Length > 10 && string.Equals(TextTools.Key(segments[i].Text), key, StringComparison.Ordinal))) return i;
        return -1;
    }
}
