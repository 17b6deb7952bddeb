using System.Globalization;
using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>Why a sentence was coded as it was, or why not.</summary>
/// <param name="Document">Id of its document.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Reports">The reports it gave, with their reasons.</param>
/// <param name="Uncoded">Why it gave none.</param>
public sealed record Explanation(string Document, int Sentence, string Text, IReadOnlyList<Report> Reports, string? Uncoded)
{
    /// <summary>Explains the sentences that hold some words, a report or event by its id, or <c>document:sentence</c>.</summary>
    public static IReadOnlyList<Explanation> Find(Casebook casebook, string what) => casebook.Read(database =>
    {
        var byId = database.Rows(
            """
            SELECT r.coding, r.sentence FROM reports r JOIN codings c ON c.key = r.coding LEFT JOIN event_reports er ON er.report = r.key
                LEFT JOIN events e ON e.key = er.event
            WHERE c.current = 1 AND (r.id = ?1 OR e.id = ?1 OR (length(?1) >= 6 AND (substr(r.id, 1, length(?1)) = ?1 OR substr(e.id, 1, length(?1)) = ?1)))
            GROUP BY r.coding, r.sentence ORDER BY r.coding, r.sentence
            """,
            row => (row.Key(0), row.Int(1)),
            what);
        var found = byId.Count > 0 ? byId : ByPlace(database, what);
        if (found.Count == 0) found = ByWords(database, what);
        return found.ConvertAll(at => Explain(database, at.Item1, at.Item2));
    });

    private static List<(long, int)> ByPlace(Database database, string what)
    {
        var colon = what.LastIndexOf(':');
        return colon > 0 && int.TryParse(what.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sentence)
            ? database.Rows(
                """
                SELECT c.key, s.position FROM codings c JOIN documents d ON d.key = c.document JOIN sentences s ON s.coding = c.key
                WHERE c.current = 1 AND d.id = ?1 AND s.position = ?2
                """,
                row => (row.Key(0), row.Int(1)),
                what[..colon],
                sentence)
            : [];
    }

    private static List<(long, int)> ByWords(Database database, string what) => what.Trim().Length == 0 ? [] : database.Rows(
        """
        SELECT c.key, s.position FROM codings c JOIN documents d ON d.key = c.document JOIN sentences s ON s.coding = c.key
        WHERE c.current = 1 AND instr(d.text, ?1) > 0 AND instr(d.text, ?1) BETWEEN s.start + 1 AND s."end" ORDER BY d.id, s.position LIMIT 20
        """,
        row => (row.Key(0), row.Int(1)),
        what.Trim());

    private static Explanation Explain(Database database, long coding, int sentence)
    {
        var (document, text, uncoded) = database.Rows(
            """
            SELECT d.id, d.text, s.start, s."end", s.uncoded FROM sentences s JOIN codings c ON c.key = s.coding JOIN documents d ON d.key = c.document
            WHERE s.coding = ?1 AND s.position = ?2
            """,
            row => (row.Text(0), row.Text(1)[row.Int(2)..row.Int(3)], row.TextOrNull(4)),
            coding,
            sentence).FirstOrDefault(("", "", null));
        var reports = new ReportReader(database).OfCoding(coding).Where(r => r.Report.Sentence == sentence).Select(r => r.Report);
        return new Explanation(document, sentence, text, [.. reports], uncoded);
    }
}
