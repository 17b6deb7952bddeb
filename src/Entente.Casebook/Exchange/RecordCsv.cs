using System.Globalization;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>
/// Records as CSV (RFC 4180, UTF-8, header, CRLF). Lists stand in one cell parted by <c>;</c>; what a table cannot hold (offsets of participants,
/// the links of a chain of speakers) is in the JSON lines.
/// </summary>
public static class RecordCsv
{
    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "event", "document", "outlet", "published", "type", "mode", "contexts", "cameo", "goldstein", "quad", "status",
        "actors", "actor_countries", "actor_sectors", "recipients", "recipient_countries", "recipient_sectors", "mediators", "symmetric",
        "date_start", "date_end", "date_text", "date_basis", "place", "place_country", "lat", "lon", "place_kind",
        "speakers", "speaker_kinds", "figures", "content_of", "part", "confidence", "trigger", "sentence", "start", "end", "quote",
    ];

    /// <summary>Writes the header and a row for each record.</summary>
    public static void Write(TextWriter output, IEnumerable<Report> records)
    {
        Line(output, Columns);
        foreach (var record in records) Line(output, Cells(record));
    }

    internal static void Line(TextWriter output, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) output.Write(',');
            var cell = cells[i] ?? "";
            var quoted = cell.AsSpan().ContainsAny(",\"\r\n");
            output.Write(quoted ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell);
        }

        output.Write("\r\n");
    }

    private static string?[] Cells(Report r) =>
    [
        r.Id, r.Event, r.Document, r.Outlet, r.Published, r.Type, r.Mode, Join(r.Contexts), r.Cameo, Row.FromDecimal(r.Goldstein), r.Quad,
        StatusNames.Of(r.Status),
        Join(r.Actors, p => p.Name ?? p.Text), Join(r.Actors, p => p.Country), Join(r.Actors, p => string.Join(' ', p.Sectors)),
        Join(r.Recipients, p => p.Name ?? p.Text), Join(r.Recipients, p => p.Country), Join(r.Recipients, p => string.Join(' ', p.Sectors)),
        Join(r.Mediators, p => p.Name ?? p.Text), r.Symmetric ? "true" : "false",
        r.Date is null ? null : LocalDatePattern.Iso.Format(r.Date.Start), r.Date is null ? null : LocalDatePattern.Iso.Format(r.Date.End), r.Date?.Text,
        r.Date?.Basis, r.Place?.Name, r.Place?.Country, Number(r.Place?.Latitude), Number(r.Place?.Longitude), r.Place?.Kind,
        Join(r.Attribution, s => s.Name ?? s.Text), Join(r.Attribution, s => s.Kind),
        Figures(r),
        r.ContentOf, r.Part, Row.FromDecimal(r.Confidence), r.Trigger.Text, Number(r.Sentence), Number(r.Start), Number(r.End), r.Quote,
    ];

    internal static string Figures(Report r) =>
        Join(r.Figures, f => f.Low == f.High ? $"{f.Kind} {Row.FromDecimal(f.Low)}" : $"{f.Kind} {Row.FromDecimal(f.Low)}-{Row.FromDecimal(f.High)}");

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Join(IReadOnlyList<string> values) => string.Join(';', values);

    private static string Join<T>(IReadOnlyList<T> items, Func<T, string?> cell) => string.Join(';', items.Select(item => cell(item)?.Replace(';', ',')));
}
