using System.Globalization;
using System.Text.Json;
using Entente.Coding;
using Entente.Coding.Events;
using Entente.Language;
using Entente.Pages;
using NodaTime;
using NodaTime.Text;

namespace Entente.Casebook.Tests.Merging;

/// <summary>The development case as coded pages: every event that its annotators marked, with their sides, dates, places and status.</summary>
internal static class GoldCase
{
    private static readonly string[] BodyWords = ["parliament", "assembly", "relations", "ministry", "embassy", "fidesz", "nato", "government", "gazette", "news"];

    /// <summary>The annotators marked no modes; the manual gives a journey to a host the mode visit.</summary>
    private static readonly string[] Journeys = ["travelled", "visited", "visit", "flew", "arrived", "come", "toured"];

    public static string Folder => SharedData.File("gold", "cases");

    public static List<JsonElement> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Where(l => l.Trim().Length > 0).Select(l => JsonDocument.Parse(l).RootElement)];

    public static List<CodedPage> Pages()
    {
        var events = Lines("events.jsonl");
        return [.. Lines("pages.jsonl").Select(page => Page(page, events))];
    }

    private static CodedPage Page(JsonElement page, List<JsonElement> events)
    {
        var id = page.GetProperty("id").GetString()!;
        var text = File.ReadAllText(Path.Combine(Folder, "pages", id + ".txt")).ReplaceLineEndings("\n");
        var published = LocalDatePattern.Iso.Parse(page.GetProperty("published").GetString()![..10]).Value;
        var outlet = page.GetProperty("outlet").GetString();
        var reports = new List<Report>();
        foreach (var gold in events.Where(e => e.GetProperty("doc").GetString() == id)) reports.Add(Report(gold, text, outlet, published));
        reports.Sort((a, b) => (a.Start, a.Id).CompareTo((b.Start, b.Id)));
        var spans = reports.Select(r => new TextSpan(r.Start, r.End)).Distinct().ToList();
        var article = new Article { Id = id, Input = id + ".txt", Text = text, Blocks = [], Outlet = outlet, Published = new PageDate(published, null, null, "byline") };
        return new CodedPage(
            article, spans, new Mentions(published, false, [], [], []), [.. reports.Select(r => r with { Sentence = spans.IndexOf(new TextSpan(r.Start, r.End)) })], [], [], "gold");
    }

    private static Report Report(JsonElement gold, string text, string? outlet, LocalDate published)
    {
        var quote = gold.GetProperty("quote").GetString()!;
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        var trigger = gold.GetProperty("trigger").GetString()!;
        var at = start + Math.Max(0, quote.IndexOf(trigger, StringComparison.Ordinal));
        Participant[] Side(string name) => [.. gold.GetProperty(name).EnumerateArray().Select(who => Participant(who, start))];
        return new Report
        {
            Id = gold.GetProperty("id").GetString()!,
            Document = gold.GetProperty("doc").GetString()!,
            Outlet = outlet,
            Published = LocalDatePattern.Iso.Format(published),
            Sentence = 0,
            Quote = quote,
            Start = start,
            End = start + quote.Length,
            Trigger = new Trigger(trigger, at, at + trigger.Length),
            Type = gold.GetProperty("types")[0].GetString()!,
            Mode = gold.GetProperty("types")[0].GetString() == "CONSULT" && Journeys.Contains(trigger) ? "visit" : null,
            Quad = "",
            Actors = Side("actors"),
            Recipients = Side("recipients"),
            Symmetric = gold.TryGetProperty("symmetric", out var symmetric) && symmetric.GetBoolean(),
            Date = gold.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.Object
                ? new EventDate(Day(date, "start"), Day(date, "end"), null, "text")
                : null,
            Place = gold.TryGetProperty("place", out var place) && place.ValueKind == JsonValueKind.Array && place.GetArrayLength() > 0
                ? new EventPlace(place[0].GetString()!, place[0].GetString()!, null, null, null, "place")
                : null,
            Status = Enum.Parse<EventStatus>(gold.GetProperty("status")[0].GetString()!, ignoreCase: true),
            Part = "body",
            Attribution = gold.TryGetProperty("sources", out var sources) ? [.. sources.EnumerateArray().Select(Speaker)] : [],
        };
    }

    private static LocalDate Day(JsonElement date, string end) => LocalDatePattern.Iso.Parse(date.GetProperty(end).GetString()!).Value;

    private static Participant Participant(JsonElement who, int start)
    {
        var country = who.TryGetProperty("country", out var c) ? c.GetString() : null;
        string[] sectors = who.TryGetProperty("sector", out var s) ? [.. s.EnumerateArray().Select(x => x.GetString()!)] : [];
        var name = who.TryGetProperty("name", out var n) && n.GetArrayLength() > 0 ? n[0].GetString()! : null;
        // the annotators spell one man in two ways; a linker gives both one id
        var id = name is null ? sectors.Length == 0 && country is not null ? "state:" + country : null : (IsBody(name) ? "body:" : "person:") + Slug(who);
        return new Participant(name ?? country ?? "", start, start, id, name ?? country, country, sectors);
    }

    private static bool IsBody(string name) => BodyWords.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static string Slug(JsonElement who) =>
        string.Join('-', who.GetProperty("name").EnumerateArray().Select(x => x.GetString()!.Split(' ')[^1].ToLowerInvariant()).Order(StringComparer.Ordinal).Take(1));

    private static Speaker Speaker(JsonElement source)
    {
        var name = source.TryGetProperty("name", out var n) && n.GetArrayLength() > 0 ? n[0].GetString() : null;
        return new Speaker(
            name ?? "", null, name, source.TryGetProperty("country", out var c) ? c.GetString() : null, source.TryGetProperty("kind", out var k) ? k.GetString()! : "official", null);
    }
}
