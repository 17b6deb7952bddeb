using Entente.Coding.Events;

namespace Entente.Casebook.Exchange;

/// <summary>How large the place of an event is: formats have columns by level, and a point stands for more or less land around it.</summary>
internal enum PlaceLevel
{
    /// <summary>A building, base, port or crossing.</summary>
    Site,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A county or district.</summary>
    District,

    /// <summary>A province, or land and water of that size.</summary>
    Province,

    /// <summary>A whole country, or what is no smaller.</summary>
    Country,
}

/// <summary>Reads the level off the kind of a place.</summary>
internal static class PlaceLevels
{
    public static PlaceLevel Level(this EventPlace place) => place.Kind switch
    {
        "facility" or "base" or "port" or "airport" or "nuclear" or "crossing" or "seat" => PlaceLevel.Site,
        "city" or "capital" or "town" or "village" or "settlement" => PlaceLevel.City,
        "county" or "district" or "strait" or "island" or "mountain" or "lake" or "reservoir" or "bay" or "sound" or "cape" or "reef" or "rock" => PlaceLevel.District,
        "region" or "province" or "disputed" or "islands" or "river" or "coast" or "gulf" or "plain" or "plateau" or "peninsula" or "mountains" => PlaceLevel.Province,
        _ => PlaceLevel.Country,
    };

    /// <summary>The name of the place, if it is of this level.</summary>
    public static string? NameAt(this EventPlace? place, PlaceLevel level) => place?.Level() == level ? place.Name : null;

    /// <summary>How far the event may lie from the point, in metres: by the level alone.</summary>
    public static int Radius(this EventPlace place) => place.Level() switch
    {
        PlaceLevel.Site => 1_000,
        PlaceLevel.City => 5_000,
        PlaceLevel.District => 50_000,
        PlaceLevel.Province => 100_000,
        _ => 500_000,
    };
}
