using Entente.Casebook.Store;
using Entente.Coding.Events;
using Entente.Language;
using NodaTime.Text;

namespace Entente.Casebook.Merging;

/// <summary>Writes an event from the reports that tell it.</summary>
internal sealed class EventWriter(Database database)
{
    private readonly ReportReader reader = new(database);

    public long Write(IReadOnlyList<long> members)
    {
        var reports = members.Select(reader.ByKey).OrderBy(r => r.Report.Id, StringComparer.Ordinal).ToList();
        var lead = LeadReport.Of(reports);
        var (report, date) = (lead.Report, lead.Report.Date);
        var outlets = reports.Select(r => r.Report.Outlet ?? r.Report.Document).Distinct(StringComparer.Ordinal).Count();
        database.Run(
            """
            INSERT INTO events(id, lead, type, mode, contexts, status, date_start, date_end, date_basis, place, country, reports, outlets, origins, goldstein)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
            """,
            StableHash.Hex(16, "event", reports[0].Report.Id), lead.Key, report.Type, report.Mode, Contexts(reports), StatusNames.Of(report.Status),
            date is null ? null : LocalDatePattern.Iso.Format(date.Start), date is null ? null : LocalDatePattern.Iso.Format(date.End), date?.Basis,
            report.Place?.Name, report.Place?.Country, reports.Count, outlets, outlets, Row.FromDecimal(report.Goldstein));
        var key = database.LastKey;
        foreach (var member in reports) database.Run("INSERT INTO event_reports(report, event, because) VALUES(?1, ?2, NULL)", member.Key, key);
        Sides(key, reports);
        return key;
    }

    private static string? Contexts(List<StoredReport> reports) =>
        Row.JoinCodes([.. reports.SelectMany(r => r.Report.Contexts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private void Sides(long key, List<StoredReport> reports)
    {
        var sides = new SortedSet<(string Side, string? Country, string? Entity, string? Name)>();
        foreach (var (_, _, _, report) in reports)
        {
            foreach (var who in report.Actors) sides.Add((report.Symmetric ? "both" : "actor", who.Country, who.Entity, who.Name ?? who.Text));
            foreach (var who in report.Recipients) sides.Add((report.Symmetric ? "both" : "recipient", who.Country, who.Entity, who.Name ?? who.Text));
        }

        foreach (var (side, country, entity, name) in sides)
            database.Run("INSERT INTO event_sides(event, side, country, entity, name) VALUES(?1, ?2, ?3, ?4, ?5)", key, side, country, entity, name);
    }
}
