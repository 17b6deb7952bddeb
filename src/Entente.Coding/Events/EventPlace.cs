namespace Entente.Coding.Events;

/// <summary>Where an act happened.</summary>
/// <param name="Text">The words on the page.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Country">ISO 3166 alpha-3, or <see langword="null"/>.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Kind">facility, city, region, country, sea, strait …</param>
public sealed record EventPlace(string Text, string Name, string? Country, double? Latitude, double? Longitude, string Kind);
