namespace Entente.Coding.Time;

/// <summary>The four TIMEX3 types.</summary>
public enum TimeType : byte
{
    /// <summary>A calendar date or a longer stretch of the calendar.</summary>
    Date,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>A repeated time.</summary>
    Set,
}
