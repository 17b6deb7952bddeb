namespace Entente.Coding.World.Import;

/// <summary>What an import gave.</summary>
/// <param name="Format">Format read.</param>
/// <param name="Offices">Rows of persons and the offices they held.</param>
/// <param name="Bodies">Rows of bodies.</param>
/// <param name="Things">Rows of ships and aircraft.</param>
/// <param name="Places">Rows of places.</param>
/// <param name="Passed">Records passed over because they are of no kind that is used here.</param>
/// <param name="Refused">Records refused; each was reported.</param>
public sealed record ImportSummary(ImportFormat Format, int Offices, int Bodies, int Things, int Places, long Passed, long Refused);
