using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>Entities by the names that pages use.</summary>
public static class EntityList
{
    /// <summary>The entities that a name, an alias or an id means, with their names.</summary>
    public static IReadOnlyList<(string Id, string Name)> Find(Casebook casebook, string name) => casebook.Read(database => database.Rows(
        """
        SELECT id, coalesce(name, id) FROM entities WHERE id = ?1 OR name = ?1 COLLATE NOCASE
        UNION
        SELECT id, coalesce(name, id) FROM entities WHERE key IN (SELECT entity FROM names WHERE text = ?1 COLLATE NOCASE UNION SELECT entity FROM names WHERE name = ?1 COLLATE NOCASE)
        ORDER BY 1
        """,
        row => (row.Text(0), row.Text(1)),
        name));

    /// <summary>The entities that are shown as another, with what says so.</summary>
    public static IReadOnlyList<(string Entity, string ShownAs, string Because)> Ties(Casebook casebook) => casebook.Read(database => database.Rows(
        "SELECT entity, canonical, because FROM entity_ties ORDER BY canonical, entity", row => (row.Text(0), row.Text(1), row.Text(2))));
}
