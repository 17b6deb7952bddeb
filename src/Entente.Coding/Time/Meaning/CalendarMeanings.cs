using System.Globalization;
using NodaTime;

namespace Entente.Coding.Time.Meaning;

/// <summary>Meanings that name their stretch of the calendar, in full or up to the year.</summary>
internal static class CalendarMeanings
{
    private const string Published = "published";

    public static void AddTo(Dictionary<string, Func<MeaningArguments, TimeValue?>> table)
    {
        table["year"] = a => YearOf(a, 0) is var y and > 0 ? Stretch.Year(y) with { Absolute = true } : null;
        table["short-year"] = a => Stretch.Year(FullYear(a.Int(0), a.Context)) with { Absolute = true };
        table["date"] = a => Date(a);
        table["packed-date"] = a => Stretch.Day(a.Int(0) / 10000, a.Int(0) / 100 % 100, a.Int(0) % 100) is { } day ? day with { Absolute = true } : null;
        table["numeric-date"] = NumericDate;
        table["month-day"] = a => MonthDay(a.Int(0), a.Int(1), a.Int(2), a.Context);
        table["weekday-day"] = WeekdayDay;
        table["month"] = a => YearOf(a, 0) is var y and > 0
            ? Named(Stretch.Month(y, a.Int(1)), a.Time(0)?.Anchor)
            : new TimeValue(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{a.Int(1):D2}"), Grain.Month);
        table["month-only"] = a => MonthOnly(a.Int(0), a.Context);
        table["month-step"] = MonthStep;
        table["quarter"] = a => Part(a, 4, Stretch.Quarter);
        table["quarter-only"] = a => QuarterOnly(Math.Max(a.Int(0), a.Int(1)), a.Context);
        table["quarter-ago"] = a => QuarterOnly(a.Int(0), a.Context) is { First: { } first } ? Named(Stretch.Of(Grain.Quarter, first.PlusYears(-1)), Published) : null;
        table["week-of"] = WeekOf;
        table["day-of-month-step"] = a => a.Context.Page is { } page && page.PlusMonths(a.Int(1)) is var month && Stretch.Day(month.Year, month.Month, a.Int(0)) is { } day ? Named(day, Published) : null;
        table["half"] = a => Part(a, 2, Stretch.Half);
        table["half-only"] = a => a.Context.Page is { } page && a.Int(0) is 1 or 2 ? Named(Stretch.Half(a.Context.Page!.Value.Year, a.Int(0)), Published) : null;
        table["season"] = a => YearOf(a, 0) is var y and > 0 ? Named(Stretch.Season(y, a.Word(1)), a.Time(0)?.Anchor) : null;
        table["season-step"] = SeasonStep;
        table["decade"] = a => Stretch.Decade(a.Int(0) < 100 ? 1900 + a.Int(0) : a.Int(0)) with { Absolute = true };
        table["century"] = a => a.Int(0) is > 1 and <= 30 ? Stretch.Century(a.Int(0)) : null;
        table["day-range"] = DayRange;
        table["month-range"] = a => Range(a.Int(1) <= a.Int(2) ? Stretch.Month(YearOf(a, 0), a.Int(1)) : Stretch.Month(YearOf(a, 0) - 1, a.Int(1)), Stretch.Month(YearOf(a, 0), a.Int(2)));
        table["year-range"] = YearRange;
        table["persian"] = a => OtherCalendar(a, CalendarSystem.PersianSimple);
        table["islamic"] = a => OtherCalendar(a, CalendarSystem.UmAlQura);
        table["nowruz"] = Nowruz;
        table["holiday"] = a => a.Time(2) is { First: { } first } ? Stretch.Day(first.Year, a.Int(0), a.Int(1)) : MonthDay(a.Int(0), a.Int(1), 0, a.Context);
    }

    /// <summary>A month and a day without a year: the page's, or the nearest that the tense allows (coding manual, borderline 4).</summary>
    public static TimeValue? MonthDay(int month, int day, int weekday, ReadingContext context)
    {
        if (month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(2024, month)) return null;
        if (context.ToldYear > 0 && Stretch.Day(context.ToldYear, month, day) is { } told) return WithWeekday(told with { Anchor = "text" }, weekday);
        if (context.Page is not { } page)
            return new TimeValue(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}"), Grain.Day);

        var year = NearestYear(page, y => Stretch.Day(y, month, day)?.First, context.Tense);
        return Stretch.Day(year, month, day) is { } found ? WithWeekday(Named(found, Published), weekday) : null;
    }

    public static int YearOf(MeaningArguments a, int index) => a.Time(index) is { First: { } first } ? first.Year : a.Int(index);

    public static TimeValue Named(TimeValue value, string? anchor) => value with { Anchor = anchor, Absolute = anchor is null };

    // The nearest year, where the tense makes one side count double or more; told for certain as past, nothing after the page.
    private static int NearestYear(LocalDate page, Func<int, LocalDate?> at, Tense tense)
    {
        var (ahead, back) = tense switch
        {
            Tense.Past => (20.0, 1.0),
            Tense.PerhapsPast => (2.5, 1.0),
            Tense.Future => (1.0, 8.0),
            _ => (1.5, 1.0),
        };
        var best = page.Year;
        var least = double.MaxValue;
        for (var year = page.Year - 1; year <= page.Year + 1; year++)
        {
            if (at(year) is not { } day) continue;
            var days = Period.DaysBetween(page, day);
            var cost = days > 1 ? days * ahead : -days * back;
            if (cost < least) (least, best) = (cost, year);
        }

        return best;
    }

    private static TimeValue? Date(MeaningArguments a)
    {
        var year = YearOf(a, 0);
        if (year == 0 && a.Time(0) is not null)
            return new TimeValue(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{a.Int(1):D2}-{a.Int(2):D2}"), Grain.Day);
        return Stretch.Day(year, a.Int(1), a.Int(2)) is { } day ? WithWeekday(Named(day, a.Time(0)?.Anchor), a.Int(3)) : null;
    }

    // Coding manual, borderline 5: the number wins over the weekday and the record says so.
    private static TimeValue WithWeekday(TimeValue day, int weekday) =>
        weekday == 0 || day.First is not { } first || (int)first.DayOfWeek == weekday ? day
        : day with { Note = $"the text says {(IsoDayOfWeek)weekday}, the date is a {first.DayOfWeek}" };

    private static TimeValue? NumericDate(MeaningArguments a)
    {
        int one = a.Int(0), two = a.Int(1), year = a.Int(2);
        if (year < 100) year = FullYear(year, a.Context);
        var dayFirst = one > 12 || two <= 12 && a.Context.DayFirst == true;
        var day = dayFirst ? Stretch.Day(year, two, one) : Stretch.Day(year, one, two);
        if (day is null) return null;
        var open = one <= 12 && two <= 12 && one != two && a.Context.DayFirst is null;
        return day with { Absolute = true, Note = open ? "day and month may be exchanged" : null };
    }

    private static int FullYear(int twoDigits, ReadingContext context)
    {
        var now = context.Page?.Year ?? 2025;
        var year = now / 100 * 100 + twoDigits;
        return year > now + 10 ? year - 100 : year;
    }

    private static TimeValue? WeekdayDay(MeaningArguments a)
    {
        if (a.Context.Page is not { } page) return null;
        for (var back = 0; back < 3; back++)
        {
            var month = page.PlusMonths(a.Context.Tense == Tense.Future ? back : -back);
            if (Stretch.Day(month.Year, month.Month, a.Int(1)) is { First: { } first } day && (int)first.DayOfWeek == a.Int(0)) return Named(day, Published);
        }

        return Stretch.Day(page.Year, page.Month, a.Int(1)) is { } plain ? WithWeekday(Named(plain, Published), a.Int(0)) : null;
    }

    private static TimeValue? MonthOnly(int month, ReadingContext context)
    {
        if (context.ToldYear > 0) return Stretch.Month(context.ToldYear, month) with { Anchor = "text" };
        if (context.Page is not { } page) return new TimeValue(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"), Grain.Month);
        // The month that runs counts as near from both sides.
        var year = NearestYear(page, y => y == page.Year && month == page.Month ? page : new LocalDate(y, month, 15), context.Tense);
        return Named(Stretch.Month(year, month), Published);
    }

    // Coding manual: "last January" written in January is the January a year before.
    private static TimeValue? MonthStep(MeaningArguments a)
    {
        var month = a.Int(1);
        if (a.Context.Page is not { } page) return new TimeValue(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"), Grain.Month);
        var year = a.Int(0) switch
        {
            < 0 => month < page.Month ? page.Year : page.Year - 1,
            > 0 => month > page.Month ? page.Year : page.Year + 1,
            _ => page.Year,
        };
        return Named(Stretch.Month(year, month), Published);
    }

    private static TimeValue? Part(MeaningArguments a, int parts, Func<int, int, TimeValue> make)
    {
        TimeValue? year = null;
        var number = 0;
        for (var i = 0; i < a.Count; i++)
        {
            if (a.Time(i) is { } time) year = time;
            else if (a.Int(i) > 0) number = a.Int(i);
            else if (string.Equals(a.Word(i), "last", StringComparison.Ordinal)) number = parts;
        }

        return year?.First is { } first && number >= 1 && number <= parts ? Named(make(first.Year, number), year.Anchor) : null;
    }

    // Figures are told about the newest quarter of that number that has ended, or runs.
    private static TimeValue? QuarterOnly(int quarter, ReadingContext context)
    {
        if (quarter is < 1 or > 4) return null;
        if (context.Page is not { } page) return new TimeValue(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-Q{quarter}"), Grain.Quarter);
        var year = NearestYear(page, y => Stretch.Quarter(y, quarter).Last, context.Tense == Tense.Future ? Tense.Unknown : Tense.PerhapsPast);
        return Named(Stretch.Quarter(year, quarter), Published);
    }

    // Weeks of a year are those of ISO 8601; weeks of a month are seven days from its first, or up to its last.
    private static TimeValue? WeekOf(MeaningArguments a)
    {
        var whole = a.Time(1) ?? a.Time(2) ?? (a.Has(3) ? MonthOnly(a.Int(3), a.Context) : a.Context.Page is { } page ? Named(Stretch.Month(page.PlusMonths(a.Int(4))), Published) : null);
        if (whole is not { First: { } first, Last: { } last }) return null;
        var number = a.Int(0);
        if (whole.Grain == Grain.Year)
        {
            var day = number == 0 ? last.PlusDays(-3) : first.PlusDays(3).PlusWeeks(number - 1);
            return number > 53 ? null : Stretch.Week(day) with { Anchor = whole.Anchor, Absolute = whole.Absolute };
        }

        if (number > 5) return null;
        var start = number == 0 ? last.PlusDays(-6) : first.PlusWeeks(number - 1);
        return Stretch.Week(start.PlusDays(3)) with { First = start, Last = LocalDate.Min(last, start.PlusDays(6)), Anchor = whole.Anchor, Absolute = whole.Absolute };
    }

    private static TimeValue? SeasonStep(MeaningArguments a)
    {
        if (a.Context.Page is not { } page) return new TimeValue(TimeType.Date, "XXXX-" + a.Word(1), Grain.Season);
        var same = Stretch.Season(page.Year, a.Word(1));
        var step = a.Int(0);
        if (step < 0) return Named(same.Last < page ? same : Stretch.Season(page.Year - 1, a.Word(1)), Published);
        if (step > 0) return Named(same.First > page ? same : Stretch.Season(page.Year + 1, a.Word(1)), Published);
        var before = same.First > page && a.Context.Tense != Tense.Future && same.First > page.PlusMonths(4);
        return Named(before ? Stretch.Season(page.Year - 1, a.Word(1)) : same, Published);
    }

    private static TimeValue? DayRange(MeaningArguments a)
    {
        int month = a.Int(1), first = a.Int(2), last = a.Int(3);
        if (first >= last) return null;
        if (a.Time(0) is { First: { } year }) return Range(Stretch.Day(year.Year, month, first), Stretch.Day(year.Year, month, last));
        var end = MonthDay(month, last, 0, a.Context);
        return end?.First is { } day ? Range(Stretch.Day(day.Year, month, first), end) : null;
    }

    private static TimeValue? YearRange(MeaningArguments a)
    {
        int first = a.Int(0), last = a.Int(1);
        if (last < 100) last += first / 100 * 100;
        return last > first && last - first < 400 ? Range(Stretch.Year(first), Stretch.Year(last)) : null;
    }

    private static TimeValue? Range(TimeValue? start, TimeValue? end) =>
        start is null || end is null || end.Last < start.First ? null : start with { Last = end.Last, Anchor = end.Anchor, Absolute = end.Anchor is null };

    private static TimeValue? OtherCalendar(MeaningArguments a, CalendarSystem calendar)
    {
        int year = a.Int(0), month = a.Int(1), day = a.Int(2);
        var anchor = year == 0 ? Published : null;
        if (year == 0)
        {
            if (a.Context.Page is not { } page) return null;
            var there = page.WithCalendar(calendar);
            year = there.Year;
            var ahead = month - there.Month;
            if (ahead > (a.Context.Tense == Tense.Future ? 12 : 1)) year--;
            else if (ahead < -6 && a.Context.Tense == Tense.Future) year++;
        }

        if (year < calendar.MinYear || year > calendar.MaxYear || month < 1 || month > calendar.GetMonthsInYear(year)) return null;
        var length = calendar.GetDaysInMonth(year, month);
        if (day > length) return null;
        var first = new LocalDate(year, month, Math.Max(1, day), calendar).WithCalendar(CalendarSystem.Iso);
        if (day > 0) return Named(Stretch.Day(first), anchor);
        var last = first.PlusDays(length - 1);
        return new TimeValue(TimeType.Date, Stretch.Iso(first), Grain.Month) { First = first, Last = last, Anchor = anchor, Absolute = anchor is null };
    }

    private static TimeValue? Nowruz(MeaningArguments a)
    {
        if (a.Context.Page is not { } page) return null;
        LocalDate NewYear(int gregorian) => new LocalDate(gregorian - 621, 1, 1, CalendarSystem.PersianSimple).WithCalendar(CalendarSystem.Iso);
        return Named(Stretch.Day(NewYear(NearestYear(page, y => NewYear(y), a.Context.Tense))), Published);
    }
}
