namespace Entente.Casebook.Store;

/// <summary>Checks the file's integrity, its foreign keys, and that every stored quotation is what its place in the text says.</summary>
internal static class Verifier
{
    private const string Spans =
        """
        SELECT 'quote ' || r.id, r.start, r."end", r.quote FROM reports r JOIN codings c ON c.key = r.coding WHERE c.document = ?1
        UNION ALL
        SELECT 'trigger ' || r.id, r.trigger_start, r.trigger_end, r.trigger FROM reports r JOIN codings c ON c.key = r.coding WHERE c.document = ?1
        UNION ALL
        SELECT p.role || ' ' || r.id, p.start, p."end", p.text FROM participants p JOIN reports r ON r.key = p.report JOIN codings c ON c.key = r.coding
        WHERE c.document = ?1
        UNION ALL
        SELECT 'fact ' || f.position, f.start, f."end", f.text FROM facts f JOIN codings c ON c.key = f.coding WHERE c.document = ?1
        """;

    private const string Bounds =
        """
        SELECT 'sentence ' || s.position, s.start, s."end" FROM sentences s JOIN codings c ON c.key = s.coding WHERE c.document = ?1
        UNION ALL
        SELECT 'uncoded ' || u.position, u.start, u."end" FROM uncoded u JOIN codings c ON c.key = u.coding WHERE c.document = ?1
        UNION ALL
        SELECT 'block ' || b.position, b.start, b."end" FROM blocks b WHERE b.document = ?1
        """;

    public static VerifyResult Run(Database database)
    {
        var failures = new List<VerifyFailure>();
        foreach (var line in database.Rows("PRAGMA integrity_check", row => row.Text(0)))
            if (line != "ok") failures.Add(new VerifyFailure("casebook", "integrity", "ok", line));
        foreach (var line in database.Rows("PRAGMA foreign_key_check", row => row.Text(0)))
            failures.Add(new VerifyFailure("casebook", "reference", "a row", $"missing for a row of {line}"));

        var spans = 0;
        var documents = database.Rows("SELECT key FROM documents ORDER BY id, hash", row => row.Key(0));
        foreach (var document in documents) spans += Document(database, document, failures);
        return new VerifyResult(documents.Count, spans, failures);
    }

    private static int Document(Database database, long document, List<VerifyFailure> failures)
    {
        var (id, text) = database.Rows("SELECT id, text FROM documents WHERE key = ?1", row => (row.Text(0), row.Text(1)), document)[0];
        var cuts = database.Rows(Spans, row => (Item: row.Text(0), Start: row.Int(1), End: row.Int(2), Stored: row.Text(3)), document);
        foreach (var (item, start, end, stored) in cuts)
        {
            var cut = Inside(text, start, end) ? text[start..end] : "(outside the text)";
            if (cut != stored) failures.Add(new VerifyFailure(id, item, stored, cut));
        }

        var bounds = database.Rows(Bounds, row => (Item: row.Text(0), Start: row.Int(1), End: row.Int(2)), document);
        foreach (var (item, start, end) in bounds)
            if (!Inside(text, start, end)) failures.Add(new VerifyFailure(id, item, $"{start}..{end}", "(outside the text)"));
        return cuts.Count + bounds.Count;
    }

    private static bool Inside(string text, int start, int end) => start >= 0 && start <= end && end <= text.Length;
}
