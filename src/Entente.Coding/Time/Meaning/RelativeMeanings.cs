using NodaTime;

namespace Entente.Coding.Time.Meaning;

/// <summary>Meanings counted from the page's date or from a date told before.</summary>
internal static class RelativeMeanings
{
    private const string Published = "published";
    private const string Text = "text";

    public static void AddTo(Dictionary<string, Func<MeaningArguments, TimeValue?>> table)
    {
        table["same"] = a => Enumerable.Range(0, a.Count).Select(a.Time).FirstOrDefault(t => t is not null);
        table["reference"] = a => Stretch.Reference(a.Word(0));
        table["shift"] = a => Step(a.Context.Page, Units.GrainOf(a.Word(0)), a.Int(1), Published);
        table["step"] = a => Units.GrainOf(a.Word(1)) is var grain && grain is Grain.None or Grain.Clock ? null
            : grain == Grain.Weekend && a.Int(0) == 0 && a.Context.Tense == Tense.Past ? Weekend(a)
            : Step(a.Context.Page, grain, a.Int(0), Published);
        table["step-word"] = a => UnitWord(a.Word(1)) is var grain && grain == Grain.None ? null : Step(a.Context.Page, grain, a.Int(0), Published);
        table["fiscal-step"] = a => Step(a.Context.Page, Grain.Year, a.Int(0), Published);
        table["weekend"] = Weekend;
        table["weekday"] = a => Weekday(a.Context.Page, a.Int(0), a.Context.Tense == Tense.Future ? 1 : 0);
        table["weekday-step"] = WeekdayStep;
        table["weekday-told"] = a => Told(a.Context) is { First: { } from } ? Weekday(from, a.Int(1), a.Int(0) > 0 ? 2 : -1) is { } day ? day with { Anchor = Text } : null : WeekdayStep(a);
        table["weekday-of-week"] = a => a.Context.Page is { } page
            ? CalendarMeanings.Named(Stretch.Day(page.PlusWeeks(a.Int(0)).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)).PlusDays(a.Int(1) - 1)), Published) : Unknown(Grain.Day);
        table["told"] = a => FromTold(a.Context, Units.GrainOf(a.Word(0)) is var g && g == Grain.None ? UnitWord(a.Word(0)) : Units.GrainOf(a.Word(0)), a.Int(1));
        table["offset"] = a => Offset(a.Time(0), a.Int(1), a.Context);
        table["offset-day"] = a => a.Time(0) is { Amount: > 0 } amount && a.Time(2) is { First: { } day } anchor && Units.From(day, a.Int(1) * amount.Amount, amount.Unit) is { } found
            ? found with { Anchor = anchor.Anchor } : null;
        table["offset-told"] = a => OffsetTold(a.Time(0), a.Int(1), a.Context);
        table["unit-ago"] = a => UnitBack(a.Word(0), -1, a.Context);
        table["unit-told"] = a => UnitTold(a.Word(0), a.Int(1), a.Context);
        table["vague-ago"] = _ => Stretch.Reference("PAST_REF");
        table["focus-quarter"] = a => FocusQuarter(a.Int(0), a.Context);
        table["focus-quarter-or-year"] = a => a.Context.Quarter is null ? Step(a.Context.Page, Grain.Year, -1, Published) : FocusQuarter(a.Int(0), a.Context);
        table["modify"] = a => a.Time(1) is { } period ? Modify(a.Word(0), period) : null;
        table["before-page"] = a => a.Time(0) is { } p ? p.Last > a.Context.Page && p.First <= a.Context.Page ? p with { Last = a.Context.Page } : p : null;
        table["after-page"] = a => a.Time(0) is { } p ? p.First < a.Context.Page && p.Last >= a.Context.Page ? p with { First = a.Context.Page } : p : null;
        table["year-end"] = YearEnd;
    }

    /// <summary>A stretch whose place in time is not known.</summary>
    public static TimeValue Unknown(Grain grain) => new(TimeType.Date, grain switch
    {
        Grain.Week => "XXXX-WXX",
        Grain.Weekend => "XXXX-WXX-WE",
        Grain.Month => "XXXX-XX",
        Grain.Quarter => "XXXX-QX",
        Grain.Season or Grain.Half or Grain.Year => "XXXX",
        Grain.Decade => "XXXX",
        Grain.Century => "XXXX",
        _ => "XXXX-XX-XX",
    }, grain);

    public static TimeValue? Told(ReadingContext context) => context.Told;

    private static TimeValue Step(LocalDate? from, Grain grain, int by, string anchor) =>
        from is { } day ? CalendarMeanings.Named(Stretch.Of(grain, Stretch.Move(grain, day, by)), anchor) : Unknown(grain);

    private static Grain UnitWord(string word) => word switch
    {
        "day" => Grain.Day,
        "week" => Grain.Week,
        "month" => Grain.Month,
        "quarter" => Grain.Quarter,
        "year" => Grain.Year,
        "decade" => Grain.Decade,
        "century" => Grain.Century,
        _ => Grain.None,
    };

    // Which: 0 on or before, 1 on or after, 2 after, -1 before.
    private static TimeValue Weekday(LocalDate? from, int weekday, int which)
    {
        if (from is not { } day) return new TimeValue(TimeType.Date, $"XXXX-WXX-{(char)('0' + weekday)}", Grain.Day);
        var name = (IsoDayOfWeek)weekday;
        var found = day.With(which switch
        {
            0 => DateAdjusters.PreviousOrSame(name),
            1 => DateAdjusters.NextOrSame(name),
            2 => DateAdjusters.Next(name),
            _ => DateAdjusters.Previous(name),
        });
        return CalendarMeanings.Named(Stretch.Day(found), Published);
    }

    private static TimeValue WeekdayStep(MeaningArguments a)
    {
        var step = a.Int(0);
        return Weekday(a.Context.Page, a.Int(1), step < 0 ? -1 : step > 0 ? 2 : a.Context.Tense == Tense.Past ? 0 : 1);
    }

    private static TimeValue Weekend(MeaningArguments a)
    {
        if (a.Context.Page is not { } page) return Unknown(Grain.Weekend);
        var back = a.Context.Tense != Tense.Future && page.DayOfWeek < IsoDayOfWeek.Saturday;
        return CalendarMeanings.Named(Stretch.Weekend(back ? page.PlusDays(-7) : page), Published);
    }

    private static TimeValue? FromTold(ReadingContext context, Grain grain, int by)
    {
        if (grain is Grain.None or Grain.Clock) return null;
        if (Told(context) is not { First: { } first, Last: { } last } told) return context.Page is null || by == 0 ? Unknown(grain) : Step(context.Page, grain, by, Published);
        // "the following day" after a whole month or year was told: which day is not known
        if (grain < Grain.Month && told.Grain > Grain.Week || grain == Grain.Month && told.Grain > Grain.Month) return Unknown(grain) with { Anchor = Text };
        return Step(by > 0 ? last : first, grain, by, Text);
    }

    private static TimeValue? Offset(TimeValue? amount, int direction, ReadingContext context)
    {
        if (amount is null) return null;
        if (amount.Amount <= 0) return Stretch.Reference(direction < 0 ? "PAST_REF" : "FUTURE_REF");
        if (context.Page is not { } page) return Unknown(Units.GrainOf(amount.Unit));
        if (Units.GrainOf(amount.Unit) == Grain.Clock) return CalendarMeanings.Named(Stretch.Day(page), Published) with { Type = TimeType.Time };
        return Units.From(page, direction * amount.Amount, amount.Unit) is { } found ? CalendarMeanings.Named(found, Published) : null;
    }

    private static TimeValue? OffsetTold(TimeValue? amount, int direction, ReadingContext context)
    {
        if (amount is null) return null;
        var told = Told(context);
        var grain = Units.GrainOf(amount.Unit);
        if (amount.Amount <= 0) return Stretch.Reference(direction < 0 ? "PAST_REF" : "FUTURE_REF");
        if (grain == Grain.Clock) return amount with { Anchor = Text };
        if (told is null) return direction < 0 && context.Page is not null ? Offset(amount, direction, context) : Unknown(grain) with { Anchor = Text };
        if (grain < Grain.Month && told.Grain > Grain.Week) return Unknown(grain) with { Anchor = Text };
        var from = direction > 0 ? told.Last : told.First;
        return from is { } day && Units.From(day, direction * amount.Amount, amount.Unit) is { } found ? found with { Anchor = Text } : null;
    }

    private static TimeValue? UnitBack(string unit, int by, ReadingContext context)
    {
        if (unit is "Y" && context.Quarter is not null) return FocusQuarter(4 * by, context);
        return Offset(Units.Duration(Grammar.Quantity.Of(Math.Abs(by)), unit), Math.Sign(by), context);
    }

    private static TimeValue? UnitTold(string unit, int direction, ReadingContext context)
    {
        if (unit is "Y" && direction < 0 && context.Quarter is not null) return FocusQuarter(-4, context);
        return OffsetTold(Units.Duration(Grammar.Quantity.Of(1), unit), direction, context);
    }

    // Company news is about the quarter it told last, else about the last that ended.
    private static TimeValue? FocusQuarter(int by, ReadingContext context)
    {
        if (context.Quarter?.First is { } told) return CalendarMeanings.Named(Stretch.Of(Grain.Quarter, told.PlusMonths(3 * by)), Text);
        return context.Page is { } page ? CalendarMeanings.Named(Stretch.Of(Grain.Quarter, page.PlusMonths(3 * (by - 1))), Published) : Unknown(Grain.Quarter);
    }

    private static TimeValue Modify(string mod, TimeValue period)
    {
        if (period.First is not { } first || period.Last is not { } last || period.Grain is Grain.Day or Grain.Reference) return period;
        var (from, to) = period.Grain switch
        {
            Grain.Month => mod switch { "START" or "EDGE-START" => (first, first.PlusDays(9)), "MID" or "EDGE-MID" => (first.PlusDays(10), first.PlusDays(19)), _ => (first.PlusDays(20), last) },
            Grain.Year when mod is "EDGE-START" => (first, first.PlusMonths(3).PlusDays(-1)),
            Grain.Year when mod is "EDGE-END" => (first.PlusMonths(9), last),
            Grain.Decade => mod switch { "START" or "EDGE-START" => (first, first.PlusYears(4).PlusDays(-1)), "MID" or "EDGE-MID" => (first.PlusYears(3), first.PlusYears(7).PlusDays(-1)), _ => (first.PlusYears(7), last) },
            Grain.Week => mod switch { "START" or "EDGE-START" => (first, first.PlusDays(1)), "MID" or "EDGE-MID" => (first.PlusDays(2), first.PlusDays(3)), _ => (first.PlusDays(3), last) },
            _ => Third(mod, first, last),
        };
        return period with { First = from, Last = to };
    }

    private static (LocalDate From, LocalDate To) Third(string mod, LocalDate first, LocalDate last)
    {
        var days = Period.DaysBetween(first, last) + 1;
        if (days >= 84 && days <= 366)
        {
            // whole months: January to April, May to August, September to December
            var months = Math.Max(1, (int)Math.Round(days / 30.4 / 3));
            return mod.EndsWith("START", StringComparison.Ordinal) ? (first, first.PlusMonths(months).PlusDays(-1))
                : mod.EndsWith("MID", StringComparison.Ordinal) ? (first.PlusMonths(months), first.PlusMonths(2 * months).PlusDays(-1))
                : (first.PlusMonths(2 * months), last);
        }

        return mod.EndsWith("START", StringComparison.Ordinal) ? (first, first.PlusDays(days / 3))
            : mod.EndsWith("MID", StringComparison.Ordinal) ? (first.PlusDays(days / 3), first.PlusDays(days * 2 / 3))
            : (first.PlusDays(days * 2 / 3), last);
    }

    private static TimeValue? YearEnd(MeaningArguments a)
    {
        if (a.Context.Page is not { } page) return new TimeValue(TimeType.Date, "XXXX-12-31", Grain.Day);
        var year = a.Context.Tense == Tense.Past && page.Month <= 3 ? page.Year - 1 : page.Year;
        return CalendarMeanings.Named(Stretch.Day(new LocalDate(year, 12, 31)), Published);
    }
}
