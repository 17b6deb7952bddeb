namespace Entente.Coding.World.Linking;

/// <summary>Makes ids out of names.</summary>
internal static class Slug
{
    public static string Of(string name)
    {
        var folded = NameNormaliser.Fold(name).Replace(' ', '-');
        return folded.Length == 0 ? "x" + Entente.Language.StableHash.Hex(8, name) : folded.Length <= 80 ? folded : folded[..80];
    }
}
