namespace Entente.Coding.World.Tables;

/// <summary>A place of the gazetteer.</summary>
internal readonly record struct PlaceRow(string Name, string Kind, string? Country, string Region, string RegionKey, double Latitude, double Longitude, int Population, bool Own, bool Imported);
