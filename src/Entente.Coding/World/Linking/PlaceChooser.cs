using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>Chooses among places of one name: by size, by the countries the page speaks of, by what stands beside it ("Fateh Jang, Rawalpindi"), by nearness to places already settled.</summary>
internal sealed class PlaceChooser(WorldTables tables, PageCountries countries, string? outletCountry)
{
    private readonly List<(double Latitude, double Longitude, string? Country)> settled = [];
    private readonly Dictionary<string, (PlaceRow Place, string Rule)> chosen = new(StringComparer.Ordinal);

    /// <summary>Country of a place unit, where one of its readings stands out.</summary>
    public string? CountryOf(Unit unit) => Choose(unit, "", null)?.Place.Country;

    /// <summary>The place meant, or <see langword="null"/> where the gazetteer has none.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="key">The folded name: one reading a page.</param>
    /// <param name="container">What stands after it behind a comma.</param>
    public (PlaceRow Place, string Rule)? Choose(Unit unit, string key, Unit? container)
    {
        if (container is null && key.Length > 0 && chosen.TryGetValue(key, out var known)) return known;
        (PlaceRow Place, double Score, string Rule)? best = null;
        for (var at = unit.Kind == UnitKind.Place ? unit.Posting : unit.PlacePosting; at >= 0; at = tables.Names.Next(at))
        {
            var posting = tables.Names[at];
            if (posting.Kind != PostingKind.Place) continue;
            var place = tables.Place(posting.Row);
            var (score, rule) = Score(place, posting.Form, container);
            if (best is null || score > best.Value.Score) best = (place, score, rule);
        }

        if (best is not { } winner) return null;
        var result = (winner.Place, winner.Rule);
        if (key.Length > 0)
        {
            settled.Add((winner.Place.Latitude, winner.Place.Longitude, winner.Place.Country));
            if (container is not null) chosen[key] = result;
            else chosen.TryAdd(key, result);
        }

        return result;
    }

    private (double Score, string Rule) Score(PlaceRow place, NameForm form, Unit? container)
    {
        var size = place.Population > 0 ? Math.Log10(place.Population) : 3.5;
        var rule = place.Population > 0 ? "population" : "gazetteer";
        size += place.Kind switch
        {
            "country" => 9,
            "capital" => 2,
            "province" => 2.2,
            "sea" or "ocean" or "strait" or "gulf" or "region" or "disputed" or "canal" => 4,
            "base" or "nuclear" or "crossing" or "islands" or "island" or "continent" => 2,
            "river" or "mountains" or "lake" or "desert" or "peninsula" => 0.5,
            "airport" or "port" or "cape" or "reservoir" => -0.5,
            "district" => -0.3,
            _ => 0,
        };
        if (form.HasFlag(NameForm.User)) size += 10;
        if (form.HasFlag(NameForm.Alias)) size -= 0.8;
        var named = countries[place.Country];
        if (named > 0)
        {
            size += 1.5 + Math.Min(1.5, Math.Log2(1 + named) * 0.5);
            rule = "country on the page";
        }

        if (outletCountry is not null && outletCountry == place.Country) size += 1;
        var near = settled.Count(s => Distance(s.Latitude, s.Longitude, place.Latitude, place.Longitude) < 250);
        if (near > 0)
        {
            size += Math.Min(1.5, 0.5 * near);
            if (named == 0) rule = "near other places";
        }

        if (container is not null && Contains(container, place))
        {
            size += 8;
            rule = "contained";
        }

        return (size, rule);
    }

    private bool Contains(Unit container, PlaceRow place)
    {
        if (container.Kind is UnitKind.State) return tables.States[container.Row].Code == place.Country;
        for (var at = container.Kind == UnitKind.Place ? container.Posting : container.PlacePosting; at >= 0; at = tables.Names.Next(at))
        {
            if (tables.Names[at].Kind != PostingKind.Place) continue;
            var outer = tables.Place(tables.Names[at].Row);
            if (outer.Country != place.Country || place.Country is null) continue;
            if (outer.Kind is "province" or "region" or "district" or "disputed" && NameNormaliser.Compare(outer.Name, place.Region) is not null) return true;
            if (Distance(outer.Latitude, outer.Longitude, place.Latitude, place.Longitude) < 120 && (outer.Latitude, outer.Longitude) != (place.Latitude, place.Longitude)) return true;
        }

        return false;
    }

    /// <summary>Great-circle distance in kilometres.</summary>
    public static double Distance(double lat1, double lon1, double lat2, double lon2)
    {
        const double Degree = Math.PI / 180;
        var a = Math.Sin((lat2 - lat1) * Degree / 2);
        var b = Math.Sin((lon2 - lon1) * Degree / 2);
        return 12742 * Math.Asin(Math.Min(1, Math.Sqrt(a * a + Math.Cos(lat1 * Degree) * Math.Cos(lat2 * Degree) * b * b)));
    }
}
