using System.Globalization;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>Events in the 40 columns of POLECAT: tabs, a header, None for nothing, lists parted by semicolons.</summary>
internal static class Polecat
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector",
        "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
        "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude",
        "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    public static void Write(ExportSource source, TextWriter output)
    {
        TabSeparated.Line(output, Columns);
        foreach (var e in source.Events())
        {
            if (e.Lead.Date is not { } date) continue;
            var number = 0;
            foreach (var (actor, recipient) in TabSeparated.Dyads(e.Lead))
                TabSeparated.Line(output, [.. Cells(e, LocalDatePattern.Iso.Format(date.Start), actor, recipient, number++).Select(cell => string.IsNullOrEmpty(cell) ? "None" : cell)]);
        }
    }

    private static string?[] Cells(ExportedEvent e, string day, Participant? actor, Participant? recipient, int number)
    {
        var (lead, place) = (e.Lead, e.Lead.Place);
        return
        [
            $"{day.Replace("-", "", StringComparison.Ordinal)}-{e.Id}{(number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{number + 1}"))}_{lead.Type}_{lead.Mode ?? "None"}", day, lead.Type, lead.Mode, Row.FromDecimal(lead.Goldstein),
            lead.Quad.ToUpperInvariant(), string.Join(';', lead.Contexts),
            .. Side(actor), .. Side(recipient),
            place?.Name, place.NameAt(PlaceLevel.City), place.NameAt(PlaceLevel.District), place.NameAt(PlaceLevel.Province), place?.Country,
            place?.Latitude?.ToString("R", CultureInfo.InvariantCulture), place?.Longitude?.ToString("R", CultureInfo.InvariantCulture), null, place?.Text, place?.Kind,
            lead.Outlet, lead.Published is { Length: >= 10 } published ? published[..10] : null, Names(e, "person:"), Names(e, "body:"), place?.Name, "en", "entente",
        ];
    }

    private static string?[] Side(Participant? who) => who is null
        ? new string?[8]
        : [who.Name ?? who.Text, who.Country, null, who.Sectors.Count > 0 ? who.Sectors[0] : null, string.Join(';', who.Sectors), null, who.Text, null];

    private static string Names(ExportedEvent e, string kind) => string.Join(';', e.Lead.Actors.Concat(e.Lead.Recipients)
        .Where(p => p.Entity?.Contains(kind, StringComparison.Ordinal) == true).Select(p => p.Name ?? p.Text).Distinct(StringComparer.Ordinal));
}
