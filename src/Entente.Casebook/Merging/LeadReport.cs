using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Merging;

/// <summary>Picks the report that tells an event best; the choice does not depend on the order of arrival.</summary>
internal static class LeadReport
{
    public static StoredReport Of(IReadOnlyList<StoredReport> reports) => reports
        .OrderBy(r => r.Report.Status == EventStatus.Occurred ? 0 : 1)
        .ThenByDescending(r => reports.Count(other => other.Report.Type == r.Report.Type))
        .ThenBy(r => r.Report.Type, StringComparer.Ordinal)
        .ThenBy(r => DateRank(r.Report.Date))
        .ThenByDescending(r => (r.Report.Actors.Count > 0 ? 2 : 0) + (r.Report.Recipients.Count > 0 ? 2 : 0) + (r.Report.Place is null ? 0 : 1))
        .ThenBy(r => r.Report.Part is "body" or "lead" ? 0 : 1)
        .ThenByDescending(r => Named(r.Report))
        .ThenByDescending(r => r.Report.Confidence)
        .ThenBy(r => r.Report.Published ?? "~", StringComparer.Ordinal)
        .ThenBy(r => r.Report.Document, StringComparer.Ordinal)
        .ThenBy(r => r.Report.Id, StringComparer.Ordinal)
        .First();

    private static int Named(Report report) => report.Actors.Concat(report.Recipients).Count(p => p.Entity is not null);

    private static int DateRank(EventDate? date) => date switch
    {
        null => 1_000_000,
        { Basis: "published" or "inferred" } => 500 + NodaTime.Period.DaysBetween(date.Start, date.End),
        _ => NodaTime.Period.DaysBetween(date.Start, date.End),
    };
}
