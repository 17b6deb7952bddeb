namespace Entente.Casebook.Views;

/// <summary>A relation that pages state.</summary>
/// <param name="Subject">Whom or what it is about.</param>
/// <param name="Relation">holds_office, held_office, spokesperson_of, part_of, also_known_as, located_in, owned_by, designated, runs, outlet_of.</param>
/// <param name="Object">The other side.</param>
/// <param name="Country">Country, where it has one.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Outlet">Outlet.</param>
/// <param name="Day">The page's day.</param>
/// <param name="Speaker">Who says so, where it is not the outlet.</param>
/// <param name="Text">The words.</param>
public sealed record FactEntry(
    string Subject,
    string Relation,
    string Object,
    string? Country,
    string Document,
    string? Outlet,
    string? Day,
    string? Speaker,
    string Text);
