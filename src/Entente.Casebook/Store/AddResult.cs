namespace Entente.Casebook.Store;

/// <summary>What adding a page did.</summary>
/// <param name="Outcome">Whether the page is new, known, coded anew or a new version.</param>
/// <param name="DocumentHash">Content hash of the document in the casebook, 32 hexadecimal digits.</param>
/// <param name="Reports">Number of reports on the page.</param>
public readonly record struct AddResult(AddOutcome Outcome, string DocumentHash, int Reports);
