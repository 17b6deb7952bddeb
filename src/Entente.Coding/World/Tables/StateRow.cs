namespace Entente.Coding.World.Tables;

/// <summary>A state or territory.</summary>
/// <param name="Code">ISO 3166 alpha-3 (KOS for Kosovo), or EUR, SUN, YUG …</param>
/// <param name="Name">The name shown.</param>
/// <param name="Demonym">First adjective, for the names of generic bodies ("Iranian army").</param>
/// <param name="Capital">Capital.</param>
/// <param name="Borders">Neighbours.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record StateRow(string Code, string Name, string Demonym, string? Capital, string[] Borders, double? Latitude, double? Longitude);
