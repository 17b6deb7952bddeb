using System.Text.Json;
using Entente.Casebook.Store;
using Entente.Casebook.Views;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>Events as a GeoJSON collection (RFC 7946); the radius says how exact the point is.</summary>
internal static class GeoJson
{
    public static void Write(ExportSource source, TextWriter output)
    {
        output.WriteLine("{\"type\":\"FeatureCollection\",\"features\":[");
        var first = true;
        foreach (var e in source.Events())
        {
            if (!first) output.WriteLine(',');
            first = false;
            output.Write(JsonLine.Of(json => Feature(json, e)));
        }

        output.WriteLine();
        output.WriteLine("]}");
    }

    private static void Feature(Utf8JsonWriter json, ExportedEvent e)
    {
        var (lead, place) = (e.Lead, e.Lead.Place);
        json.WriteString("type", "Feature");
        json.WriteString("id", e.Id);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        json.WriteString("event_type", lead.Type);
        RecordJson.Optional(json, "mode", lead.Mode);
        json.WriteString("quad", lead.Quad);
        json.WriteString("status", StatusNames.Of(lead.Status));
        json.WriteString("actors", WhoPhrase.List(lead.Actors));
        json.WriteString("recipients", WhoPhrase.List(lead.Recipients));
        if (lead.Date is { } date)
        {
            json.WriteString("date", LocalDatePattern.Iso.Format(date.Start));
            json.WriteString("date_end", LocalDatePattern.Iso.Format(date.End));
            json.WriteString("date_precision", DatePhrase.Precision(date));
            json.WriteString("date_basis", date.Basis);
        }

        if (place is not null)
        {
            json.WriteString("place", place.Name);
            RecordJson.Optional(json, "place_country", place.Country);
            json.WriteString("place_precision", place.Kind);
            if (place.Latitude is not null) json.WriteNumber("place_radius_m", place.Radius());
        }

        json.Counts(e.Counts);
        json.WriteString("speakers", WhoPhrase.Speakers(lead));
        json.WriteString("sentence", lead.Quote);
        RecordJson.Optional(json, "url", e.Url);
        json.WriteEndObject();
    }
}
