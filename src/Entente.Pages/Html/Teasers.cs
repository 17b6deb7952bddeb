namespace Entente.Pages.Html;

/// <summary>Knows teasers: a linked headline with a sentence or two below it in a small box of their own.</summary>
internal static class Teasers
{
    private const int LargestBox = 7;
    private const int LongestText = 90;

    /// <summary>Whether the running text at a place is the text of a teaser.</summary>
    public static bool Is(List<Segment> segments, int at)
    {
        var segment = segments[at];
        if (segment.Words > LongestText) return false;
        var node = segment.Node;
        for (var level = 0; level < 4 && node is not null && node.End - node.First <= LargestBox; level++, node = node.Parent)
        {
            if (level == 0 && node.End - node.First == 1 && node.Parent is null) return false;
            var (linked, running) = (false, 0);
            for (var i = node.First; i < node.End; i++)
            {
                if (segments[i].IsRunning) running++;
                if (i < at && segments[i].LinkShare > 0.8f && segments[i].Words >= 3 && (segments[i].Heading > 0 || at - i <= 2)) linked = true;
            }

            if (linked && running <= 1) return true;
        }

        return false;
    }
}
