namespace Entente.Casebook.Merging;

/// <summary>Whether the sides of two reports can be the same, and how certain that is (0 to 6).</summary>
internal readonly record struct SidesFit(bool Fits, int Weight, bool Swapped, string Because)
{
    /// <summary>Whether both pages tell both sides.</summary>
    public bool BothTold { get; init; }

    private const int SameSide = 3, CoveredSide = 1;

    public static SidesFit Of(ReportFeatures a, ReportFeatures b)
    {
        // a mention that names nobody ("the attack") can be anybody's
        if (!a.Sides.Any() || !b.Sides.Any()) return Yes(0, 0, bothSides: false) with { Because = "" };
        if (a.Symmetric || b.Symmetric || (a.Type == "CONSULT" && b.Type == "CONSULT" && a.Mode == b.Mode)) return Symmetric(a, b);
        var straight = Directed(a.Actors, b.Actors, a.Recipients, b.Recipients);
        if (straight.Fits) return straight;
        // one deal told from either side: A buys from B, B sells to A
        var crossed = Directed(a.Actors, b.Recipients, a.Recipients, b.Actors);
        return crossed.Fits && IsDeal(a) && IsDeal(b) && a.Recipients.Count > 0 && b.Recipients.Count > 0
            ? crossed with { Swapped = true, Because = crossed.Because + ", told from either side" }
            : straight;
    }

    private static bool IsDeal(ReportFeatures r) => r.Type is "AGREE" or "COOPERATE" or "AID";

    private static SidesFit Symmetric(ReportFeatures a, ReportFeatures b)
    {
        var (sidesA, sidesB) = (a.Sides.ToList(), b.Sides.ToList());
        if (sidesA.Count == 0 || sidesB.Count == 0) return No("a side is missing");
        var (countriesA, countriesB) = (PartyComparer.Countries(sidesA), PartyComparer.Countries(sidesB));
        var shared = countriesA.Count(countriesB.Contains);
        if (shared < Math.Max(countriesA.Count, countriesB.Count)) return No("other countries take part");
        var (same, covers, unmatched, clash) = PartyComparer.Lists(sidesA, sidesB);
        return clash || unmatched > 0 ? No("other people take part") : Yes(same, covers, bothSides: true);
    }

    private static SidesFit Directed(IReadOnlyList<Party> actorsA, IReadOnlyList<Party> actorsB, IReadOnlyList<Party> recipientsA, IReadOnlyList<Party> recipientsB)
    {
        var actors = PartyComparer.Lists(actorsA, actorsB);
        var recipients = PartyComparer.Lists(recipientsA, recipientsB);
        if (actors.Clash || actors.Unmatched > 0) return No("others act");
        if (recipients.Clash || recipients.Unmatched > 0) return No("others are acted on");
        var known = actors.Same + actors.Covers > 0 || recipients.Same + recipients.Covers > 0;
        if (!known) return No("a side is missing");
        return Yes(actors.Same + recipients.Same, actors.Covers + recipients.Covers, (actors.Same + actors.Covers > 0) && (recipients.Same + recipients.Covers > 0));
    }

    private static SidesFit No(string because) => new(Fits: false, 0, Swapped: false, because);

    private static SidesFit Yes(int same, int covers, bool bothSides)
    {
        var weight = Math.Min(2, same) * SameSide + Math.Min(2 - Math.Min(2, same), covers) * CoveredSide;
        return new SidesFit(Fits: true, weight, Swapped: false, bothSides ? same > 0 ? "the same sides" : "sides that can stand for each other" : "one side the same, the other not told") { BothTold = bothSides };
    }
}
