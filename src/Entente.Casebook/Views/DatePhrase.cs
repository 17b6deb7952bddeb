using System.Globalization;
using Entente.Coding.Events;
using NodaTime;
using NodaTime.Text;

namespace Entente.Casebook.Views;

/// <summary>Writes a date no more precisely than it is known.</summary>
public static class DatePhrase
{
    /// <summary>
    /// <c>2025-01-03</c>, <c>2023-07</c>, <c>2018</c>, <c>2024-12-21..31</c>, <c>2024-12-30..2025-01-02</c>, <c>1970..1979</c>; with <c>~</c> before it where the text
    /// gives no date and only the page's own (stated or inferred) is left; <c>undated</c> without any.
    /// </summary>
    public static string Short(EventDate? date) =>
        date is null ? "undated" : (IsAbout(date) ? "~" : "") + Interval(date.Start, date.End);

    /// <summary>In words, with the expression it was read from and on what it rests.</summary>
    public static string Long(EventDate? date)
    {
        if (date is null) return "no date known";
        var words = date.Text is { } text ? $" (“{text}”)" : "";
        var basis = date.Basis switch
        {
            "text" => "said at the act",
            "context" => "said elsewhere on the page",
            "review" => "set by a person",
            "published" => "only the page's own date is known",
            "inferred" => "inferred: the page states no date of its own",
            var other => other,
        };
        var note = date.Note is { } warning ? $"; note: {warning}" : "";
        return $"{(IsAbout(date) ? "about " : "")}{Words(date.Start, date.End)}{words}, {basis}{note}";
    }

    /// <summary>day, month, year or days: the precision that <see cref="Short"/> shows.</summary>
    public static string Precision(EventDate date) =>
        date.Start == date.End ? "day" : IsYear(date.Start, date.End) ? "year" : IsMonth(date.Start, date.End) ? "month" : "days";

    private static bool IsAbout(EventDate date) => date.Basis is "published" or "inferred";

    private static bool IsMonth(LocalDate start, LocalDate end) =>
        start.Day == 1 && start.Year == end.Year && start.Month == end.Month && end == end.With(DateAdjusters.EndOfMonth);

    private static bool IsYear(LocalDate start, LocalDate end) =>
        start.Year == end.Year && start is { Month: 1, Day: 1 } && end is { Month: 12, Day: 31 };

    private static bool AreYears(LocalDate start, LocalDate end) => start is { Month: 1, Day: 1 } && end is { Month: 12, Day: 31 };

    private static string Interval(LocalDate start, LocalDate end)
    {
        var first = LocalDatePattern.Iso.Format(start);
        if (start == end) return first;
        if (IsYear(start, end)) return first[..4];
        if (IsMonth(start, end)) return first[..7];
        if (AreYears(start, end)) return $"{first[..4]}..{LocalDatePattern.Iso.Format(end)[..4]}";
        var last = LocalDatePattern.Iso.Format(end);
        return first[..8] == last[..8] ? $"{first}..{last[8..]}" : $"{first}..{last}";
    }

    private static string Words(LocalDate start, LocalDate end)
    {
        static string Day(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        if (start == end) return Day(start);
        if (IsYear(start, end)) return start.ToString("yyyy", CultureInfo.InvariantCulture);
        if (IsMonth(start, end)) return start.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        if (AreYears(start, end)) return $"{start.ToString("yyyy", CultureInfo.InvariantCulture)} to {end.ToString("yyyy", CultureInfo.InvariantCulture)}";
        return $"{Day(start)} to {Day(end)}";
    }
}
