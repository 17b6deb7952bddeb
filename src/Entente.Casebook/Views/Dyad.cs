using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>Two parties month by month.</summary>
/// <param name="Months">The months with events, in order; years and undated ones at their places.</param>
/// <param name="Events">Number of events.</param>
/// <param name="Reports">Number of reports that tell them.</param>
public sealed record Dyad(IReadOnlyList<DyadMonth> Months, int Events, int Reports)
{
    private sealed record Row(string Month, string? SideA, string? SideB, decimal Score, bool Occurred, int Reports);

    /// <summary>Reads what two parties did to and with each other.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="a">A name or country code.</param>
    /// <param name="b">Another.</param>
    public static Dyad Read(Casebook casebook, string a, string b) => casebook.Read(database =>
    {
        var values = new List<object?>();
        var (partyA, partyB) = (PartyCondition.Of(database, a, "a", values), PartyCondition.Of(database, b, "b", values));
        // a party that stands on either side of one event stands on both
        var rows = database.Rows(
            $"""
            SELECT e.date_start, e.date_end, e.goldstein, e.status, e.reports,
                CASE WHEN MIN(a.side) = MAX(a.side) THEN MIN(a.side) ELSE 'both' END, CASE WHEN MIN(b.side) = MAX(b.side) THEN MIN(b.side) ELSE 'both' END
            FROM event_sides a JOIN event_sides b ON b.event = a.event AND b.rowid <> a.rowid JOIN events e ON e.key = a.event
            WHERE {partyA} AND {partyB} GROUP BY e.key ORDER BY e.date_start, e.id
            """,
            row => new Row(Month(row.TextOrNull(0), row.TextOrNull(1)), row.Text(5), row.Text(6), row.Decimal(2) ?? 0, row.Text(3) == "occurred", row.Int(4)),
            values.ToArray());
        return new Dyad(
            [.. rows.GroupBy(r => r.Month, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Sum(g.Key, g))],
            rows.Count,
            rows.Sum(r => r.Reports));
    });

    private static DyadMonth Sum(string month, IEnumerable<Row> rows)
    {
        var sum = new DyadMonth(month, 0, 0, 0, 0, 0, 0, 0);
        foreach (var row in rows)
        {
            if (!row.Occurred) sum = sum with { NotOccurred = sum.NotOccurred + 1 };
            else if (row.SideA == "actor" && row.SideB == "recipient") sum = sum with { AToB = sum.AToB + 1, AToBScore = sum.AToBScore + row.Score };
            else if (row.SideA == "recipient" && row.SideB == "actor") sum = sum with { BToA = sum.BToA + 1, BToAScore = sum.BToAScore + row.Score };
            else sum = sum with { Together = sum.Together + 1, TogetherScore = sum.TogetherScore + row.Score };
        }

        return sum;
    }

    private static string Month(string? start, string? end)
    {
        if (start is null || end is null) return "undated";
        return start[..7] == end[..7] ? start[..7] : start[..4] == end[..4] ? start[..4] : $"{start[..4]}-{end[..4]}";
    }
}
