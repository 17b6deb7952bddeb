namespace Entente.Pages.Html;

/// <summary>
/// Applies what class names and elements say of furniture, and overrules them where they would throw away the article itself:
/// templates name wrappers "sidebar-layout" or "share-container" too.
/// </summary>
internal static class CutMarks
{
    private const float MostOfThePage = 0.45f;

    /// <summary>Marks the segments.</summary>
    /// <param name="root">The body.</param>
    /// <param name="segments">All segments.</param>
    /// <param name="lenient">Believes only elements and the surest names.</param>
    public static void Mark(PageNode root, List<Segment> segments, bool lenient = false)
    {
        var running = new int[segments.Count + 1];
        for (var i = 0; i < segments.Count; i++) running[i + 1] = running[i] + (segments[i].IsRunning ? segments[i].Letters : 0);
        var disbelieved = lenient ? new HashSet<string>(["sidebar", "aside", "share", "menu", "tags", "ad", "author-bio", "newsletter", "related", "form", "hidden", "paywall"], StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 3; round++)
        {
            Walk(root, segments, running, disbelieved, null, ClassRole.None);
            if (Worst(segments, running[^1]) is not { } reason || !disbelieved.Add(reason)) break;
        }
    }

    /// <summary>A reason in whose name, spread over many elements, most of the page's running text was cut: its class names mean something else here.</summary>
    private static string? Worst(List<Segment> segments, int all)
    {
        var letters = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = 0;
        foreach (var segment in segments)
        {
            if (!segment.IsRunning) continue;
            if (segment.CutReason is { } reason) letters[reason] = letters.GetValueOrDefault(reason) + segment.Letters;
            else kept += segment.Letters;
        }

        foreach (var (reason, sum) in letters.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal))
            if (sum > 2 * kept && sum > all * (reason is "comments" or "cookie" ? 0.97f : reason is "related" or "most-read" or "footer" or "hidden" ? 0.8f : MostOfThePage)) return reason;
        return null;
    }

    private static void Walk(PageNode node, List<Segment> segments, int[] running, HashSet<string> disbelieved, string? reason, ClassRole role)
    {
        if (node.IsText) return;
        var all = running[^1];
        node.Running = running[node.End] - running[node.First];
        if (node.Verdict.Role == ClassRole.Cut)
        {
            if (reason is null && node.Tag is not ("html" or "body" or "main" or "h1") && !disbelieved.Contains(node.Verdict.Reason) && !IsArticleItself(node, all, HoldsHeadline(node, segments))) reason = node.Verdict.Reason;
        }
        else if (node.Verdict.Role is not (ClassRole.None or ClassRole.Weak) && node.Running < all * 0.5)
        {
            role = node.Verdict.Role;
        }

        // Inner nodes come later and overwrite: the nearest element decides.
        for (var i = node.First; i < node.End; i++)
        {
            segments[i].CutReason = reason;
            segments[i].Role = role;
        }

        foreach (var child in node.Children) Walk(child, segments, running, disbelieved, reason, role);
    }

    private static bool HoldsHeadline(PageNode node, List<Segment> segments)
    {
        for (var i = node.First; i < node.End; i++)
            if (segments[i].Heading == 1) return true;
        return false;
    }

    private static bool IsArticleItself(PageNode node, int all, bool holdsHeadline)
    {
        if (all == 0) return false;
        var share = (float)node.Running / all;
        if (share > 0.1f && holdsHeadline && node.Verdict.Reason is not ("comments" or "related" or "most-read" or "cookie")) return true;
        if (node.Verdict.AlsoBody && share > 0.2f) return true;
        return share > node.Verdict.Reason switch
        {
            "cookie" or "comments" or "newsletter" or "paywall" => 0.9f,
            "footer" => 0.8f,
            "related" or "most-read" => 0.6f,
            "hidden" => 0.5f,
            _ => 0.4f,
        };
    }
}
