using System.Buffers.Text;
using System.Text;
using Entente.Language;

namespace Entente.Coding.World.Tables;

/// <summary>
/// A tab-separated table kept as its own bytes: rows are found once, cells are decoded when asked for.
/// Lines that begin with # are comments; the first other line names the columns.
/// </summary>
internal sealed class TextTable
{
    private readonly byte[] bytes;
    private readonly int[] rows;
    private readonly int[] lines;
    private readonly Dictionary<string, int> columns;

    private TextTable(string name, byte[] bytes, int[] rows, int[] lines, Dictionary<string, int> columns, string? country)
    {
        Name = name;
        this.bytes = bytes;
        this.rows = rows;
        this.lines = lines;
        this.columns = columns;
        Country = country;
    }

    /// <summary>File name, as shown in messages.</summary>
    public string Name { get; }

    /// <summary>Country of all rows, for tables whose file name says it.</summary>
    public string? Country { get; }

    /// <summary>Whether it is a user's own.</summary>
    public bool User => !Name.StartsWith("data/world/", StringComparison.Ordinal);

    /// <summary>Number of rows.</summary>
    public int Count => rows.Length - 1;

    /// <summary>Finds the rows.</summary>
    /// <param name="name">File name for messages.</param>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="problems">Rows that cannot be read go here and are left out; <see langword="null"/> throws instead.</param>
    /// <param name="country">Country of all rows, where the file name says it.</param>
    /// <exception cref="EntenteException">ENT2001 a column is missing; ENT2002 a row has another number of cells.</exception>
    public static TextTable Read(string name, byte[] bytes, string[] required, List<EntenteException>? problems = null, string? country = null)
    {
        var at = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        var line = 1;
        Dictionary<string, int>? header = null;
        var starts = new List<int>(bytes.Length / 64);
        var lineOf = new List<int>(bytes.Length / 64);
        while (at < bytes.Length)
        {
            var length = bytes.AsSpan(at).IndexOf((byte)'\n');
            if (length < 0) length = bytes.Length - at;
            var row = bytes.AsSpan(at, length).TrimEnd((byte)'\r');
            if (row.Length > 0 && row[0] != '#')
            {
                if (header is null)
                {
                    header = Header(name, line, row, required);
                }
                else if (row.Count((byte)'\t') + 1 == header.Count)
                {
                    starts.Add(at);
                    lineOf.Add(line);
                }
                else
                {
                    Report(problems, new EntenteException("ENT2002", $"{name}:{line}", $"the row has {row.Count((byte)'\t') + 1} cells, the header {header.Count}"));
                }
            }

            at += length + 1;
            line++;
        }

        if (header is null) throw new EntenteException("ENT2001", name, "the table has no header line");
        starts.Add(bytes.Length);
        return new TextTable(name, bytes, [.. starts], [.. lineOf], header, country);
    }

    /// <summary>Adds a problem to the list, or throws it where there is none.</summary>
    public static void Report(List<EntenteException>? problems, EntenteException problem)
    {
        if (problems is null) throw problem;
        problems.Add(problem);
    }

    /// <summary>Position of a column, or -1.</summary>
    public int Column(string column) => columns.GetValueOrDefault(column, -1);

    /// <summary>Name and line of a row, for messages.</summary>
    public string Where(int row) => $"{Name}:{lines[row]}";

    /// <summary>The bytes of a cell.</summary>
    public ReadOnlySpan<byte> Cell(int row, int column)
    {
        if (column < 0) return [];
        var rest = bytes.AsSpan(rows[row]);
        for (; column > 0; column--) rest = rest[(rest.IndexOf((byte)'\t') + 1)..];
        var end = rest.IndexOfAny((byte)'\t', (byte)'\n', (byte)'\r');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>A cell as a string.</summary>
    public string Text(int row, string column) => Encoding.UTF8.GetString(Cell(row, Column(column)));

    /// <summary>A cell as a string.</summary>
    public string Text(int row, int column) => Encoding.UTF8.GetString(Cell(row, column));

    /// <summary>The parts of a cell between bars.</summary>
    public string[] List(int row, string column)
    {
        var text = Text(row, column);
        return text.Length == 0 ? [] : text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>A cell as a number, or <see langword="null"/> where empty or no number.</summary>
    public double? Number(int row, int column) =>
        Utf8Parser.TryParse(Cell(row, column), out double value, out var used) && used == Cell(row, column).Length ? value : null;

    private static Dictionary<string, int> Header(string name, int line, ReadOnlySpan<byte> row, string[] required)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in Encoding.UTF8.GetString(row).Split('\t')) found.TryAdd(column.Trim(), found.Count);
        foreach (var column in required)
            if (!found.ContainsKey(column)) throw new EntenteException("ENT2001", $"{name}:{line}", $"the column '{column}' is missing; the header must hold {string.Join(", ", required)}");
        return found;
    }
}
