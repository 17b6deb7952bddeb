using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Cuts dates, bylines and authors' portraits in words that stand inside the article's element, at its start and its end.</summary>
internal static class HeadMatter
{
    private const int HeadReach = 10;
    private const int FootReach = 8;
    private const int LongestLine = 16;
    private const int LongestPortrait = 90;

    public static void Cut(List<Segment> segments, int first, int end, Cut cut)
    {
        var seen = 0;
        for (var i = first; i < end && seen < HeadReach; i++)
        {
            if (segments[i].Kind is null or BlockKind.Caption) continue;
            if (segments[i].IsRunning && segments[i].Words > LongestLine) seen += 3;
            seen++;
            if (ReasonFor(segments, i, cut, atEnd: false) is { } reason) Remove(segments[i], reason);
        }

        seen = 0;
        for (var i = end - 1; i >= first && seen < FootReach; i--)
        {
            if (segments[i].Kind is null or BlockKind.Caption) continue;
            seen++;
            if (ReasonFor(segments, i, cut, atEnd: true) is { } reason) Remove(segments[i], reason);
        }
    }

    private static string? ReasonFor(List<Segment> segments, int at, Cut cut, bool atEnd)
    {
        var segment = segments[at];
        var text = segment.Text;
        if (segment.InQuote || text[0] == '—') return null;
        if (segment.Words <= 6 && text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal)) return "byline";
        if (atEnd && segment.Words <= LongestPortrait && (text.Contains("contributed to this report", StringComparison.OrdinalIgnoreCase) || text.Contains("contributed to this story", StringComparison.OrdinalIgnoreCase))) return "credit";
        if (segment.Words <= LongestLine && DateText.Find(text, cut.Language) is { } date)
        {
            var rest = segment.Words - WordEnumerator.Count(text.AsSpan(date.Start, date.End - date.Start));
            if (rest <= 3 || DateLabels.Of(text.AsSpan(0, date.Start)) is DateLabel.Published or DateLabel.Updated || (rest <= 9 && !segment.IsRunning)) return "date";
        }

        if (segment.Words <= LongestLine && !segment.IsRunning && segment.Heading == 0)
        {
            if (PersonNames.HasLead(text) && PersonNames.Split(text, null).Count > 0 && segment.Words <= 12) return "byline";
            if (segment.Words <= 6 && IsAuthor(text, cut)) return "byline";
            if (segment.Words <= 2 && PersonNames.HasLead(text + " A")) return "byline";
        }

        // "Mira Holt is a senior fellow at …"
        if (atEnd && segment.Words <= LongestPortrait && segment.Words >= 5)
            foreach (var author in cut.Authors)
                if (text.StartsWith(author, StringComparison.OrdinalIgnoreCase) && text.Length > author.Length + 8 && IsPortrait(text.AsSpan(author.Length))) return "author-bio";
        return null;
    }

    private static bool IsAuthor(string text, Cut cut)
    {
        var key = TextTools.Key(text);
        foreach (var author in cut.Authors)
        {
            var its = TextTools.Key(author);
            if (key.Contains(its, StringComparison.Ordinal) && key.Length <= its.Length * 2) return true;
        }

        return false;
    }

    private static bool IsPortrait(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        foreach (var verb in (ReadOnlySpan<string>)["is ", "was ", "are ", "has ", "covers ", "writes ", "reports ", "ist ", "war ", "est ", "es ", "è ", "é ", "är ", "er ", "jest ", "contributed ", "joined ", "can be reached", ", a ", ", the "])
            if (rest.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static void Remove(Segment segment, string reason) => (segment.Kind, segment.Removed) = (null, reason);
}
