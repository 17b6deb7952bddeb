using System.Text.RegularExpressions;
using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Dumps;

/// <summary>Reads title, byline, dates, outlet, credit and genre from the lines that hold them.</summary>
internal static partial class DumpFields
{
    public static void Read(List<DumpLine> lines, DumpHeader header, int last, Cut cut)
    {
        if (header.Title >= 0) cut.Title = TitleText(lines[header.Title].Text);
        ReadSource(lines, cut);
        ReadDates(lines, header, last, cut);
        ReadBylines(lines, cut);
        cut.Outlet ??= OutletFromCopyright(lines);
        cut.Credit ??= CreditFromBody(lines);
        cut.Genre = GenreOf(lines, cut);
    }

    /// <summary>A headline without a single full stop at its end.</summary>
    public static string TitleText(string line) =>
        line.EndsWith('.') && !line.EndsWith("..", StringComparison.Ordinal) && !line.AsSpan(0, line.Length - 1).Contains('.') ? line[..^1] : line;

    /// <summary>The name after "Source:" in the head of a page, or <see langword="null"/>.</summary>
    public static string? SourceLine(string text)
    {
        var match = Source().Match(text);
        if (!match.Success) return null;
        var name = match.Groups["n"].Value.Trim();
        return name.Length is > 1 and < 60 ? name : null;
    }

    private static void ReadSource(List<DumpLine> lines, Cut cut)
    {
        foreach (var line in lines)
        {
            if (line.Words > 9 || SourceLine(line.Text) is not { } name) continue;
            if (Agencies.Find(name) is { } agency) cut.Credit ??= agency;
            else if (!Pictures().IsMatch(name)) cut.Outlet ??= name;
            if (line.Role == LineRole.Byline) line.CutAs("source");
        }
    }

