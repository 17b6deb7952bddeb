using System.Buffers;
using System.Text;
using System.Text.Json;
using Entente.Language;

namespace Entente.Coding;

/// <summary>Writes what was found on a page as standoff layers, one JSON object a document: names, times, mentions, places and attributions, with UTF-16 offsets.</summary>
public static class AnnotationWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The layers of a document.</summary>
    /// <param name="id">Id of the document.</param>
    /// <param name="text">Its parse.</param>
    /// <param name="mentions">Who, where and when.</param>
    /// <param name="attributions">Who says what: spans of source, cue and content, each a list because they may be broken.</param>
    public static string Write(string id, ParsedText text, Mentions mentions, IReadOnlyList<AttributionSpans> attributions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(attributions);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            Names(json, "names", text.Phrases, text.Text);
            Names(json, "proper_names", text.Names, text.Text);
            Times(json, mentions);
            Mentions(json, mentions);
            Places(json, mentions);
            json.WriteStartArray("attributions");
            foreach (var attribution in attributions)
            {
                json.WriteStartObject();
                Spans(json, "source", attribution.Source);
                Spans(json, "cue", attribution.Cue);
                Spans(json, "content", attribution.Content);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Names: whole phrases with title and description, as re3d marks them; proper names alone, as CoNLL does, stand in a layer of their own.</summary>
    private static void Names(Utf8JsonWriter json, string layer, ReadOnlySpan<NameSpan> names, string text)
    {
        json.WriteStartArray(layer);
        foreach (var name in names)
        {
            Span(json, name.Span, name.Span.Of(text));
            json.WriteString("type", name.Type switch
            {
                NameType.Person => "PER",
                NameType.Organisation => "ORG",
                NameType.Place => "LOC",
                NameType.Affiliation => "NORP",
                NameType.Event => "EVENT",
                NameType.Product => "PRODUCT",
                NameType.Work => "WORK",
                _ => "MISC",
            });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Times(Utf8JsonWriter json, Mentions mentions)
    {
        json.WriteStartArray("times");
        foreach (var time in mentions.Times)
        {
            Span(json, time.Span, time.Text);
            json.WriteString("type", time.Type.ToString().ToUpperInvariant());
            json.WriteString("value", time.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Mentions(Utf8JsonWriter json, Mentions mentions)
    {
        json.WriteStartArray("mentions");
        foreach (var mention in mentions.Entities)
        {
            foreach (var entity in mention.Entities)
            {
                Span(json, mention.Span, mention.Text);
                json.WriteString("entity", entity.Id);
                json.WriteString("name", entity.Name);
                if (entity.Country is not null) json.WriteString("country", entity.Country);
                json.WriteStartArray("sectors");
                foreach (var sector in entity.Sectors) json.WriteStringValue(sector);
                json.WriteEndArray();
                if (entity.Office is not null) json.WriteString("office", entity.Office);
                json.WriteString("kind", entity.Kind.ToString().ToLowerInvariant());
                if (mention.IsAdjective) json.WriteBoolean("adjective", true);
                if (mention.IsReference) json.WriteBoolean("reference", true);
                json.WriteString("rule", mention.Rule);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void Places(Utf8JsonWriter json, Mentions mentions)
    {
        json.WriteStartArray("places");
        foreach (var place in mentions.Places)
        {
            Span(json, place.Span, place.Text);
            json.WriteString("name", place.Name);
            if (place.Country is not null) json.WriteString("country", place.Country);
            if (place.Latitude is { } latitude) json.WriteNumber("lat", latitude);
            if (place.Longitude is { } longitude) json.WriteNumber("lon", longitude);
            json.WriteString("kind", place.Kind);
            json.WriteString("rule", place.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Span(Utf8JsonWriter json, TextSpan span, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text);
    }

    private static void Spans(Utf8JsonWriter json, string name, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
