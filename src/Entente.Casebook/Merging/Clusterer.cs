namespace Entente.Casebook.Merging;

/// <summary>
/// Puts linked reports into events: the strongest links first, and never two reports into one event that cannot tell one.
/// The answer depends on the set of reports and links alone, not on their order.
/// </summary>
internal sealed class Clusterer
{
    /// <summary>Weight from which a link is a person's word and is not weighed against the rest.</summary>
    public const int ByReview = 1_000_000;

    private readonly Dictionary<long, List<ReportFeatures>> clusterOf = [];
    private readonly IReadOnlySet<(long, long)> heldApart;

    /// <summary>Reports that a person put where they stand: what pairs look like is not held against them.</summary>
    private readonly HashSet<long> byHand = [];

    private Clusterer(IReadOnlySet<(long, long)> heldApart) => this.heldApart = heldApart;

    /// <summary>Reports of one event.</summary>
    /// <param name="Members">The reports, in order of id.</param>
    /// <param name="Because">For a report, the link by which it joined.</param>
    public sealed record Cluster(IReadOnlyList<ReportFeatures> Members, IReadOnlyDictionary<long, ReportLink> Because);

    /// <summary>Groups reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="links">Their links.</param>
    /// <param name="heldApart">Pairs of reports (the smaller key first) that people hold apart.</param>
    public static List<Cluster> Run(IReadOnlyCollection<ReportFeatures> reports, IReadOnlyCollection<ReportLink> links, IReadOnlySet<(long, long)> heldApart)
    {
        var clusterer = new Clusterer(heldApart);
        foreach (var report in reports) clusterer.clusterOf[report.Report] = [report];
        var because = new Dictionary<long, ReportLink>();
        var sorted = links.OrderByDescending(l => l.Result.Weight).ThenBy(l => Min(l)).ThenBy(l => Max(l));
        foreach (var link in sorted)
        {
            if (link.Result.Weight >= ByReview) clusterer.byHand.UnionWith([link.A.Report, link.B.Report]);
            if (clusterer.Join(link)) because.TryAdd(Later(link, because).Report, link);
        }

        var clusters = new List<Cluster>();
        foreach (var members in clusterer.clusterOf.Values.Distinct())
        {
            members.Sort((a, b) => a.Order.CompareTo(b.Order));
            clusters.Add(new Cluster(members, because));
        }

        clusters.Sort((a, b) => a.Members[0].Order.CompareTo(b.Members[0].Order));
        return clusters;
    }

    /// <summary>The report of a link that has no reason yet: each joins by one link.</summary>
    private static ReportFeatures Later(ReportLink link, Dictionary<long, ReportLink> because)
    {
        var (first, second) = link.A.Order.CompareTo(link.B.Order) < 0 ? (link.A, link.B) : (link.B, link.A);
        return because.ContainsKey(second.Report) ? first : second;
    }

    private bool Join(ReportLink link)
    {
        var (a, b) = (clusterOf[link.A.Report], clusterOf[link.B.Report]);
        if (ReferenceEquals(a, b) || !Fit(a, b)) return false;
        a.AddRange(b);
        foreach (var moved in b) clusterOf[moved.Report] = a;
        return true;
    }

    private bool Fit(List<ReportFeatures> a, List<ReportFeatures> b)
    {
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                if (heldApart.Contains((Math.Min(one.Report, other.Report), Math.Max(one.Report, other.Report)))) return false;
                if (!byHand.Contains(one.Report) && !byHand.Contains(other.Report) && PairComparer.Compare(one, other).Kind is (PairKind.Apart or PairKind.Occasion)) return false;
            }
        }

        return true;
    }

    private static (string, string) Min(ReportLink link) => link.A.Order.CompareTo(link.B.Order) < 0 ? link.A.Order : link.B.Order;

    private static (string, string) Max(ReportLink link) => link.A.Order.CompareTo(link.B.Order) < 0 ? link.B.Order : link.A.Order;
}
