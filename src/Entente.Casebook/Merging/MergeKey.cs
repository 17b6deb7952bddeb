namespace Entente.Casebook.Merging;

/// <summary>
/// The blocking keys of a report: the countries that take part, two by two, and when. Only reports that share a pair and whose days are near are compared,
/// so that a new page touches its neighbours alone.
/// </summary>
internal static class MergeKey
{
    public const int Day = 0, Month = 1, Year = 2, Age = 3, Undated = 4, Timeless = 5;
    private const int MostCountries = 6;

    /// <summary>Longest interval (days) of each level.</summary>
    private static readonly int[] Longest = [4, 45, 400];

    public static IReadOnlyList<string> Pairs(ReportFeatures report)
    {
        var countries = PartyComparer.Countries(report.Sides);
        if (countries.Count == 1 && report.PlaceCountry is { } place) countries.Add(place);
        var sorted = countries.Order(StringComparer.Ordinal).Take(MostCountries).ToList();
        if (sorted.Count == 1) return [sorted[0]];
        var pairs = new List<string>();
        for (var i = 0; i < sorted.Count; i++)
            for (var j = i + 1; j < sorted.Count; j++) pairs.Add(sorted[i] + "|" + sorted[j]);
        return pairs;
    }

    /// <summary>The level of a report and the day it is filed under; of a report without a date on a page without one, no day.</summary>
    public static (int Level, int Day) Place(ReportFeatures report)
    {
        if (report.Days is not { } days) return report.Published is { } page ? (Undated, page) : (Timeless, 0);
        var length = days.End - days.Start + 1;
        var level = Array.FindIndex(Longest, longest => length <= longest);
        return (level < 0 ? Age : level, days.Start);
    }

    /// <summary>For a report, the levels to look in and the first days to look between: as wide as dates may differ and still be one.</summary>
    public static IEnumerable<(int Level, int From, int To)> Neighbours(ReportFeatures report)
    {
        var own = Place(report);
        var (start, end) = report.Days ?? (own.Day, own.Day);
        // a page without a date may be of any day: it is compared with all that its two parties did
        yield return (Timeless, int.MinValue, int.MaxValue);
        if (own.Level == Timeless)
        {
            for (var level = Day; level <= Undated; level++) yield return (level, int.MinValue, int.MaxValue);
            yield break;
        }

        for (var level = Day; level <= Undated; level++)
        {
            var slack = Slack(own.Level, level);
            var longest = level <= Year ? Longest[level] : 0;
            yield return (level, level == Age ? int.MinValue : start - longest - slack, end + slack);
        }
    }

    private static int Slack(int a, int b) =>
        a == Undated || b == Undated ? DateFit.LaterPages : a == Day && b == Day ? 1 : a == Month && b == Month ? DateFit.MonthLong : 0;
}
