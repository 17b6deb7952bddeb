using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>The relations that the newest codings state.</summary>
public static class FactList
{
    /// <summary>Reads the facts, of all or of those that name somebody or something; what a page states many times is told once, in its first words.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="about">Part of a name on either side, or <see langword="null"/> for all.</param>
    public static IReadOnlyList<FactEntry> Read(Casebook casebook, string? about = null) => casebook.Read(database => database.Rows(
        """
        SELECT f.subject, f.relation, f.object, f.country, d.id, d.outlet, c.page_date, f.speaker, f.text FROM facts f JOIN codings c ON c.key = f.coding
            JOIN documents d ON d.key = c.document
        WHERE c.current = 1 AND (?1 IS NULL OR instr(lower(f.subject), lower(?1)) > 0 OR instr(lower(f.object), lower(?1)) > 0)
        ORDER BY f.subject, f.relation, f.object, d.id, f.position
        """,
        row => new FactEntry(
            row.Text(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.Text(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.Text(8)),
        about).DistinctBy(f => (f.Subject, f.Relation, f.Object, f.Country, f.Document, f.Speaker)).ToList());
}
