using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Html;

/// <summary>Cleans the markup of a feed's entry, which holds the article and little else.</summary>
internal static class FragmentCleaner
{
    public static Cut Clean(string html, string? title, PageLimits limits)
    {
        var tree = PageTree.Parse(HtmlTrimmer.Trim(html, limits.MaxElementDepth, [], out _), limits.MaxElementDepth);
        var segments = Segmenter.Cut(tree.Root);
        CutMarks.Mark(tree.Root, segments);
        var cut = new Cut { Title = title };
        if (title is { Length: > 0 }) cut.Blocks.Add(new CutBlock(title, BlockKind.Title));
        foreach (var segment in segments)
        {
            var reason = segment.CutReason ?? (segment.Furniture == FurnitureMatch.None ? segment.LinkShare > 0.9f && !segment.IsRunning && segments.Count > 1 ? "related" : null : segment.Reason);
            if (reason is not null) cut.Removed.Add(new RemovedBlock(segment.Text, reason, 0));
            else cut.Blocks.Add(new CutBlock(segment.Text, BodySelector.KindOf(segment)));
        }

        foreach (var block in cut.Blocks)
            if (block.Kind == BlockKind.Paragraph) { cut.Credit = Agencies.InDateline(block.Text); break; }
        return cut;
    }
}
