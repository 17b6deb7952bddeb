using Entente.Casebook.Reviews;
using Entente.Coding.Events;
using Microsoft.Data.Sqlite;
using NodaTime.Text;

namespace Entente.Casebook.Store;

/// <summary>Builds reports from their rows.</summary>
internal sealed class ReportReader(Database database)
{
    private const int AtOnce = 1_000;
    private const string Columns =
        """
        SELECT r.key, r.id, d.id, r.outlet, r.published, r.sentence, r.quote, r.start, r."end", r.trigger, r.trigger_start, r.trigger_end, r.type, r.mode,
            r.contexts, r.cameo, r.goldstein, r.quad, r.symmetric, r.date_start, r.date_end, r.date_text, r.date_basis, r.date_note, r.place, r.place_text,
            r.place_country, r.place_kind, r.latitude, r.longitude, r.status, r.content_of, r.part, r.confidence, r.because, e.id, d.key, c.key
        FROM reports r JOIN codings c ON c.key = r.coding JOIN documents d ON d.key = c.document
            LEFT JOIN event_reports er ON er.report = r.key LEFT JOIN events e ON e.key = er.event
        """;

    private sealed record Sided(string Role, Participant Who);

    private sealed record Change(string Field, string Value, string Because);

    /// <summary>One report by its row.</summary>
    public StoredReport ByKey(long key) => Read(Columns + " WHERE r.key = ?1", key)[0];

    /// <summary>Many reports by their rows, a few questions for all of them.</summary>
    public Dictionary<long, StoredReport> ByKeys(IEnumerable<long> keys)
    {
        var (all, found) = (new List<long>(keys), new Dictionary<long, StoredReport>());
        for (var at = 0; at < all.Count; at += AtOnce)
        {
            foreach (var report in Read(Columns + " WHERE r.key IN (SELECT value FROM json_each(?1))", Row.KeyList(all.GetRange(at, Math.Min(AtOnce, all.Count - at))))) found[report.Key] = report;
        }

        return found;
    }

    /// <summary>The newest report with an id, or <see langword="null"/>.</summary>
    public StoredReport? ById(string id) => Read(Columns + " WHERE r.id = ?1 ORDER BY c.current DESC, c.key DESC LIMIT 1", id).FirstOrDefault();

    /// <summary>The reports of a coding in text order.</summary>
    public List<StoredReport> OfCoding(long coding) => Read(
        Columns + " WHERE r.coding = ?1 AND NOT EXISTS (SELECT 1 FROM report_changes x WHERE x.report = r.key AND x.field = 'rejected') ORDER BY r.position", coding);

    /// <summary>The reports of an event, by document and place in the text.</summary>
    public List<StoredReport> OfEvent(long @event) => Read(Columns + " WHERE er.event = ?1 ORDER BY d.id, d.hash, r.position", @event);

    /// <summary>The reports of many events, each in the order of <see cref="OfEvent"/>.</summary>
    public ILookup<long, StoredReport> OfEvents(IEnumerable<long> events)
    {
        var reports = new List<(long Event, StoredReport Report)>();
        foreach (var some in events.Chunk(AtOnce))
        {
            var members = database.Rows(
                """
                SELECT er.event, er.report FROM json_each(?1) k CROSS JOIN event_reports er ON er.event = k.value JOIN reports r ON r.key = er.report
                    JOIN codings c ON c.key = r.coding JOIN documents d ON d.key = c.document ORDER BY er.event, d.id, d.hash, r.position
                """,
                row => (Event: row.Key(0), Report: row.Key(1)), Row.KeyList(some));
            var read = ByKeys(members.Select(m => m.Report));
            reports.AddRange(members.Select(m => (m.Event, read[m.Report])));
        }

        return reports.ToLookup(r => r.Event, r => r.Report);
    }

    private List<StoredReport> Read(string sql, object value) => Complete(database.Rows(sql, Base, value));

