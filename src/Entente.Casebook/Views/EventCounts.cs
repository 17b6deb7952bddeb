namespace Entente.Casebook.Views;

/// <summary>The counts that stand beside each other everywhere.</summary>
/// <param name="Reports">Mentions on pages.</param>
/// <param name="Outlets">Outlets that tell it.</param>
/// <param name="Origins">Independent first voices they rest on.</param>
public readonly record struct EventCounts(int Reports, int Outlets, int Origins);
