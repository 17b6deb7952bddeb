using System.Globalization;
using System.Text;
using Entente.Language;

namespace Entente.Coding.World.Import;

/// <summary>Turns a table of GeoNames (the layout of <c>allCountries.txt</c>: 19 columns, no header) into a gazetteer for a user's own folder. Reads as a stream.</summary>
public static class PlaceImporter
{
    private const int Columns = 19;
    // Other names of places are spellings of every language: short ones are words of English more often than the place.
    private const int LeastAlias = 5, MostAliases = 8;

    /// <summary>Imports files.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="leastPopulation">Settlements with fewer people are left out, unless they are seats of a province or county.</param>
    /// <param name="world">The tables that know countries.</param>
    /// <param name="tables">Where rows are written.</param>
    /// <param name="problem">Receives every row that was refused, with file, line and reason.</param>
    /// <param name="progress">Receives the number of rows read so far.</param>
    public static ImportSummary Run(IReadOnlyList<ImportSource> sources, int leastPopulation, WorldTables world, ImportTables tables, Action<EntenteException> problem, Action<long> progress)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(tables);
        var rows = new RowWriter(tables, string.Join(", ", sources.Select(s => s.Name)), problem);
        var importer = new Rows(new ImportKnowledge(world), rows, leastPopulation);
        foreach (var source in sources)
        {
            importer.Regions.Clear();
            using (var lines = new LineReader(source.Open()))
                while (lines.Next() is { } line) importer.Learn(line);
            using var again = new LineReader(source.Open());
            while (again.Next() is { } line)
            {
                importer.Write(line, source.Name, again.Number);
                progress(again.Number);
            }
        }

        return new ImportSummary(ImportFormat.GeoNames, rows.Offices, rows.Bodies, rows.Things, rows.Places, rows.Passed, rows.Refused);
    }

    private sealed class Rows(ImportKnowledge knowledge, RowWriter rows, int leastPopulation)
    {
        private readonly Dictionary<string, string> kinds = DataTable.Read("import/geonames-kinds.tsv", 2).ToDictionary(r => r.Cells[0], r => r.Cells[1], StringComparer.Ordinal);

        /// <summary>Names of provinces by country and code, which towns refer to.</summary>
        public Dictionary<string, string> Regions { get; } = new(StringComparer.Ordinal);

        public void Learn(string line)
        {
            if (!line.Contains("\tADM1\t", StringComparison.Ordinal)) return;
            var cells = line.Split('\t');
            if (cells.Length == Columns) Regions.TryAdd(cells[8] + "." + cells[10], cells[1]);
        }

        public void Write(string line, string name, long number)
        {
            if (line.Length == 0) return;
            var cells = line.Split('\t');
            var where = ImportErrors.Where(name, number);
            if (cells.Length != Columns)
            {
                rows.Refuse(new EntenteException("ENT2002", where, $"the row has {cells.Length} cells, a table of GeoNames {Columns}"));
                return;
            }

            if (Kind(cells[7]) is not { } kind || Small(cells))
            {
                rows.Pass();
                return;
            }

            if (!Degrees(cells[4], 90) || !Degrees(cells[5], 180)) rows.Refuse(new EntenteException("ENT2003", where, $"'{cells[4]}', '{cells[5]}' are no degrees"));
            else if (cells[8].Length > 0 && knowledge.OfCode(cells[8]) is null) rows.Refuse(ImportErrors.Country(where, cells[8]));
            else Place(cells, kind, where);
        }

        private void Place(string[] cells, string kind, string where)
        {
            var names = RowWriter.Aliases([cells[1], cells[2], .. cells[3].Split(',').Where(n => n.Length >= LeastAlias).Take(MostAliases)]).Split('|', 2);
            if (names[0].Length == 0)
            {
                rows.Refuse(new EntenteException("ENT2003", where, "no name in Latin letters"));
                return;
            }

            var region = kind == "province" ? "" : Regions.GetValueOrDefault(cells[8] + "." + cells[10]) ?? "";
            rows.Place(names[0], names.Length > 1 ? names[1] : "", kind, cells[8].Length == 0 ? "" : knowledge.OfCode(cells[8])!, region.Replace('|', ' '), cells[4], cells[5], cells[14] is "0" ? "" : cells[14], "geonames:" + cells[0]);
        }

        private string? Kind(string code)
        {
            if (kinds.TryGetValue(code, out var kind)) return kind;
            return code.StartsWith("PPL", StringComparison.Ordinal) && code is not ("PPLH" or "PPLQ" or "PPLW" or "PPLX") ? kinds["PPL*"] : null;
        }

        private bool Small(string[] cells) =>
            cells[6] == "P" && cells[7] is "PPL" or "PPLL" or "PPLF" or "PPLR" or "PPLS" && (!long.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out var people) || people < leastPopulation);

        private static bool Degrees(string text, int most) =>
            double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most;
    }
}
