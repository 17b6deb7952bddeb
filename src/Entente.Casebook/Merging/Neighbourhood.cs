using Entente.Casebook.Store;

namespace Entente.Casebook.Merging;

/// <summary>Finds, compares and links the reports around a report; keeps the tables of features, keys and links.</summary>
internal sealed class Neighbourhood(Database database)
{
    private const int Remembered = 200_000;
    private readonly Dictionary<long, ReportFeatures> features = [];

    public ReportFeatures Of(long report)
    {
        if (features.TryGetValue(report, out var known)) return known;
        var line = database.Word("SELECT features FROM merge_features WHERE report = ?1", report)!;
        return Remember(FeatureText.Read(report, line));
    }

    /// <summary>Files a new report under its keys and links it with its neighbours.</summary>
    public void Add(StoredReport stored, string documentHash)
    {
        var own = Remember(FeatureBuilder.Of(stored, documentHash, stored.Report.Published is null ? database.Word("SELECT text FROM documents WHERE key = ?1", stored.Document) : null));
        database.Run("INSERT INTO merge_features(report, features) VALUES(?1, ?2)", own.Report, FeatureText.Write(own));
        var place = MergeKey.Place(own);
        var seen = new HashSet<long> { own.Report };
        foreach (var pair in MergeKey.Pairs(own))
        {
            foreach (var (level, from, to) in MergeKey.Neighbours(own))
            {
                var near = database.Rows("SELECT report FROM merge_keys WHERE pair = ?1 AND level = ?2 AND day BETWEEN ?3 AND ?4", row => row.Key(0), pair, level, from, to);
                foreach (var other in near)
                    if (seen.Add(other)) Link(own, Of(other));
            }

            database.Run("INSERT OR IGNORE INTO merge_keys(pair, level, day, report) VALUES(?1, ?2, ?3, ?4)", pair, place.Level, place.Day, own.Report);
        }
    }

    /// <summary>Takes a report that is no longer current out of keys and links.</summary>
    public void Remove(long report)
    {
        features.Remove(report);
        database.Run("DELETE FROM merge_keys WHERE report = ?1", report);
        database.Run("DELETE FROM merge_features WHERE report = ?1", report);
        database.Run("DELETE FROM report_links WHERE low = ?1 OR high = ?1", report);
    }

    /// <summary>The links of a report, as (other report, kind, weight, reasons).</summary>
    public List<(long Other, bool IsSame, int Weight, string Because)> Links(long report) => database.Rows(
        """
        SELECT high, kind, weight, because FROM report_links WHERE low = ?1
        UNION ALL
        SELECT low, kind, weight, because FROM report_links WHERE high = ?1
        UNION ALL
        SELECT high, 'same', 1000000, because FROM report_ties WHERE low = ?1 AND together = 1 AND high IN (SELECT report FROM merge_features)
        UNION ALL
        SELECT low, 'same', 1000000, because FROM report_ties WHERE high = ?1 AND together = 1 AND low IN (SELECT report FROM merge_features)
        """,
        row => (row.Key(0), row.Text(1) == "same", row.Int(2), row.Text(3)),
        report);

    /// <summary>The reports that people hold apart from a report.</summary>
    public List<long> HeldApart(long report) => database.Rows(
        "SELECT high FROM report_ties WHERE low = ?1 AND together = 0 UNION SELECT low FROM report_ties WHERE high = ?1 AND together = 0", row => row.Key(0), report);

    private void Link(ReportFeatures a, ReportFeatures b)
    {
        var result = PairComparer.Compare(a, b);
        if (result.Kind is not (PairKind.Same or PairKind.Occasion)) return;
        database.Run(
            "INSERT OR REPLACE INTO report_links(low, high, kind, weight, because) VALUES(?1, ?2, ?3, ?4, ?5)",
            Math.Min(a.Report, b.Report), Math.Max(a.Report, b.Report), result.Kind == PairKind.Same ? "same" : "occasion", result.Weight, result.Because);
    }

    private ReportFeatures Remember(ReportFeatures made)
    {
        if (features.Count >= Remembered) features.Clear();
        return features[made.Report] = made;
    }
}
