namespace Entente.Casebook.Merging;

/// <summary>How far two sides can be one.</summary>
internal enum PartyMatch
{
    /// <summary>Of different countries.</summary>
    Foreign,
    /// <summary>Of one country, but two certain persons or bodies.</summary>
    Different,
    /// <summary>One can stand for the other: a state for its minister, an army for its general.</summary>
    Covers,
    /// <summary>The same.</summary>
    Same,
}
