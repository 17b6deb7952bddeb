using System.Reflection;
using Entente.Language;

namespace Entente.Pages.Knowledge;

/// <summary>Reads the tab-parted tables of <c>data/pages</c> that are packed into this assembly.</summary>
internal static class TableFile
{
    /// <summary>The rows of a table: empty lines and lines that begin with "#" are left out.</summary>
    /// <param name="name">File name, such as <c>months.tsv</c>.</param>
    /// <param name="columns">How many columns each row must have at least.</param>
    /// <exception cref="EntenteException">ENT1090 when a row is too short or the table is missing.</exception>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("pages/" + name)
            ?? throw new EntenteException(PageErrors.Table, name, "the table is not packed into the program");
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length < columns) throw new EntenteException(PageErrors.Table, $"{name}:{number}", $"a row needs {columns} columns");
            yield return cells;
        }
    }
}
