namespace Entente.Coding.Time.Meaning;

/// <summary>How coarse a stretch of the calendar is.</summary>
internal enum Grain
{
    None,
    Clock,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Reference,
}
