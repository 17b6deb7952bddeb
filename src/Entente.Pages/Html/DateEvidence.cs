namespace Entente.Pages.Html;

/// <summary>A date found on a page.</summary>
/// <param name="Date">The date with its basis.</param>
/// <param name="Strength">How much its place on the page speaks for it: 1 near the head and marked as a date, less elsewhere.</param>
internal readonly record struct DateEvidence(PageDate Date, float Strength);
