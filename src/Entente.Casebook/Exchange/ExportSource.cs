using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Coding.Events;

namespace Entente.Casebook.Exchange;

/// <summary>What every exporter writes from: events and documents one at a time, in an order that does not depend on how they arrived.</summary>
internal sealed class ExportSource(Casebook casebook)
{
    /// <summary>The events in order of date and id.</summary>
    public IEnumerable<ExportedEvent> Events()
    {
        var keys = casebook.Read(db => db.Rows("SELECT key FROM events ORDER BY date_start IS NULL, date_start, date_end, id", row => row.Key(0)));
        foreach (var key in keys) yield return casebook.Read(db => Event(db, key));
    }

    /// <summary>The newest version of every document, by id.</summary>
    public IEnumerable<ExportedDocument> Documents()
    {
        var keys = casebook.Read(db => db.Rows("SELECT c.key FROM codings c JOIN documents d ON d.key = c.document WHERE c.current = 1 ORDER BY d.id, d.hash", row => row.Key(0)));
        foreach (var key in keys)
        {
            yield return casebook.Read(db => db.Rows(
                """
                SELECT c.key, d.id, d.hash, d.outlet, d.url, d.title, d.byline, d.authors, d.published, d.modified, d.language, d.section, d.credit, d.text
                FROM codings c JOIN documents d ON d.key = c.document WHERE c.key = ?1
                """,
                row => new ExportedDocument(
                    row.Key(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.Lines(7), row.TextOrNull(8),
                    row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11), row.TextOrNull(12), row.Text(13)),
                key)[0]);
        }
    }

    /// <summary>The reports of a document's newest coding.</summary>
    public IReadOnlyList<Report> Reports(ExportedDocument document) => casebook.Read(db => new ReportReader(db).OfCoding(document.Coding).ConvertAll(r => r.Report));

    /// <summary>The sentences of a document's newest coding, as spans of its text.</summary>
    public IReadOnlyList<(int Start, int End)> Sentences(ExportedDocument document) =>
        casebook.Read(db => db.Rows("SELECT start, \"end\" FROM sentences WHERE coding = ?1 ORDER BY position", row => (row.Int(0), row.Int(1)), document.Coding));

    private static ExportedEvent Event(Database database, long key)
    {
        var (id, lead, counts) = database.Rows(
            "SELECT id, lead, reports, outlets, origins FROM events WHERE key = ?1",
            row => (row.Text(0), row.Key(1), new EventCounts(row.Int(2), row.Int(3), row.Int(4))),
            key)[0];
        var reader = new ReportReader(database);
        var stored = reader.ByKey(lead);
        var (url, title) = database.Rows("SELECT url, title FROM documents WHERE key = ?1", row => (row.TextOrNull(0), row.TextOrNull(1)), stored.Document)[0];
        return new ExportedEvent(id, stored.Report, reader.OfEvent(key).ConvertAll(r => r.Report), counts, url, title);
    }
}
