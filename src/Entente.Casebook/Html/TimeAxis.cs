using System.Globalization;
using NodaTime;

namespace Entente.Casebook.Html;

/// <summary>
/// A time axis that is broken where nothing happens for long, so that one date of long ago does not press the rest together.
/// Stretches of days keep their order; within a stretch a day is as wide as another.
/// </summary>
internal sealed class TimeAxis
{
    private const int LeastGap = 45, Margin = 4;
    private const double GapShare = 0.06, BreakWidth = 18, LeastWidth = 26, LeastWord = 32;
    private readonly List<Stretch> stretches = [];

    private TimeAxis()
    {
    }

    /// <summary>A run of days and where it is drawn.</summary>
    public readonly record struct Stretch(LocalDate First, LocalDate Last, double Left, double Right);

    /// <summary>A line across the axis with its word.</summary>
    public readonly record struct Tick(double X, string Label, bool IsYear);

    public IReadOnlyList<Stretch> Stretches => stretches;

    /// <summary>Lays out an axis over intervals of days (ends included), of which there is at least one.</summary>
    public static TimeAxis Over(IReadOnlyCollection<(LocalDate First, LocalDate Last)> intervals, double left, double right)
    {
        var sorted = intervals.Select(i => (First: i.First.PlusDays(-Margin), Last: i.Last.PlusDays(Margin))).OrderBy(i => i.First).ThenBy(i => i.Last).ToList();
        var whole = Days(sorted[0].First, sorted.Max(i => i.Last));
        var gap = Math.Max(LeastGap, (int)(whole * GapShare));
        var runs = new List<(LocalDate First, LocalDate Last)>();
        foreach (var interval in sorted)
        {
            if (runs.Count > 0 && Days(runs[^1].Last, interval.First) <= gap) runs[^1] = (runs[^1].First, LocalDate.Max(runs[^1].Last, interval.Last));
            else runs.Add(interval);
        }

        return Lay(runs, left, right);
    }

    public double X(LocalDate day)
    {
        foreach (var s in stretches)
        {
            if (day < s.First) return s.Left;
            if (day <= s.Last) return s.Left + (s.Right - s.Left) * Days(s.First, day) / Math.Max(1, Days(s.First, s.Last));
        }

        return stretches[^1].Right;
    }

    /// <summary>Months where there is room for their names, else years.</summary>
    public IEnumerable<Tick> Ticks()
    {
        var last = double.MinValue;
        foreach (var s in stretches)
        {
            var monthWidth = (s.Right - s.Left) / Math.Max(1, Days(s.First, s.Last) / 30.4);
            var step = monthWidth > 34 ? 1 : monthWidth > 12 ? 3 : monthWidth > 5 ? 6 : monthWidth > 2.6 ? 12 : 12 * (int)Math.Ceiling(34 / (12 * Math.Max(0.05, monthWidth)));
            var own = false;
            for (var day = new LocalDate(s.First.Year, 1, 1); day <= s.Last; day = day.PlusMonths(step))
            {
                if (day < s.First) continue;
                var x = X(day);
                if (x - last < LeastWord) continue;
                yield return new Tick(x, day.Month == 1 ? day.ToString("yyyy", CultureInfo.InvariantCulture) : day.ToString("MMM", CultureInfo.InvariantCulture), day.Month == 1);
                (last, own) = (x, true);
            }

            var middle = (s.Left + s.Right) / 2;
            if (own || middle - last < LeastWord * 1.5) continue;
            yield return new Tick(middle, s.First.PlusDays(Margin).ToString("MMM yyyy", CultureInfo.InvariantCulture), IsYear: true);
            last = middle + LeastWord / 2;
        }
    }

    private static TimeAxis Lay(List<(LocalDate First, LocalDate Last)> runs, double left, double right)
    {
        var axis = new TimeAxis();
        var weights = runs.ConvertAll(r => Math.Sqrt(Days(r.First, r.Last) + 5.0));
        var room = right - left - (runs.Count - 1) * BreakWidth;
        var free = Math.Max(0, room - runs.Count * LeastWidth);
        var x = left;
        for (var i = 0; i < runs.Count; i++)
        {
            var width = Math.Min(LeastWidth, room / runs.Count) + free * weights[i] / weights.Sum();
            axis.stretches.Add(new Stretch(runs[i].First, runs[i].Last, x, x + width));
            x += width + BreakWidth;
        }

        return axis;
    }

    private static int Days(LocalDate a, LocalDate b) => Period.DaysBetween(a, b);
}
