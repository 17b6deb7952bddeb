namespace Entente.Casebook.Merging;

/// <summary>A side of a report, as far as merging looks at it.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Name">Folded name.</param>
/// <param name="Country">Country or body code.</param>
/// <param name="Sectors">Sectors.</param>
internal sealed record Party(string? Entity, string Name, string? Country, IReadOnlyList<string> Sectors)
{
    public bool IsState => Entity?.StartsWith("state:", StringComparison.Ordinal) == true;

    /// <summary>Whether it is one certain person, as far as the id tells.</summary>
    public bool IsPerson => Entity?.Contains("person:", StringComparison.Ordinal) == true;

    /// <summary>Whether it is one certain body.</summary>
    public bool IsBody => Entity?.Contains("body:", StringComparison.Ordinal) == true;
}
