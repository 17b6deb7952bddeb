namespace Entente.Coding.World.Linking;

/// <summary>Nouns that say what somebody is to a possessor, not what belongs to him: "Kyiv's allies" are not Ukraine, "its neighbour" is another country.</summary>
internal static class RelationalNouns
{
    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "ally", "allies", "partner", "partners", "rival", "rivals", "enemy", "enemies", "foe", "foes", "neighbour", "neighbours", "neighbor", "neighbors", "opponent", "opponents", "critic", "critics",
        "adversary", "adversaries", "backer", "backers", "supporter", "supporters", "friend", "friends", "competitor", "competitors", "creditor", "creditors", "donor", "donors", "owner", "owners",
    };

    /// <summary>Whether a word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> form) => Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
}
