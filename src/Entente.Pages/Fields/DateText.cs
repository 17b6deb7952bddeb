using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Pages.Knowledge;
using NodaTime;

namespace Entente.Pages.Fields;

/// <summary>A date found in a string: the value and where it stood.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">Time of day, where it stood beside the day.</param>
/// <param name="Offset">Offset from UTC, where stated.</param>
/// <param name="Start">First code unit in the string.</param>
/// <param name="End">One past the last code unit of day, time and zone.</param>
internal readonly record struct FoundDate(LocalDate Date, LocalTime? Time, Offset? Offset, int Start, int End)
{
    public PageDate As(string basis) => new(Date, Time, Offset, basis);
}

/// <summary>Finds absolute dates in strings: ISO 8601, RFC 822, numbers, and day, month name and year in the languages of <c>months.tsv</c>.</summary>
internal static partial class DateText
{
    private const int FirstYear = 1990;
    private const int LastYear = 2079;

    /// <summary>The first date in the text, or <see langword="null"/>.</summary>
    /// <param name="text">Any short string.</param>
    /// <param name="language">Language of the page, which decides between spellings of months and the order of numbers.</param>
    public static FoundDate? Find(string text, string? language = null)
    {
        if (text.Length is < 6 or > 2000) return null;
        text = WithPlainDigits(text);
        if (!HasDigits(text)) return null;
        FoundDate? best = null;
        foreach (var candidate in Candidates(text, language))
            if (best is null || candidate.Start < best.Value.Start) best = candidate;
        return best is { } found ? WithClock(text, found) : null;
    }

    private static IEnumerable<FoundDate> Candidates(string text, string? language)
    {
        foreach (Match m in Iso().Matches(text))
            if (Make(Number(m, "y"), Number(m, "m"), Number(m, "d"), m) is { } iso) { yield return iso; break; }
        foreach (Match m in EastAsian().Matches(text))
            if (Make(Number(m, "y"), Number(m, "m"), Number(m, "d"), m) is { } asian) { yield return asian; break; }
        foreach (Match m in DayMonthYear().Matches(text))
            if (Make(Number(m, "y"), MonthNames.Find(m.Groups["n"].Value, language), Number(m, "d"), m) is { } named) { yield return named; break; }
        foreach (Match m in MonthDayYear().Matches(text))
            if (Make(Number(m, "y"), MonthNames.Find(m.Groups["n"].Value, language), Number(m, "d"), m) is { } american) { yield return american; break; }
        foreach (Match m in YearMonthDay().Matches(text))
            if (Make(Number(m, "y"), MonthNames.Find(m.Groups["n"].Value, language), Number(m, "d"), m) is { } reversed) { yield return reversed; break; }
        foreach (Match m in Numeric().Matches(text))
            if (FromNumbers(m, language) is { } numeric) { yield return numeric; break; }
    }

    private static FoundDate? FromNumbers(Match m, string? language)
    {
        var first = Number(m, "a");
        var second = Number(m, "b");
        var year = Number(m, "y");
        if (m.Groups["y"].Length == 2) year += 2000;
        var monthFirst = second > 12 || (first <= 12 && m.Groups["s"].ValueSpan is "/" && language is "en-us" or "en-US");
        return monthFirst ? Make(year, first, second, m) : Make(year, second, first, m);
    }

    private static FoundDate? Make(int year, int month, int day, Match m)
    {
        if (year is >= 2500 and <= 2620) year -= 543; // Thai years count from the Buddha's death
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        return new FoundDate(new LocalDate(year, month, day), null, null, m.Index, m.Index + m.Length);
    }

    private static FoundDate WithClock(string text, FoundDate found)
    {
        var after = Clock().Match(text, found.End);
        var clock = after.Success && after.Index - found.End <= 24 && !HasLetters(text.AsSpan(found.End, after.Index - found.End), 9) ? after : null;
        if (clock is null)
        {
            foreach (Match before in Clock().Matches(text[..found.Start]))
                if (found.Start - (before.Index + before.Length) <= 8) clock = before;
        }

        if (clock is null) return found;
        var hour = Number(clock, "h");
        var half = clock.Groups["p"].Value.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        if (half is "pm" && hour < 12) hour += 12;
        if (half is "am" && hour == 12) hour = 0;
        var minute = clock.Groups["i"].Success ? Number(clock, "i") : 0;
        var second = clock.Groups["s"].Success ? Number(clock, "s") : 0;
        if (hour > 23 || minute > 59 || second > 59) return found;
        return found with
        {
            Time = new LocalTime(hour, minute, second),
            Offset = Zone(clock.Groups["z"].Value),
            Start = Math.Min(found.Start, clock.Index),
            End = Math.Max(found.End, clock.Index + clock.Length),
        };
    }

