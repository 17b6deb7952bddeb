using System.Text.Json;
using Entente.Casebook.Views;
using Entente.Coding.Events;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>Documents as schema.org NewsArticle in JSON-LD, with the events they tell.</summary>
internal static class SchemaOrg
{
    public static void Write(ExportSource source, TextWriter output)
    {
        output.WriteLine('[');
        var first = true;
        foreach (var document in source.Documents())
        {
            if (!first) output.WriteLine(',');
            first = false;
            output.Write(JsonLine.Of(json => Article(json, document, source.Reports(document))));
        }

        output.WriteLine();
        output.WriteLine(']');
    }

    private static void Article(Utf8JsonWriter json, ExportedDocument d, IReadOnlyList<Report> reports)
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", d.Url ?? "urn:entente:" + d.Hash);
        json.WriteString("identifier", d.Id);
        RecordJson.Optional(json, "url", d.Url);
        RecordJson.Optional(json, "headline", d.Title);
        RecordJson.Optional(json, "datePublished", d.Published);
        RecordJson.Optional(json, "dateModified", d.Modified);
        RecordJson.Optional(json, "inLanguage", d.Language);
        RecordJson.Optional(json, "articleSection", d.Section);
        if (d.Authors.Count > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in d.Authors) Named(json, "Person", author);
            json.WriteEndArray();
        }

        if (d.Outlet is { } outlet)
        {
            json.WritePropertyName("publisher");
            Named(json, "NewsMediaOrganization", outlet);
        }

        json.WriteString("articleBody", d.Text);
        if (reports.Count > 0)
        {
            json.WriteStartArray("about");
            foreach (var report in reports) Event(json, report);
            json.WriteEndArray();
        }

        if (d.Credit is not { } credit) return;
        json.WritePropertyName("sourceOrganization");
        Named(json, "NewsMediaOrganization", credit);
    }

    private static void Event(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Event");
        json.WriteString("@id", "urn:entente:event:" + (report.Event ?? report.Id));
        json.WriteString("name", $"{report.Type}{(report.Mode is { } mode ? "/" + mode : "")}: {WhoPhrase.Sides(report)}");
        json.WriteString("description", report.Quote);
        if (report.Date is { } date)
        {
            json.WriteString("startDate", LocalDatePattern.Iso.Format(date.Start));
            json.WriteString("endDate", LocalDatePattern.Iso.Format(date.End));
        }

        if (report.Status == EventStatus.Planned) json.WriteString("eventStatus", "https://schema.org/EventScheduled");
        if (report.Place is { } place)
        {
            json.WriteStartObject("location");
            json.WriteString("@type", "Place");
            json.WriteString("name", place.Name);
            if (place is { Latitude: { } latitude, Longitude: { } longitude })
            {
                json.WriteStartObject("geo");
                json.WriteString("@type", "GeoCoordinates");
                json.WriteNumber("latitude", latitude);
                json.WriteNumber("longitude", longitude);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
