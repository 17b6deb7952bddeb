using Entente.Coding.Events;

namespace Entente.Casebook.Reviews;

/// <summary>Points to a report in a way that outlives a new reading of its page: by id, else by the words at its place.</summary>
/// <param name="Id">Id of the report when the decision was made.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Quote">Its sentence.</param>
/// <param name="Trigger">The words that name the act.</param>
/// <param name="Type">Its type.</param>
public sealed record ReportReference(string Id, string Document, string Quote, string Trigger, string Type)
{
    /// <summary>The reference to a report.</summary>
    public static ReportReference To(Report report) => new(report.Id, report.Document, report.Quote, report.Trigger.Text, report.Type);
}
