using Entente.Coding;

namespace Entente.Casebook.Exchange;

/// <summary>Names of states and territories (<c>world/states-odbl.tsv</c>) and of groups of states, for formats that do not take codes.</summary>
internal static class CountryNames
{
    private static readonly Lazy<Dictionary<string, string>> Table = new(() =>
    {
        var names = DataTable.Read("world/states-odbl.tsv", 10).ToDictionary(row => row.Cells[0], row => row.Cells[1], StringComparer.Ordinal);
        foreach (var (code, name) in new[] { ("EUR", "European Union"), ("UNO", "United Nations"), ("IGO", "International Government Organization") }) names.TryAdd(code, name);
        return names;
    });

    /// <summary>The name, or the code itself where the table has none.</summary>
    public static string? Of(string? code) => code is null ? null : Table.Value.GetValueOrDefault(code, code);
}
