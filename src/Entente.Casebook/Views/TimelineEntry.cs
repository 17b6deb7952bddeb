using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>One event as a line of a timeline.</summary>
/// <param name="Event">Id of the event.</param>
/// <param name="Lead">The report that tells it best: its type, sides, date, place, status and sentence are shown.</param>
/// <param name="Counts">How widely it is told.</param>
/// <param name="Outlets">Names of the outlets, in order of the alphabet.</param>
/// <param name="Title">Headline of the page that <paramref name="Lead"/> stands on.</param>
public sealed record TimelineEntry(string Event, Report Lead, EventCounts Counts, IReadOnlyList<string> Outlets, string? Title);
