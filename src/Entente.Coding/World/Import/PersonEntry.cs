namespace Entente.Coding.World.Import;

/// <summary>A person as another collection knows him or her.</summary>
/// <param name="Names">Names, the one shown first.</param>
/// <param name="Country">Country code, or <see langword="null"/>.</param>
/// <param name="Sectors">PLOVER sectors in which the person acts without an office.</param>
/// <param name="Source">Collection and id.</param>
internal sealed record PersonEntry(IReadOnlyList<string> Names, string? Country, IReadOnlyList<string> Sectors, string Source);
