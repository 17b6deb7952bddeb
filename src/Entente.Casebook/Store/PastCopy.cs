using Entente.Casebook.Reviews;

namespace Entente.Casebook.Store;

/// <summary>
/// Copies into an empty casebook what another held at the end of a day: the runs that had begun by then with all they brought in, and the decisions made by
/// then. Runs and decisions without a date count as old. What follows from it (events, origins, contradictions) is made anew by settling.
/// </summary>
internal static class PastCopy
{
    /// <summary>The record's tables in the order in which their rows may be written, with which rows are kept.</summary>
    private static readonly (string Table, string Condition)[] Tables =
    [
        ("runs", "started IS NULL OR substr(started, 1, 10) <= ?1"),
        ("intake", "?1 IS NOT NULL AND (run IS NULL OR run IN (SELECT key FROM main.runs))"),
        ("documents", "?1 IS NOT NULL AND (run IS NULL OR run IN (SELECT key FROM main.runs))"),
        ("blocks", "?1 IS NOT NULL AND document IN (SELECT key FROM main.documents)"),
        ("removed", "?1 IS NOT NULL AND document IN (SELECT key FROM main.documents)"),
        ("codings", "?1 IS NOT NULL AND (run IS NULL OR run IN (SELECT key FROM main.runs))"),
        ("sentences", "?1 IS NOT NULL AND coding IN (SELECT key FROM main.codings)"),
        ("uncoded", "?1 IS NOT NULL AND coding IN (SELECT key FROM main.codings)"),
        ("entities", """
            ?1 IS NOT NULL AND key IN (
                SELECT entity FROM past.names WHERE coding IN (SELECT key FROM main.codings)
                UNION SELECT p.entity FROM past.participants p JOIN past.reports r ON r.key = p.report WHERE r.coding IN (SELECT key FROM main.codings))
            """),
        ("names", "?1 IS NOT NULL AND coding IN (SELECT key FROM main.codings)"),
        ("offices", "?1 IS NOT NULL AND coding IN (SELECT key FROM main.codings)"),
        ("facts", "?1 IS NOT NULL AND coding IN (SELECT key FROM main.codings)"),
        ("voices", "?1 IS NOT NULL AND coding IN (SELECT key FROM main.codings)"),
        ("reports", "?1 IS NOT NULL AND coding IN (SELECT key FROM main.codings)"),
        ("participants", "?1 IS NOT NULL AND report IN (SELECT key FROM main.reports)"),
        ("attributions", "?1 IS NOT NULL AND report IN (SELECT key FROM main.reports)"),
        ("figures", "?1 IS NOT NULL AND report IN (SELECT key FROM main.reports)"),
    ];

    /// <summary>Fills an empty casebook.</summary>
    /// <param name="target">The empty one.</param>
    /// <param name="source">Path of the other.</param>
    /// <param name="day">The day, ISO 8601.</param>
    public static void Fill(Database target, string source, string day)
    {
        target.Run("ATTACH DATABASE ?1 AS past", Path.GetFullPath(source));
        target.Begin();
        try
        {
            foreach (var (table, condition) in Tables) target.Run($"INSERT INTO main.{table} SELECT * FROM past.{table} WHERE {condition}", day);
            // of an article the coding added last is shown
            target.Script(
                """
                UPDATE codings SET current = key IN (SELECT MAX(c.key) FROM codings c JOIN documents d ON d.key = c.document GROUP BY d.series);
                INSERT INTO unsettled(coding) SELECT key FROM codings WHERE current = 1;
                """);
            Words(target);
            foreach (var line in target.Rows("SELECT line FROM past.reviews ORDER BY number", row => row.Text(0)))
            {
                var review = ReviewText.Parse(line);
                if (review.Made is null || string.CompareOrdinal(review.Made[..Math.Min(10, review.Made.Length)], day) <= 0)
                    target.Run("INSERT INTO main.reviews(number, line) VALUES(?1, ?2)", review.Number, line);
            }

            target.Commit();
        }
        catch
        {
            target.Rollback();
            throw;
        }
    }

    /// <summary>The index of words holds no text of its own: it is made again from the sentences.</summary>
    private static void Words(Database target)
    {
        foreach (var document in target.Rows("SELECT DISTINCT document FROM codings ORDER BY document", row => row.Key(0)))
        {
            var text = target.Word("SELECT text FROM documents WHERE key = ?1", document)!;
            var sentences = target.Rows(
                "SELECT s.key, s.start, s.\"end\" FROM sentences s JOIN codings c ON c.key = s.coding WHERE c.document = ?1 ORDER BY s.key",
                row => (Key: row.Key(0), Start: row.Int(1), End: row.Int(2)),
                document);
            foreach (var (key, start, end) in sentences) target.Run("INSERT INTO sentence_words(rowid, text) VALUES(?1, ?2)", key, text[start..end]);
        }
    }
}
