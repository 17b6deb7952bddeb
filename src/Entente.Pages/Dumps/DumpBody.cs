using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Dumps;

/// <summary>Gives each line between the first and the last line of the body its role.</summary>
internal static class DumpBody
{
    private const int LongestTeaserList = 14;
    private const int LongestSubheading = 16;
    private const int ShortestTeaserRun = 3;

    public static void Read(List<DumpLine> lines, int first, int last)
    {
        CutTeaserRuns(lines, first, last);
        var repeats = RepeatsAreFew(lines, first, last);
        for (var i = first; i <= last; i++)
        {
            var line = lines[i];
            if (line.Role != LineRole.Unknown) continue;
            if (line.Repeated && repeats && line.Words >= 5) { line.CutAs("repeat"); continue; }
            switch (line.Furniture)
            {
                case FurnitureMatch.Line:
                    line.CutAs(line.Reason);
                    // "Also read:" alone announces the line below it.
                    if (line.Text.EndsWith(':') && string.Equals(line.Reason, "related", StringComparison.Ordinal) && i < last && !lines[i + 1].IsSentence && lines[i + 1].Role == LineRole.Unknown) lines[i + 1].CutAs(line.Reason);
                    break;
                case FurnitureMatch.List or FurnitureMatch.Rest or FurnitureMatch.Ticker:
                    i = CutList(lines, i, last);
                    break;
                default:
                    Classify(lines, i, first, last);
                    break;
            }
        }
    }

    /// <summary>Cuts runs of headlines inside the body: three or more lines of headline's length, none of them a sentence, that no colon announces.</summary>
    private static void CutTeaserRuns(List<DumpLine> lines, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var to = i;
            var words = 0;
            while (to <= last && IsHeadline(lines[to])) words += lines[to++].Words;
            if (to - i >= ShortestTeaserRun && words >= 5 * (to - i) && !(i > first && lines[i - 1].Text.EndsWith(':')))
                for (var k = i; k < to; k++) lines[k].CutAs("related");
            i = Math.Max(i, to - 1);
        }
    }

    private static bool IsHeadline(DumpLine line) =>
        line is { Role: LineRole.Unknown, IsSentence: false, Furniture: FurnitureMatch.None, Bullet: false, Continues: false, Words: >= 3 and <= 20 } && !line.Ends | line.IsCutShort | line.Text.EndsWith('?')
        && !TextTools.StartsSmall(line.Text) && !line.Text.EndsWith(':') && !line.Text.EndsWith(',');

    /// <summary>Whether only few lines stand on the page more than once: then they are captions and teasers; a page that holds its article twice keeps it.</summary>
    private static bool RepeatsAreFew(List<DumpLine> lines, int first, int last)
    {
        int all = 0, repeated = 0;
        for (var i = first; i <= last; i++)
        {
            if (!lines[i].IsSentence) continue;
            all += lines[i].Words;
            if (lines[i].Repeated) repeated += lines[i].Words;
        }

        return repeated * 4 < all;
    }

    /// <summary>Cuts a heading and the teasers under it; gives the last line cut.</summary>
    private static int CutList(List<DumpLine> lines, int heading, int last)
    {
        lines[heading].CutAs(lines[heading].Reason);
        var at = heading;
        while (at < last && at - heading < LongestTeaserList)
        {
            var next = lines[at + 1];
            if (next.Role != LineRole.Unknown) break;
            if (next.IsSentence && !next.Repeated && !(next.Bullet && next.Words < 20)) break;
            // A short line right above a paragraph, set off from the list, is a sub-heading of the article again.
            if (at > heading && next is { Words: <= 10, Furniture: FurnitureMatch.None, Bullet: false } && at + 2 <= last && lines[at + 2].IsSentence && next.AfterBlank && !lines[at].AfterBlank) break;
            next.CutAs(next.Furniture == FurnitureMatch.None ? lines[heading].Reason : next.Reason);
            at++;
        }

        return at;
    }

    private static void Classify(List<DumpLine> lines, int at, int first, int last)
    {
        var line = lines[at];
        if (Captions.IsCreditOnly(line.Text)) line.CutAs("credit");
        else if (line.IsStamp) line.CutAs("date");
        else if (Captions.Looks(line.Text) && line.Words < 60) line.Role = LineRole.Caption;
        else if (line.Text.StartsWith('#') && line.Text.Length > 1 && char.IsLetter(line.Text[1]) && !line.Ends) line.CutAs("tags");
        else if (line.IsSentence || line.Ends || line.Words >= 25) line.Role = line.Bullet || line.Continues ? LineRole.ListItem : LineRole.Paragraph;
        else if (TextTools.CountLetters(line.Text) == 0) line.CutAs("menu");
        else if (line.Text.EndsWith(':') || line.Text.EndsWith(',')) line.Role = LineRole.Paragraph;
        else if (IsTweetSignature(line.Text)) line.Role = LineRole.Paragraph;
        else ClassifyShort(lines, at, first, last);
    }

    private static void ClassifyShort(List<DumpLine> lines, int at, int first, int last)
    {
        var line = lines[at];
        var run = ShortRun(lines, at, first, last);
        if (line.Bullet) line.Role = LineRole.ListItem;
        else if (run == 1 && line.Words <= LongestSubheading && at < last) line.Role = LineRole.Subheading;
        else if (run <= 2) line.Role = at < last ? LineRole.Subheading : LineRole.Paragraph;
        else line.Role = LineRole.ListItem;
    }

    /// <summary>How many short lines stand together here.</summary>
    private static int ShortRun(List<DumpLine> lines, int at, int first, int last)
    {
        var from = at;
        var to = at;
        while (from > first && IsShort(lines[from - 1])) from--;
        while (to < last && IsShort(lines[to + 1])) to++;
        return to - from + 1;
    }

    private static bool IsShort(DumpLine line) => line is { IsSentence: false, Ends: false, Furniture: FurnitureMatch.None, Words: < 25 };

    private static bool IsTweetSignature(string text) => text.StartsWith('—') && text.Contains('@', StringComparison.Ordinal);
}
