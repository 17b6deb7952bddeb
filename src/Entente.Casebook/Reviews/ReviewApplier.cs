using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Microsoft.Data.Sqlite;

namespace Entente.Casebook.Reviews;

/// <summary>
/// Works out what the decisions come to on the newest codings, and brings the tables of changes and ties there. What it leaves behind depends on the
/// decisions and the pages alone, not on when either came.
/// </summary>
internal sealed class ReviewApplier(Database database)
{
    private readonly Dictionary<(long Report, string Field), (string Value, string Because)> changes = [];
    private readonly Dictionary<(long Low, long High), (bool Together, string Because)> ties = [];
    private readonly List<(string Entity, string Canonical, string Because)> merged = [];
    private readonly SortedDictionary<int, string> stale = [];

    /// <summary>Applies the decisions; gives the reports that are read or grouped differently now.</summary>
    public IReadOnlyCollection<long> Run()
    {
        foreach (var review in Review.Holding(Load(database))) Add(review);
        var touched = new SortedSet<long>();
        Write("report_changes", "report, field", "value, because", changes.Select(c => (c.Key.Report, (object)c.Key.Field, (object)c.Value.Value, c.Value.Because)), touched);
        Write("report_ties", "low, high", "together, because", ties.Select(t => (t.Key.Low, (object)t.Key.High, (object)(t.Value.Together ? 1L : 0L), t.Value.Because)), touched);
        Entities(touched);
        database.Run("DELETE FROM stale_reviews");
        foreach (var (number, reason) in stale) database.Run("INSERT INTO stale_reviews(number, reason) VALUES(?1, ?2)", number, reason);
        return touched;
    }

    /// <summary>The decisions as they were last read, in order.</summary>
    public static List<Review> Load(Database database) => database.Rows("SELECT line FROM reviews ORDER BY number", row => ReviewText.Parse(row.Text(0)));

    private void Add(Review review)
    {
        switch (review.Decision)
        {
            case ReviewDecision.Accept or ReviewDecision.Reject or ReviewDecision.Change:
                foreach (var reference in review.Reports)
                    foreach (var report in Find(review, reference)) Change(report, review);
                break;
            case ReviewDecision.MergeEvents:
                Tie(review, [review.Reports[0]], [review.Reports[1]], together: true);
                break;
            case ReviewDecision.SplitEvent:
                Tie(review, review.Reports, review.Others, together: false);
                break;
            default:
                Merge(review);
                break;
        }
    }

    private void Change(long report, Review review)
    {
        if (review.Decision == ReviewDecision.Change)
        {
            changes[(report, review.Field!)] = (review.Value!, review.Because);
            return;
        }

        var (field, other) = review.Decision == ReviewDecision.Reject ? (ReportCorrector.Rejected, ReportCorrector.Accepted) : (ReportCorrector.Accepted, ReportCorrector.Rejected);
        changes.Remove((report, other));
        changes[(report, field)] = ("", review.Because);
    }

    private void Tie(Review review, IReadOnlyList<ReportReference> first, IReadOnlyList<ReportReference> second, bool together)
    {
        var (these, those) = (first.SelectMany(r => Find(review, r)).ToList(), second.SelectMany(r => Find(review, r)).ToList());
        foreach (var one in these)
            foreach (var other in those)
                if (one != other) ties[(Math.Min(one, other), Math.Max(one, other))] = (together, review.Because);
    }

    private void Merge(Review review)
    {
        var missing = review.Entities.Where(e => database.Number("SELECT COUNT(*) FROM entities WHERE id = ?1", e) == 0).ToList();
        if (missing.Count > 0) stale[review.Number] = $"no page names {string.Join(" or ", missing)}";
        else if (review.Decision == ReviewDecision.MergeEntities) merged.Add((review.Entities[1], review.Entities[0], review.Because));
        else merged.RemoveAll(m => (m.Entity == review.Entities[1] && m.Canonical == review.Entities[0]) || (m.Entity == review.Entities[0] && m.Canonical == review.Entities[1]));
    }

