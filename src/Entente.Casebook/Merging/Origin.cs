namespace Entente.Casebook.Merging;

/// <summary>The first voice that a report rests on.</summary>
/// <param name="Id">Stable id, made from the name.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Kind">official, ngo, expert, media, document, agency, copy, record, outlet.</param>
/// <param name="Because">What on the page says so.</param>
internal sealed record Origin(string Id, string Name, string Kind, string Because);
