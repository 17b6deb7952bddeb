namespace Entente.Casebook.Views;

/// <summary>Something promised, proposed, threatened, agreed or planned, and what was later reported of it.</summary>
/// <param name="Entry">The event that commits.</param>
/// <param name="Sort">promised, agreed, asked, threatened, planned or proposed.</param>
/// <param name="Outcome">done, begun, broken or nothing yet.</param>
/// <param name="Later">The event that shows the outcome.</param>
/// <param name="Because">Why that event is taken for it.</param>
public sealed record Commitment(TimelineEntry Entry, string Sort, string Outcome, TimelineEntry? Later, string? Because);
