using Entente.Casebook.Reviews;
using Entente.Casebook.Store;

namespace Entente.Casebook.Merging;

/// <summary>
/// Brings the events up to date with the codings that were added or replaced since it last ran. Only reports linked, directly or through others,
/// with a changed one are put into events anew.
/// </summary>
internal sealed class Settler(Database database)
{
    private readonly Neighbourhood neighbourhood = new(database);
    private readonly ReportReader reader = new(database);
    private readonly NearCopies copies = new(database);
    private readonly TopicLists lists = new(database);
    private readonly EventWriter writer = new(database);
    private readonly SortedSet<long> changed = [];

    /// <summary>Settles up to <paramref name="most"/> codings; gives how many are left. The caller holds the transaction.</summary>
    public long Run(int most)
    {
        var codings = database.Rows(
            "SELECT u.coding, c.current, d.hash, d.key FROM unsettled u JOIN codings c ON c.key = u.coding JOIN documents d ON d.key = c.document ORDER BY u.coding LIMIT ?1",
            row => (Key: row.Key(0), Current: row.Int(1) == 1, Hash: row.Text(2), Document: row.Key(3)),
            most);
        foreach (var (coding, current, hash, document) in codings)
        {
            if (current)
            {
                Touch(copies.Add(document));
                var pairs = new SortedSet<string>(StringComparer.Ordinal);
                foreach (var report in reader.OfCoding(coding))
                {
                    Enter(report, hash);
                    pairs.UnionWith(MergeKey.Pairs(neighbourhood.Of(report.Key)));
                }

                Touch(lists.Add(document, pairs));
            }
            else
            {
                foreach (var report in database.Rows("SELECT key FROM reports WHERE coding = ?1 ORDER BY position", row => row.Key(0), coding)) Leave(report);
                if (database.Number("SELECT COUNT(*) FROM codings WHERE document = ?1 AND current = 1", document) == 0)
                {
                    Touch(copies.Remove(document));
                    Touch(lists.Remove(document));
                }
            }

            database.Run("DELETE FROM unsettled WHERE coding = ?1", coding);
        }

        var left = database.Number("SELECT COUNT(*) FROM unsettled");
        if (left == 0) Review();
        Regroup();
        return left;
    }

    /// <summary>Reads and groups anew what people decided on; only once all pages are in, so that the answer does not depend on how they came.</summary>
    private void Review()
    {
        if (database.Number("SELECT EXISTS(SELECT 1 FROM reviews) + EXISTS(SELECT 1 FROM report_changes) + EXISTS(SELECT 1 FROM report_ties) + EXISTS(SELECT 1 FROM entity_ties)") == 0) return;
        var touched = new ReviewApplier(database).Run();
        foreach (var report in touched) Leave(report);
        foreach (var report in touched)
        {
            var hash = database.Word(
                """
                SELECT d.hash FROM reports r JOIN codings c ON c.key = r.coding JOIN documents d ON d.key = c.document
                WHERE r.key = ?1 AND c.current = 1 AND NOT EXISTS (SELECT 1 FROM report_changes x WHERE x.report = r.key AND x.field = 'rejected')
                """,
                report);
            if (hash is not null) Enter(reader.ByKey(report), hash);
        }
    }

    /// <summary>Pages whose copies changed count their origins anew.</summary>
    private void Touch(IReadOnlyCollection<long> documents)
    {
        if (documents.Count < 2) return;
        foreach (var document in documents)
            changed.UnionWith(database.Rows("SELECT r.key FROM reports r JOIN codings c ON c.key = r.coding WHERE c.document = ?1 AND c.current = 1", row => row.Key(0), document));
    }

    private void Enter(StoredReport report, string documentHash)
    {
        if (database.Number("SELECT COUNT(*) FROM merge_features WHERE report = ?1", report.Key) > 0) return;
        neighbourhood.Add(report, documentHash);
        changed.Add(report.Key);
    }

    private void Leave(long report)
    {
        foreach (var (other, _, _, _) in neighbourhood.Links(report)) changed.Add(other);
        if (database.Number("SELECT event FROM event_reports WHERE report = ?1", report) is var @event and not 0)
        {
            foreach (var member in writer.Members(@event)) changed.Add(member);
            writer.Delete(@event);
        }

        neighbourhood.Remove(report);
        changed.Remove(report);
    }

    /// <summary>Puts every report that is linked with a changed one into events anew.</summary>
    private void Regroup()
    {
        changed.RemoveWhere(report => database.Number("SELECT COUNT(*) FROM merge_features WHERE report = ?1", report) == 0);
        var done = new HashSet<long>();
        foreach (var start in changed)
        {
            if (!done.Add(start)) continue;
            var (reports, links) = Component(start, done);
            foreach (var @event in reports.Select(r => database.Number("SELECT event FROM event_reports WHERE report = ?1", r.Report)).Where(e => e != 0).Distinct().ToList())
                writer.Delete(@event);
            foreach (var cluster in Clusterer.Run(reports, links, HeldApart(reports))) writer.Write(cluster);
        }

        changed.Clear();
    }

    private HashSet<(long, long)> HeldApart(List<ReportFeatures> reports) =>
        [.. reports.SelectMany(r => neighbourhood.HeldApart(r.Report).Select(other => (Math.Min(r.Report, other), Math.Max(r.Report, other))))];

    private (List<ReportFeatures> Reports, List<ReportLink> Links) Component(long start, HashSet<long> done)
    {
        var (reports, links, open) = (new List<ReportFeatures>(), new List<ReportLink>(), new Stack<long>());
        open.Push(start);
        while (open.TryPop(out var at))
        {
            var own = neighbourhood.Of(at);
            reports.Add(own);
            foreach (var (other, isSame, weight, because) in neighbourhood.Links(at))
            {
                if (!isSame) continue;
                if (at < other) links.Add(new ReportLink(own, neighbourhood.Of(other), new PairResult(PairKind.Same, weight, because)));
                if (done.Add(other)) open.Push(other);
            }
        }

        return (reports, links);
    }
}
