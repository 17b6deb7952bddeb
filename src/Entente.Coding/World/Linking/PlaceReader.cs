using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>Makes the mentions of places.</summary>
internal sealed class PlaceReader(PageWords words, WorldTables tables, PlaceChooser chooser, UnitBuilder builder)
{
    /// <summary>Settles first what the page itself makes clear: provinces it names, places named with what contains them.</summary>
    public void Prepare(List<List<Unit>> page)
    {
        foreach (var units in page)
            foreach (var unit in units)
                if (unit.Kind == UnitKind.Place) chooser.NoteProvince(unit);
        foreach (var units in page)
        {
            for (var k = 0; k + 1 < units.Count; k++)
                if (units[k].Kind is UnitKind.Place or UnitKind.Seat or UnitKind.State && units[k].PlacePosting >= 0 | units[k].Kind == UnitKind.Place && ContainerOf(units, k) is { } container) chooser.Choose(units[k], Key(units[k]), container, null);
        }

        // What can only be one place tells where the others are, wherever on the page it stands.
        foreach (var units in page)
            foreach (var unit in units)
                if (unit.Kind == UnitKind.Place && unit.Rule != "kind") chooser.SettleAlone(unit, Key(unit));

        var inside = page.SelectMany(units => units).Where(IsBody).SelectMany(builder.PlacesInside).Where(builder.IsSureInside);
        chooser.SettleTogether(page.SelectMany(units => units).Concat(inside).Where(u => u.Kind == UnitKind.Place && u.Rule != "kind" || u.Kind is UnitKind.Seat or UnitKind.State && u.PlacePosting >= 0).Select(u => (u, Key(u))));

        foreach (var units in page)
            for (var k = 0; k < units.Count; k++)
                if (units[k].Kind is UnitKind.Seat or UnitKind.State && units[k].PlacePosting >= 0) units[k] = Reconsider(units[k]);
    }

    // "Dublin" in a paper of Ohio, "Lebanon, Tenn.": a namesake of a capital or state that the page itself makes the likelier one.
    private Unit Reconsider(Unit unit)
    {
        var code = tables.States[unit.Kind == UnitKind.Seat ? unit.Row >> 8 : unit.Row].Code;
        return chooser.Namesake(unit, Key(unit), code) ? unit with { Kind = UnitKind.Place, Posting = unit.PlacePosting } : unit;
    }

    /// <summary>Places named by the units of a sentence.</summary>
    public void Read(List<Unit> units, List<PlaceMention> into)
    {
        for (var k = 0; k < units.Count; k++)
        {
            if (Make(units, k) is { } mention) into.Add(mention);
            if (!IsBody(units[k])) continue;
            foreach (var inside in builder.PlacesInside(units[k]))
                if (chooser.Known(Key(inside)) is { } known) into.Add(Mention(inside, known.Place, "in a body's name; " + known.Rule));
        }
    }

    private string Key(Unit unit) => NameNormaliser.Fold(words.Form(unit.First, unit.End)) + (unit.Rule == CountyLists.InList ? " county" : "");

    private static bool IsBody(Unit unit) => unit is { Kind: UnitKind.Name, Type: NameType.Organisation };

    private Unit? ContainerOf(List<Unit> units, int k) =>
        k + 1 < units.Count && words.Gap(units[k + 1].First) is ", " or " (" && units[k + 1].Kind is UnitKind.Place or UnitKind.State or UnitKind.Seat && !IsListOfStates(units[k], units[k + 1]) ? units[k + 1] : null;

    // "Iraq, Iran and Syria": one state does not lie in another, whatever town of its name there is.
    private bool IsListOfStates(Unit unit, Unit container) =>
        unit.Kind == UnitKind.State && container.Kind == UnitKind.State && tables.States[container.Row].Code != "USA";

    private bool IsBehindTown(List<Unit> units, int k) => k > 0 && units[k - 1].Kind is UnitKind.Place or UnitKind.Name or UnitKind.Seat && words.Gap(units[k].First) is ", ";

