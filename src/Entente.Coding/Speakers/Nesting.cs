namespace Entente.Coding.Speakers;

/// <summary>Links attributions to those in whose content they stand.</summary>
internal static class Nesting
{
    /// <summary>The same list with <see cref="Attribution.Outer"/> set to the smallest content that holds the cue.</summary>
    public static IReadOnlyList<Attribution> Link(List<Attribution> found)
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

        return found;
    }

    private static int? Holding(Attribution outer, Attribution inner)
    {
        foreach (var part in outer.Content)
            if (part.Start <= inner.Cue.Start && inner.Cue.End <= part.End) return outer.Content.Sum(p => p.Length);

        return null;
    }
}
