using NodaTime;

namespace Entente.Coding.Events;

/// <summary>When an act happened, as an interval of days with both ends included.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Text">The words it was read from, where there are any.</param>
/// <param name="Basis"><c>text</c>, <c>context</c>, <c>published</c> or <c>inferred</c>.</param>
/// <param name="Note">A contradiction a user should see.</param>
public sealed record EventDate(LocalDate Start, LocalDate End, string? Text, string Basis, string? Note = null);
