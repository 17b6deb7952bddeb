using Entente.Casebook.Store;

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
        var latest = TimelineQuery.Run(database, new TimelineFilter { Who = name });
        var own = latest.Entries;
        return new ActorProfile(
            [.. entities.SelectMany(id => NamesOf(database, id)).GroupBy(n => n.Item1, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(n => n.Item2)))
                .OrderByDescending(n => n.Item2).ThenBy(n => n.Key, StringComparer.Ordinal)],
            OfficesOf(database, [.. entities.Select(id => database.Word("SELECT name FROM entities WHERE id = ?1", id)).OfType<string>().Append(name).Distinct(StringComparer.OrdinalIgnoreCase)]),
            [.. own.GroupBy(e => e.Lead.Type, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)],
            CounterpartsOf(own, party, name),
            new Timeline([.. own.Where(e => e.Lead.Date is not null).TakeLast(MostLatest)], latest.Total));
    });

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

    private static List<(string, int)> CounterpartsOf(IReadOnlyList<TimelineEntry> events, PartyResolver.Party party, string name)
    {
        bool Own(Coding.Events.Participant who) =>
            party.Country is { } country ? who.Country == country
            : party.Entities.Count > 0 ? party.Entities.Contains(who.Entity ?? "")
            : (who.Name ?? who.Text).Contains(name, StringComparison.OrdinalIgnoreCase);
        return [.. events
            .SelectMany(e => e.Lead.Actors.Concat(e.Lead.Recipients).Where(who => !Own(who)).Select(WhoPhrase.One).Distinct(StringComparer.Ordinal))
            .GroupBy(n => n, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)];
    }
}
