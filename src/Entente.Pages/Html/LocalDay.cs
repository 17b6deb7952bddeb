using NodaTime;

namespace Entente.Pages.Html;

/// <summary>
/// Systems that store times in UTC state the next or the last day for what appeared in the evening or the morning where the outlet is.
/// The day that the page shows its readers tells the outlet's zone.
/// </summary>
internal static class LocalDay
{
    private const int LatestZoneHours = 14;
    private const int EarliestZoneHours = -12;

    /// <summary>The date with the day in the outlet's own zone, where another source of the page shows it.</summary>
    /// <param name="stated">The date chosen; only one in UTC with a time of day is changed.</param>
    /// <param name="shown">Other dates of the page, the most trusted first.</param>
    public static PageDate Apply(PageDate stated, IEnumerable<PageDate> shown)
    {
        if (stated is not { Time: { } time, Offset: { } offset } || offset != Offset.Zero) return stated;
        var utc = stated.Date + time;
        foreach (var other in shown)
        {
            if (other.Offset is { } zone && zone != Offset.Zero && other.Time is { } written && other.Date + written == utc.PlusSeconds(zone.Seconds)) return other with { Basis = stated.Basis };
            if (other.Offset is not null || other.Date == stated.Date || !CouldBe(utc, other.Date)) continue;
            if (other.Time is { } clock && Zone(utc, other.Date + clock) is { } told) return new PageDate(other.Date, clock, told, stated.Basis);
            return other with { Time = null };
        }

        return stated;
    }

    /// <summary>Whether it can be that day somewhere at that moment.</summary>
    private static bool CouldBe(LocalDateTime utc, LocalDate day) =>
        utc.PlusHours(LatestZoneHours).Date >= day && utc.PlusHours(EarliestZoneHours).Date <= day;

    /// <summary>The zone in which a clock shows that time at that moment, where zones with such a difference exist.</summary>
    private static Offset? Zone(LocalDateTime utc, LocalDateTime local)
    {
        var minutes = (long)Math.Round(Period.Between(utc, local, PeriodUnits.Seconds).Seconds / 60.0);
        return minutes % 15 == 0 && minutes is >= EarliestZoneHours * 60 and <= LatestZoneHours * 60 ? Offset.FromSeconds((int)minutes * 60) : null;
    }
}
