using System.Text;
using Entente.Language;

namespace Entente.Coding;

/// <summary>Reads the tab-separated knowledge tables that are packed into the assembly: comments begin with #, the first other line names the columns.</summary>
internal static class DataTable
{
    /// <summary>Names of the tables that begin with a prefix, in ordinal order.</summary>
    public static IReadOnlyList<string> Names(string prefix) =>
        [.. typeof(DataTable).Assembly.GetManifestResourceNames()
            .Select(n => n.Replace('\\', '/'))
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The rows of a table with their line numbers, the header left out.</summary>
    /// <param name="name">Name of the table, such as <c>coding/classes.tsv</c>.</param>
    /// <param name="columns">Number of cells every row must have.</param>
    /// <exception cref="EntenteException">ENT3001: the table is missing or a row has another number of cells.</exception>
    public static IEnumerable<(int Line, string[] Cells)> Read(string name, int columns)
    {
        using var reader = Open(name);
        var header = true;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#') continue;

            var cells = text.Split('\t');
            if (cells.Length != columns)
                throw new EntenteException("ENT3001", $"{name}:{line}", $"{cells.Length} cells where {columns} are wanted");

            if (header) header = false;
            else yield return (line, cells);
        }
    }

    private static StreamReader Open(string name)
    {
        var assembly = typeof(DataTable).Assembly;
        var resource = assembly.GetManifestResourceNames().FirstOrDefault(n => string.Equals(n.Replace('\\', '/'), name, StringComparison.Ordinal));
        return resource is null
            ? throw new EntenteException("ENT3001", name, "the table is missing from the program")
            : new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
    }
}
