namespace Entente.Casebook.Views;

/// <summary>Events in order of date; those without a date stand at the end.</summary>
/// <param name="Entries">The events.</param>
/// <param name="Total">How many the filter lets through, where more than are given.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, int Total)
{
    /// <summary>Reads a timeline.</summary>
    public static Timeline Read(Casebook casebook, TimelineFilter filter) => casebook.Read(database => TimelineQuery.Run(database, filter));

    /// <summary>How many events a filter lets through, its limit aside.</summary>
    public static int Count(Casebook casebook, TimelineFilter filter) => casebook.Read(database =>
    {
        var (where, values) = TimelineQuery.Conditions(database, filter);
        return (int)database.Number("SELECT COUNT(*) FROM events e WHERE 1" + where, values);
    });
}
