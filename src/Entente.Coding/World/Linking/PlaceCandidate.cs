using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>One place that a name of the page may mean, with what speaks for it by itself and how likely it is beside the page's other names.</summary>
internal sealed class PlaceCandidate
{
    private readonly double x;
    private readonly double y;
    private readonly double z;

    public PlaceCandidate(PlaceRow place, double score, string rule)
    {
        const double Degree = Math.PI / 180;
        (Place, Score, Rule) = (place, score, rule);
        var around = Math.Cos(place.Latitude * Degree);
        (x, y, z) = (around * Math.Cos(place.Longitude * Degree), around * Math.Sin(place.Longitude * Degree), Math.Sin(place.Latitude * Degree));
    }

    public PlaceRow Place { get; }

    /// <summary>What speaks for it by itself: size, kind, countries and provinces that the page names.</summary>
    public double Score { get; }

    public string Rule { get; }

    /// <summary>How likely it is the place meant, between 0 and 1.</summary>
    public double Chance { get; set; } = 1;

    /// <summary>Support from the page's other names.</summary>
    public double Near { get; set; }

    /// <summary>How near another place is: 1 and a half at the same spot, next to nothing beyond 500 km.</summary>
    public double Nearness(PlaceCandidate other)
    {
        const double Earth = 6371, Far = 500;
        var squared = (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z);
        if (squared > Far / Earth * (Far / Earth)) return 0;
        var apart = Math.Sqrt(squared) * Earth;
        return Math.Exp(-apart / 150) + 0.5 * Math.Exp(-apart / 30);
    }
}
