using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>Makes the mentions of places.</summary>
internal sealed class PlaceReader(PageWords words, WorldTables tables, PlaceChooser chooser)
{
    /// <summary>Places named by the units of a sentence.</summary>
    public void Read(List<Unit> units, List<PlaceMention> into)
    {
        for (var k = 0; k < units.Count; k++)
        {
            var unit = units[k];
            var container = k + 1 < units.Count && words.Gap(units[k + 1].First) is ", " && units[k + 1].Kind is UnitKind.Place or UnitKind.State or UnitKind.Seat ? units[k + 1] : null;
            if (Make(unit, container) is { } mention) into.Add(mention);
        }
    }

    private PlaceMention? Make(Unit unit, Unit? container)
    {
        switch (unit.Kind)
        {
            case UnitKind.Place or UnitKind.Seat:
                var key = NameNormaliser.Fold(words.Form(unit.First, unit.End));
                if (chooser.Choose(unit, key, container) is { } found) return Mention(unit, found.Place, found.Rule);
                return null;
            case UnitKind.State:
                var state = tables.States[unit.Row];
                if (state.Code is "EUR") return null;
                return Of(unit, state.Name, state.Code, state.Latitude, state.Longitude, "country", "state");
            case UnitKind.Name when unit.Type == NameType.Place:
                return Of(unit, words.Form(unit.First, unit.End), null, null, null, "place", "name on the page");
            default:
                return null;
        }
    }

    private PlaceMention Mention(Unit unit, PlaceRow place, string rule)
    {
        var kind = place.Kind switch
        {
            "capital" => "city",
            "province" => "region",
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
