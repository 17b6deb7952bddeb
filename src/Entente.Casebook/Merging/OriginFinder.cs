using Entente.Coding.Events;
using Entente.Casebook.Store;
using Entente.Language;

namespace Entente.Casebook.Merging;

/// <summary>
/// Finds the first voice behind every report of an event. Voices of one government about one event count once, as do pages that repeat one text
/// and pages that give the same counted result.
/// </summary>
internal sealed class OriginFinder(Database database)
{
    private static readonly string[] Relays = ["citing", "cited", "cites", "quoting", "quoted", "quotes", "reference to", "referring to", "according to"];
    private readonly NearCopies copies = new(database);

    /// <summary>The origins of a report.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="Counted">The origin that is counted.</param>
    /// <param name="Voice">The voice itself, where it was joined with others for counting.</param>
    public readonly record struct Found(StoredReport Report, Origin Counted, Origin? Voice);

    public List<Found> Of(IReadOnlyList<StoredReport> reports, IReadOnlyList<ReportFeatures> features)
    {
        var own = reports.Select(r => (Report: r, Origin: First(r))).ToList();
        var records = SharedRecords(features);
        return own.ConvertAll(found =>
        {
            var (report, origin) = found;
            if (Party(report.Report) is { } country && own.Any(o => o.Report.Document != report.Document && Party(o.Report.Report) == country))
                return new Found(report, new Origin($"party:{country}", $"authorities of {country}", "official", origin.Because), origin);
            return origin.Kind is "outlet" or "agency" or "media" && records.TryGetValue(report.Key, out var record)
                ? new Found(report, record, origin)
                : new Found(report, origin, null);
        });
    }

    private Origin First(StoredReport stored)
    {
        var report = stored.Report;
        if (Speaker(report) is { Kind: not ("unnamed" or "author") } speaker && (speaker.Name ?? speaker.Text).Length > 0)
        {
            var name = speaker.Name ?? speaker.Text;
            return Make(VoiceId(speaker, name), name, speaker.Kind, speaker.Cue is { } cue ? $"“{speaker.Text}”, “{cue}”" : $"“{speaker.Text}”");
        }

        var (credit, outlet, document) = database.Rows(
            "SELECT credit, outlet, id FROM documents WHERE key = ?1",
            row => (row.TextOrNull(0), row.TextOrNull(1), row.Text(2)),
            stored.Document)[0];
        if (credit is not null) return Make("voice:" + Words.Fold(credit), credit, "agency", $"credit line “{credit}”");
        if (copies.Group(stored.Document) is { } group) return Make("copy:" + group, $"one text on several pages ({outlet ?? document})", "copy", "the pages share most of their words");
        return Make("outlet:" + Words.Fold(outlet ?? document), outlet ?? document, "outlet", "no other voice is named");
    }

    /// <summary>The nearest speaker; of a medium that reports "citing" or "with reference to" another voice, that voice.</summary>
    private static Speaker? Speaker(Report report)
    {
        var chain = report.Attribution;
        var at = 0;
        while (at + 1 < chain.Count && chain[at].Kind == "media" && chain[at + 1].Cue is { } cue && Array.Exists(Relays, relay => cue.Contains(relay, StringComparison.OrdinalIgnoreCase))) at++;
        return at < chain.Count ? chain[at] : null;
    }

    /// <summary>Whom a voice stands for: a person is himself, a spokesperson the body he speaks for, a body its name within its country.</summary>
    private static string VoiceId(Speaker speaker, string name)
    {
        if (speaker.Entity?.Contains("person:", StringComparison.Ordinal) == true) return "voice:" + speaker.Entity;
        var of = Words.Fold(speaker.Text) is var text && text.IndexOf("spokes", StringComparison.Ordinal) is var at && at >= 0 && Body(text, at) is { } body ? body : Words.Fold(name);
        return $"voice:{speaker.Country}:{(of.StartsWith("the ", StringComparison.Ordinal) ? of[4..] : of)}";
    }

    /// <summary>"a spokesperson for the Iranian embassy" speaks for "the Iranian embassy".</summary>
    private static string? Body(string text, int at)
    {
        foreach (var link in new[] { " for ", " of ", " at " })
            if (text.IndexOf(link, at, StringComparison.Ordinal) is var found && found >= 0) return text[(found + link.Length)..];
        return null;
    }

    /// <summary>
    /// The state whose authorities speak here, where they do. An official document or office of no stated country is taken for one of the state that alone acts.
    /// </summary>
    private static string? Party(Report report) =>
        Speaker(report) is { Kind: "official" or "document", Country: { } country } ? country
        : Speaker(report) is { Kind: "official" or "document" } && report.Actors.Select(a => a.Country).Distinct(StringComparer.Ordinal).ToList() is [{ } acting] ? acting
        : Speaker(report) is { Kind: "media", Country: { } state } medium && medium.Text.Contains("state", StringComparison.OrdinalIgnoreCase) ? state
        : null;

    /// <summary>Reports of different documents that give the same count: a number of three digits, or two numbers.</summary>
    private static Dictionary<long, Origin> SharedRecords(IReadOnlyList<ReportFeatures> features)
    {
        var records = new Dictionary<long, Origin>();
        foreach (var one in features)
        {
            foreach (var other in features)
            {
                if (one.Document == other.Document) continue;
                var shared = one.Numbers.Where(other.Numbers.Contains).Where(n => !IsYear(n)).Order(StringComparer.Ordinal).ToList();
                if (shared.Count < 2 && !shared.Exists(n => n.Length >= 3)) continue;
                var figures = string.Join(", ", shared);
                records.TryAdd(one.Report, Make("record", $"one record: {figures}", "record", $"the same figures ({figures})"));
                break;
            }
        }

        return records;
    }

    private static bool IsYear(string number) => number.Length == 4 && number[0] is '1' or '2' && number[1] is '9' or '0';

    private static Origin Make(string id, string name, string kind, string because) => new(id, name, kind, because);

    /// <summary>The id under which an origin is stored: those joined for one event carry the event's.</summary>
    public static string StoredId(Origin origin, string @event) =>
        StableHash.Hex(12, "origin", origin.Id, origin.Id == "record" || origin.Id.StartsWith("party:", StringComparison.Ordinal) ? @event : null);
}
