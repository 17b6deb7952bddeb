using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>Chooses among places of one name: by size, by the countries and provinces the page speaks of, by what stands beside it ("Fateh Jang, Rawalpindi"), by nearness to places already settled.</summary>
internal sealed class PlaceChooser(WorldTables tables, PageCountries countries, string? outletCountry)
{
    private readonly List<PlaceRow> settled = [];
    private readonly HashSet<(string? Country, string Region)> provinces = [];
    private readonly Dictionary<string, (PlaceRow Place, string Rule)> chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PlaceRow> rows = [];

    /// <summary>Country of a place unit, where one of its readings stands out.</summary>
    public string? CountryOf(Unit unit) => Choose(unit, "", null, null)?.Place.Country;

    /// <summary>Notes a province that the page names: places in it become likelier.</summary>
    public void NoteProvince(Unit unit)
    {
        foreach (var (place, form) in Candidates(unit))
            if (place.Kind is "province" && (!form.HasFlag(NameForm.Alias) || place.Own) && (place.Country == "USA" || countries[place.Country] > 0)) provinces.Add((place.Country, NameNormaliser.Fold(place.Name)));
    }

    /// <summary>The place meant, or <see langword="null"/> where the gazetteer has none.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="key">The folded name: one reading a page; empty to look without settling.</param>
    /// <param name="container">What stands after it behind a comma.</param>
    /// <param name="country">The only country it can lie in, for capitals that act.</param>
    public (PlaceRow Place, string Rule)? Choose(Unit unit, string key, Unit? container, string? country)
    {
        if (container is null && key.Length > 0 && chosen.TryGetValue(key, out var known)) return known;
        (PlaceRow Place, double Score, string Rule)? best = null;
        foreach (var (place, form) in Candidates(unit))
        {
            if (country is not null && place.Country != country) continue;
            var (score, rule) = Score(place, form, container, unit.Rule == "kind");
            if (best is null || score > best.Value.Score) best = (place, score, rule);
        }

        if (best is not { } winner) return null;
        var result = (winner.Place, winner.Rule);
        if (key.Length > 0)
        {
            if (winner.Place.Kind is not ("country" or "continent" or "ocean")) settled.Add(winner.Place);
            if (winner.Rule == "contained") chosen[key] = result;
            else chosen.TryAdd(key, result);
        }

        return result;
    }

    /// <summary>A place that the page named elsewhere, or a state of the USA.</summary>
    public (PlaceRow Place, string Rule)? Known(string key)
    {
        if (chosen.TryGetValue(key, out var known)) return known;
        return tables.AmericanStateNamed(key) is { } state ? (state, "state of the USA") : null;
    }

    /// <summary>Whether the page means a namesake of a capital or state: it says where it lies, or it never speaks of that state but of the province in which the namesake lies.</summary>
    public bool Namesake(Unit unit, string key, string code)
    {
        if (chosen.TryGetValue(key, out var known)) return known.Place.Country != code && known.Rule == "contained";
        if (countries.Evidence(code) > (unit.Kind == UnitKind.Seat ? OwnCount(unit, code) : 0) || unit.Kind == UnitKind.Seat && countries[code] > OwnCount(unit, code)) return false;
        foreach (var (place, _) in Candidates(unit))
            if (place.Country != code && place.Region.Length > 0 && provinces.Contains((place.Country, NameNormaliser.Fold(place.Region)))) return true;
        return false;
    }

    // How often the seat itself was counted for its state.
    private int OwnCount(Unit unit, string code) => unit.Kind == UnitKind.Seat ? countries.Seats(code) : 0;

    /// <summary>The place already settled that lies nearest to the middle of all: where a county without coordinates is put.</summary>
    public PlaceRow? Middle(string country)
    {
        PlaceRow? best = null;
        var least = double.MaxValue;
        foreach (var place in settled)
        {
            if (place.Country != country || place.Kind is "province" or "region") continue;
            var sum = settled.Where(s => s.Country == country).Sum(s => Math.Min(500, Distance(s, place)));
            if (sum < least) (best, least) = (place, sum);
        }

        return best;
    }

