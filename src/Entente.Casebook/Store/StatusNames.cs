using Entente.Coding.Events;

namespace Entente.Casebook.Store;

/// <summary>The words of the record for <see cref="EventStatus"/>.</summary>
internal static class StatusNames
{
    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Occurred => "occurred",
        EventStatus.Planned => "planned",
        EventStatus.Proposed => "proposed",
        EventStatus.Possible => "possible",
        EventStatus.Denied => "denied",
        EventStatus.Negated => "negated",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    public static EventStatus Parse(string word) => word switch
    {
        "occurred" => EventStatus.Occurred,
        "planned" => EventStatus.Planned,
        "proposed" => EventStatus.Proposed,
        "possible" => EventStatus.Possible,
        "denied" => EventStatus.Denied,
        "negated" => EventStatus.Negated,
        _ => throw new FormatException($"'{word}' is no status"),
    };
}
