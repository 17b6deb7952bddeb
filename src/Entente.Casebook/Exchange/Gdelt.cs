using System.Globalization;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime;

namespace Entente.Casebook.Exchange;

/// <summary>Events in the 61 columns of GDELT 2.0: no header, no quoting. Only what is told as done and has a CAMEO code and a date.</summary>
internal static class Gdelt
{
    /// <summary>PLOVER's sectors in CAMEO's words where they differ.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal) { ["JRN"] = "MED", ["MED"] = "HLH", ["PRM"] = "REB", ["PTY"] = "PTY", ["CRM"] = "CRM" };

    public static void Write(ExportSource source, TextWriter output)
    {
        foreach (var e in source.Events())
        {
            if (e.Lead is not { Status: EventStatus.Occurred, Cameo: { } cameo, Date: { } date }) continue;
            var number = 0;
            foreach (var (actor, recipient) in TabSeparated.Dyads(e.Lead)) TabSeparated.Line(output, Cells(e, cameo, date.Start, actor, recipient, number++));
        }
    }

    private static List<string?> Cells(ExportedEvent e, string cameo, LocalDate day, Participant? actor, Participant? recipient, int number)
    {
        var cells = new List<string?>
        {
            EventNumber.Of(e.Id, number), Format(day, "yyyyMMdd"), Format(day, "yyyyMM"), Format(day, "yyyy"),
            (day.Year + ((day.Month - 1) * 30 + day.Day) / 365.0).ToString("0.0000", CultureInfo.InvariantCulture),
        };
        cells.AddRange(Actor(actor));
        cells.AddRange(Actor(recipient));
        cells.Add(e.Lead.Part is "headline" or "lead" || e.Lead.Sentence < 3 ? "1" : "0");
        cells.AddRange([cameo, cameo[..Math.Min(3, cameo.Length)], cameo[..2], Quad(e.Lead.Quad), Row.FromDecimal(e.Lead.Goldstein)]);
        cells.AddRange([Text(e.Counts.Reports), Text(e.Counts.Outlets), Text(e.Reports.Select(r => r.Document).Distinct(StringComparer.Ordinal).Count()), ""]);
        cells.AddRange(Geo(place: null));
        cells.AddRange(Geo(place: null));
        cells.AddRange(Geo(e.Lead.Place));
        cells.AddRange([Added(e.Lead.Published, day), e.Url ?? e.Lead.Document]);
        return cells;
    }

    private static string?[] Actor(Participant? who)
    {
        if (who is null) return new string?[10];
        var types = who.Sectors.Select(s => Types.GetValueOrDefault(s, s)).ToList();
        var country = who.Country is { Length: 3 } code && code is not ("IGO" or "NGO" or "MNC" or "IMG" or "ISM") ? code : null;
        var group = country is null ? who.Country : null;
        return
        [
            (who.Country ?? "") + types.FirstOrDefault(), (who.Name ?? who.Text).ToUpperInvariant(), country, group, null, null, null,
            types.ElementAtOrDefault(0), types.ElementAtOrDefault(1), types.ElementAtOrDefault(2),
        ];
    }

    private static string?[] Geo(EventPlace? place) => place is null
        ? ["0", null, null, null, null, null, null, null]
        :
        [
            place.Level() switch { PlaceLevel.Country => "1", PlaceLevel.Province or PlaceLevel.District => "5", _ => "4" }, place.Name, null, null, null,
            place.Latitude?.ToString("R", CultureInfo.InvariantCulture), place.Longitude?.ToString("R", CultureInfo.InvariantCulture), null,
        ];

    internal static string Quad(string quad) => quad switch
    {
        "verbal cooperation" => "1",
        "material cooperation" => "2",
        "verbal conflict" => "3",
        _ => "4",
    };

    /// <summary>When the page was published, in UTC; of a page without a time, the day of the event, as the column is never empty.</summary>
    private static string Added(string? published, LocalDate day)
    {
        var digits = string.Concat((UtcTime.Of(published) ?? "").Where(char.IsAsciiDigit));
        return (digits.Length < 8 ? Format(day, "yyyyMMdd") : digits).PadRight(14, '0');
    }

    private static string Format(LocalDate day, string pattern) => day.ToString(pattern, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
