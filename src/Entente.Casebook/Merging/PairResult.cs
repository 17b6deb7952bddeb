namespace Entente.Casebook.Merging;

/// <summary>What two reports are to each other, how strongly, and why.</summary>
internal readonly record struct PairResult(PairKind Kind, int Weight, string Because)
{
    public static readonly PairResult None = new(PairKind.None, 0, "");

    public static PairResult Apart(string because) => new(PairKind.Apart, 0, because);
}
