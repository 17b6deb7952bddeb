using NodaTime;

namespace Entente.Coding.Time.Meaning;

/// <summary>What an expression means, before it is joined with its span.</summary>
internal sealed record TimeValue(TimeType Type, string Value, Grain Grain)
{
    /// <summary>First day covered.</summary>
    public LocalDate? First { get; init; }

    /// <summary>Last day covered.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>What it was counted from, or <see langword="null"/>.</summary>
    public string? Anchor { get; init; }

    /// <summary>What a user should know.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the text itself names the year.</summary>
    public bool Absolute { get; init; }

    /// <summary>Number of units of a duration, for counting from it; 0 where vague.</summary>
    public double Amount { get; init; }

    /// <summary>TIMEX3 letter of the unit of a duration.</summary>
    public string Unit { get; init; } = "";

    public DateInterval? Days => First is { } first && Last is { } last && first <= last ? new DateInterval(first, last) : null;
}
