namespace Entente.Casebook.Merging;

/// <summary>Compares sides of two reports.</summary>
internal static class PartyComparer
{
    public static PartyMatch Compare(Party a, Party b)
    {
        if (a.Entity is not null && a.Entity == b.Entity) return PartyMatch.Same;
        if (a.Country is not null && b.Country is not null && a.Country != b.Country) return PartyMatch.Foreign;
        if (a.Name.Length > 0 && a.Name == b.Name) return PartyMatch.Same;
        // an unknown person of no known country is told by his name alone
        if (a.IsPerson && b.IsPerson && (a.Country is null || b.Country is null) && SameLastName(a.Name, b.Name)) return PartyMatch.Same;
        if (a.Country is null || b.Country is null) return ShareSector(a, b) && !(a.IsPerson && b.IsPerson) ? PartyMatch.Covers : PartyMatch.Foreign;
        if (a.IsState || b.IsState) return PartyMatch.Covers;
        if (a.IsPerson && b.IsPerson) return SameLastName(a.Name, b.Name) ? PartyMatch.Same : PartyMatch.Different;
        if (!ShareSector(a, b)) return PartyMatch.Different;
        return a.IsBody && b.IsBody ? PartyMatch.Different : PartyMatch.Covers;
    }

    /// <summary>The best each of the smaller list finds in the larger, as (same, covers, unmatched), and whether two certain ones stand against each other.</summary>
    public static (int Same, int Covers, int Unmatched, bool Clash) Lists(IReadOnlyList<Party> a, IReadOnlyList<Party> b)
    {
        // lists of one length are taken in the order of their names, so that the answer is the same from either side
        var swap = a.Count > b.Count || (a.Count == b.Count && string.CompareOrdinal(Names(a), Names(b)) > 0);
        var (few, many) = swap ? (b, a) : (a, b);
        var (same, covers, unmatched, clash) = (0, 0, 0, false);
        foreach (var one in few)
        {
            var best = PartyMatch.Foreign;
            foreach (var other in many)
            {
                var match = Compare(one, other);
                if (match > best) best = match;
            }

            if (best == PartyMatch.Same) same++;
            else if (best == PartyMatch.Covers) covers++;
            else unmatched++;
            clash |= best == PartyMatch.Different;
        }

        return (same, covers, unmatched, clash);
    }

    public static HashSet<string> Countries(IEnumerable<Party> parties) =>
        [.. parties.Select(p => p.Country ?? p.Entity ?? "").Where(c => c.Length > 0)];

    private static string Names(IReadOnlyList<Party> list) => string.Join('|', list.Select(p => p.Entity + " " + p.Name));

    private static bool ShareSector(Party a, Party b) => a.Sectors.Count == 0 || b.Sectors.Count == 0 || a.Sectors.Any(s => b.Sectors.Contains(s));

    private static bool SameLastName(string a, string b)
    {
        var (lastA, lastB) = (a[(a.LastIndexOf(' ') + 1)..], b[(b.LastIndexOf(' ') + 1)..]);
        // one of the two is a short form: "Munir" for "Asim Munir"; two full names with other first names are two people
        return lastA.Length > 2 && lastA == lastB && (!a.Contains(' ', StringComparison.Ordinal) || !b.Contains(' ', StringComparison.Ordinal) || FirstNamesFit(a, b));
    }

    private static bool FirstNamesFit(string a, string b)
    {
        var (wordsA, wordsB) = (a.Split(' ')[..^1], b.Split(' ')[..^1]);
        return wordsA.Intersect(wordsB, StringComparer.Ordinal).Any() || wordsA[0][0] == wordsB[0][0] && (wordsA[0].Length == 1 || wordsB[0].Length == 1);
    }
}
