namespace Entente.Casebook.Views;

/// <summary>An event with the stance of every outlet.</summary>
/// <param name="Entry">The event.</param>
/// <param name="Stances">One for each outlet of <see cref="Comparison.Outlets"/>.</param>
public sealed record ComparedEvent(TimelineEntry Entry, IReadOnlyList<Stance> Stances);
