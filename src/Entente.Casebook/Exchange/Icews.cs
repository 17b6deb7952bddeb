using System.Globalization;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using Entente.Language;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>Events in the 20 columns of ICEWS: tabs, a header, NULL for nothing. Only what is told as done and has a CAMEO code and a date.</summary>
internal static class Icews
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors",
        "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    public static void Write(ExportSource source, TextWriter output)
    {
        TabSeparated.Line(output, Columns);
        foreach (var e in source.Events())
        {
            if (e.Lead is not { Status: EventStatus.Occurred, Cameo: { } cameo, Date: { } date } lead) continue;
            var number = 0;
            foreach (var (actor, recipient) in TabSeparated.Dyads(lead))
            {
                string?[] cells =
                [
                    EventNumber.Of(e.Id, number++), LocalDatePattern.Iso.Format(date.Start), actor?.Name ?? actor?.Text, Sectors(actor), CountryNames.Of(actor?.Country), $"{lead.Type}{(lead.Mode is { } mode ? "/" + mode : "")}",
                    cameo, Row.FromDecimal(lead.Goldstein), recipient?.Name ?? recipient?.Text, Sectors(recipient), CountryNames.Of(recipient?.Country), EventNumber.Of(StableHash.Hex(16, lead.Document), 0),
                    (lead.Sentence + 1).ToString(CultureInfo.InvariantCulture), lead.Outlet, lead.Place.NameAt(PlaceLevel.City), lead.Place.NameAt(PlaceLevel.District),
                    lead.Place.NameAt(PlaceLevel.Province), CountryNames.Of(lead.Place?.Country),
                    lead.Place?.Latitude?.ToString("R", CultureInfo.InvariantCulture), lead.Place?.Longitude?.ToString("R", CultureInfo.InvariantCulture),
                ];
                TabSeparated.Line(output, [.. cells.Select(cell => string.IsNullOrEmpty(cell) ? "NULL" : cell)]);
            }
        }
    }

    private static string? Sectors(Participant? who) => who is null ? null : string.Join(',', who.Sectors);
}
