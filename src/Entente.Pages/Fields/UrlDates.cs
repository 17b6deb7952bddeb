using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Entente.Pages.Fields;

/// <summary>Reads the day that many addresses carry ("/2024/01/25/", "/20240125-", "/16-Jul-2023/").</summary>
internal static partial class UrlDates
{
    public static PageDate? Find(string? url)
    {
        if (url is null) return null;
        url = Archive().Replace(url, "");
        var match = Parts().Match(url);
        if (!match.Success) match = Packed().Match(url);
        if (!match.Success) match = DayFirst().Match(url);
        if (!match.Success) match = Short().Match(url);
        if (match.Success && Make(match) is { } date) return new PageDate(date, null, null, "url");
        var named = Named().Match(url);
        return named.Success && DateText.Find(named.Value.Replace('-', ' ').Replace('/', ' ').Trim()) is { } found ? new PageDate(found.Date, null, null, "url") : null;
    }

    private static LocalDate? Make(Match m)
    {
        var year = int.Parse(m.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        if (m.Groups["y"].Length == 2) year += 2000;
        var month = int.Parse(m.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(m.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < 1995 or > 2079 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        return new LocalDate(year, month, day);
    }

    [GeneratedRegex(@"[/_.-](?<y>(?:19|20)\d\d)[/_.-](?<m>\d{1,2})[/_.-](?<d>\d{1,2})(?=[/_.?&#-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    /// <summary>"20240125", also with the time of day and a number behind it, or one letter before it ("A2024012514320001234").</summary>
    [GeneratedRegex(@"[/_.=-][A-Za-z]?(?<y>(?:199|20[0-3])\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?=[/_.?&#-]|$|(?:[01]\d|2[0-3])[0-5]\d\d{0,9}(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Packed();

    /// <summary>"-nid03052022": day, month and year at the end of an address, after letters that name a document.</summary>
    [GeneratedRegex(@"(?:[/_=-]|[/_-]nid)(?<d>0[1-9]|[12]\d|3[01])(?<m>0[1-9]|1[0-2])(?<y>20[0-3]\d)(?=[/?#]?$|\.html?$)", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    /// <summary>"/2015/08/150803-": the short form after year and month that confirm it.</summary>
    [GeneratedRegex(@"/20(?<y>\d\d)/(?<m>0[1-9]|1[0-2])/\k<y>\k<m>(?<d>0[1-9]|[12]\d|3[01])(?=[-_/])", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    /// <summary>The time of an archive's copy is not the date of the page.</summary>
    [GeneratedRegex(@"^https?://web\.archive\.org/web/\d+[a-z_]*/", RegexOptions.CultureInvariant)]
    private static partial Regex Archive();

    [GeneratedRegex(@"/(?:\d{1,2}[-/][A-Za-z]{3,9}[-/]20\d\d|20\d\d/[A-Za-z]{3}/\d{1,2})(?=[/-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
