namespace Entente.Pages.Html;

/// <summary>
/// Finds the element that holds the article: the one whose segments weigh most together. A part that speaks against it,
/// a menu or a list of teasers, counts only so much, however long it is: many pages put such parts between those of the article.
/// </summary>
internal static class Container
{
    /// <summary>Most that one part can weigh against the element around it.</summary>
    private const float HeaviestPart = 30;

    public static PageNode Find(PageNode root, List<Segment> segments, BodyEvidence evidence)
    {
        var own = new float[segments.Count];
        Array.Copy(evidence.Weights, own, own.Length);
        var best = root;
        var most = float.NegativeInfinity;
        Weigh(root, own, ref best, ref most);
        return best;
    }

    /// <summary>Weight of a node: of the segments that are its own, and of its parts.</summary>
    private static float Weigh(PageNode node, float[] weights, ref PageNode best, ref float most)
    {
        var sum = 0f;
        var at = node.First;
        foreach (var child in node.Children)
        {
            if (child.IsText || child.First == child.End) continue;
            for (; at < child.First; at++) sum += weights[at];
            sum += Math.Max(Weigh(child, weights, ref best, ref most), -HeaviestPart);
            at = Math.Max(at, child.End);
        }

        for (; at < node.End; at++) sum += weights[at];
        if (node.IsBlock && node.First < node.End)
        {
            var judged = node.Tag is "article" || node.Verdict.AlsoBody ? sum * 1.02f : sum;
            // Children are judged first: of equals the inner element is the tighter one.
            if (judged > most) (best, most) = (node, judged);
        }

        return sum;
    }
}
