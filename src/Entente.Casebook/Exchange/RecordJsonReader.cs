using System.Text.Json;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>Reads the record of the coding manual from parsed JSON.</summary>
internal static class RecordJsonReader
{
    public static Report Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new FormatException("a record is a JSON object");
        return new Report
        {
            Id = Required(json, "id"),
            Document = Required(json, "document"),
            Outlet = Text(json, "outlet"),
            Published = Text(json, "published"),
            Sentence = Number(json, "sentence"),
            Quote = Required(json, "quote"),
            Start = Number(json, "start"),
            End = Number(json, "end"),
            Trigger = Trigger(json),
            Type = Required(json, "type"),
            Mode = Text(json, "mode"),
            Contexts = Strings(json, "contexts"),
            Cameo = Text(json, "cameo"),
            Goldstein = json.TryGetProperty("goldstein", out var goldstein) ? goldstein.GetDecimal() : null,
            Quad = Required(json, "quad"),
            Actors = List(json, "actors", Participant),
            Recipients = List(json, "recipients", Participant),
            Mediators = List(json, "mediators", Participant),
            Symmetric = json.TryGetProperty("symmetric", out var symmetric) && symmetric.ValueKind == JsonValueKind.True,
            Date = json.TryGetProperty("date", out var date) ? Date(date) : null,
            Place = json.TryGetProperty("place", out var place) ? Place(place) : null,
            Status = StatusNames.Parse(Required(json, "status")),
            ContentOf = Text(json, "content_of"),
            Part = Text(json, "part") ?? "body",
            Attribution = List(json, "attribution", Speaker),
            Figures = List(json, "figures", Figure),
            Confidence = json.TryGetProperty("confidence", out var confidence) ? confidence.GetDecimal() : 0,
            Event = Text(json, "event"),
        };
    }

    private static Trigger Trigger(JsonElement json) =>
        json.TryGetProperty("trigger", out var trigger)
            ? new Trigger(Required(trigger, "text"), Number(trigger, "start"), Number(trigger, "end"))
            : throw new FormatException("the record has no \"trigger\"");

    private static Participant Participant(JsonElement json) => new(
        Required(json, "text"), Number(json, "start"), Number(json, "end"), Text(json, "entity"), Text(json, "name"), Text(json, "country"),
        Strings(json, "sectors"));

    private static EventDate Date(JsonElement json) => new(
        Day(Required(json, "start")), Day(Text(json, "end") ?? Required(json, "start")), Text(json, "text"), Text(json, "basis") ?? "text", Text(json, "note"));

    private static EventPlace Place(JsonElement json) => new(
        Text(json, "text") ?? Required(json, "name"), Required(json, "name"), Text(json, "country"), Real(json, "lat"), Real(json, "lon"),
        Text(json, "kind") ?? "place");

    private static Speaker Speaker(JsonElement json) => new(
        Text(json, "text") ?? "", Text(json, "entity"), Text(json, "name"), Text(json, "country"), Required(json, "kind"), Text(json, "cue"), Text(json, "date"));

    private static Figure Figure(JsonElement json) => new(
        Required(json, "kind"), json.GetProperty("low").GetDecimal(), json.GetProperty("high").GetDecimal(), Text(json, "text") ?? "");

    private static LocalDate Day(string iso) =>
        LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? day.Value : throw new FormatException($"'{iso}' is no date");

    private static double? Real(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    private static string Required(JsonElement json, string name) =>
        Text(json, name) ?? throw new FormatException($"the record has no \"{name}\"");

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : throw new FormatException($"the record has no \"{name}\"");

    private static IReadOnlyList<string> Strings(JsonElement json, string name) => List(json, name, item => item.GetString() ?? "");

    private static T[] List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(read)] : [];
}
