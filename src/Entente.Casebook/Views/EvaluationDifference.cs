namespace Entente.Casebook.Views;

/// <summary>A difference between a record by hand and the casebook.</summary>
/// <param name="What">missed, not by hand, or the field that differs.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Quote">The sentence.</param>
/// <param name="Gold">What stands in the gold.</param>
/// <param name="Own">What stands in the casebook.</param>
public sealed record EvaluationDifference(string What, string Document, string Quote, string? Gold, string? Own);
