using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Weight of each segment for and against standing in the article's body.</summary>
/// <param name="Weights">One a segment.</param>
/// <param name="Confirmed">Whether the page's structured data hold the segment's words in the body they state.</param>
/// <param name="StatedBodyIsWhole">Whether the stated body covers so much that what is not in it is doubtful.</param>
internal sealed record BodyEvidence(float[] Weights, bool[] Confirmed, bool StatedBodyIsWhole)
{
    private const int ShortestKey = 12;

    public static BodyEvidence Of(List<Segment> segments, PageFacts facts, bool lenient = false)
    {
        var confirmed = new bool[segments.Count];
        var whole = facts.Body is { Length: > 300 } body && Confirm(segments, TextTools.Key(body), confirmed);
        var weights = new float[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            weights[i] = Weigh(segments, i, lenient);
            if (whole) weights[i] = confirmed[i] ? Math.Max(weights[i], 0) + Math.Min(segments[i].Words, 60) : Math.Min(weights[i], 0) + (0.3f * Math.Max(weights[i], 0));
        }

        return new BodyEvidence(weights, confirmed, whole);
    }

    private static bool Confirm(List<Segment> segments, string bodyKey, bool[] confirmed)
    {
        var found = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Letters < ShortestKey) continue;
            var key = TextTools.Key(segments[i].Text);
            if (!bodyKey.Contains(key, StringComparison.Ordinal)) continue;
            confirmed[i] = true;
            found += key.Length;
        }

        return found > bodyKey.Length * 0.6;
    }

    private static float Weigh(List<Segment> segments, int at, bool lenient)
    {
        var segment = segments[at];
        if (segment.CutReason is not null) return segment.IsRunning ? -1 : -0.3f;
        if (segment.Furniture != Knowledge.FurnitureMatch.None) return -5;
        if (segment.IsRunning)
        {
            if (Teasers.Is(segments, at)) return -3;
            var weight = Math.Min(segment.Words, 80) * (1 - segment.LinkShare);
            if (segment.Node.Tag is "p") weight *= 1.2f;
            else if (segment.InList || segment.InTable) weight *= 0.6f;
            if (segment.Role == ClassRole.Caption || segment.InFigure) weight *= 0.1f;
            return weight;
        }

        if (lenient && segment is { Words: >= 6, Heading: 0 } && segment.LinkShare < 0.3f) return segment.Words * 0.7f;
        if (segment.LinkShare > 0.6f) return -3 - Math.Min(segment.Words * 0.4f, 6);
        if (segment.Heading > 0) return -1;
        if (segment.InList || segment.InTable) return -1;
        return segment.Node.Tag is "p" ? 0 : -1.5f;
    }
}
