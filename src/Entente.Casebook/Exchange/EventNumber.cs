using System.Globalization;

namespace Entente.Casebook.Exchange;

/// <summary>Whole numbers for formats whose ids are numbers: made of our ids, the same in every export, and none too large for a double to hold.</summary>
internal static class EventNumber
{
    private const int HexDigits = 11;
    private const int RowsOfEvent = 512;

    /// <summary>The number of a row of an event: an event with several pairs of sides has several rows.</summary>
    public static string Of(string id, int row) =>
        (long.Parse(id.AsSpan(0, Math.Min(HexDigits, id.Length)), NumberStyles.HexNumber, CultureInfo.InvariantCulture) * RowsOfEvent + row % RowsOfEvent)
        .ToString(CultureInfo.InvariantCulture);
}