    /// <summary>The reports that a reference means today; none, with the reason noted, where it fits nothing.</summary>
    private List<long> Find(Review review, ReportReference reference)
    {
        var byId = database.Rows(
            "SELECT r.key FROM reports r JOIN codings c ON c.key = r.coding WHERE c.current = 1 AND r.id = ?1 ORDER BY r.key", row => row.Key(0), reference.Id);
        if (byId.Count > 0) return byId;
        var near = database.Rows(
            """
            SELECT r.key, r.trigger, r.type FROM documents d JOIN codings c ON c.document = d.key JOIN reports r ON r.coding = c.key
            WHERE d.id = ?1 AND c.current = 1 AND r.quote = ?2 ORDER BY r.key
            """,
            row => (Key: row.Key(0), Trigger: row.Text(1), Type: row.Text(2)),
            reference.Document,
            reference.Quote);
        var same = near.Where(n => n.Trigger == reference.Trigger && n.Type == reference.Type).Select(n => n.Key).ToList();
        if (same.Count > 0) return same;
        stale[review.Number] =
            database.Number("SELECT COUNT(*) FROM documents WHERE id = ?1", reference.Document) == 0 ? $"no page {reference.Document}"
            : near.Count == 0 ? $"the sentence gives no record now, or stands on the page no more: {reference.Quote}"
            : $"“{reference.Trigger}” is read as {string.Join(", ", near.Select(n => $"{n.Type} “{n.Trigger}”"))} now";
        return [];
    }

    private void Entities(SortedSet<long> touched)
    {
        var canonical = new Dictionary<string, (string Canonical, string Because)>(StringComparer.Ordinal);
        foreach (var (entity, to, because) in merged)
        {
            var root = Root(canonical, to);
            var own = Root(canonical, entity);
            if (root != own) canonical[own] = (root, because);
        }

        var wanted = canonical.Keys.Select(e => (Entity: e, To: Root(canonical, e), canonical[e].Because)).ToDictionary(w => w.Entity, w => (w.To, w.Because), StringComparer.Ordinal);
        var held = database.Rows("SELECT entity, canonical, because FROM entity_ties", row => (Entity: row.Text(0), To: row.Text(1), Because: row.Text(2)));
        var differing = held.Where(h => !wanted.TryGetValue(h.Entity, out var w) || w != (h.To, h.Because)).Select(h => h.Entity)
            .Union(wanted.Where(w => !held.Exists(h => h.Entity == w.Key && (h.To, h.Because) == w.Value)).Select(w => w.Key), StringComparer.Ordinal).ToList();
        foreach (var entity in differing)
        {
            database.Run("DELETE FROM entity_ties WHERE entity = ?1", entity);
            if (wanted.TryGetValue(entity, out var w))
                database.Run("INSERT INTO entity_ties(entity, canonical, name, because) SELECT ?1, ?2, name, ?3 FROM entities WHERE id = ?2", entity, w.To, w.Because);
            touched.UnionWith(database.Rows(
                "SELECT DISTINCT p.report FROM entities e JOIN participants p ON p.entity = e.key WHERE e.id = ?1", row => row.Key(0), entity));
        }
    }

    private static string Root(Dictionary<string, (string Canonical, string Because)> canonical, string entity)
    {
        for (var steps = 0; steps < canonical.Count && canonical.TryGetValue(entity, out var next); steps++) entity = next.Canonical;
        return entity;
    }

    /// <summary>Makes a table hold what is wanted, and notes the reports of the rows that differ.</summary>
    private void Write(string table, string keys, string values, IEnumerable<(long Report, object Key, object Value, string Because)> wanted, SortedSet<long> touched)
    {
        var (held, want) = (new HashSet<(long, object, object, string)>(database.Rows($"SELECT {keys}, {values} FROM {table}", Row4)), wanted.ToHashSet());
        foreach (var row in held.Where(h => !want.Contains(h)).ToList())
        {
            var names = keys.Split(", ");
            database.Run($"DELETE FROM {table} WHERE {names[0]} = ?1 AND {names[1]} = ?2", row.Item1, row.Item2);
            Touch(row.Item1, row.Item2, touched);
        }

        foreach (var row in want.Where(w => !held.Contains(w)))
        {
            database.Run($"INSERT OR REPLACE INTO {table}({keys}, {values}) VALUES(?1, ?2, ?3, ?4)", row.Report, row.Key, row.Value, row.Because);
            Touch(row.Report, row.Key, touched);
        }
    }

    private static void Touch(long report, object key, SortedSet<long> touched)
    {
        touched.Add(report);
        if (key is long other) touched.Add(other);
    }

    private static (long, object, object, string) Row4(SqliteDataReader row) => (row.Key(0), row.GetValue(1), row.GetValue(2), row.Text(3));
}
