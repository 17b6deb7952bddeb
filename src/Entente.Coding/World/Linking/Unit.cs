using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>A run of words with what it is.</summary>
/// <param name="First">First word.</param>
/// <param name="End">One past the last word.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Posting">First posting of its name in the index, or -1.</param>
/// <param name="Row">Row of the table chosen, or -1.</param>
/// <param name="Type">Type of name, where the language engine said.</param>
/// <param name="Rule">How the name was matched.</param>
internal sealed record Unit(int First, int End, UnitKind Kind, int Posting = -1, int Row = -1, NameType Type = NameType.None, string Rule = "")
{
    /// <summary>The words for offices this unit can be, best first; empty for other kinds.</summary>
    public WordRow[] Roles { get; init; } = [];

    /// <summary>Whether the unit is a place as well as what its kind says (capitals, states).</summary>
    public int PlacePosting { get; init; } = -1;

    public bool HasClass(WordClass wanted)
    {
        foreach (var role in Roles)
            if (role.Class == wanted) return true;
        return false;
    }

    public WordRow? OfClass(params ReadOnlySpan<WordClass> wanted)
    {
        foreach (var type in wanted)
            foreach (var role in Roles)
                if (role.Class == type) return role;
        return null;
    }
}
