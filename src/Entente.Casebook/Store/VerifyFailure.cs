namespace Entente.Casebook.Store;

/// <summary>Something in a casebook that does not hold.</summary>
/// <param name="Document">Id of the document, or the name of the check for the file as a whole.</param>
/// <param name="Item">What fails: <c>quote 3f2a…</c>, <c>trigger …</c>, <c>integrity</c>.</param>
/// <param name="Stored">The words stored with the item.</param>
/// <param name="Cut">The words that stand at its place in the text.</param>
public sealed record VerifyFailure(string Document, string Item, string Stored, string Cut);
