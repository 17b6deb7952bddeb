using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Dumps;

/// <summary>Finds headline, standfirst, byline and date between the menus and the first paragraph, and gives their lines their roles.</summary>
/// <param name="Top">First line that belongs to the article's head.</param>
/// <param name="Title">Line of the headline, or -1.</param>
/// <param name="BodyFirst">First line whose role the body decides.</param>
internal readonly record struct DumpHeader(int Top, int Title, int BodyFirst)
{
    /// <summary>Words of a line with two dates and their labels, a place and a credit.</summary>
    private const int LongestDateLine = 20;
    private const int Reach = 30;
    private const int LongestTitle = 34;
    private const int ShortByline = 6;

    /// <summary>Reads the head of the page.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="first">First line of the body's window.</param>
    /// <param name="language">Language of the page.</param>
    /// <param name="knownTitle">Headline, where it came with the text.</param>
    public static DumpHeader Read(List<DumpLine> lines, int first, string? language, string? knownTitle)
    {
        for (var i = Math.Max(0, first - Reach); i < Math.Min(lines.Count, first + 12); i++) MarkDate(lines[i], language);
        var title = FindTitle(lines, first, language, knownTitle);
        if (title >= 0) lines[title].Role = LineRole.Title;
        var top = title >= 0 ? title : HeadWithoutTitle(lines, first);
        MarkAbove(lines, top);
        MarkBylines(lines, Math.Max(0, top - 3), Math.Min(lines.Count - 1, first + 8), language);
        var bodyFirst = title == first ? first + 1 : first;
        MarkBetween(lines, top, bodyFirst, title);
        MarkLead(lines, bodyFirst);
        if (title >= 0) CutRepeatsOfTitle(lines, title, bodyFirst);
        return new DumpHeader(top, title, bodyFirst);
    }

    private static void MarkDate(DumpLine line, string? language)
    {
        if (line.Role == LineRole.Unknown && line.Words <= LongestDateLine && !line.Text.StartsWith('—') && IsDateLine(line.Text, language)) line.Role = LineRole.Date;
    }

    /// <summary>Whether a line is a date with at most a few words (a label, a name, a place) around it.</summary>
    private static bool IsDateLine(string text, string? language) =>
        DateText.Find(text, language) is { } date && WordsBeside(text, date, language) <= 7
        && !(TextTools.EndsSentence(text) && text.Length > 60);

    /// <summary>The words of a line that belong neither to its first date nor to a second one ("Updated: … | Created: …").</summary>
    private static int WordsBeside(string text, FoundDate date, string? language)
    {
        var words = WordEnumerator.Count(text) - WordEnumerator.Count(text.AsSpan(date.Start, date.End - date.Start));
        var rest = text[date.End..];
        return rest.Contains('|', StringComparison.Ordinal) && DateText.Find(rest, language) is { } second ? words - WordEnumerator.Count(rest.AsSpan(second.Start, second.End - second.Start)) : words;
    }

    private static int FindTitle(List<DumpLine> lines, int first, string? language, string? knownTitle)
    {
        if (knownTitle is not null)
        {
            var key = TextTools.Key(knownTitle);
            for (var i = Math.Min(first, lines.Count - 1); i >= 0; i--)
                if (string.Equals(TextTools.Key(lines[i].Text), key, StringComparison.Ordinal)) return i;
        }

        var bodyWords = BodyWords(lines, first);
        var (best, bestScore) = (-1, 0.5f);
        var bylineAt = -1;
        for (var i = Math.Max(0, first - Reach); i < first; i++)
        {
            if (lines[i].Role == LineRole.Unknown && lines[i].Words <= 12 && PersonNames.HasLead(lines[i].Text) && PersonNames.Split(lines[i].Text, null).Count > 0) bylineAt = i;
            if (!CanBeTitle(lines[i])) continue;
            var score = ScoreTitle(lines, i, first, bodyWords);
            if (bylineAt >= 0 && bylineAt < i && !lines[i].Repeated) score -= 6;
            if (score >= bestScore) (best, bestScore) = (i, score);
        }

        if (best < 0 && lines[first].Words <= 20 && IsTitleCase(lines[first].Text) && first + 1 < lines.Count && lines[first].Role == LineRole.Unknown && !lines[first].Text[..^1].Contains(". ", StringComparison.Ordinal)) return first;
        return best;
    }

    private static bool CanBeTitle(DumpLine line) =>
        line.Role == LineRole.Unknown && line.Furniture == FurnitureMatch.None && line is { Words: >= 3 and <= LongestTitle, Bullet: false, Continues: false }
        && !Captions.Looks(line.Text) && !IsByline(line) && !line.Text.StartsWith('#') && !line.Text.StartsWith("http", StringComparison.Ordinal) && !line.Text.Contains(" | ", StringComparison.Ordinal) && TextTools.CountLetters(line.Text) >= 8;

    /// <summary>"By A. B. Follow": a line that introduces names and holds hardly anything else is no headline.</summary>
    private static bool IsByline(DumpLine line)
    {
        if (!PersonNames.HasLead(line.Text)) return false;
        var names = PersonNames.Split(line.Text, null);
        return names.Count > 0 && (line.Words <= ShortByline || names.Sum(n => n.Length) * 3 >= line.Text.Length * 2);
    }

    private static float ScoreTitle(List<DumpLine> lines, int at, int first, HashSet<string> bodyWords)
    {
        var line = lines[at];
        var score = line.Words is >= 5 and <= 22 ? 1f : 0;
        if (line.Repeated) score += 1.5f;
        if (line.Ends && !line.Text.EndsWith('?')) score -= 0.7f;
        score += 3 * ShareIn(line.Text, bodyWords);
        for (var i = at + 1; i <= Math.Min(at + 4, first); i++)
            if (lines[i].Role == LineRole.Date || (lines[i].Words <= 12 && PersonNames.HasLead(lines[i].Text))) { score += 1; break; }
        var distance = 0;
        for (var i = at + 1; i < first; i++)
            if (lines[i].Furniture == FurnitureMatch.None && lines[i].Role == LineRole.Unknown) distance++;
        score -= 0.25f * distance;
        if (line.AfterBlank && (at + 1 >= lines.Count || lines[at + 1].AfterBlank)) score += 0.5f;
        if (at == 0 || lines[at - 1].Role == LineRole.Date || lines[at - 1].Furniture != FurnitureMatch.None) score += 0.2f;
        return score;
    }

    private static HashSet<string> BodyWords(List<DumpLine> lines, int first)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var taken = 0;
        for (var i = first; i < lines.Count && taken < 12; i++)
        {
            if (!lines[i].IsSentence) continue;
            taken++;
            foreach (var word in new WordEnumerator(lines[i].Text)) words.Add(word.ToString().ToLowerInvariant());
        }

        return words;
    }

    private static float ShareIn(string text, HashSet<string> words)
    {
        int all = 0, found = 0;
        foreach (var word in new WordEnumerator(text))
        {
            if (word.Length < 3 && !WordEnumerator.HasNoBlanks(word[0])) continue;
            all++;
            if (words.Contains(word.ToString().ToLowerInvariant())) found++;
        }

        return all == 0 ? 0 : (float)found / all;
    }

    private static bool IsTitleCase(string text)
    {
        int words = 0, capitals = 0;
        foreach (var word in new WordEnumerator(text))
        {
            if (word.Length < 4) continue;
            words++;
            if (char.IsUpper(word[0])) capitals++;
        }

        return words >= 3 && capitals >= words * 0.75f;
    }

    /// <summary>Where the head begins when it has no headline: at the dates and bylines right above the first paragraph.</summary>
    private static int HeadWithoutTitle(List<DumpLine> lines, int first)
    {
        var top = first;
        while (top > 0 && first - top < 6)
        {
            var line = lines[top - 1];
            var belongs = line.Role == LineRole.Date || line.AfterBlank is false && line.Furniture == FurnitureMatch.None && line.Words <= 16
                || (line.Words <= 12 && PersonNames.HasLead(line.Text)) || Captions.Looks(line.Text);
            if (!belongs && top != first) break;
            if (!belongs && lines[top - 1].Words < 6) break;
            top--;
        }

        return top;
    }

    private static void MarkAbove(List<DumpLine> lines, int top)
    {
        if (top <= 0 || top >= lines.Count || lines[top].Role != LineRole.Title) return;
        var above = lines[top - 1];
        if (above is { Role: LineRole.Unknown, Furniture: FurnitureMatch.None, Bullet: false, Words: <= 4 } && TextTools.CountLetters(above.Text) >= 3 && (top == 1 || above.AfterBlank || lines[top - 2].Role == LineRole.Date)) above.Role = LineRole.Kicker;
    }

    private static void MarkBylines(List<DumpLine> lines, int from, int to, string? language)
    {
        for (var i = from; i <= to; i++)
        {
            var line = lines[i];
            if (line.Role != LineRole.Unknown || line.Words > 16 || line.Furniture is not (FurnitureMatch.None or FurnitureMatch.Rest)) continue;
            if (line.IsSentence) continue;
            if (PersonNames.HasLead(line.Text) && line.Words >= 2 && line.Words <= 14 && (PersonNames.Split(line.Text, null).Count > 0 || (line.Text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && line.Words <= 6))) line.Role = LineRole.Byline;
            else if (line.Words <= 7 && NextTo(lines, i, LineRole.Date, 1) && Agencies.AtStart(line.Text) is not null) line.Role = LineRole.Byline; // "Press Trust of India  New Delhi"
            else if (line.Furniture == FurnitureMatch.None && line.Words is >= 2 and <= 6 && (NextTo(lines, i, LineRole.Date, 2) || NextTo(lines, i, LineRole.Title, 1)) && !NextTo(lines, i, LineRole.Title, 0) && IsName(line.Text)) line.Role = LineRole.Byline;
        }
    }

    private static bool IsName(string text)
    {
        var names = PersonNames.Split(text, null);
        return names.Count is 1 && (names[0].Length * 2) + 1 >= text.Trim().Length && !TextTools.EndsSentence(text) && names[0].Split(' ').Length <= 4 && TextTools.ShareOfCapitals(text) is < .5f or >= .95f;
    }

    private static bool NextTo(List<DumpLine> lines, int at, LineRole role, int reach)
    {
        for (var i = Math.Max(0, at - reach); i <= Math.Min(lines.Count - 1, at + reach); i++)
            if (i != at && lines[i].Role == role) return true;
        return false;
    }

    private static void MarkBetween(List<DumpLine> lines, int top, int bodyFirst, int title)
    {
        var afterByline = false;
        for (var i = top; i < bodyFirst; i++)
        {
            var line = lines[i];
            if (line.Role is LineRole.Byline or LineRole.Date) afterByline = true;
            if (line.Role != LineRole.Unknown || line.Furniture != FurnitureMatch.None) continue;
            if (line.Text.StartsWith("http", StringComparison.Ordinal) && !line.Text.Contains(' ', StringComparison.Ordinal)) line.CutAs("markup");
            else if (DumpFields.SourceLine(line.Text) is not null) line.CutAs("source");
            else if (Captions.IsCreditOnly(line.Text)) line.CutAs("credit");
            else if (Captions.Looks(line.Text)) line.Role = LineRole.Caption;
            else if (line.Text.StartsWith('#')) line.CutAs("tags");
            else if (line.Words < 5 || line.Bullet) continue;
            else if (title < 0 || (afterByline && !line.Ends)) line.Role = LineRole.Caption;
            else line.Role = line.Words <= 60 ? LineRole.Lead : LineRole.Paragraph;
        }
    }

    /// <summary>The first paragraph is a standfirst when byline, date, player or caption stand between it and the next.</summary>
    private static void MarkLead(List<DumpLine> lines, int first)
    {
        if (first >= lines.Count || lines[first].Role != LineRole.Unknown || !lines[first].IsSentence || lines[first].Words > 60) return;
        // Right below the headline and set off from paragraphs that empty lines part.
        if (first > 0 && first + 2 < lines.Count && lines[first - 1].Role == LineRole.Title && !lines[first].AfterBlank && lines[first + 1].AfterBlank && lines[first + 2].AfterBlank) { lines[first].Role = LineRole.Lead; return; }
        for (var i = first + 1; i < Math.Min(lines.Count, first + 5); i++)
        {
            if (lines[i].IsSentence && lines[i].Role == LineRole.Unknown && !Captions.Looks(lines[i].Text)) return;
            if (lines[i].Role is LineRole.Byline or LineRole.Date || Captions.Looks(lines[i].Text) || (lines[i].Furniture == FurnitureMatch.Line && lines[i].Words <= 3)) { lines[first].Role = LineRole.Lead; return; }
        }
    }

    private static void CutRepeatsOfTitle(List<DumpLine> lines, int title, int bodyFirst)
    {
        var key = TextTools.Key(lines[title].Text);
        for (var i = 0; i < Math.Min(lines.Count, bodyFirst + 10); i++)
            if (i != title && lines[i].Role is LineRole.Unknown or LineRole.Lead or LineRole.Caption && string.Equals(TextTools.Key(lines[i].Text), key, StringComparison.Ordinal)) lines[i].CutAs("repeat");
    }
}
