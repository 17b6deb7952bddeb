namespace Entente.Pages.Html;

/// <summary>Finds the element that holds the article: the one whose segments weigh most together.</summary>
internal static class Container
{
    public static PageNode Find(PageNode root, List<Segment> segments, BodyEvidence evidence)
    {
        var sums = new float[segments.Count + 1];
        for (var i = 0; i < segments.Count; i++) sums[i + 1] = sums[i] + evidence.Weights[i];
        var best = root;
        var most = float.NegativeInfinity;
        Walk(root, sums, ref best, ref most);
        return best;
    }

    private static void Walk(PageNode node, float[] sums, ref PageNode best, ref float most)
    {
        if (node.IsText || node.First == node.End) return;
        if (node.IsBlock)
        {
            var sum = sums[node.End] - sums[node.First];
            if (node.Tag is "article" || node.Verdict.AlsoBody) sum *= 1.02f;
            // Equal sums: the inner element is the tighter one.
            if (sum >= most) (best, most) = (node, sum);
        }

        foreach (var child in node.Children) Walk(child, sums, ref best, ref most);
    }
}
