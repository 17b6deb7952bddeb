namespace Entente.Coding.World.Linking;

/// <summary>
/// Settles all names of a page together: a reading is likelier the more other names have likely readings near it.
/// "Henry County" and "Paris" are found in many states each, and both in one corner of Tennessee.
/// </summary>
internal static class PlaceRelaxation
{
    private const int Rounds = 4;
    private const double MostSupport = 3;
    private const double Sharpness = 1.6;

    /// <summary>Sets <see cref="PlaceCandidate.Near"/> and <see cref="PlaceCandidate.Chance"/> of every candidate.</summary>
    /// <param name="names">The candidates of each name; a name with one is settled.</param>
    public static void Run(IReadOnlyList<PlaceCandidate[]> names)
    {
        var links = Links(names);
        foreach (var candidates in names) Normalise(candidates);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < names.Count; i++)
                for (var c = 0; c < names[i].Length; c++) names[i][c].Near = Support(names[i][c], links[i][c]);
            foreach (var candidates in names) Normalise(candidates);
        }
    }

    // Of each other name the reading that supports most counts, and only as far as it is likely itself.
    private static double Support(PlaceCandidate candidate, List<(int Name, PlaceCandidate Other, double Nearness)> links)
    {
        _ = candidate;
        double sum = 0, best = 0;
        var name = -1;
        foreach (var link in links)
        {
            if (link.Name != name) (sum, best, name) = (sum + best, 0, link.Name);
            best = Math.Max(best, link.Nearness * link.Other.Chance);
        }

        return Math.Min(MostSupport, sum + best);
    }

    private static List<(int Name, PlaceCandidate Other, double Nearness)>[][] Links(IReadOnlyList<PlaceCandidate[]> names)
    {
        var links = new List<(int, PlaceCandidate, double)>[names.Count][];
        for (var i = 0; i < names.Count; i++)
        {
            links[i] = new List<(int, PlaceCandidate, double)>[names[i].Length];
            for (var c = 0; c < names[i].Length; c++)
            {
                var near = links[i][c] = [];
                if (names[i].Length == 1) continue;
                for (var j = 0; j < names.Count; j++)
                {
                    if (j == i) continue;
                    foreach (var other in names[j])
                        if (names[i][c].Nearness(other) is > 0.03 and var nearness) near.Add((j, other, nearness));
                }
            }
        }

        return links;
    }

    private static void Normalise(PlaceCandidate[] candidates)
    {
        if (candidates.Length == 1) return;
        var most = candidates.Max(c => c.Score + c.Near);
        var sum = 0.0;
        foreach (var candidate in candidates) sum += candidate.Chance = Math.Exp(Sharpness * (candidate.Score + candidate.Near - most));
        foreach (var candidate in candidates) candidate.Chance /= sum;
    }
}
