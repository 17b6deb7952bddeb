using NodaTime;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>Times of pages in the one zone of formats that have no other; a day without an hour stays a day, a time without a zone is taken as it is.</summary>
internal static class UtcTime
{
    private static readonly OffsetDateTimePattern[] Zoned = [OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"), OffsetDateTimePattern.Rfc3339];
    private static readonly LocalDateTimePattern[] Plain = [LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), LocalDateTimePattern.ExtendedIso];

    /// <summary><c>2024-04-06T20:20:00</c>, <c>2024-04-06</c>, or nothing where the text is no time.</summary>
    public static string? Of(string? text)
    {
        if (text is null) return null;
        foreach (var pattern in Zoned)
            if (pattern.Parse(text) is { Success: true } zoned) return Format(zoned.Value.WithOffset(Offset.Zero).LocalDateTime);
        foreach (var pattern in Plain)
            if (pattern.Parse(text) is { Success: true } plain) return Format(plain.Value);
        return LocalDatePattern.Iso.Parse(text) is { Success: true } ? text : null;
    }

    private static string Format(LocalDateTime time) => LocalDateTimePattern.GeneralIso.Format(time);
}
