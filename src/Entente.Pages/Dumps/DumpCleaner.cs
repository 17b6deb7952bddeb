using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Dumps;

/// <summary>Cuts the article out of a page that is only lines of text: what a converter leaves of a web page, menus, tickers and footers included.</summary>
internal static class DumpCleaner
{
    /// <summary>Cuts the text.</summary>
    /// <param name="text">The whole page.</param>
    /// <param name="knownTitle">Headline, where it came with the text.</param>
    public static Cut Clean(string text, string? knownTitle = null)
    {
        var lines = DumpLines.Of(text);
        var cut = new Cut { Language = LanguageIdentifier.Identify(text) };
        if (lines.Count == 0) return cut;
        var (first, last) = BodyWindow.Find(lines);
        if (first < 0)
        {
            foreach (var line in lines) line.CutAs(line.Reason.Length > 0 ? line.Reason : "menu");
            Emit(lines, cut);
            return cut;
        }

        var header = DumpHeader.Read(lines, first, cut.Language, knownTitle);
        DumpBody.Read(lines, header.BodyFirst, last);
        CutAround(lines, header, last);
        DumpFields.Read(lines, header, last, cut);
        CaptionRepeats.Mark(lines);
        Emit(lines, cut);
        return cut;
    }

    /// <summary>Whether a given text still holds furniture, or is already an article in paragraphs.</summary>
    public static bool LooksLikeDump(string text)
    {
        int furniture = 0, bullets = 0, shorts = 0, all = 0;
        foreach (var line in DumpLines.Of(text))
        {
            all++;
            if (line.Furniture != FurnitureMatch.None) furniture++;
            if (line.Bullet) bullets++;
            if (line.Words < 6 && !line.Ends) shorts++;
        }

        return furniture > 0 || bullets * 4 > all || shorts * 3 > all;
    }

    private static void CutAround(List<DumpLine> lines, DumpHeader header, int last)
    {
        var reason = "menu";
        for (var i = 0; i < header.Top; i++)
        {
            var line = lines[i];
            if (line.Role != LineRole.Unknown) continue;
            if (line.Furniture == FurnitureMatch.Ticker) reason = "ticker";
            else if (!string.Equals(reason, "ticker", StringComparison.Ordinal) && line.Words <= 4) reason = "menu";
            line.CutAs(line.Furniture == FurnitureMatch.Line ? line.Reason : reason);
        }

        reason = "footer";
        for (var i = last + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Role != LineRole.Unknown) continue;
            if (line.Furniture is FurnitureMatch.Rest or FurnitureMatch.List or FurnitureMatch.Ticker) reason = line.Reason;
            line.CutAs(line.Furniture != FurnitureMatch.None ? line.Reason : line.Bullet && string.Equals(reason, "footer", StringComparison.Ordinal) && line.Words <= 4 ? "tags" : reason);
        }

        foreach (var line in lines)
            if (line.Role == LineRole.Unknown) line.CutAs(line.Reason.Length > 0 ? line.Reason : "menu");
    }

    private static void Emit(List<DumpLine> lines, Cut cut)
    {
        foreach (var role in (ReadOnlySpan<LineRole>)[LineRole.Kicker, LineRole.Title])
            foreach (var line in lines)
                if (line.Role == role) cut.Blocks.Add(new CutBlock(line.Text, role == LineRole.Title ? BlockKind.Title : BlockKind.Kicker));
        if (cut.Blocks.FindIndex(b => b.Kind == BlockKind.Title) is > 0 and var at)
        {
            var title = cut.Blocks[at];
            cut.Blocks.RemoveAt(at);
            cut.Blocks.Insert(0, title);
        }

        foreach (var line in lines)
            if (Kind(line.Role) is { } kind) cut.Blocks.Add(new CutBlock(line.Text, kind, line.RepeatsBody));
            else if (line.Role is LineRole.Cut or LineRole.Byline or LineRole.Date && line.Text.Length > 0)
                cut.Removed.Add(new RemovedBlock(line.Text, line.Role switch { LineRole.Byline => "byline", LineRole.Date => "date", _ => line.CutReason }, line.Number));
    }

    private static BlockKind? Kind(LineRole role) => role switch
    {
        LineRole.Lead => BlockKind.Lead,
        LineRole.Paragraph => BlockKind.Paragraph,
        LineRole.Subheading => BlockKind.Subheading,
        LineRole.ListItem => BlockKind.ListItem,
        LineRole.Caption => BlockKind.Caption,
        _ => null,
    };
}
