namespace Entente.Language;

/// <summary>How an abbreviation with a full stop behaves; see <c>data/language/abbreviations.tsv</c>.</summary>
internal enum AbbreviationKind : byte
{
    None,
    Title,
    Inside,
    Ends,
    Number,
    Calendar,
    Final,
}
