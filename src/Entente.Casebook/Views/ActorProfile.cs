using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>What a casebook knows about somebody.</summary>
/// <param name="Names">The names pages use, with how often.</param>
/// <param name="Offices">Offices as pages state them: the words, the country, the pages' dates, and whether called past.</param>
/// <param name="Types">Events by type, most first.</param>
/// <param name="Counterparts">With whom, most first.</param>
/// <param name="Latest">The latest events.</param>
public sealed record ActorProfile(
    IReadOnlyList<(string Name, int Mentions)> Names,
    IReadOnlyList<(string Office, string? Country, string? First, string? Last, bool Former)> Offices,
    IReadOnlyList<(string Type, int Events)> Types,
    IReadOnlyList<(string Name, int Events)> Counterparts,
    Timeline Latest)
{
    private const int MostLatest = 20;

    /// <summary>Reads the profile of a person, body or state.</summary>
    public static ActorProfile Read(Casebook casebook, string name) => casebook.Read(database =>
    {
        var party = PartyResolver.Resolve(database, name);
        var entities = party.Country is { } country ? ["state:" + country] : party.Entities;
        var filter = new TimelineFilter { Who = name, Limit = MostLatest };
        var (latest, _) = TimelineQuery.Find(database, filter, " AND e.date_start IS NOT NULL");
        var types = TypesOf(database, filter);
        return new ActorProfile(
            [.. entities.SelectMany(id => NamesOf(database, id)).GroupBy(n => n.Item1, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(n => n.Item2)))
                .OrderByDescending(n => n.Item2).ThenBy(n => n.Key, StringComparer.Ordinal)],
            OfficesOf(database, [.. entities.Select(id => database.Word("SELECT name FROM entities WHERE id = ?1", id)).OfType<string>().Append(name).Distinct(StringComparer.OrdinalIgnoreCase)]),
            types,
            CounterpartsOf(database, filter, party, name),
            new Timeline(TimelineQuery.Entries(database, latest), types.Sum(t => t.Item2)));
    });

    private static List<(string, int)> TypesOf(Database database, TimelineFilter filter)
    {
        var (where, values) = TimelineQuery.Conditions(database, filter);
        return database.Rows($"SELECT e.type, COUNT(*) FROM events e WHERE 1{where} GROUP BY e.type ORDER BY 2 DESC, 1", row => (row.Text(0), row.Int(1)), values);
    }

    private static List<(string, int)> NamesOf(Database database, string entity) => database.Rows(
        """
        SELECT n.text, SUM(n.mentions) FROM names n JOIN entities e ON e.key = n.entity JOIN codings c ON c.key = n.coding
        WHERE (e.id = ?1 OR e.id IN (SELECT entity FROM entity_ties WHERE canonical = ?1)) AND c.current = 1 GROUP BY n.text
        """,
        row => (row.Text(0), row.Int(1)),
        entity);

    private static List<(string, string?, string?, string?, bool)> OfficesOf(Database database, IReadOnlyList<string> holders) =>
        [.. holders.SelectMany(holder => database.Rows(
            """
            SELECT o.office, o.country, MIN(o.on_date), MAX(o.on_date), o.former FROM offices o JOIN codings c ON c.key = o.coding
            WHERE c.current = 1 AND o.holder = ?1 COLLATE NOCASE GROUP BY o.office, o.country, o.former ORDER BY 3, 1
            """,
            row => (row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Int(4) == 1),
            holder))];

    /// <summary>Who stands on the sides of the leading reports: read from their rows, without opening the reports, but for those that people corrected.</summary>
    private static List<(string, int)> CounterpartsOf(Database database, TimelineFilter filter, PartyResolver.Party party, string name)
    {
        const string corrected = "EXISTS (SELECT 1 FROM report_changes x WHERE x.report = e.lead)";
        var (where, values) = TimelineQuery.Conditions(database, filter);
        var told = database.Rows(
            $"""
            SELECT e.key, p.text, coalesce(t.canonical, n.id), coalesce(t.name, p.name), p.country FROM events e JOIN participants p ON p.report = e.lead
                LEFT JOIN entities n ON n.key = p.entity LEFT JOIN entity_ties t ON t.entity = n.id WHERE p.role <> 'mediator' AND NOT {corrected}{where}
            """,
            row => (Event: row.Key(0), Who: new Participant(row.Text(1), 0, 0, row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), [], null)),
            values);
        foreach (var (lead, stored) in new ReportReader(database).ByKeys(database.Rows($"SELECT e.lead FROM events e WHERE {corrected}{where}", row => row.Key(0), values)))
            told.AddRange(stored.Report.Actors.Concat(stored.Report.Recipients).Select(who => (-lead, who)));

        bool Own(Participant who) =>
            party.Country is { } country ? who.Country == country
            : party.Entities.Count > 0 ? party.Entities.Contains(who.Entity ?? "")
            : (who.Name ?? who.Text).Contains(name, StringComparison.OrdinalIgnoreCase);
        return [.. told.Where(t => !Own(t.Who)).Select(t => (t.Event, Name: WhoPhrase.One(t.Who))).Distinct()
            .GroupBy(t => t.Name, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)];
    }
}
