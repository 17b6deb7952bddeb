using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Entente.Coding.Time.Meaning;

/// <summary>Makes stretches of the calendar: their TIMEX3 value and their days.</summary>
internal static class Stretch
{
    private static readonly IWeekYearRule Weeks = WeekYearRules.Iso;

    public static TimeValue Day(LocalDate day) => new(TimeType.Date, Iso(day), Grain.Day) { First = day, Last = day };

    /// <summary>A day from its numbers, or <see langword="null"/> where the calendar has no such day.</summary>
    public static TimeValue? Day(int year, int month, int day) =>
        year is < 1 or > 9000 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? null : Day(new LocalDate(year, month, day));

    public static TimeValue Week(LocalDate day)
    {
        var monday = day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        return new(TimeType.Date, WeekIso(monday), Grain.Week) { First = monday, Last = monday.PlusDays(6) };
    }

    public static TimeValue Weekend(LocalDate day)
    {
        var monday = day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        return new(TimeType.Date, WeekIso(monday) + "-WE", Grain.Weekend) { First = monday.PlusDays(5), Last = monday.PlusDays(6) };
    }

    public static TimeValue Month(LocalDate day) => Month(day.Year, day.Month);

    public static TimeValue Month(int year, int month) => Months(year, month, 1, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"), Grain.Month);

    public static TimeValue Quarter(int year, int quarter) => Months(year, quarter * 3 - 2, 3, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{quarter}"), Grain.Quarter);

    public static TimeValue Half(int year, int half) => Months(year, half * 6 - 5, 6, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-H{half}"), Grain.Half);

    /// <summary>A season of the northern half of the earth; winter is named by the year it begins in and runs into the next.</summary>
    public static TimeValue Season(int year, string season) =>
        Months(year, season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 }, 3, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{season}"), Grain.Season);

    public static TimeValue Year(int year) => Months(year, 1, 12, year.ToString("D4", CultureInfo.InvariantCulture), Grain.Year);

    /// <summary>Ten years; <paramref name="year"/> is any of them.</summary>
    public static TimeValue Decade(int year) => Years(year / 10 * 10, 10, (year / 10).ToString(CultureInfo.InvariantCulture) + "X", Grain.Decade);

    /// <summary>A hundred years as people name them: the 20th century is 1900 to 1999.</summary>
    public static TimeValue Century(int ordinal) => Years((ordinal - 1) * 100, 100, (ordinal - 1).ToString("D2", CultureInfo.InvariantCulture) + "XX", Grain.Century);

    public static TimeValue Reference(string name) => new(TimeType.Date, name, Grain.Reference);

    /// <summary>The stretch of a grain that holds a day.</summary>
    public static TimeValue Of(Grain grain, LocalDate day) => grain switch
    {
        Grain.Week => Week(day),
        Grain.Weekend => Weekend(day),
        Grain.Month => Month(day),
        Grain.Season => Season(SeasonYear(day), SeasonOf(day)),
        Grain.Quarter => Quarter(day.Year, (day.Month + 2) / 3),
        Grain.Half => Half(day.Year, (day.Month + 5) / 6),
        Grain.Year => Year(day.Year),
        Grain.Decade => Decade(day.Year),
        Grain.Century => Century(day.Year / 100 + 1),
        _ => Day(day),
    };

    /// <summary>A day moved by a number of units of a grain.</summary>
    public static LocalDate Move(Grain grain, LocalDate day, int by) => grain switch
    {
        Grain.Week or Grain.Weekend => day.PlusWeeks(by),
        Grain.Month => day.PlusMonths(by),
        Grain.Season or Grain.Quarter => day.PlusMonths(3 * by),
        Grain.Half => day.PlusMonths(6 * by),
        Grain.Year => day.PlusYears(by),
        Grain.Decade => day.PlusYears(10 * by),
        Grain.Century => day.PlusYears(100 * by),
        _ => day.PlusDays(by),
    };

    public static string SeasonOf(LocalDate day) => day.Month switch { >= 3 and <= 5 => "SP", >= 6 and <= 8 => "SU", >= 9 and <= 11 => "FA", _ => "WI" };

    public static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    public static string WeekIso(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Weeks.GetWeekYear(day):D4}-W{Weeks.GetWeekOfWeekYear(day):D2}");

    // January and February belong to the winter that began the year before.
    private static int SeasonYear(LocalDate day) => day.Month <= 2 ? day.Year - 1 : day.Year;

    private static TimeValue Months(int year, int month, int count, string value, Grain grain)
    {
        var first = new LocalDate(year, month, 1);
        return new(TimeType.Date, value, grain) { First = first, Last = first.PlusMonths(count).PlusDays(-1) };
    }

    private static TimeValue Years(int year, int count, string value, Grain grain) =>
        new(TimeType.Date, value, grain) { First = new LocalDate(Math.Max(1, year), 1, 1), Last = new LocalDate(Math.Max(1, year) + count - 1, 12, 31) };
}
