using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Entente.Casebook.Store;

/// <summary>Shorthand for columns, and how lists and numbers are written into them.</summary>
internal static class Row
{
    public static string Text(this SqliteDataReader row, int column) => row.GetString(column);

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int Int(this SqliteDataReader row, int column) => row.GetInt32(column);

    public static long Key(this SqliteDataReader row, int column) => row.GetInt64(column);

    public static double? Real(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    public static decimal? Decimal(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : ToDecimal(row.GetString(column));

    public static string[] Codes(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? [] : row.GetString(column).Split(' ');

    public static string[] Lines(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? [] : row.GetString(column).Split('\n');

    public static string? JoinCodes(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(' ', codes);

    public static string? JoinLines(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    public static string? FromDecimal(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static decimal ToDecimal(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Words without quotation marks and backslashes (ids) as one value.</summary>
    public static string WordList(IEnumerable<string> words) => "[" + string.Join(',', words.Select(w => "\"" + w + "\"")) + "]";

    /// <summary>Keys as one value, which a statement takes apart again by <c>json_each</c>.</summary>
    public static string KeyList(IEnumerable<long> keys) => "[" + string.Join(',', keys.Select(k => k.ToString(CultureInfo.InvariantCulture))) + "]";
}
