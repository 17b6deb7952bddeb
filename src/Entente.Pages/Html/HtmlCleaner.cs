using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Cuts the article out of a page of HTML.</summary>
internal static class HtmlCleaner
{
    /// <summary>Cuts the page.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="url">Address of the page, where known.</param>
    /// <param name="limits">Bounds.</param>
    public static Cut Clean(string html, string? url, PageLimits limits)
    {
        var data = new List<string>();
        var trimmed = HtmlTrimmer.Trim(html, limits.MaxElementDepth, data, out var flattened);
        var tree = PageTree.Parse(trimmed, limits.MaxElementDepth);
        var facts = PageFacts.Read(tree.Document, data);
        var segments = Segmenter.Cut(tree.Root);
        CutMarks.Mark(tree.Root, segments);
        var evidence = BodyEvidence.Of(segments, facts);
        var container = Container.Find(tree.Root, segments, evidence);
        var cut = new Cut();
        if (flattened) cut.Notes.Add("nested too deep: flattened");
        HtmlFields.Read(tree, segments, container, facts, url, cut);
        BodySelector.Select(segments, container, evidence, cut, facts);
        Emit(segments, container, cut);
        HtmlFields.ReadFromBody(segments, facts, cut);
        return cut;
    }

    private static void Emit(List<Segment> segments, PageNode container, Cut cut)
    {
        var title = cut.Title;
        if (title is { Length: > 0 }) cut.Blocks.Add(new CutBlock(title, BlockKind.Title));
        foreach (var segment in segments)
            if (segment.Kind == BlockKind.Kicker) cut.Blocks.Add(new CutBlock(segment.Text, BlockKind.Kicker));
        foreach (var kind in (ReadOnlySpan<bool>)[true, false])
            foreach (var segment in segments)
                if (segment.Kind is { } its && its != BlockKind.Kicker && its != BlockKind.Title && its == BlockKind.Lead == kind) cut.Blocks.Add(new CutBlock(segment.Text, its, segment.Repeats));
        foreach (var segment in segments)
            if (segment.Kind is null) cut.Removed.Add(new RemovedBlock(segment.Text, segment.Removed ?? segment.CutReason ?? (segment.Reason.Length > 0 ? segment.Reason : "outside"), 0));
    }
}
