using Entente.Casebook.Exchange;
using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>A claim that two versions of an article tell differently.</summary>
/// <param name="Before">As the older version told it.</param>
/// <param name="After">As the newer one does.</param>
/// <param name="Fields">What is another: the field, and its values before and after; empty where only the wording is.</param>
public sealed record ClaimChange(Report Before, Report After, IReadOnlyList<(string Field, string Before, string After)> Fields)
{
    private const int LeastShared = 3;

    /// <summary>Pairs claims that are gone with those that are new, the likest first; what is left of either was withdrawn or added.</summary>
    internal static (IReadOnlyList<ClaimChange> Changed, IReadOnlyList<Report> Withdrawn, IReadOnlyList<Report> Added) Pair(IReadOnlyList<Report> gone, IReadOnlyList<Report> come)
    {
        var pairs = from before in gone
                    from after in come
                    let shared = Shared(before, after)
                    where shared >= LeastShared
                    orderby shared descending, before.Start, before.Trigger.Start, after.Start, after.Trigger.Start
                    select (before, after);
        var (changed, taken) = (new List<ClaimChange>(), new HashSet<Report>(ReferenceEqualityComparer.Instance));
        foreach (var (before, after) in pairs)
        {
            if (taken.Contains(before) || taken.Contains(after)) continue;
            taken.Add(before);
            taken.Add(after);
            changed.Add(new ClaimChange(before, after, Differences(before, after)));
        }

        changed.Sort((a, b) => a.After.Trigger.Start.CompareTo(b.After.Trigger.Start));
        return (changed, [.. gone.Where(r => !taken.Contains(r))], [.. come.Where(r => !taken.Contains(r))]);
    }

    /// <summary>How many of kind, actors, recipients and the word of the act are the same; none where the kind of act is another.</summary>
    private static int Shared(Report a, Report b)
    {
        if (a.Type != b.Type) return 0;
        return 1 + (WhoPhrase.List(a.Actors) == WhoPhrase.List(b.Actors) ? 1 : 0) + (WhoPhrase.List(a.Recipients) == WhoPhrase.List(b.Recipients) ? 1 : 0)
            + (string.Equals(a.Trigger.Text, b.Trigger.Text, StringComparison.OrdinalIgnoreCase) ? 1 : 0);
    }

    private static List<(string Field, string Before, string After)> Differences(Report a, Report b)
    {
        var (before, after) = (Values(a), Values(b));
        return [.. before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.Field, pair.First.Value, pair.Second.Value))];
    }

    private static (string Field, string Value)[] Values(Report r) =>
    [
        ("mode", r.Mode ?? ""), ("status", StatusNames.Of(r.Status)), ("actors", WhoPhrase.List(r.Actors)), ("recipients", WhoPhrase.List(r.Recipients)),
        ("date", DatePhrase.Short(r.Date)), ("place", r.Place?.Name ?? ""), ("figures", RecordCsv.Figures(r)), ("speakers", WhoPhrase.Speakers(r)),
    ];
}
