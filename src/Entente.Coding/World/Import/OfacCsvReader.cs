namespace Entente.Coding.World.Import;

/// <summary>Reads the list of OFAC as CSV: <c>sdn.csv</c> (12 columns), with other names from <c>alt.csv</c> (5) and countries from <c>add.csv</c> (6) where they are given too.</summary>
internal sealed class OfacCsvReader(ImportKnowledge knowledge, RowWriter rows, Action<long> progress)
{
    private const int Main = 12, Names = 5, Addresses = 6;
    private readonly Dictionary<string, List<string>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> countries = new(StringComparer.Ordinal);

    /// <summary>Reads the files together, in any order.</summary>
    public void Read(IReadOnlyList<ImportSource> sources)
    {
        foreach (var source in sources) Learn(source);
        foreach (var source in sources) Write(source);
    }

    private void Learn(ImportSource source)
    {
        foreach (var (line, cells) in CsvLines.Read(source.Open()))
        {
            if (cells.Count == Main) return;
            var into = cells.Count == Names ? names : cells.Count == Addresses ? countries : null;
            if (into is null)
            {
                rows.Refuse(ImportErrors.Record(source.Name, line, $"{cells.Count} cells; sdn.csv has {Main}, alt.csv {Names}, add.csv {Addresses}"));
                continue;
            }

            if (!into.TryGetValue(cells[0], out var values)) into[cells[0]] = values = [];
            values.Add(cells.Count == Names ? cells[3] : cells[4]);
        }
    }

    private void Write(ImportSource source)
    {
        long count = 0;
        foreach (var (line, cells) in CsvLines.Read(source.Open()))
        {
            if (count == 0 && cells.Count is Names or Addresses) return;
            progress(++count);
            if (cells.Count == Main) Entry(cells, source.Name, line);
            else rows.Refuse(ImportErrors.Record(source.Name, line, $"{cells.Count} cells where sdn.csv has {Main}"));
        }
    }

    private void Entry(List<string> cells, string name, long line)
    {
        var type = Cell(cells, 2) is { Length: > 0 } told ? told : "Entity";
        var person = string.Equals(type, "individual", StringComparison.OrdinalIgnoreCase);
        string Printed(string n) => person ? OfacName.Person(n) : OfacName.Capitals(n);
        string[] all = [Printed(cells[1]), .. (names.GetValueOrDefault(cells[0]) ?? []).Select(Printed)];
        string[] lands = [.. Stated(cells[11]), .. new[] { Cell(cells, 9) }.Where(f => f.Length > 0), .. countries.GetValueOrDefault(cells[0]) ?? []];
        new OfacEntry(line, cells[0], type, all, [], Cell(cells, 4), cells[3].Split("] [").Select(p => p.Trim('[', ']', ' ')).ToArray(), lands).Write(name, knowledge, rows);
    }

    // "DOB 01 Apr 1961; nationality Iran; Passport …"
    private static IEnumerable<string> Stated(string remarks)
    {
        foreach (var part in remarks.Split(';', StringSplitOptions.TrimEntries))
            foreach (var word in new[] { "nationality ", "citizen " })
                if (part.StartsWith(word, StringComparison.OrdinalIgnoreCase)) yield return part[word.Length..].TrimEnd('.');
    }

    private static string Cell(List<string> cells, int at) => cells[at] is "-0-" ? "" : cells[at];
}
