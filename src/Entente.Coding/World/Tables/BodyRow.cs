namespace Entente.Coding.World.Tables;

/// <summary>A body, party, group or international organisation of the tables.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Country">Country or body code, or <see langword="null"/>.</param>
/// <param name="Sectors">PLOVER sectors.</param>
/// <param name="Kind">body, party, armed, international, un-organ …</param>
/// <param name="Members">Member states of an international body.</param>
/// <param name="Where">Countries a group is active in.</param>
/// <param name="PartOf">The body it belongs to.</param>
/// <param name="Origin">File and line.</param>
/// <param name="Priority">2 for rows written by hand, 1 for other own rows, 0 for compiled ones.</param>
internal sealed record BodyRow(string Name, string? Country, string[] Sectors, string Kind, string[] Members, string[] Where, string? PartOf, string Origin, int Priority);
