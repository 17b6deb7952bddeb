using Entente.Casebook.Store;
using Entente.Coding.Events;
using Entente.Language;

namespace Entente.Casebook.Merging;

/// <summary>
/// Finds the first voice behind every report of an event. Voices of one government about one event count once, as do pages that repeat one text
/// and pages that give the same counted result.
/// </summary>
internal sealed class OriginFinder(Database database)
{
    private const string PartyPrefix = "party:", PartyWords = "authorities of ";
    private static readonly string[] Relays = ["citing", "cited", "cites", "quoting", "quoted", "quotes", "reference to", "referring to", "according to"];
    private readonly NearCopies copies = new(database);
    private readonly TopicLists lists = new(database);

    /// <summary>The origins of a report.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="Counted">The origin that is counted.</param>
    /// <param name="Voice">The voice itself, where it was joined with others for counting.</param>
    public readonly record struct Found(StoredReport Report, Origin Counted, Origin? Voice);

    public List<Found> Of(IReadOnlyList<StoredReport> reports, IReadOnlyList<ReportFeatures> features)
    {
        var own = reports.Select(r => (Report: r, Origin: First(r))).ToList();
        var records = reports.Select(r => r.Document).Distinct().Count() > 1 ? SharedRecords([.. features.Zip(reports, (f, r) => f with { Numbers = WithCount(f, r) })]) : [];
        var byReport = features.ToDictionary(f => f.Report);
        return own.ConvertAll(found =>
        {
            var (report, origin) = found;
            if (Party(report.Report) is { } country && own.Any(o => o.Report.Document != report.Document && Party(o.Report.Report) == country))
                return new Found(report, new Origin(PartyPrefix + country, PartyWords + country, "official", origin.Because), origin);
            if (origin.Kind is not ("outlet" or "agency" or "media")) return new Found(report, origin, null);
            if (records.TryGetValue(report.Key, out var record)) return new Found(report, record, origin);
            return ReadOut(report, byReport[report.Key]) is { } readOut ? new Found(report, readOut, origin) : new Found(report, origin, null);
        });
    }

    private Origin First(StoredReport stored)
    {
        var report = stored.Report;
        if (Speaker(report) is { Kind: not ("unnamed" or "author") } speaker && speaker.Text.Length + (speaker.Name ?? "").Length > 0)
        {
            var name = VoiceIdentity.Name(speaker);
            var page = database.Word("SELECT hash FROM documents WHERE key = ?1", stored.Document)!;
            return Make(VoiceIdentity.Of(speaker, speaker.Country ?? Party(report), page), name, speaker.Kind, speaker.Cue is { } cue ? $"“{speaker.Text}”, “{cue}”" : $"“{speaker.Text}”");
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

    /// <summary>Of a meeting and what came of it: the read-out whose list of topics several pages on these two parties give.</summary>
    private Origin? ReadOut(StoredReport stored, ReportFeatures features) =>
        stored.Report is { Type: "CONSULT" or "AGREE" or "COOPERATE", Mode: not "visit", Status: EventStatus.Occurred }
        && MergeKey.Pairs(features) is [var pair] && lists.Group(stored.Document, pair) is { } shared
            ? Make("readout:" + pair + shared.Group, $"one read-out: “{shared.Phrase}”", "read-out", $"the same list of topics (“{shared.Phrase}”)")
            : null;

    /// <summary>The numbers of a sentence and of the one that follows it with the count ("188 supported the bill"), where that tells no event of its own.</summary>
    private HashSet<string> WithCount(ReportFeatures own, StoredReport stored)
    {
        var numbers = new HashSet<string>(own.Numbers, StringComparer.Ordinal);
        var next = database.Rows(
            """
            SELECT d.text, s.start, s."end" FROM sentences s JOIN codings c ON c.key = s.coding JOIN documents d ON d.key = c.document
            WHERE s.coding = ?1 AND s.position = ?2 AND s.uncoded IS NOT NULL
            """,
            row => row.Text(0)[row.Int(1)..row.Int(2)], stored.Coding, stored.Report.Sentence + 1);
        foreach (var sentence in next) numbers.UnionWith(Words.Of(sentence).Numbers);
        return numbers;
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

    /// <summary>The voices of one state, joined for the count of an event: what they are whatever the event; <see langword="null"/> for other origins.</summary>
    public static string? PartyOf(string name, string kind) =>
        kind == "official" && name.StartsWith(PartyWords, StringComparison.Ordinal) && name[PartyWords.Length..] is { Length: >= 3 } code && code.All(c => char.IsAsciiLetterUpper(c) || c == '_')
            ? PartyPrefix + code
            : null;

    /// <summary>The id under which a voice is stored.</summary>
    public static string StoredId(string voice) => StableHash.Hex(12, "origin", voice, null);

    /// <summary>The id under which an origin is stored: those joined for one event carry the event's.</summary>
    public static string StoredId(Origin origin, string @event) =>
        StableHash.Hex(12, "origin", origin.Id, origin.Id == "record" || origin.Id.StartsWith(PartyPrefix, StringComparison.Ordinal) ? @event : null);
}