    private static void ReadDates(List<DumpLine> lines, DumpHeader header, int last, Cut cut)
    {
        PageDate? above = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Role != LineRole.Date) continue;
            if (DateText.Find(line.Text, cut.Language) is not { } found) continue;
            var label = DateLabels.Of(line.Text.AsSpan(0, found.Start));
            if (label == DateLabel.Clock) continue;
            if (label == DateLabel.Updated) { cut.Modified ??= found.As("byline"); ReadSecond(line.Text, found, cut); continue; }
            if (label == DateLabel.None && i > last && cut.Published is not null) continue;
            if (label == DateLabel.None && i < header.Top && IsPageClock(line.Text, i, found)) { line.CutAs("date"); continue; }
            if (label == DateLabel.None && i < header.Title) { above ??= found.As("byline"); continue; }
            cut.Published ??= found.As(label == DateLabel.Published ? "label" : "byline");
            ReadSecond(line.Text, found, cut);
        }

        cut.Published ??= above;
        if (cut.Published is null && cut.Modified is { } only) cut.Published = only with { Basis = "updated" };
    }

    /// <summary>"Published 1 May 2024 | Updated 2 May 2024" on one line.</summary>
    private static void ReadSecond(string text, FoundDate first, Cut cut)
    {
        var rest = text[first.End..];
        if (DateText.Find(rest, cut.Language) is not { } second) return;
        var label = DateLabels.Of(rest.AsSpan(0, second.Start));
        if (label == DateLabel.Updated) cut.Modified ??= second.As("byline");
        else if (label == DateLabel.Published) cut.Published ??= second.As("label");
    }

    /// <summary>A weekday, day and time on the first line of a page is the clock in its masthead, not the date of the article.</summary>
    private static bool IsPageClock(string text, int at, FoundDate found) =>
        at == 0 && found.Start == 0 | WordEnumerator.Count(text.AsSpan(0, found.Start)) <= 1 && found.Time is not null;

    private static void ReadBylines(List<DumpLine> lines, Cut cut)
    {
        var introduced = lines.FindIndex(IsIntroduced);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            // beside a line that says "By", one that only looks like a name is a section or a button, unless it goes on with the names
            if (line.Role == LineRole.Byline && introduced >= 0 && !PersonNames.HasLead(line.Text) && i != introduced + 1) continue;
            if (line.Role == LineRole.Byline && !PersonNames.HasLead(line.Text) && Agencies.AtStart(line.Text) is { } credited)
            {
                cut.Credit ??= credited;
            }
            else if (line.Role == LineRole.Byline)
            {
                var names = PersonNames.Split(line.Text, cut.Outlet);
                cut.Byline ??= names.Count > 0 ? string.Join(", ", names) : PersonNames.StripLead(line.Text);
                foreach (var name in names)
                    if (!cut.Authors.Contains(name, StringComparer.OrdinalIgnoreCase)) cut.Authors.Add(name);
                if (Agencies.Find(PersonNames.StripLead(line.Text)) is { } agency) cut.Credit ??= agency;
            }
            else if (line.Role == LineRole.Date && cut.Byline is null && DateText.Find(line.Text, cut.Language) is { } date)
            {
                ReadNameBesideDate(line.Text, date, cut);
            }
        }
    }

    private static bool IsIntroduced(DumpLine line) =>
        line.Role == LineRole.Byline && PersonNames.HasLead(line.Text) && PersonNames.Split(line.Text, null).Count > 0;

    private static void ReadNameBesideDate(string text, FoundDate date, Cut cut)
    {
        var before = text[..date.Start].Trim(' ', '|', '-', '–', '—', ',', '•', '·', ':', '/');
        if (before.Length < 2 || DateLabels.Of(before) != DateLabel.None) return;
        if (Agencies.Find(PersonNames.StripLead(before)) is { } agency) { cut.Credit ??= agency; return; }
        var names = PersonNames.Split(before, cut.Outlet);
        if (names.Count == 0) return;
        cut.Byline = string.Join(", ", names);
        cut.Authors.AddRange(names);
    }

    private static string? OutletFromCopyright(List<DumpLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].Role != LineRole.Cut || lines[i].Text.Length > 160) continue;
            var match = Copyright().Match(lines[i].Text);
            if (!match.Success) continue;
            var name = match.Groups["n"].Value.Trim(' ', '.', ',', '-', '–', '|', '·');
            if (name.Length is >= 3 and <= 50 && !name.Contains("rights reserved", StringComparison.OrdinalIgnoreCase)) return name;
        }

        return null;
    }

    private static string? CreditFromBody(List<DumpLine> lines)
    {
        var read = 0;
        foreach (var line in lines)
        {
            if (line.Role is not (LineRole.Paragraph or LineRole.Lead)) continue;
            if (Agencies.InDateline(line.Text) is { } agency) return agency;
            if (++read == 3) break;
        }

        return null;
    }

    private static Genre? GenreOf(List<DumpLine> lines, Cut cut)
    {
        if (cut.Title is not null && Genres.OfTitle(cut.Title) is { } byTitle) return byTitle;
        foreach (var line in lines)
        {
            if (line.Role == LineRole.Kicker && Genres.OfSection(line.Text) is { } byKicker) return byKicker;
            if (line.Role is not LineRole.Title && line.Words >= 3 && Genres.OfLine(line.Text) is { } byLine) return byLine;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:Source|Sources|Quelle|Fuente|Fonte|Источник|Kaynak|Sumber|Nguồn|来源|來源)\s*[:：]\s*(?<n>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"photo|image|picture|getty|screen|foto|bild|archiv|internet|social media|twitter", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pictures();

    [GeneratedRegex(@"(?:copyright|©|\(c\)|ⓒ)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d)?(?:\s*[-–—/]\s*(?:(?:19|20)\d\d|\d\d))?[,.]?\s*(?:by |-\s*|–\s*)?(?<n>\p{L}[\p{L}\p{M}\d '’.&-]{1,60}?)(?=\s*(?:[|.,;/©•·(-]|all rights|alle rechte|tous droits|todos los|$| is | - ))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Copyright();
}
