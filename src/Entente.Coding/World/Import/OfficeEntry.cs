namespace Entente.Coding.World.Import;

/// <summary>An office that another collection says somebody held.</summary>
/// <param name="Country">Country or body code.</param>
/// <param name="Role">Role as in <c>roles.tsv</c>, or <c>other</c>.</param>
/// <param name="Title">The office as written there.</param>
/// <param name="Start">Beginning, <c>YYYY[-MM[-DD]]</c>, or empty.</param>
/// <param name="End">End, or empty.</param>
/// <param name="Sectors">PLOVER sectors.</param>
internal sealed record OfficeEntry(string Country, string Role, string Title, string Start, string End, IReadOnlyList<string> Sectors);
