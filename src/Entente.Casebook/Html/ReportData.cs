using Entente.Casebook.Store;
using Entente.Casebook.Views;

namespace Entente.Casebook.Html;

/// <summary>Everything that one report shows, read from one moment of the casebook.</summary>
internal sealed record ReportData
{
    /// <summary>Most contradictions looked through for those of the events shown, where not all events are.</summary>
    private const int MostLines = 20_000;

    public required string Title { get; init; }

    /// <summary>The filter in words, or nothing.</summary>
    public required string Scope { get; init; }

    public (string A, string B)? Dyad { get; init; }

    /// <summary>The events in order of date.</summary>
    public required IReadOnlyList<EventData> Events { get; init; }

    /// <summary>How many events the filter lets through, where not all are shown.</summary>
    public required int Total { get; init; }

    public required IReadOnlyList<ConflictEntry> Conflicts { get; init; }

    public required IReadOnlyList<Commitment> Commitments { get; init; }

    public required IReadOnlyList<OriginEntry> Origins { get; init; }

    public required IReadOnlyList<DocumentEntry> Documents { get; init; }

    /// <summary>Versions of program, data and model that made the records.</summary>
    public required IReadOnlyList<string> Versions { get; init; }

    /// <summary>Names of states by their codes.</summary>
    public required IReadOnlyDictionary<string, string> States { get; init; }

    public static ReportData Read(Casebook casebook, TimelineFilter filter, string title)
    {
        var timeline = Timeline.Read(casebook, filter);
        var events = casebook.Read(database => timeline.Entries.Select(entry => Open(database, entry)).ToList());
        var shown = events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var isPart = timeline.Total > events.Count;
        var documents = events.SelectMany(e => e.Reports).Select(r => r.Report.Document).ToHashSet(StringComparer.Ordinal);
        var scope = Describe(filter);
        return new ReportData
        {
            Title = title,
            Scope = scope,
            Dyad = filter.Dyad,
            Events = events,
            Total = timeline.Total,
            Conflicts = [.. ConflictList.Read(casebook, filter with { Limit = isPart ? MostLines : 0 }, conflictsOnly: false).Where(c => c.Event is null || shown.Contains(c.Event))],
            Commitments = [.. CommitmentList.Read(casebook, filter).Where(c => shown.Contains(c.Entry.Event))],
            Origins = OriginList.OfEvents(casebook, shown),
            Documents = [.. DocumentList.Read(casebook).Documents.Where(d => (scope.Length == 0 && !isPart) || documents.Contains(d.Id))],
            Versions = casebook.Read(db => db.Rows("SELECT DISTINCT version FROM codings WHERE current = 1 ORDER BY version", row => row.Text(0))),
            States = casebook.Read(db => db.Rows("SELECT id, name FROM entities WHERE id >= 'state:' AND id < 'state;' AND name IS NOT NULL", row => (row.Text(0), row.Text(1))))
                .ToDictionary(s => s.Item1["state:".Length..], s => s.Item2, StringComparer.Ordinal),
        };
    }

    public string State(string code) => States.GetValueOrDefault(code, code);

    private static EventData Open(Database database, TimelineEntry entry)
    {
        var key = database.Number("SELECT key FROM events WHERE id = ?1", entry.Event);
        var stored = new ReportReader(database).OfEvent(key).OrderBy(r => r.Report.Published ?? "~", StringComparer.Ordinal).ToList();
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in stored)
        {
            var voice = database.Word(
                "SELECT o.name || ' (' || o.kind || '): ' || ro.because FROM report_origins ro JOIN origins o ON o.key = ro.origin WHERE ro.report = ?1 AND ro.counts = 1 ORDER BY o.id LIMIT 1",
                report.Key);
            if (voice is not null) origins.TryAdd(report.Report.Id, voice);
        }

        return new EventData(entry, stored.ConvertAll(r => ReportEvidence.Read(database, r)), origins);
    }

    private static string Describe(TimelineFilter f)
    {
        static string Day(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
        string?[] parts =
        [
            f.Who is null ? null : $"with {f.Who}",
            f.Dyad is { } pair ? $"between {pair.A} and {pair.B}" : null,
            f.Type is null ? null : $"of type {f.Type}",
            f.Context is null ? null : $"in the context {f.Context}",
            f.Status is null ? null : $"told as {f.Status}",
            f.Place is null ? null : $"in {f.Place}",
            f.From is { } from ? $"from {Day(from)}" : null,
            f.To is { } to ? $"to {Day(to)}" : null,
            f.Origins > 1 ? $"with at least {f.Origins.ToString(System.Globalization.CultureInfo.InvariantCulture)} independent origins" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
