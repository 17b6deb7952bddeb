namespace Entente.Casebook.Merging;

/// <summary>Whether the places of two reports can be one; a weight below nothing keeps them apart.</summary>
internal readonly record struct PlaceFit(int Weight, string Because)
{
    private const double FarKilometres = 60, EarthRadius = 6371;

    public static PlaceFit Of(ReportFeatures a, ReportFeatures b)
    {
        if (a.Place is null || b.Place is null) return new PlaceFit(0, "");
        if (a.Place == b.Place) return new PlaceFit(a.IsPoint ? 2 : 1, $"both in {a.Place}");
        if (a.PlaceCountry is not null && b.PlaceCountry is not null && a.PlaceCountry != b.PlaceCountry) return new PlaceFit(-1, "in another country");
        if (a.IsPoint && b.IsPoint && Distance(a, b) is > FarKilometres) return new PlaceFit(-1, "in another place");
        return new PlaceFit(a.PlaceCountry is not null && a.PlaceCountry == b.PlaceCountry ? 1 : 0, a.PlaceCountry == b.PlaceCountry ? "in the same country" : "");
    }

    private static double? Distance(ReportFeatures a, ReportFeatures b)
    {
        if (a.Latitude is not { } latA || a.Longitude is not { } lonA || b.Latitude is not { } latB || b.Longitude is not { } lonB) return null;
        var (phiA, phiB, dPhi, dLambda) = (double.DegreesToRadians(latA), double.DegreesToRadians(latB), double.DegreesToRadians(latB - latA), double.DegreesToRadians(lonB - lonA));
        var h = Math.Pow(Math.Sin(dPhi / 2), 2) + Math.Cos(phiA) * Math.Cos(phiB) * Math.Pow(Math.Sin(dLambda / 2), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
