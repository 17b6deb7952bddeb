using System.Globalization;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using Entente.Language;
using NodaTime.Text;

namespace Entente.Casebook.Views;

/// <summary>Turns a filter into SQL over the events.</summary>
internal sealed class TimelineQuery
{
    private const int AtOnce = 1_000;
    private readonly Database database;
    private readonly List<string> conditions = [];
    private readonly List<object?> values = [];

    private TimelineQuery(Database database) => this.database = database;

    /// <summary>An event without its reports.</summary>
    public readonly record struct Found(long Key, string Id, long Lead, EventCounts Counts);

    public static Timeline Run(Database database, TimelineFilter filter)
    {
        var (rows, total) = Find(database, filter);
        return new Timeline(Entries(database, rows), total);
    }

    /// <summary>The events that a filter and a condition of its caller (led by AND) let through, the newest up to the limit, in order of date; and how many there are.</summary>
    public static (List<Found> Rows, int Total) Find(Database database, TimelineFilter filter, string also = "")
    {
        var (where, values) = Conditions(database, filter);
        where += also;
        var most = filter.Limit > 0 ? filter.Limit : int.MaxValue;
        // the newest first, so that an index serves the limit; those without a date only where there is room
        var rows = Rows(database, "e.date_start IS NOT NULL" + where, "e.date_start DESC, e.date_end DESC, e.id DESC", most, values);
        rows.Reverse();
        if (rows.Count < most) rows.AddRange(Rows(database, "e.date_start IS NULL" + where, "e.id", most - rows.Count, values));
        // where all fit they need not be counted
        return (rows, rows.Count < most ? rows.Count : (int)database.Number("SELECT COUNT(*) FROM events e WHERE 1" + where, values));
    }

    /// <summary>A filter as conditions on <c>events e</c>, each led by AND, with their values.</summary>
    public static (string Where, object?[] Values) Conditions(Database database, TimelineFilter filter)
    {
        var query = new TimelineQuery(database);
        query.Add(filter);
        return (string.Concat(query.conditions.Select(c => " AND " + c)), query.values.ToArray());
    }

    private static List<Found> Rows(Database database, string where, string order, int limit, object?[] values) => database.Rows(
        string.Create(CultureInfo.InvariantCulture, $"SELECT e.key, e.id, e.lead, e.reports, e.outlets, e.origins FROM events e WHERE {where} ORDER BY {order} LIMIT {limit}"),
        row => new Found(row.Key(0), row.Text(1), row.Key(2), new EventCounts(row.Int(3), row.Int(4), row.Int(5))),
        values);

    /// <summary>Events as lines, in the order of the rows.</summary>
    public static List<TimelineEntry> Entries(Database database, IReadOnlyList<Found> rows)
    {
        var leads = new ReportReader(database).ByKeys(rows.Select(r => r.Lead));
        var (outlets, titles) = (new Dictionary<long, List<string>>(), new Dictionary<long, string>());
        for (var at = 0; at < rows.Count; at += AtOnce)
        {
            var (events, documents) = (new List<long>(), new HashSet<long>());
            for (var i = at; i < Math.Min(at + AtOnce, rows.Count); i++)
            {
                events.Add(rows[i].Key);
                documents.Add(leads[rows[i].Lead].Document);
            }

            database.Each(
                """
                SELECT DISTINCT er.event, r.outlet FROM json_each(?1) k CROSS JOIN event_reports er ON er.event = k.value JOIN reports r ON r.key = er.report
                WHERE r.outlet IS NOT NULL ORDER BY 1, 2
                """,
                row =>
                {
                    if (!outlets.TryGetValue(row.Key(0), out var list)) outlets.Add(row.Key(0), list = []);
                    list.Add(row.Text(1));
                },
                Row.KeyList(events));
            database.Each(
                "SELECT key, title FROM documents WHERE key IN (SELECT value FROM json_each(?1)) AND title IS NOT NULL", row => titles[row.Key(0)] = row.Text(1), Row.KeyList(documents));
        }

        var entries = new List<TimelineEntry>(rows.Count);
        foreach (var row in rows)
            entries.Add(new TimelineEntry(row.Id, leads[row.Lead].Report, row.Counts, outlets.GetValueOrDefault(row.Key, []), titles.GetValueOrDefault(leads[row.Lead].Document)));
        return entries;
    }

    private void Add(TimelineFilter filter)
    {
        if (filter.Who is { } who) Side(who);
        if (filter.Dyad is { } dyad)
        {
            Side(dyad.A);
            Side(dyad.B);
        }

        if (filter.Type is { } type)
        {
            var parts = type.Split('/', 2);
            if (!Ontology.IsType(parts[0].ToUpperInvariant())) throw new EntenteException("ENT5100", parts[0], "this is no PLOVER type; try AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE or ASSAULT");
            conditions.Add($"e.type = {Value(parts[0].ToUpperInvariant())}");
            if (parts.Length > 1) conditions.Add($"e.mode = {Value(parts[1].ToLowerInvariant())}");
        }

        if (filter.Context is { } unknown && !Ontology.Contexts.Contains(unknown.ToLowerInvariant(), StringComparer.Ordinal))
            throw new EntenteException("ENT5100", unknown, "this is no PLOVER context; there are " + string.Join(", ", Ontology.Contexts));
        if (filter.Context is { } context) conditions.Add($"instr(' ' || e.contexts || ' ', {Value(" " + context.ToLowerInvariant() + " ")}) > 0");
        if (filter.Status is { } status) conditions.Add($"e.status = {Value(status.ToLowerInvariant())}");
        if (filter.Place is { } place) conditions.Add($"(e.place = {Value(place)} COLLATE NOCASE OR e.country = {Value(place.ToUpperInvariant())})");
        if (filter.From is { } from) conditions.Add($"e.date_end >= {Value(LocalDatePattern.Iso.Format(from))}");
        if (filter.To is { } to) conditions.Add($"e.date_start <= {Value(LocalDatePattern.Iso.Format(to))}");
        if (filter.Origins > 0) conditions.Add($"e.origins >= {Value(filter.Origins)}");
        if (filter.Documents is { } documents) Documents(documents);
    }

    private void Documents(IReadOnlyCollection<string> documents)
    {
        var list = string.Join(' ', documents);
        conditions.Add(
            $"""
            e.key IN (SELECT er.event FROM event_reports er JOIN reports r ON r.key = er.report JOIN codings c ON c.key = r.coding
                JOIN documents d ON d.key = c.document WHERE instr({Value(list)}, d.hash) > 0)
            """);
    }

    private void Side(string name) =>
        conditions.Add($"e.key IN (SELECT s.event FROM event_sides s WHERE {PartyCondition.Of(database, name, "s", values)})");

    private string Value(object value)
    {
        values.Add(value);
        return "?" + values.Count.ToString(CultureInfo.InvariantCulture);
    }
}
