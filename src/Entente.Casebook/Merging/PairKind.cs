namespace Entente.Casebook.Merging;

/// <summary>What two reports are to each other.</summary>
internal enum PairKind
{
    /// <summary>Nothing known: they neither join nor keep clusters apart.</summary>
    None,
    /// <summary>They cannot tell one event.</summary>
    Apart,
    /// <summary>They tell one event.</summary>
    Same,
    /// <summary>They tell two events of one occasion: a visit, the meeting during it, what was agreed there.</summary>
    Occasion,
}
