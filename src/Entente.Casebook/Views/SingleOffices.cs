using Entente.Coding;
using Entente.Language;

namespace Entente.Casebook.Views;

/// <summary>Offices that one person holds at a time (<c>world/single_offices.tsv</c>, <c>world/titles.tsv</c>).</summary>
internal static class SingleOffices
{
    private static readonly Lazy<(HashSet<string> Titles, HashSet<string> Without)> Table = new(Load);

    /// <summary>Whether an office as pages name it is one of them.</summary>
    public static bool Holds(string office)
    {
        var words = Merging.Words.Split(office).ToList();
        return !words.Exists(Table.Value.Without.Contains) && Table.Value.Titles.Contains(string.Join(' ', words));
    }

    private static (HashSet<string> Titles, HashSet<string> Without) Load()
    {
        var (roles, without) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (line, cells) in DataTable.Read("world/single_offices.tsv", 2))
        {
            if (cells[0] is not ("role" or "without")) throw new EntenteException("ENT3001", $"world/single_offices.tsv:{line}", $"'{cells[0]}' is neither role nor without");
            (cells[0] == "role" ? roles : without).Add(cells[1]);
        }

        var titles = DataTable.Read("world/titles.tsv", 5).Where(row => roles.Contains(row.Cells[3])).Select(row => string.Join(' ', Merging.Words.Split(row.Cells[0])));
        return (titles.ToHashSet(StringComparer.Ordinal), without);
    }
}
