namespace Entente.Casebook.Views;

/// <summary>Values of one field that cannot both hold, or of which one is vaguer or later.</summary>
/// <param name="Event">Id of the event, or <see langword="null"/> for what is told of a thing or an office.</param>
/// <param name="About">What it is about, in words.</param>
/// <param name="Field">date, place, number, actor, type, occurred, designation or office.</param>
/// <param name="Kind">conflict, vaguer, later update, time zone or either side.</param>
/// <param name="Values">The values side by side.</param>
public sealed record ConflictEntry(string? Event, string About, string Field, string Kind, IReadOnlyList<ConflictValue> Values);
