using Entente.Pages.Knowledge;

namespace Entente.Pages.Dumps;

/// <summary>
/// Finds the stretch of lines that holds the article's body: the run with the greatest sum of weights, where running text
/// counts for it and short lines, bullets and known furniture against it.
/// </summary>
internal static class BodyWindow
{
    private const float LongestCounted = 60;

    /// <summary>First and last line (inclusive) of the body, or (-1, -1) where nothing reads as running text.</summary>
    public static (int First, int Last) Find(List<DumpLine> lines)
    {
        float best = 0, sum = 0, gain = 0;
        int from = 0, bestFrom = -1, bestTo = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var weight = Weigh(lines, i, gain);
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
            case FurnitureMatch.Line: return line.Words > 25 ? -8 : -6;
            case FurnitureMatch.List: return -8;
            case FurnitureMatch.Ticker: return -15;
            case FurnitureMatch.Rest: return string.Equals(line.Reason, "comments", StringComparison.Ordinal) ? -30 - (0.6f * gained) : -15 - (0.25f * gained);
        }

        if (line.IsSentence)
        {
            var weight = Math.Min(line.Words, LongestCounted) - 4;
            if (line.Bullet || line.Continues) weight *= 0.5f;
            return Math.Max(weight, 1);
        }

        if (line.Ends) return 0;
        if (line.Words >= 25) return line.Words * 0.2f;
        if (IsBetweenSentences(lines, at)) return -1;
        return line.Bullet ? -6 : -4.5f;
    }

    private static bool IsBetweenSentences(List<DumpLine> lines, int at) =>
        at > 0 && at + 1 < lines.Count && lines[at - 1].IsSentence && lines[at + 1].IsSentence && !lines[at].Bullet;
}
