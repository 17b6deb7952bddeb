using System.Globalization;
using NodaTime;

namespace Entente.Coding.Time.Meaning;

/// <summary>Meanings that are times of day.</summary>
internal static class ClockMeanings
{
    public static void AddTo(Dictionary<string, Func<MeaningArguments, TimeValue?>> table)
    {
        table["clock"] = a => Clock(a.Int(0), a.Int(1), a.Word(2));
        table["pointed-clock"] = a => Clock(a.Int(0) / 100, a.Int(0) % 100, a.Word(1));
        table["clock4"] = a => Clock(a.Int(0) / 100, a.Int(0) % 100, "");
        table["oclock"] = a => Clock(a.Int(0), 0, a.Word(1) is "AF" or "EV" or "NI" ? "pm" : a.Word(1) is "MO" ? "am" : "");
        table["clock-word"] = a => a.Word(0).Length == 0 ? null : Of(a.Word(0));
        table["at-clock"] = AtClock;
        table["day-part"] = a => a.Time(0) is { } day ? Part(day, a.Word(1)) : null;
        table["page-part"] = a => PagePart(a);
        table["told-part"] = ToldPart;
    }

    private static TimeValue Of(string clock) => new(TimeType.Time, "T" + clock, Grain.Clock);

    private static TimeValue? Clock(int hour, int minute, string half)
    {
        if (half.Length > 0 && hour is < 1 or > 12 && half is "am" or "pm" && hour > 12) half = "";
        if (half is "pm" && hour < 12) hour += 12;
        if (half is "am" && hour == 12) hour = 0;
        return hour > 24 || minute > 59 ? null : Of(string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}"));
    }

    private static TimeValue? AtClock(MeaningArguments a)
    {
        if (a.Time(0) is not { } clock) return null;
        var day = a.Time(1) ?? Today(a.Context);
        var zone = a.Time(2)?.Value;
        var value = day is { Type: TimeType.Date } ? day : Stretch.Reference("XXXX-XX-XX");
        return value with { Type = TimeType.Time, Value = value.Value + clock.Value, Note = zone is null ? value.Note : "time zone " + zone };
    }

    private static TimeValue? PagePart(MeaningArguments a)
    {
        if (a.Context.Page is not { } page) return Stretch.Reference("XXXX-XX-XXT" + a.Word(1)) with { Type = TimeType.Time };
        return Part(CalendarMeanings.Named(Stretch.Day(page.PlusDays(a.Int(0))), "published"), a.Word(1));
    }

    private static TimeValue? ToldPart(MeaningArguments a)
    {
        if (a.Context.Told is { Grain: Grain.Day, First: { } told }) return Part(Stretch.Day(told.PlusDays(a.Int(0))) with { Anchor = "text" }, a.Word(1));
        return PagePart(a);
    }

    // A clock without a day: the day told in the sentence or before, else the page's.
    private static TimeValue? Today(ReadingContext context)
    {
        if (context.Told is { Grain: Grain.Day } told) return told with { Anchor = "text" };
        return context.Page is { } page ? CalendarMeanings.Named(Stretch.Day(page), "published") : null;
    }

    private static TimeValue Part(TimeValue day, string part) => day with { Type = TimeType.Time, Value = day.Value + "T" + part };
}
