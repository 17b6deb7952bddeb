namespace Entente.Casebook.Views;

/// <summary>A first voice and what rests on it.</summary>
/// <param name="Id">Id of the origin.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">official, ngo, expert, media, document, agency, copy (one text on several pages), record (one counted result), read-out (one list of topics), outlet.</param>
/// <param name="Documents">Ids of the documents.</param>
/// <param name="Outlets">Names of the outlets.</param>
/// <param name="Events">Ids of the events.</param>
/// <param name="Because">What the pages say, one example each.</param>
public sealed record OriginEntry(
    string Id,
    string Name,
    string Kind,
    IReadOnlyList<string> Documents,
    IReadOnlyList<string> Outlets,
    IReadOnlyList<string> Events,
    IReadOnlyList<string> Because);
