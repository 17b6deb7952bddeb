using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>Chooses among places of one name: by size, by the countries and provinces the page speaks of, by what stands beside it ("Fateh Jang, Rawalpindi"), by nearness to places already settled.</summary>
internal sealed class PlaceChooser(WorldTables tables, PageCountries countries, string? outletCountry)
{
    private const int MostNames = 60;
    private const int MostReadings = 40;
    private readonly List<PlaceRow> settled = [];
    private readonly HashSet<(string? Country, string Region)> provinces = [];
    private readonly Dictionary<string, (PlaceRow Place, string Rule)> chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceCandidate[]> weighed = new(StringComparer.Ordinal);
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
            if (place.Kind == "province" && unit.Rule != "kind" && HasMetropolis(unit, place)) score -= 3;
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

    /// <summary>Settles a place that has no namesake far away.</summary>
    /// <returns>Whether it had one: then it waits for the others.</returns>
    public bool SettleAlone(Unit unit, string key)
    {
        if (chosen.ContainsKey(key)) return true;
        PlaceRow? first = null;
        foreach (var (place, _) in Candidates(unit))
        {
            if (first is { } other && Distance(other, place) > 100) return false;
            first ??= place;
        }

        if (first is not null) Choose(unit, key, null, null);
        return true;
    }

    /// <summary>Settles together all names that may be several places: each by what speaks for it and by the others near it. Seats and states are weighed against their namesakes, and settled by <see cref="Namesake"/>.</summary>
    public void SettleTogether(IEnumerable<(Unit Unit, string Key)> open)
    {
        var names = new List<PlaceCandidate[]>();
        var keys = new List<(string Key, Unit Unit)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (unit, key) in open)
        {
            if (names.Count == MostNames || !seen.Add(key) || chosen.ContainsKey(key)) continue;
            var candidates = unit.Kind == UnitKind.Place ? Readings(unit, null) : Readings(unit, CodeOf(unit));
            if (candidates.Length == 0) continue;
            names.Add(candidates);
            keys.Add((key, unit));
        }

