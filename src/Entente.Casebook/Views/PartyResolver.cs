using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>Finds whom a user means by a name: a country (by code, name or capital) or entities known by that name.</summary>
internal static class PartyResolver
{
    /// <summary>Whom a name means.</summary>
    /// <param name="Country">Country code that covers everybody of that state.</param>
    /// <param name="Entities">Ids of entities.</param>
    public readonly record struct Party(string? Country, IReadOnlyList<string> Entities);

    public static Party Resolve(Database database, string name)
    {
        if (name.Length == 3 && name.All(char.IsAsciiLetterUpper)) return new Party(name, []);

        var ids = database.Rows(
            """
            SELECT coalesce(t.canonical, f.id) FROM (
                SELECT id FROM entities WHERE name = ?1 COLLATE NOCASE OR id = ?1
                UNION
                SELECT id FROM entities WHERE key IN (SELECT entity FROM names WHERE text = ?1 COLLATE NOCASE UNION SELECT entity FROM names WHERE name = ?1 COLLATE NOCASE)
            ) f LEFT JOIN entity_ties t ON t.entity = f.id GROUP BY 1 ORDER BY 1
            """,
            row => row.Text(0),
            name);
        var state = ids.FirstOrDefault(id => id.StartsWith("state:", StringComparison.Ordinal));
        return state is null ? new Party(null, ids) : new Party(state["state:".Length..], []);
    }
}
