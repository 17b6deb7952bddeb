using System.Text.Json;
using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Coding.Events;
using Entente.Language;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>
/// The casebook as FollowTheMoney entities: articles, people and bodies, events, and a note for every report with its sentence and speaker.
/// Every property is a list of strings; dates are as long as they are precise.
/// </summary>
internal static class FollowTheMoney
{
    public static void Write(ExportSource source, TextWriter output)
    {
        var articles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in source.Documents())
        {
            articles[document.Id] = "ent-doc-" + document.Hash[..16];
            output.WriteLine(Article(document));
        }

        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in source.Events())
        {
            foreach (var who in e.Lead.Actors.Concat(e.Lead.Recipients))
                if (written.Add(Id(who))) output.WriteLine(Party(who));
            output.WriteLine(Event(e, articles));
            foreach (var report in e.Reports) output.WriteLine(Note(e, report, articles));
        }
    }

    private static string Article(ExportedDocument d) => Entity("ent-doc-" + d.Hash[..16], "Article", d.Title ?? d.Id, json =>
    {
        Property(json, "fileName", d.Id);
        Property(json, "title", d.Title);
        Property(json, "author", [.. d.Authors]);
        Property(json, "publisher", d.Outlet);
        Property(json, "sourceUrl", Address(d.Url));
        Property(json, "publishedAt", UtcTime.Of(d.Published));
        Property(json, "modifiedAt", UtcTime.Of(d.Modified));
        Property(json, "language", d.Language is null or "en" ? "eng" : null);
        Property(json, "bodyText", d.Text);
    });

    private static string Party(Participant who) => Entity(Id(who), Schema(who), who.Name ?? who.Text, json =>
    {
        Property(json, "name", who.Name ?? who.Text);
        Property(json, "country", IsoCountries.Two(who.Country));
        Property(json, "topics", [.. who.Sectors.Select(Topic).OfType<string>().Distinct(StringComparer.Ordinal)]);
    });

    private static string Event(ExportedEvent e, Dictionary<string, string> articles) => Entity("ent-ev-" + e.Id, "Event", Name(e.Lead), json =>
    {
        Property(json, "name", Name(e.Lead));
        Property(json, "summary", e.Lead.Quote);
        if (e.Lead.Date is { } date)
        {
            if (DatePhrase.Precision(date) is "day" or "month" or "year") Property(json, "date", DatePhrase.Short(date).TrimStart('~'));
            else
            {
                Property(json, "startDate", LocalDatePattern.Iso.Format(date.Start));
                Property(json, "endDate", LocalDatePattern.Iso.Format(date.End));
            }
        }

        Property(json, "location", e.Lead.Place?.Name);
        Property(json, "country", IsoCountries.Two(e.Lead.Place?.Country));
        Property(json, "involved", [.. e.Lead.Actors.Concat(e.Lead.Recipients).Select(Id).Distinct(StringComparer.Ordinal)]);
        Property(json, "proof", [.. e.Reports.Select(r => articles.GetValueOrDefault(r.Document)).OfType<string>().Distinct(StringComparer.Ordinal)]);
        Property(json, "sourceUrl", Address(e.Url));
        Property(json, "publisher", [.. e.Reports.Select(r => r.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)]);
        string?[] keywords = [e.Lead.Type, e.Lead.Mode, "status:" + StatusNames.Of(e.Lead.Status), "quad:" + e.Lead.Quad, e.Lead.Cameo is { } cameo ? "cameo:" + cameo : null, .. e.Lead.Contexts];
        Property(json, "keywords", [.. keywords.OfType<string>()]);
    });

    private static string Note(ExportedEvent e, Report report, Dictionary<string, string> articles) =>
        Entity("ent-note-" + StableHash.Hex(16, report.Id, report.Document), "Note", WhoPhrase.Speakers(report), json =>
        {
            Property(json, "name", WhoPhrase.Speakers(report));
            Property(json, "description", report.Quote);
            Property(json, "entity", "ent-ev-" + e.Id);
            Property(json, "proof", articles.GetValueOrDefault(report.Document));
            Property(json, "publisher", report.Outlet);
        });

    private static string? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null;

    private static string Name(Report report) => $"{report.Type}{(report.Mode is { } mode ? "/" + mode : "")}: {WhoPhrase.Sides(report)}";

    private static string Id(Participant who) => "ent-" + StableHash.Hex(16, who.Entity ?? $"{who.Country} {who.Name ?? who.Text}");

    private static string Schema(Participant who) =>
        who.Entity?.Contains("person:", StringComparison.Ordinal) == true ? "Person"
        : who.Sectors.Any(s => s is "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY") ? "PublicBody"
        : "Organization";

    private static string? Topic(string sector) => sector switch
    {
        "GOV" => "gov",
        "MIL" => "mil",
        "LEG" or "JUD" => "gov.national",
        "SPY" or "COP" => "gov.security",
        "PTY" => "pol.party",
        _ => null,
    };

    private static string Entity(string id, string schema, string caption, Action<Utf8JsonWriter> properties) => JsonLine.Of(json =>
    {
        json.WriteString("id", id);
        json.WriteString("schema", schema);
        json.WriteString("caption", caption);
        json.WriteStartObject("properties");
        properties(json);
        json.WriteEndObject();
    });

    private static void Property(Utf8JsonWriter json, string name, params string?[] values)
    {
        var known = values.Where(v => !string.IsNullOrEmpty(v)).ToList();
        if (known.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in known) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
