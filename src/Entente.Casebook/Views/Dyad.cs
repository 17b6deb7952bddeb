using System.Globalization;
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
        var (sidesA, sidesB) = (Sides(database, a), Sides(database, b));
        var rows = new List<Row>();
        foreach (var (key, sideA) in sidesA)
        {
            if (!sidesB.TryGetValue(key, out var sideB)) continue;
            rows.Add(database.Rows(
                "SELECT date_start, date_end, goldstein, status, reports FROM events WHERE key = ?1",
                row => new Row(Month(row.TextOrNull(0), row.TextOrNull(1)), sideA, sideB, row.Decimal(2) ?? 0, row.Text(3) == "occurred", row.Int(4)),
                key)[0]);
        }

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

    /// <summary>The events of a party with its side; "both" where it stands on either or on no certain one.</summary>
    private static Dictionary<long, string> Sides(Database database, string name)
    {
        var party = PartyResolver.Resolve(database, name);
        var values = new List<object?>();
        string Value(object value)
        {
            values.Add(value);
            return "?" + values.Count.ToString(CultureInfo.InvariantCulture);
        }

        var conditions = new List<string>();
        if (party.Country is { } country) conditions.Add($"country = {Value(country)}");
        foreach (var entity in party.Entities) conditions.Add($"entity = {Value(entity)}");
        if (conditions.Count == 0) conditions.Add($"instr(lower(name), {Value(name.ToLowerInvariant())}) > 0");
        var sides = new Dictionary<long, string>();
        foreach (var (key, side) in database.Rows(
            $"SELECT DISTINCT event, side FROM event_sides WHERE {string.Join(" OR ", conditions)}", row => (row.Key(0), row.Text(1)), values.ToArray()))
            sides[key] = sides.TryGetValue(key, out var known) && known != side ? "both" : side;
        return sides;
    }

    private static string Month(string? start, string? end)
    {
        if (start is null || end is null) return "undated";
        return start[..7] == end[..7] ? start[..7] : start[..4] == end[..4] ? start[..4] : $"{start[..4]}-{end[..4]}";
    }
}
