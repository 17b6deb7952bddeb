using Entente.Casebook.Store;
using Entente.Coding.Events;
using Entente.Language;
using NodaTime.Text;

namespace Entente.Casebook.Merging;

/// <summary>Writes an event from the reports that tell it, and takes it out again.</summary>
internal sealed class EventWriter(Database database)
{
    private readonly ReportReader reader = new(database);
    private readonly OriginFinder origins = new(database);

    public List<long> Members(long @event) => database.Rows("SELECT report FROM event_reports WHERE event = ?1 ORDER BY report", row => row.Key(0), @event);

    public void Delete(long @event)
    {
        database.Run("DELETE FROM event_links WHERE low = ?1 OR high = ?1", @event);
        database.Run("DELETE FROM report_origins WHERE report IN (SELECT report FROM event_reports WHERE event = ?1)", @event);
        database.Run("DELETE FROM event_reports WHERE event = ?1", @event);
        database.Run("DELETE FROM event_sides WHERE event = ?1", @event);
        database.Run("DELETE FROM contradiction_values WHERE contradiction IN (SELECT key FROM contradictions WHERE event = ?1)", @event);
        database.Run("DELETE FROM contradictions WHERE event = ?1", @event);
        database.Run("DELETE FROM events WHERE key = ?1", @event);
    }

    public void Write(Clusterer.Cluster cluster)
    {
        var reports = cluster.Members.Select(m => reader.ByKey(m.Report)).ToList();
        var lead = LeadReport.Of(reports);
        var (report, date) = (lead.Report, lead.Report.Date);
        var outlets = reports.Select(r => r.Report.Outlet ?? r.Report.Document).Distinct(StringComparer.Ordinal).Count();
        var id = StableHash.Hex(16, "event", cluster.Members[0].Id, cluster.Members[0].DocumentHash);
        var voices = origins.Of(reports, cluster.Members);
        database.Run(
            """
            INSERT INTO events(id, lead, type, mode, contexts, status, date_start, date_end, date_basis, place, country, reports, outlets, origins, goldstein)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
            """,
            id, lead.Key, report.Type, report.Mode, Contexts(reports), StatusNames.Of(report.Status),
            date is null ? null : LocalDatePattern.Iso.Format(date.Start), date is null ? null : LocalDatePattern.Iso.Format(date.End), date?.Basis,
            report.Place?.Name, report.Place?.Country, reports.Count, outlets,
            voices.Select(v => v.Counted.Id).Distinct(StringComparer.Ordinal).Count(), Row.FromDecimal(report.Goldstein));
        var key = database.LastKey;
        foreach (var member in cluster.Members)
            database.Run("INSERT INTO event_reports(report, event, because) VALUES(?1, ?2, ?3)", member.Report, key, Because(cluster, member));
        Sides(key, reports);
        Occasions(key, cluster);
        foreach (var (member, counted, voice) in voices)
        {
            Origin(member.Key, counted, id, counts: true);
            if (voice is not null) Origin(member.Key, voice, id, counts: false);
        }

        foreach (var contradiction in ContradictionFinder.Find(reports)) Contradiction(key, contradiction);
    }

    private void Origin(long report, Origin origin, string @event, bool counts)
    {
        var stored = OriginFinder.StoredId(origin, @event);
        database.Run("INSERT OR IGNORE INTO origins(id, name, kind) VALUES(?1, ?2, ?3)", stored, origin.Name, origin.Kind);
        database.Run(
            "INSERT OR IGNORE INTO report_origins(report, origin, counts, because, name) SELECT ?1, key, ?3, ?4, ?5 FROM origins WHERE id = ?2",
            report, stored, counts ? 1 : 0, origin.Because, origin.Name);
    }

    private void Contradiction(long @event, Contradiction contradiction)
    {
        database.Run("INSERT INTO contradictions(event, field, kind) VALUES(?1, ?2, ?3)", @event, contradiction.Field, contradiction.Kind);
        var key = database.LastKey;
        for (var i = 0; i < contradiction.Values.Count; i++)
        {
            database.Run(
                "INSERT INTO contradiction_values(contradiction, position, value, report) VALUES(?1, ?2, ?3, ?4)",
                key, i, contradiction.Values[i].Value, contradiction.Values[i].Report);
        }
    }

    private static string? Because(Clusterer.Cluster cluster, ReportFeatures member)
    {
        if (!cluster.Because.TryGetValue(member.Report, out var link)) return null;
        var other = link.A.Report == member.Report ? link.B : link.A;
        return $"with {other.Id} because {link.Result.Because}";
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

    /// <summary>Links the event with those of the same occasion; what is written later links back to it.</summary>
    private void Occasions(long key, Clusterer.Cluster cluster)
    {
        foreach (var member in cluster.Members)
        {
            var others = database.Rows(
                """
                SELECT er.event, l.because FROM report_links l JOIN event_reports er ON er.report = CASE WHEN l.low = ?1 THEN l.high ELSE l.low END
                WHERE (l.low = ?1 OR l.high = ?1) AND l.kind = 'occasion' ORDER BY er.event
                """,
                row => (Event: row.Key(0), Because: row.Text(1)),
                member.Report);
            foreach (var (other, because) in others)
            {
                database.Run(
                    "INSERT OR IGNORE INTO event_links(low, high, relation, because) VALUES(?1, ?2, 'occasion', ?3)",
                    Math.Min(key, other), Math.Max(key, other), because);
            }
        }
    }
}