    private IEnumerable<(PlaceRow Place, NameForm Form)> Candidates(Unit unit)
    {
        for (var at = unit.Kind == UnitKind.Place ? unit.Posting : unit.PlacePosting; at >= 0; at = tables.Names.Next(at))
        {
            var posting = tables.Names[at];
            if (posting.Kind != PostingKind.Place) continue;
            if (!rows.TryGetValue(posting.Row, out var place)) rows[posting.Row] = place = tables.Place(posting.Row);
            yield return (place, posting.Form);
        }
    }

    private (double Score, string Rule) Score(PlaceRow place, NameForm form, Unit? container, bool asProvince)
    {
        var score = (place.Population > 0 ? Math.Log10(place.Population) : 3.5) + OfKind(place.Kind);
        var rule = place.Population > 0 ? "population" : "gazetteer";
        if (place.Own) score += 0.6;
        if (asProvince && place.Kind is "province" or "region" or "district") score += 2;
        if (form.HasFlag(NameForm.User)) score += 10;
        if (form.HasFlag(NameForm.Alias) && !place.Own) score -= 0.8;
        var named = countries[place.Country] + (place.Country == "USA" ? countries.American : 0);
        if (named > 0)
        {
            score += 1.5 + Math.Min(1.5, Math.Log2(1 + named) * 0.5);
            rule = "country on the page";
        }

        if (outletCountry is not null && outletCountry == place.Country) score += 1;
        if (place.Region.Length > 0 && provinces.Contains((place.Country, NameNormaliser.Fold(place.Region))))
        {
            score += 2;
            rule = "province on the page";
        }

        var near = settled.Sum(s => Math.Exp(-Distance(s, place) / 150));
        if (near > 0.3)
        {
            score += Math.Min(2.5, near);
            if (named == 0) rule = "near other places";
        }

        if (container is not null && Contains(container, place))
        {
            score += 8;
            rule = "contained";
        }

        return (score, rule);
    }

    private static double OfKind(string kind) => kind switch
    {
        "country" or "continent" => 9,
        "ocean" => 6,
        "sea" or "strait" or "gulf" or "region" or "disputed" or "canal" => 4,
        "capital" => 2,
        "province" => 2.2,
        "base" or "nuclear" or "crossing" or "islands" or "island" => 2,
        "river" or "mountains" or "lake" or "desert" or "peninsula" => 0.5,
        "airport" or "port" or "cape" or "reservoir" => -1,
        "district" => -0.3,
        _ => 0,
    };

    private bool Contains(Unit container, PlaceRow place)
    {
        if (place.Country is null) return false;
        if (container.Kind is UnitKind.State && tables.States[container.Row].Code == place.Country) return true;
        foreach (var (outer, _) in Candidates(container))
        {
            if (outer.Country != place.Country) continue;
            if (outer.Kind is "province" or "region" or "disputed" && string.Equals(NameNormaliser.Fold(outer.Name.Replace(" State", "", StringComparison.Ordinal)), NameNormaliser.Fold(place.Region), StringComparison.Ordinal)) return true;
            if (outer.Kind is "province" && place.Country == "USA") continue;
            var apart = Distance(outer, place);
            if (apart > 0.5 && apart < 120) return true;
        }

        return false;
    }

    private static double Distance(PlaceRow a, PlaceRow b)
    {
        const double Degree = Math.PI / 180;
        var x = Math.Sin((b.Latitude - a.Latitude) * Degree / 2);
        var y = Math.Sin((b.Longitude - a.Longitude) * Degree / 2);
        return 12742 * Math.Asin(Math.Min(1, Math.Sqrt(x * x + Math.Cos(a.Latitude * Degree) * Math.Cos(b.Latitude * Degree) * y * y)));
    }
}