    private PlaceMention? Make(List<Unit> units, int k)
    {
        var unit = units[k];
        switch (unit.Kind)
        {
            case UnitKind.Place:
                if (unit.Rule == "kind" && words.Form(unit.End - 1) is "County" or "Parish" or "Township") return County(unit);
                if (IsBehindTown(units, k) && chooser.Choose(unit with { Rule = "kind" }, "", null, null) is { Place.Kind: "province" } province) return Mention(unit, province.Place, "behind a town");
                if (chooser.Choose(unit, Key(unit), ContainerOf(units, k), null) is not { } found) return null;
                return found.Rule == PlaceChooser.OneOfSeveral ? Of(unit, found.Place.Name, found.Place.Country, null, null, "region", found.Rule) : Mention(unit, found.Place, found.Rule);
            case UnitKind.Seat:
                // the Union's seat lies in no country of that code
                var code = tables.States[unit.Row >> 8].Code;
                return chooser.Choose(unit, Key(unit), null, code is "EUR" ? null : code) is { } capital ? Mention(unit, capital.Place, "seat of " + code) : null;
            case UnitKind.State:
                return State(unit, unit.Row);
            case UnitKind.Demonym:
                // "US", "New Zealand", "Hong Kong" before a noun are names of the state as well as its adjective.
                for (var at = unit.Posting; at >= 0; at = tables.Names.Next(at))
                    if (tables.Names[at].Kind == PostingKind.State) return State(unit, tables.Names[at].Row);
                for (var at = tables.Names.Find(words.HashOf(unit.First, unit.End), out var first) ? first : -1; at >= 0; at = tables.Names.Next(at))
                    if (tables.Names[at].Kind == PostingKind.State) return State(unit, tables.Names[at].Row);
                return null;
            case UnitKind.Name when unit.Type == NameType.Place:
                if (words.Form(unit.End - 1) is "County" or "Parish" or "Township") return County(unit);
                return IsSure(unit) ? Of(unit, words.Form(unit.First, unit.End), null, null, null, "place", "name on the page") : null;
            default:
                return null;
        }
    }

    private PlaceMention? State(Unit unit, int row)
    {
        var state = tables.States[row];
        if (state.Code is "EUR") return null;
        var written = words.Form(unit.First, unit.End);
        var named = chooser.Choose(unit with { PlacePosting = unit.PlacePosting >= 0 ? unit.PlacePosting : unit.Posting }, "", null, state.Code);
        if (named is { Place: { Own: true, Kind: "country" or "region" } } own && (own.Place.Kind == "country" || string.Equals(own.Place.Name, written, StringComparison.Ordinal)))
            return Of(unit, own.Place.Name, state.Code, own.Place.Latitude, own.Place.Longitude, own.Place.Kind, "state");
        if (tables.CountryPoint(state.Code) is { } point) return Of(unit, state.Name, state.Code, point.Latitude, point.Longitude, "country", "state");
        return Of(unit, state.Name, state.Code, state.Latitude, state.Longitude, "country", "state");
    }

    // The tables have no counties: one lies where the other places of the page lie, and the rule says that this is how it was put there.
    private PlaceMention? County(Unit unit)
    {
        var name = words.Form(unit.First, unit.End);
        if (chooser.Middle("USA") is { } middle) return Of(unit, name, "USA", middle.Latitude, middle.Longitude, "region", "put where the page's other places are");
        return chooser.OnlyProvince("USA") is { } state
            ? Of(unit, name, "USA", state.Latitude, state.Longitude, "region", "put in the middle of the only state that the page names")
            : Of(unit, name, null, null, null, "region", "name on the page");
    }

    // A name that only the language engine holds for a place must stand where places stand.
    private bool IsSure(Unit unit)
    {
        if (words.All[unit.First].AllUpper || words.All[unit.First].Digits) return false;
        if (unit.First == 0) return false;
        return words.All[unit.First].Joined && words.Form(unit.First - 1) is "in" or "In" or "at" or "near" or "from" or "outside" or "around" or "of" or "to" or "the" or "between" || words.Gap(unit.First) is ", ";
    }

    private PlaceMention Mention(Unit unit, PlaceRow place, string rule)
    {
        var kind = place.Kind switch
        {
            "capital" => "city",
            "province" or "county" => "region",
            "nuclear" or "prison" or "dam" or "bridge" or "seat" or "site" or "camp" => "facility",
            var other => other,
        };
        return Of(unit, place.Name, place.Country, place.Latitude, place.Longitude, kind, rule);
    }

    private PlaceMention Of(Unit unit, string name, string? country, double? latitude, double? longitude, string kind, string rule)
    {
        int first = words.FirstToken(unit.First), end = words.TokenOf(unit.End - 1) + 1;
        var span = new TextSpan(words.All[unit.First].Start, words.All[unit.End - 1].End);
        return new PlaceMention(span, span.Of(words.Text), first, end, Heads.Of(words.Parsed, first, end, words.TokenOf(unit.End - 1)), name, country, latitude, longitude, kind, rule);
    }
}
