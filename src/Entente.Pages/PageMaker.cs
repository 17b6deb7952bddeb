using Entente.Pages.Charsets;
using Entente.Pages.Dumps;
using Entente.Pages.Fields;
using Entente.Pages.Html;

namespace Entente.Pages;

/// <summary>Makes an article, or a reasoned refusal, of one page.</summary>
internal static class PageMaker
{
    public static PageResult FromHtml(ReadOnlySpan<byte> bytes, PageSource source, PageLimits limits)
    {
        var text = CharsetDetector.Decode(bytes, source.ContentType, out var unknown);
        return FromHtml(text, source, limits, new Supplied(), unknown);
    }

    public static PageResult FromHtml(string html, PageSource source, PageLimits limits, Supplied supplied, string? unknownCharset = null)
    {
        var cut = HtmlCleaner.Clean(Mojibake.Repair(html), supplied.Url ?? source.Url, limits);
        return Finish(cut, source, supplied, unknownCharset);
    }

    public static PageResult FromText(ReadOnlySpan<byte> bytes, PageSource source)
    {
        var text = CharsetDetector.Decode(bytes, source.ContentType, out var unknown);
        return Finish(DumpCleaner.Clean(Mojibake.Repair(text)), source, new Supplied(), unknown);
    }

    /// <summary>A text that came with fields of its own: an article in paragraphs, or a dump where it looks like one.</summary>
    public static PageResult FromText(string text, PageSource source, Supplied supplied)
    {
        text = Mojibake.Repair(text);
        var cut = DumpCleaner.LooksLikeDump(text) ? DumpCleaner.Clean(text, supplied.Title) : Paragraphs.Take(text, supplied.Title);
        if (!cut.HasBody) cut = Paragraphs.Take(text, supplied.Title);
        return Finish(cut, source, supplied, null);
    }

    /// <summary>The text of a feed's entry: an article without its page around it.</summary>
    public static PageResult FromFragment(string html, PageSource source, PageLimits limits, Supplied supplied)
    {
        var cut = FragmentCleaner.Clean(Mojibake.Repair(html), supplied.Title, limits);
        return Finish(cut, source, supplied, null);
    }

    public static PageResult FromPdfText(string text, PageSource source) =>
        Finish(DumpCleaner.Clean(PdfLines.Join(text)), source, new Supplied(), null);

    private static PageResult Finish(Cut cut, PageSource source, Supplied supplied, string? unknownCharset)
    {
        if (!cut.HasBody && !(supplied.AllowBare && cut.Blocks.Count > 0))
            return PageResult.Of(PageErrors.NoArticle, source.Name, "holds no running text that could be an article");
        if (unknownCharset is not null) cut.Notes.Add($"unknown charset {unknownCharset}");
        return PageResult.Of(ArticleMaker.Make(cut, source, supplied));
    }
}
