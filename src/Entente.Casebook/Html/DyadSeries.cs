using Entente.Coding.Events;

namespace Entente.Casebook.Html;

/// <summary>Two countries month by month, from the events of the report.</summary>
/// <param name="A">Country code.</param>
/// <param name="B">Another.</param>
/// <param name="Months">The months with events told as done, in order.</param>
/// <param name="NotDone">Events between them that are told as planned, proposed, possible, denied or not done.</param>
internal sealed record DyadSeries(string A, string B, IReadOnlyList<DyadSeries.Cell> Months, int NotDone)
{
    private const int MostMonths = 60;

    /// <summary>One month of two countries.</summary>
    public sealed record Cell(string Month, IReadOnlyList<EventData> AToB, IReadOnlyList<EventData> BToA, IReadOnlyList<EventData> Together)
    {
        public decimal Score => AToB.Concat(BToA).Concat(Together).Sum(e => e.Lead.Goldstein ?? 0);

        public int Count => AToB.Count + BToA.Count + Together.Count;
    }

    public int Events => Months.Sum(m => m.Count);

    /// <summary>The pairs with most events, most first.</summary>
    public static IReadOnlyList<DyadSeries> Top(IReadOnlyList<EventData> events, int most)
    {
        var pairs = new Dictionary<(string, string), List<EventData>>();
        foreach (var e in events)
        {
            var (actors, recipients) = (Countries(e.Lead.Actors), Countries(e.Lead.Recipients));
            var all = actors.Union(recipients, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    if (!pairs.TryGetValue((all[i], all[j]), out var list)) pairs[(all[i], all[j])] = list = [];
                    list.Add(e);
                }
            }
        }

        return [.. pairs.OrderByDescending(p => p.Value.Count(e => e.HasOccurred)).ThenByDescending(p => p.Value.Count).ThenBy(p => p.Key.Item1 + p.Key.Item2, StringComparer.Ordinal)
            .Take(most).Select(p => Of(p.Key.Item1, p.Key.Item2, p.Value)).Where(d => d.Events > 0)];
    }

    /// <summary>The month of a date, or its year where no month is known.</summary>
    public static string Month(EventDate? date)
    {
        if (date is null) return "undated";
        var (start, end) = (NodaTime.Text.LocalDatePattern.Iso.Format(date.Start), NodaTime.Text.LocalDatePattern.Iso.Format(date.End));
        return start[..7] == end[..7] ? start[..7] : start[..4] == end[..4] ? start[..4] : $"{start[..4]}–{end[..4]}";
    }

    private static DyadSeries Of(string a, string b, List<EventData> events)
    {
        var done = events.Where(e => e.HasOccurred && e.Lead.Date is not null).ToList();
        var months = done.GroupBy(e => Month(e.Lead.Date), StringComparer.Ordinal).ToList();
        if (months.Count > MostMonths) months = [.. done.GroupBy(e => Month(e.Lead.Date)[..4], StringComparer.Ordinal)];
        return new DyadSeries(a, b, [.. months.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Sort(g.Key, a, b, g))], events.Count(e => !e.HasOccurred));
    }

    private static Cell Sort(string month, string a, string b, IEnumerable<EventData> events)
    {
        var (first, second, together) = (new List<EventData>(), new List<EventData>(), new List<EventData>());
        foreach (var e in events)
        {
            var (actors, recipients) = (Countries(e.Lead.Actors), Countries(e.Lead.Recipients));
            var equal = e.Lead.Symmetric || (actors.Contains(a) && actors.Contains(b)) || (recipients.Contains(a) && recipients.Contains(b));
            (equal ? together : actors.Contains(a) ? first : second).Add(e);
        }

        return new Cell(month, first, second, together);
    }

    private static HashSet<string> Countries(IEnumerable<Participant> side) => [.. side.Select(p => p.Country).OfType<string>()];
}
