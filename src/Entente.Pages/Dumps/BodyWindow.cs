using Entente.Pages.Knowledge;

namespace Entente.Pages.Dumps;

/// <summary>
/// Finds the stretch of lines that holds the article's body: the run with the greatest sum of weights, where running text
/// counts for it and short lines, bullets and known furniture against it.
/// </summary>
internal static class BodyWindow
{
    private const float LongestCounted = 60;
    private const float LeastArticle = 60;

    /// <summary>First and last line (inclusive) of the body, or (-1, -1) where nothing reads as running text.</summary>
    public static (int First, int Last) Find(List<DumpLine> lines)
    {
        float best = 0, sum = 0, gain = 0;
        int from = 0, bestFrom = -1, bestTo = -1;
        var before = 0f;
        var sinceStamp = int.MaxValue;
        var stamps = 0;
        var discount = 1f;
        for (var i = 0; i < lines.Count; i++)
        {
            var weight = Weigh(lines, i, gain);
            if (lines[i].IsStamp) { stamps++; sinceStamp = 0; }
            else if (sinceStamp < int.MaxValue) sinceStamp++;
            // What follows a heading over comments, or each of many time stamps, is rarely the article, however long it is.
            if (lines[i].Furniture == FurnitureMatch.Rest && before > LeastArticle && string.Equals(lines[i].Reason, "comments", StringComparison.Ordinal)) discount = 0.3f;
            if (weight > 0)
            {
                before += weight;
                weight *= stamps >= 3 && sinceStamp <= 4 && before > LeastArticle ? Math.Min(discount, 0.4f) : discount;
            }

            if (sum <= 0)
            {
                sum = 0;
                gain = 0;
                from = i;
            }

            sum += weight;
            if (weight > 0) gain += weight;
            if (sum <= best) continue;
            best = sum;
            (bestFrom, bestTo) = (from, i);
        }

        return (bestFrom, bestTo);
    }

    private static float Weigh(List<DumpLine> lines, int at, float gained)
    {
        var line = lines[at];
        switch (line.Furniture)
        {
            case FurnitureMatch.Line: return line.Words > 25 ? -8 : HasSentenceBeside(lines, at) ? -2 : -6;
            case FurnitureMatch.List: return HasSentenceBeside(lines, at) ? -3 : -8;
            case FurnitureMatch.Ticker: return -15;
            case FurnitureMatch.Rest: return string.Equals(line.Reason, "comments", StringComparison.Ordinal) ? -30 - (0.6f * gained) : -15 - (0.25f * gained);
        }

        if (line.IsCutShort) return at > 0 && lines[at - 1].IsSentence && !lines[at - 1].IsCutShort ? 4 : -3;
        if (line.Text.StartsWith('—') && line.Text.Contains('@', StringComparison.Ordinal)) return 0;
        if (line.IsStamp) return -9;
        if (line.IsSentence)
        {
            if (line.Words > 120 && !HasSentences(line)) return -20;
            var weight = Math.Min(line.Words, LongestCounted) - 4;
            if (line.Bullet || line.Continues) weight *= 0.5f;
            // Teasers stand alone between headlines; paragraphs stand together.
            if (IsAlone(lines, at)) weight *= 0.4f;
            if (line.Repeated) weight *= 0.4f;
            return Math.Max(weight, 1);
        }

        if (line.Ends) return 0;
        if (IsUnderList(lines, at)) return -1;
        if (line.Words >= 25) return line.Words * 0.2f;
        if (IsBetweenSentences(lines, at)) return -1;
        return line.Bullet ? -6 : -4.5f;
    }

    private static bool HasSentenceBeside(List<DumpLine> lines, int at) =>
        (at > 0 && lines[at - 1].IsSentence) || (at + 1 < lines.Count && lines[at + 1].IsSentence);

    /// <summary>Whether a line stands under a heading over related links that follows a paragraph: explained, and no sign of the article's end.</summary>
    private static bool IsUnderList(List<DumpLine> lines, int at)
    {
        for (var i = at; i >= 0 && at - i <= 5; i--)
        {
            if (lines[i].Furniture == FurnitureMatch.List) return i > 0 && lines[i - 1].IsSentence && i < at;
            if (lines[i].IsSentence || lines[i].Furniture != FurnitureMatch.None) return false;
        }

        return false;
    }

    private static bool IsAlone(List<DumpLine> lines, int at)
    {
        var before = at > 0 && (lines[at - 1].IsSentence || lines[at - 1].Ends || lines[at - 1].Furniture == FurnitureMatch.Line || IsUnderList(lines, at - 1));
        var after = at + 1 < lines.Count && (lines[at + 1].IsSentence || lines[at + 1].Ends || lines[at + 1].Furniture != FurnitureMatch.None);
        return !before && !after && lines[at].Words < 60;
    }

    /// <summary>A menu run together on one line has hundreds of words and no sentences.</summary>
    private static bool HasSentences(DumpLine line)
    {
        var ends = 0;
        foreach (var c in line.Text)
            if (c is '.' or '!' or '?' or '。' or '؟' or '।' or '۔') ends++;
        return ends * 60 > line.Words;
    }

    private static bool IsBetweenSentences(List<DumpLine> lines, int at) =>
        at > 0 && at + 1 < lines.Count && lines[at - 1].IsSentence && lines[at + 1].IsSentence && !lines[at].Bullet;
}
