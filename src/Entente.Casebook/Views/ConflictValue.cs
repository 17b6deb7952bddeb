namespace Entente.Casebook.Views;

/// <summary>One of the values told for a field.</summary>
/// <param name="Value">The value as the record has it.</param>
/// <param name="Reports">Ids of the reports that tell it.</param>
/// <param name="Outlets">Their outlets.</param>
/// <param name="Speakers">Who says so, nearest first, one chain a report.</param>
/// <param name="Quotes">Their sentences.</param>
public sealed record ConflictValue(
    string Value,
    IReadOnlyList<string> Reports,
    IReadOnlyList<string> Outlets,
    IReadOnlyList<string> Speakers,
    IReadOnlyList<string> Quotes);
