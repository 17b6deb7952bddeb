using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>The relations that the newest codings state.</summary>
public static class FactList
{
    private const string Told =
        """
        FROM facts f JOIN codings c ON c.key = f.coding JOIN documents d ON d.key = c.document
        WHERE c.current = 1 AND (?1 IS NULL OR instr(lower(f.subject), lower(?1)) > 0 OR instr(lower(f.object), lower(?1)) > 0)
        GROUP BY f.subject, f.relation, f.object, f.country, d.id, f.speaker
        """;

    /// <summary>Reads the facts, of all or of those that name somebody or something; what a page states many times is told once, in its first words.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="about">Part of a name on either side, or <see langword="null"/> for all.</param>
    /// <param name="limit">Most facts to give, 0 for all.</param>
    public static IReadOnlyList<FactEntry> Read(Casebook casebook, string? about = null, int limit = 0) => casebook.Read(database => database.Rows(
        $"""
        SELECT f.subject, f.relation, f.object, f.country, d.id, d.outlet, c.page_date, f.speaker, f.text, MIN(f.position) {Told}
        ORDER BY f.subject, f.relation, f.object, d.id, 10 LIMIT ?2
        """,
        row => new FactEntry(
            row.Text(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.Text(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.Text(8)),
        about, limit > 0 ? limit : -1));

    /// <summary>How many there are.</summary>
    public static int Count(Casebook casebook, string? about = null) => casebook.Read(database => (int)database.Number($"SELECT COUNT(*) FROM (SELECT 1 {Told})", about));
}
