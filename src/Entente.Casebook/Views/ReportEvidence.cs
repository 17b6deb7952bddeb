using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>A report with the sentences around it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Title">Headline of its page.</param>
/// <param name="Url">Address of its page.</param>
/// <param name="Before">The sentence before, where there is one.</param>
/// <param name="After">The sentence after, where there is one.</param>
/// <param name="Merged">Why it stands in its event, where it is not the only report.</param>
public sealed record ReportEvidence(Report Report, string? Title, string? Url, string? Before, string? After, string? Merged)
{
    internal static ReportEvidence Read(Database database, StoredReport stored)
    {
        var (title, url, text) = database.Rows(
            "SELECT title, url, text FROM documents WHERE key = ?1",
            row => (row.TextOrNull(0), row.TextOrNull(1), row.Text(2)),
            stored.Document)[0];
        string? Sentence(int position) => database.Rows(
            "SELECT start, \"end\" FROM sentences WHERE coding = ?1 AND position = ?2",
            row => text[row.Int(0)..row.Int(1)],
            stored.Coding,
            position).FirstOrDefault();
        return new ReportEvidence(
            stored.Report,
            title,
            url,
            Sentence(stored.Report.Sentence - 1),
            Sentence(stored.Report.Sentence + 1),
            database.Word("SELECT because FROM event_reports WHERE report = ?1", stored.Key));
    }
}
