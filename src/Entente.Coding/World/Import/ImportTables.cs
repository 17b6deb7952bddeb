namespace Entente.Coding.World.Import;

/// <summary>Where the rows of an import are written, in the layout of <c>data/world</c>.</summary>
/// <param name="Offices">Receives persons with their offices.</param>
/// <param name="Bodies">Receives bodies.</param>
/// <param name="Things">Receives ships and aircraft.</param>
/// <param name="Places">Receives places.</param>
public sealed record ImportTables(TextWriter Offices, TextWriter Bodies, TextWriter Things, TextWriter Places);
