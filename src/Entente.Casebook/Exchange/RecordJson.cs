using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>
/// The record of the coding manual as one JSON object a line: fixed order of properties, absent values left out, letters unescaped.
/// Reading gives back what was written, but for the reasons of the coder, which are no part of the record.
/// </summary>
public static class RecordJson
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a report as one line, without the line break.</summary>
    public static string ToLine(Report report)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, report);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a report as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("id", report.Id);
        json.WriteString("document", report.Document);
        Optional(json, "outlet", report.Outlet);
        Optional(json, "published", report.Published);
        json.WriteNumber("sentence", report.Sentence);
        json.WriteString("quote", report.Quote);
        json.WriteNumber("start", report.Start);
        json.WriteNumber("end", report.End);
        json.WriteStartObject("trigger");
        json.WriteString("text", report.Trigger.Text);
        json.WriteNumber("start", report.Trigger.Start);
        json.WriteNumber("end", report.Trigger.End);
        json.WriteEndObject();
        json.WriteString("type", report.Type);
        Optional(json, "mode", report.Mode);
        Strings(json, "contexts", report.Contexts);
        Optional(json, "cameo", report.Cameo);
        if (report.Goldstein is { } goldstein) json.WriteNumber("goldstein", goldstein);
        json.WriteString("quad", report.Quad);
        Participants(json, "actors", report.Actors);
        Participants(json, "recipients", report.Recipients);
        Participants(json, "mediators", report.Mediators);
        if (report.Symmetric) json.WriteBoolean("symmetric", value: true);
        Date(json, report.Date);
        Place(json, report.Place);
        json.WriteString("status", StatusNames.Of(report.Status));
        Optional(json, "content_of", report.ContentOf);
        json.WriteString("part", report.Part);
        Attribution(json, report.Attribution);
        Figures(json, report.Figures);
        json.WriteNumber("confidence", report.Confidence);
        Optional(json, "event", report.Event);
        json.WriteEndObject();
    }

    /// <summary>Reads a line that <see cref="ToLine"/> wrote, or another program's record of the same shape.</summary>
    /// <exception cref="FormatException">The line is no record: the message says what is missing.</exception>
    public static Report Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return RecordJsonReader.Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new FormatException($"not a JSON object: {JsonFault.Of(error)}", error);
        }
    }

    internal static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    internal static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Participants(Utf8JsonWriter json, string name, IReadOnlyList<Participant> list)
    {
        if (list.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var who in list)
        {
            json.WriteStartObject();
            json.WriteString("text", who.Text);
            json.WriteNumber("start", who.Start);
            json.WriteNumber("end", who.End);
            Optional(json, "entity", who.Entity);
            Optional(json, "name", who.Name);
            Optional(json, "country", who.Country);
            Strings(json, "sectors", who.Sectors);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, EventDate? date)
    {
        if (date is null) return;
        json.WriteStartObject("date");
        json.WriteString("start", LocalDatePattern.Iso.Format(date.Start));
        json.WriteString("end", LocalDatePattern.Iso.Format(date.End));
        Optional(json, "text", date.Text);
        json.WriteString("basis", date.Basis);
        Optional(json, "note", date.Note);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, EventPlace? place)
    {
        if (place is null) return;
        json.WriteStartObject("place");
        json.WriteString("text", place.Text);
        json.WriteString("name", place.Name);
        Optional(json, "country", place.Country);
        if (place.Latitude is { } latitude) json.WriteNumber("lat", latitude);
        if (place.Longitude is { } longitude) json.WriteNumber("lon", longitude);
        json.WriteString("kind", place.Kind);
        json.WriteEndObject();
    }

    private static void Attribution(Utf8JsonWriter json, IReadOnlyList<Speaker> chain)
    {
        if (chain.Count == 0) return;
        json.WriteStartArray("attribution");
        foreach (var speaker in chain)
        {
            json.WriteStartObject();
            json.WriteString("text", speaker.Text);
            Optional(json, "entity", speaker.Entity);
            Optional(json, "name", speaker.Name);
            Optional(json, "country", speaker.Country);
            json.WriteString("kind", speaker.Kind);
            Optional(json, "cue", speaker.Cue);
            Optional(json, "date", speaker.Date);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figures(Utf8JsonWriter json, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0) return;
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            json.WriteString("kind", figure.Kind);
            json.WriteNumber("low", figure.Low);
            json.WriteNumber("high", figure.High);
            json.WriteString("text", figure.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