    private static Offset? Zone(string zone)
    {
        if (zone.Length == 0) return null;
        if (zone[0] is '+' or '-')
        {
            var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
            var hours = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture);
            var minutes = digits.Length >= 4 ? int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture) : 0;
            if (hours > 14 || minutes > 59) return null;
            var seconds = ((hours * 60) + minutes) * 60;
            return Offset.FromSeconds(zone[0] == '-' ? -seconds : seconds);
        }

        return zone switch
        {
            "Z" or "UTC" or "GMT" or "WET" => Offset.Zero,
            "CET" or "BST" or "WEST" => Offset.FromHours(1),
            "CEST" or "EET" => Offset.FromHours(2),
            "EEST" or "MSK" => Offset.FromHours(3),
            "EST" => Offset.FromHours(-5),
            "EDT" => Offset.FromHours(-4),
            "CST" => Offset.FromHours(-6),
            "CDT" or "MST" => Offset.FromHours(-5),
            "PST" => Offset.FromHours(-8),
            "PDT" => Offset.FromHours(-7),
            "JST" or "KST" => Offset.FromHours(9),
            _ => null,
        };
    }

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Arabic, Persian, Devanagari and other digits become 0 to 9; places in the text stay.</summary>
    private static string WithPlainDigits(string text)
    {
        var foreign = false;
        foreach (var c in text) foreign |= c > '9' && char.IsDigit(c);
        return !foreign ? text : string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < from.Length; i++) span[i] = char.IsDigit(from[i]) ? (char)('0' + (int)char.GetNumericValue(from[i])) : from[i];
        });
    }

    /// <summary>Whether the text has as many digits as the shortest date ("1/2/24").</summary>
    private static bool HasDigits(ReadOnlySpan<char> text)
    {
        const int fewest = 4;
        for (var count = 0; text.IndexOfAnyInRange('0', '9') is >= 0 and var at; text = text[(at + 1)..])
            if (++count == fewest) return true;
        return false;
    }

    private static bool HasLetters(ReadOnlySpan<char> text, int more)
    {
        var count = 0;
        foreach (var c in text)
            if (char.IsLetter(c)) count++;
        return count > more;
    }

    [GeneratedRegex(@"(?<![\d])(?<y>(?:19|20)\d\d)(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<y>(?:19|20)\d\d)\s*[年년]\s*(?<m>\d{1,2})\s*[月월]\s*(?<d>\d{1,2})\s*[日일]", RegexOptions.CultureInvariant)]
    private static partial Regex EastAsian();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|-го)?[.,]?\s*(?:de |del |di |of |d[’'] ?|-)?\s*(?<n>\p{L}[\p{L}\p{M}’']{1,14}(?:\.\p{L})?(?: (?:الثاني|الأول))?)[.,’']?\s*(?:de |del |do |-)?\s*(?<y>(?:19|20|25)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<n>\p{L}[\p{L}\p{M}]{2,12})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\s*(?:,|\.|\s)\s*(?<y>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)[.,]?\s*(?:m\.\s*)?(?<n>\p{L}[\p{L}\p{M}]{2,12})\.?\s+(?<d>\d{1,2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"(?<![\d.,/:-])(?<a>\d{1,2})\.? ?(?<s>[-/.|]) ?(?<b>\d{1,2}) ?\k<s> ?(?<y>(?:(?:19|20)\d\d)|\d\d(?=\s|$|,|\)))(?![\d.]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<![\d.,/-])(?<h>[01]?\d|2[0-3])(?:[:.hH](?<i>[0-5]\d)(?::(?<s>[0-5]\d)(?:[.,]\d+)?)?\s?(?<p>[AaPp]\.?[Mm]\b\.?)?|\s?(?<p>[AaPp]\.?[Mm]\b\.?)|(?= Uhr\b))(?:\s?(?<z>Z\b|[+-]\d\d:?\d\d|[+-]\d\d\b|UTC|GMT|CEST|CET|EEST|EET|EST|EDT|CST|CDT|MST|PST|PDT|MSK|BST|JST|KST))?", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
