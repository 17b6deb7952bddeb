using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Links attributions to those in whose content they stand.</summary>
internal static class Nesting
{
    /// <summary>The same list with <see cref="Attribution.Outer"/> set to the smallest content that holds the cue.</summary>
    public static IReadOnlyList<Attribution> Link(ParsedText text, List<Attribution> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            int? outer = null;
            var least = int.MaxValue;
            for (var j = 0; j < found.Count; j++)
            {
                if (j == i || Holding(found[j], found[i]) is not { } length || length >= least) continue;
                least = length;
                outer = j;
            }

            found[i] = found[i] with { Outer = outer };
        }

        for (var i = 1; i < found.Count; i++)
        {
            if (!Rests(text, found[i - 1], found[i])) continue;
            if (found[i - 1].Outer == i) found[i - 1] = found[i - 1] with { Outer = found[i].Outer };
            found[i] = found[i] with { Content = found[i - 1].Content, Outer = i - 1 };
        }

        for (var i = 0; i < found.Count; i++)
            if (IsCircle(found, i)) found[i] = found[i] with { Outer = null };

        return found;
    }

    // "…, News.Az reports citing Anadolu": what News.Az reports is what Anadolu told.
    private static bool Rests(ParsedText text, Attribution report, Attribution cited) =>
        cited.Cue.Of(text.Text) is "citing" or "quoting" or "with reference to" && cited.Source?.Start > cited.Cue.Start
        && cited.Content[0].Start <= report.Content[0].Start && report.Cue.Start >= cited.Content[0].Start && report.Cue.End <= cited.Cue.Start;

    // Two contents that hold each other's cue (a broken quotation) would make an endless chain.
    private static bool IsCircle(List<Attribution> found, int start)
    {
        var at = found[start].Outer;
        for (var steps = 0; at is { } next && steps <= found.Count; steps++)
        {
            if (next == start) return true;
            at = found[next].Outer;
        }

        return false;
    }

    private static int? Holding(Attribution outer, Attribution inner)
    {
        foreach (var part in outer.Content)
            if (part.Start <= inner.Cue.Start && inner.Cue.End <= part.End) return outer.Content.Sum(p => p.Length);

        return null;
    }
}
