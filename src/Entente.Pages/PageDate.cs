using NodaTime;

namespace Entente.Pages;

/// <summary>A date that a page states for itself.</summary>
/// <param name="Date">The day in the page's own zone.</param>
/// <param name="Time">Time of day, where stated.</param>
/// <param name="Offset">Offset from UTC, where stated.</param>
/// <param name="Basis">Where it stood: <c>json-ld</c>, <c>meta</c>, <c>time-element</c>, <c>byline</c>, <c>dateline</c>, <c>url</c>, <c>feed</c>, <c>supplied</c> …</param>
public sealed record PageDate(LocalDate Date, LocalTime? Time, Offset? Offset, string Basis)
{
    /// <summary>ISO 8601, as precise as known: <c>2025-01-12</c>, <c>2025-01-12T23:03</c> or with seconds and zone.</summary>
    public string ToIso()
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Format(Date);
        if (Time is not { } time) return day;
        var clock = time.Second == 0
            ? NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time)
            : NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss").Format(time);
        var zone = Offset is { } offset ? NodaTime.Text.OffsetPattern.CreateWithInvariantCulture("Z+HH:mm").Format(offset) : "";
        return $"{day}T{clock}{zone}";
    }
}
