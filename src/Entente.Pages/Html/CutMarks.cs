namespace Entente.Pages.Html;

/// <summary>
/// Applies what class names and elements say of furniture, and overrules them where they would throw away the article itself:
/// templates name wrappers "sidebar-layout" or "share-container" too.
/// </summary>
internal static class CutMarks
{
    public static void Mark(PageNode root, List<Segment> segments)
    {
        var running = new int[segments.Count + 1];
        for (var i = 0; i < segments.Count; i++) running[i + 1] = running[i] + (segments[i].IsRunning ? segments[i].Letters : 0);
        Walk(root, segments, running, null, ClassRole.None);
    }

    private static void Walk(PageNode node, List<Segment> segments, int[] running, string? reason, ClassRole role)
    {
        if (node.IsText) return;
        var all = running[^1];
        node.Running = running[node.End] - running[node.First];
        if (node.Verdict.Role == ClassRole.Cut)
        {
            if (reason is null && node.Tag is not ("html" or "body" or "main" or "h1") && !IsArticleItself(node, all)) reason = node.Verdict.Reason;
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

        foreach (var child in node.Children) Walk(child, segments, running, reason, role);
    }

    private static bool IsArticleItself(PageNode node, int all)
    {
        if (all == 0) return false;
        var share = (float)node.Running / all;
        if (node.Verdict.AlsoBody && share > 0.2f) return true;
        return share > node.Verdict.Reason switch
        {
            "comments" => 0.9f,
            "related" or "most-read" or "cookie" => 0.6f,
            "hidden" or "footer" => 0.5f,
            _ => 0.4f,
        };
    }
}