        if (names.Count == 0) return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in settled)
            if (known.Count < MostNames && !IsWide(place) && known.Add(place.Name)) names.Add([new(place, 0, "")]);
        PlaceRelaxation.Run(names);
        for (var i = 0; i < keys.Count; i++)
        {
            weighed[keys[i].Key] = names[i];
            if (keys[i].Unit.Kind != UnitKind.Place) continue;
            var best = names[i].MaxBy(c => c.Score + c.Near)!;
            if (best.Place.Kind is not ("country" or "continent" or "ocean")) settled.Add(best.Place);
            chosen[keys[i].Key] = (best.Place, best.Place.Kind == "county" && IsTie(names[i], best) ? OneOfSeveral : best.Near > 0.5 && best.Rule is "population" or "gazetteer" ? "near other places" : best.Rule);
        }
    }

    /// <summary>Rule of a county that the page leaves open among several of its name.</summary>
    public const string OneOfSeveral = "one of several counties of that name";

    private static bool IsTie(PlaceCandidate[] candidates, PlaceCandidate best) =>
        candidates.Any(c => !ReferenceEquals(c, best) && c.Place.Kind == "county" && best.Score + best.Near - c.Score - c.Near < 0.05);

    private string CodeOf(Unit unit) => tables.States[unit.Kind == UnitKind.Seat ? unit.Row >> 8 : unit.Row].Code;

    // What a name may mean, each place once, the likeliest where there are very many. Of a seat or state the one reading in its own country counts as much as a great city.
    private PlaceCandidate[] Readings(Unit unit, string? code)
    {
        const double Own = 8;
        if (code is not null && IsSpokenOf(unit, code)) return [];
        var readings = new List<PlaceCandidate>();
        var rowsSeen = new HashSet<int>();
        foreach (var (place, form) in Candidates(unit))
        {
            if (place.Country == code && code is not null) continue;
            var (score, rule) = Score(place, form, null, unit.Rule == "kind", together: true);
            if (place.Kind == "province" && unit.Rule != "kind" && HasMetropolis(unit, place)) score -= 3;
            if (rowsSeen.Add(HashCode.Combine(place.Latitude, place.Longitude, place.Kind))) readings.Add(new PlaceCandidate(place, score, rule));
        }

        if (readings.Count > MostReadings) readings = [.. readings.OrderByDescending(r => r.Score).Take(MostReadings)];
        if (code is null || readings.Count == 0) return [.. readings];
        var state = tables.State(code)!;
        readings.Add(new PlaceCandidate(new PlaceRow(state.Name, "country", code, "", "", state.Latitude ?? 0, state.Longitude ?? 0, 0, false, false), Own, ""));
        return [.. readings];
    }

    // Whether the page speaks of a state otherwise than by the name in question.
    private bool IsSpokenOf(Unit unit, string code) =>
        countries.Evidence(code) > (unit.Kind == UnitKind.Seat ? OwnCount(unit, code) : 0) || unit.Kind == UnitKind.Seat && countries[code] > OwnCount(unit, code);

    // Areas too wide to tell what lies near their middle.
    private static bool IsWide(PlaceRow place) => place.Kind is "province" or "country" or "continent" or "ocean" or "sea" or "region" or "gulf";

    /// <summary>A place that the page named elsewhere, or a state of the USA.</summary>
    public (PlaceRow Place, string Rule)? Known(string key)
    {
        if (chosen.TryGetValue(key, out var known)) return known;
        return tables.AmericanStateNamed(key) is { } state ? (state, "state of the USA") : null;
    }

    /// <summary>Whether the page means a namesake of a capital or state: it says where it lies, or it never speaks of that state but of the province in which the namesake lies, or of its local life.</summary>
    public bool Namesake(Unit unit, string key, string code)
    {
        if (chosen.TryGetValue(key, out var known)) return known.Place.Country != code && known.Rule is "contained" or "namesake";
        if (IsSpokenOf(unit, code) || !weighed.TryGetValue(key, out var readings)) return false;
        PlaceCandidate? best = null;
        foreach (var reading in readings)
        {
            var place = reading.Place;
            if (place.Country == code) continue;
            var isIn = place.Region.Length > 0 && provinces.Contains((place.Country, place.RegionKey)) || unit.Kind == UnitKind.Seat && place.Kind == "province" && countries[place.Country] > 0;
            if (!isIn && !IsLocal(place, code) && reading.Near < 1) continue;
            if (best is null || reading.Score + reading.Near > best.Score + best.Near) best = reading;
        }

        if (best is null) return false;
        settled.Add(best.Place);
        chosen[key] = (best.Place, "namesake");
        return true;
    }

    // A page full of another country's local life, with a town of that name there.
    private bool IsLocal(PlaceRow place, string code) => place.Country != code && place.Kind is "city" && countries.Local(place.Country) >= 2 && countries.Local(code) == 0;

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

    /// <summary>The only province of a country that the page names, or <see langword="null"/>.</summary>
    public PlaceRow? OnlyProvince(string country)
    {
        PlaceRow? only = null;
        foreach (var (place, _) in chosen.Values)
        {
            if (place.Country != country || place.Kind != "province") continue;
            if (only is not null) return null;
            only = place;
        }

        return only;
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

    private (double Score, string Rule) Score(PlaceRow place, NameForm form, Unit? container, bool asProvince, bool together = false)
    {
        var score = (place.Population > 0 ? Math.Log10(place.Population) : 3.5) + OfKind(place.Kind);
        var rule = place.Population > 0 ? "population" : "gazetteer";
        if (place.Own) score += 0.6;
        if (asProvince && place.Kind is "province" or "region" or "district") score += 2;
        if (form.HasFlag(NameForm.User)) score += place.Imported ? 0.2 : 10;
        if (form.HasFlag(NameForm.Alias) && !place.Own) score -= 0.8;
        var named = countries[place.Country] + (place.Country == "USA" ? countries.American : 0) + countries.Local(place.Country);
        if (named > 0)
        {
            score += 1.5 + Math.Min(1.5, Math.Log2(1 + named) * 0.5);
            rule = "country on the page";
        }

        if (outletCountry is not null && outletCountry == place.Country) score += 1;
        if (place.Region.Length > 0 && provinces.Contains((place.Country, place.RegionKey)))
        {
            score += 2;
            rule = "province on the page";
        }

        var near = together ? 0 : settled.Sum(s => Math.Exp(-Distance(s, place) / 150));
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

    // "New York" is the city unless a town stands before it.
    private bool HasMetropolis(Unit unit, PlaceRow province) =>
        Candidates(unit).Any(c => c.Place.Kind == "city" && c.Place.Country == province.Country && c.Place.Population > 1_000_000 && string.Equals(c.Place.Region, province.Name, StringComparison.Ordinal));

    private bool Contains(Unit container, PlaceRow place)
    {
        if (place.Country is null) return false;
        if (container.Kind is UnitKind.State && tables.States[container.Row].Code == place.Country) return true;
        foreach (var (outer, _) in Candidates(container))
        {
            if (outer.Country != place.Country) continue;
            if (outer.Kind is "province" or "region" or "disputed" && string.Equals(NameNormaliser.Fold(outer.Name.Replace(" State", "", StringComparison.Ordinal)), place.RegionKey, StringComparison.Ordinal)) return true;
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