    private static StoredReport Base(SqliteDataReader row) => new(row.Key(0), row.Key(36), row.Key(37), new Report
    {
        Id = row.Text(1),
        Document = row.Text(2),
        Outlet = row.TextOrNull(3),
        Published = row.TextOrNull(4),
        Sentence = row.Int(5),
        Quote = row.Text(6),
        Start = row.Int(7),
        End = row.Int(8),
        Trigger = new Trigger(row.Text(9), row.Int(10), row.Int(11)),
        Type = row.Text(12),
        Mode = row.TextOrNull(13),
        Contexts = row.Codes(14),
        Cameo = row.TextOrNull(15),
        Goldstein = row.Decimal(16),
        Quad = row.Text(17),
        Symmetric = row.Int(18) != 0,
        Date = row.IsDBNull(19) ? null : new EventDate(Day(row.Text(19)), Day(row.Text(20)), row.TextOrNull(21), row.Text(22), row.TextOrNull(23)),
        Place = row.IsDBNull(24)
            ? null
            : new EventPlace(row.Text(25), row.Text(24), row.TextOrNull(26), row.Real(28), row.Real(29), row.Text(27)),
        Status = StatusNames.Parse(row.Text(30)),
        ContentOf = row.TextOrNull(31),
        Part = row.Text(32),
        Confidence = row.Decimal(33)!.Value,
        Because = row.Lines(34),
        Event = row.TextOrNull(35),
    });

    private const string ParticipantsSql =
        """
        SELECT p.report, p.role, p.text, p.start, p."end", coalesce(t.canonical, e.id), coalesce(t.name, p.name), p.country, p.sectors, p.rule
        FROM json_each(?1) k CROSS JOIN participants p ON p.report = k.value
            LEFT JOIN entities e ON e.key = p.entity LEFT JOIN entity_ties t ON t.entity = e.id ORDER BY p.report, p.role, p.position
        """;

    private const string AttributionSql =
        """
        SELECT a.report, a.text, coalesce(t.canonical, a.entity), coalesce(t.name, a.name), a.country, a.kind, a.cue, a.date
        FROM json_each(?1) k CROSS JOIN attributions a ON a.report = k.value LEFT JOIN entity_ties t ON t.entity = a.entity ORDER BY a.report, a.position
        """;

    private const string FiguresSql = "SELECT f.report, f.kind, f.low, f.high, f.text FROM json_each(?1) k CROSS JOIN figures f ON f.report = k.value ORDER BY f.report, f.position";

    private const string ChangesSql = "SELECT c.report, c.field, c.value, c.because FROM json_each(?1) k CROSS JOIN report_changes c ON c.report = k.value ORDER BY c.report, c.field = 'type' DESC, c.field";

    /// <summary>Adds what stands in tables of its own: one question each for all the reports.</summary>
    private List<StoredReport> Complete(List<StoredReport> bases)
    {
        if (bases.Count == 0) return bases;
        var keys = Row.KeyList(bases.Select(b => b.Key));
        var participants = ByReport(ParticipantsSql, keys, row => new Sided(row.Text(1), new Participant(
            row.Text(2), row.Int(3), row.Int(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.Codes(8), row.TextOrNull(9))));
        var attribution = ByReport(AttributionSql, keys, row => new Speaker(row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.Text(5), row.TextOrNull(6), row.TextOrNull(7)));
        var figures = ByReport(FiguresSql, keys, row => new Figure(row.Text(1), row.Decimal(2)!.Value, row.Decimal(3)!.Value, row.Text(4)));
        var changes = ByReport(ChangesSql, keys, row => new Change(row.Text(1), row.Text(2), row.Text(3)));
        return bases.ConvertAll(stored =>
        {
            var sides = participants.GetValueOrDefault(stored.Key, []);
            var report = stored.Report with
            {
                Actors = InRole(sides, "actor"),
                Recipients = InRole(sides, "recipient"),
                Mediators = InRole(sides, "mediator"),
                Attribution = attribution.GetValueOrDefault(stored.Key, []),
                Figures = figures.GetValueOrDefault(stored.Key, []),
            };
            foreach (var (field, value, because) in changes.GetValueOrDefault(stored.Key, [])) report = ReportCorrector.Apply(report, field, value, because);
            return stored with { Report = report };
        });
    }

    /// <summary>The rows of a question by the report in their first column. Lists of references only: a view that opens few reports would spend more on compiling lookups of tuples than on its answer.</summary>
    private Dictionary<long, List<T>> ByReport<T>(string sql, string keys, Func<SqliteDataReader, T> read)
        where T : class
    {
        var found = new Dictionary<long, List<T>>();
        database.Each(
            sql,
            row =>
            {
                if (!found.TryGetValue(row.Key(0), out var list)) found.Add(row.Key(0), list = []);
                list.Add(read(row));
            },
            keys);
        return found;
    }

    private static List<Participant> InRole(List<Sided> sides, string role)
    {
        var list = new List<Participant>();
        foreach (var sided in sides)
            if (sided.Role == role) list.Add(sided.Who);
        return list;
    }

    private static NodaTime.LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
