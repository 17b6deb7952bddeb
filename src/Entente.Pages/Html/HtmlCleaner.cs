using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Cuts the article out of a page of HTML.</summary>
internal static class HtmlCleaner
{
    private const int FewWords = 60;

    /// <summary>Cuts the page.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="url">Address of the page, where known.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="look">Is shown every segment and what became of it, for finding out why.</param>
    public static Cut Clean(string html, string? url, PageLimits limits, Action<List<Segment>, PageNode, BodyEvidence>? look = null)
    {
        var data = new List<string>();
        var trimmed = HtmlTrimmer.Trim(html, limits.MaxElementDepth, data, out var flattened);
        var tree = PageTree.Parse(trimmed, limits.MaxElementDepth);
        var facts = PageFacts.Read(tree.Document, data);
        var cut = Attempt(tree, facts, url, lenient: false, look);
        // Where hardly anything was found although the page holds running text, its class names mislead.
        if (Words(cut) < FewWords && Attempt(tree, facts, url, lenient: true, look) is { } second && Words(second) > 2 * Words(cut)) cut = second;
        if (!cut.HasBody && facts.Body is { } stated) TakeStated(stated, cut);
        if (!cut.HasBody && ScriptBody.Find(html) is { } hidden) TakeHidden(hidden, cut, limits);
        if (!cut.HasBody && facts.Description is { Length: > 40 } summary && cut.Title is not null) TakeSummary(summary, cut);
        // a page that only says when it was last changed may still tell its scripts when it came out
        if (cut.Published is null) cut.Published = ScriptDates.Find(html);
        else if (cut.Published.Basis is "updated" && ScriptDates.Find(html) is { } made && made.Date <= cut.Published.Date) cut.Published = made;
        if (flattened) cut.Notes.Add("nested too deep: flattened");
        return cut;
    }

    private static Cut Attempt(PageTree tree, PageFacts facts, string? url, bool lenient, Action<List<Segment>, PageNode, BodyEvidence>? look)
    {
        var segments = Segmenter.Cut(tree.Root);
        CutMarks.Mark(tree.Root, segments, lenient);
        var evidence = BodyEvidence.Of(segments, facts, lenient);
        var container = Container.Find(tree.Root, segments, evidence);
        var cut = new Cut();
        HtmlFields.Read(tree, segments, container, facts, url, cut);
        BodySelector.Select(segments, container, evidence, cut, facts);
        look?.Invoke(segments, container, evidence);
        Emit(segments, cut);
        HtmlFields.ReadFromBody(segments, facts, cut);
        return cut;
    }

    private static int Words(Cut cut)
    {
        var words = 0;
        foreach (var block in cut.Blocks)
            if (block.Kind is not (BlockKind.Title or BlockKind.Caption or BlockKind.Kicker)) words += Dumps.DumpLines.CountWords(block.Text);
        return words;
    }

    private static void TakeHidden(string markup, Cut cut, PageLimits limits)
    {
        foreach (var block in FragmentCleaner.Clean(markup, null, limits).Blocks) cut.Blocks.Add(block);
        cut.Notes.Add("body from a script");
    }

    /// <summary>A page whose text lies behind a wall still says what it is about.</summary>
    private static void TakeSummary(string summary, Cut cut)
    {
        cut.Blocks.Add(new CutBlock(TextTools.Squeeze(summary), BlockKind.Lead));
        cut.Notes.Add("summary only");
    }

    /// <summary>A page that scripts fill holds its text only in the structured data.</summary>
    private static void TakeStated(string body, Cut cut)
    {
        var text = body.Contains("<p", StringComparison.OrdinalIgnoreCase) ? System.Text.RegularExpressions.Regex.Replace(body, "<[^>]{0,400}>", "\n", System.Text.RegularExpressions.RegexOptions.ExplicitCapture) : body;
        cut.Blocks.AddRange(Paragraphs.Take(text, null).Blocks);
        cut.Notes.Add("body from structured data");
    }

    private static void Emit(List<Segment> segments, Cut cut)
    {
        var title = cut.Title;
        if (title is { Length: > 0 }) cut.Blocks.Insert(0, new CutBlock(title, BlockKind.Title));
        foreach (var segment in segments)
            if (segment.Kind == BlockKind.Kicker) cut.Blocks.Add(new CutBlock(segment.Text, BlockKind.Kicker));
        foreach (var kind in (ReadOnlySpan<bool>)[true, false])
            foreach (var segment in segments)
                if (segment.Kind is { } its && its != BlockKind.Kicker && its != BlockKind.Title && its == BlockKind.Lead == kind) cut.Blocks.Add(new CutBlock(segment.Text, its, segment.Repeats));
        foreach (var segment in segments)
            if (segment.Kind is null) cut.Removed.Add(new RemovedBlock(segment.Text, segment.Removed ?? segment.CutReason ?? (segment.Reason.Length > 0 ? segment.Reason : "outside"), 0));
    }
}
