using System.Globalization;
using NodaTime;

namespace Entente.Coding.World.Tables;

/// <summary>Reads a row of an office table: dates are <c>YYYY[-MM[-DD]]</c>, <c>&lt;</c> before a start and <c>&gt;</c> before an end say that the source sees no further.</summary>
internal static class OfficeParser
{
    public static OfficeRow Parse(TextTable table, int row)
    {
        var country = table.Country ?? table.Text(row, "iso3");
        string start = table.Text(row, "start"), end = table.Text(row, "end");
        var from = start.Length == 0 || start[0] == '<' ? LocalDate.MinIsoValue : First(start) ?? LocalDate.MinIsoValue;
        LocalDate until;
        LocalDate? seen = null;
        if (end.Length == 0)
        {
            until = LocalDate.MaxIsoValue;
            seen = start.Length > 0 ? First(start.TrimStart('<')) : null;
        }
        else if (end[0] == '>')
        {
            until = LocalDate.MaxIsoValue;
            seen = Last(end[1..]);
        }
        else
        {
            until = Last(end) ?? LocalDate.MaxIsoValue;
        }

        var sector = table.Text(row, "sector").Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new OfficeRow(country, RoleNames.Common(table.Text(row, "role")).ToString(), table.Text(row, "office"), table.Text(row, "person"), from, until, seen, sector, table.Where(row), table.User);
    }

    /// <summary>First day of a date that may lack day or month, or <see langword="null"/> where it is none.</summary>
    public static LocalDate? First(string date) => Split(date) is var (y, m, d) && y > 0 ? new LocalDate(y, m ?? 1, d ?? 1) : null;

    /// <summary>Last day of a date that may lack day or month, or <see langword="null"/> where it is none.</summary>
    public static LocalDate? Last(string date)
    {
        var (y, m, d) = Split(date);
        if (y == 0) return null;
        var month = m ?? 12;
        return new LocalDate(y, month, d ?? CalendarSystem.Iso.GetDaysInMonth(y, month));
    }

    private static (int Year, int? Month, int? Day) Split(string date)
    {
        var parts = date.Split('-');
        if (parts.Length > 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1800 or > 2100) return default;
        int? month = null, day = null;
        if (parts.Length > 1)
        {
            if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m) || m is < 1 or > 12) return default;
            month = m;
        }

        if (parts.Length > 2)
        {
            if (!int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var d) || d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(year, month!.Value)) return default;
            day = d;
        }

        return (year, month, day);
    }
}
