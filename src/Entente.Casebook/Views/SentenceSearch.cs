using System.Text;
using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>Full-text search over the sentences of the newest codings.</summary>
public static class SentenceSearch
{
    /// <summary>Sentences that hold all words (in any form: <c>visit</c> finds <c>visited</c>); words in double quotes stand together. Best first.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="query">Words.</param>
    /// <param name="limit">Most sentences to give.</param>
    public static IReadOnlyList<SearchHit> Find(Casebook casebook, string query, int limit = 50)
    {
        var match = Match(query);
        if (match.Length == 0) return [];
        return casebook.Read(database => database.Rows(
            """
            SELECT d.id, d.outlet, d.published, s.position, d.text, s.start, s."end", s.uncoded,
                (SELECT group_concat(r.id, ' ') FROM (SELECT id FROM reports x WHERE coding = s.coding AND sentence = s.position
                    AND NOT EXISTS (SELECT 1 FROM report_changes y WHERE y.report = x.key AND y.field = 'rejected') ORDER BY position) r)
            FROM (
                SELECT s.key AS sentence, d.key AS document, round(bm25(sentence_words), 6) AS rank
                FROM sentence_words w JOIN sentences s ON s.key = w.rowid JOIN codings c ON c.key = s.coding JOIN documents d ON d.key = c.document
                WHERE sentence_words MATCH ?1 AND c.current = 1 ORDER BY rank, d.id, s.position LIMIT ?2
            ) f JOIN sentences s ON s.key = f.sentence JOIN documents d ON d.key = f.document ORDER BY f.rank, d.id, s.position
            """,
            row => new SearchHit(
                row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.Int(3), row.Text(4)[row.Int(5)..row.Int(6)], row.Codes(8), row.TextOrNull(7)),
            match,
            limit));
    }

    /// <summary>Quotes every word, so that nothing in it is taken for an operator of the index.</summary>
    private static string Match(string query)
    {
        var match = new StringBuilder();
        var inPhrase = false;
        foreach (var part in query.Split('"'))
        {
            string[] terms = inPhrase ? [part] : part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var term in terms)
                if (term.Any(char.IsLetterOrDigit)) match.Append('"').Append(term).Append("\" ");
            inPhrase = !inPhrase;
        }

        return match.ToString().TrimEnd();
    }
}
