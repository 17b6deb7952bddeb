using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Exchange;

/// <summary>The records of a casebook, one page at a time, so that memory does not grow with the casebook.</summary>
public static class Records
{
    /// <summary>The newest records in order of document id, content hash and place in the text: the same order whatever order the pages came in.</summary>
    public static IEnumerable<Report> Read(Casebook casebook)
    {
        var codings = casebook.Read(database => database.Rows(
            "SELECT c.key FROM codings c JOIN documents d ON d.key = c.document WHERE c.current = 1 ORDER BY d.id, d.hash",
            row => row.Key(0)));
        foreach (var coding in codings)
            foreach (var stored in casebook.Read(database => new ReportReader(database).OfCoding(coding)))
                yield return stored.Report;
    }
}
