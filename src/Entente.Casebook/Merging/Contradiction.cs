namespace Entente.Casebook.Merging;

/// <summary>Values of one field that reports of one event tell differently.</summary>
/// <param name="Field">date, place, number, actor, type or occurred.</param>
/// <param name="Kind">conflict, vaguer, later update, time zone or either side.</param>
/// <param name="Values">The value of each report.</param>
internal sealed record Contradiction(string Field, string Kind, IReadOnlyList<(string Value, long Report)> Values);
