using Entente.Casebook.Store;
using Entente.Language;
using Entente.Pages;

namespace Entente.Casebook.Views;

/// <summary>The documents of a casebook, the inputs that failed, and what was cut from a page.</summary>
/// <param name="Documents">The newest version of every article, by publication and id.</param>
/// <param name="Failures">Inputs that could not be read, with their reasons.</param>
public sealed record DocumentList(IReadOnlyList<DocumentEntry> Documents, IReadOnlyList<EntenteException> Failures)
{
    /// <summary>Reads the list.</summary>
    public static DocumentList Read(Casebook casebook) => casebook.Read(database => new DocumentList(
        database.Rows(
            """
            SELECT d.id, d.hash, d.outlet, d.published, d.title, d.url,
                (SELECT COUNT(*) FROM sentences s WHERE s.coding = c.key), (SELECT COUNT(*) FROM reports r WHERE r.coding = c.key),
                (SELECT COUNT(*) FROM removed m WHERE m.document = d.key), (SELECT COUNT(*) FROM documents o WHERE o.series = d.series), d.notes, d.language
            FROM codings c JOIN documents d ON d.key = c.document WHERE c.current = 1 ORDER BY d.published IS NULL, d.published, d.id, d.hash
            """,
            row => new DocumentEntry(
                row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5),
                row.Int(6), row.Int(7), row.Int(8), row.Int(9), row.Lines(10), row.TextOrNull(11))),
        database.Rows("SELECT code, input, reason FROM intake ORDER BY input, code, reason", row => new EntenteException(row.Text(0), row.Text(1), row.Text(2)))));

    /// <summary>Whether a document has this id or address.</summary>
    public static bool Has(Casebook casebook, string id) =>
        casebook.Read(database => database.Number("SELECT COUNT(*) FROM documents WHERE id = ?1 OR url = ?1", id) > 0);

    /// <summary>What was cut from a page, in page order; <see langword="null"/> where there is no such document.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="id">Id of the document or the beginning of its content hash.</param>
    public static IReadOnlyList<RemovedBlock>? Removed(Casebook casebook, string id) => casebook.Read(database =>
    {
        var document = database.Number(
            "SELECT d.key FROM documents d WHERE d.id = ?1 OR d.hash = ?1 OR substr(d.hash, 1, max(8, length(?1))) = ?1 ORDER BY d.key DESC LIMIT 1",
            id);
        return document == 0 ? null : database.Rows(
            "SELECT text, reason, line FROM removed WHERE document = ?1 ORDER BY position",
            row => new RemovedBlock(row.Text(0), row.Text(1), row.Int(2)),
            document);
    });
}
