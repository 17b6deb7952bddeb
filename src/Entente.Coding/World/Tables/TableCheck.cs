using System.Globalization;
using System.Text;
using Entente.Language;

namespace Entente.Coding.World.Tables;

/// <summary>Checks what the cells of the tables say: codes, sectors, coordinates, dates that run forwards, bodies that are no part of themselves, names claimed twice.</summary>
internal static class TableCheck
{
    private static readonly HashSet<string> Sectors = new(StringComparer.Ordinal)
    {
        "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PRM", "PTY", "REB", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "NGO",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "", "IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM", "SUN", "YUG", "CSK", "DDR", "VDR", "YMD", "SCG", "ANT" };

    /// <summary>Every fault of every table.</summary>
    public static IReadOnlyList<EntenteException> Run(WorldTablesBuilder tables)
    {
        var faults = new List<EntenteException>();
        foreach (var (table, sort) in tables.All)
            for (var row = 0; row < table.Count; row++) Row(table, sort, row, tables, faults);
        Cycles(tables.Bodies, faults);
        return faults;
    }

    /// <summary>A user's table without its faulty rows, the faults being listed.</summary>
    public static TextTable Sound(TextTable table, string sort, WorldTablesBuilder tables, byte[] bytes, string[] required)
    {
        var faults = new List<EntenteException>();
        var bad = new HashSet<int>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 0; row < table.Count; row++)
        {
            var before = faults.Count;
            Row(table, sort, row, tables, faults);
            if (sort is "bodies" or "things" or "outlets")
            {
                var name = NameNormaliser.Fold(table.Text(row, "name"));
                if (!seen.TryAdd(name, table.Where(row))) faults.Add(new EntenteException("ENT2008", table.Where(row), $"the name '{table.Text(row, "name")}' stands at {seen[name]} as well"));
            }

            if (faults.Count > before) bad.Add(int.Parse(table.Where(row)[(table.Where(row).LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture));
        }

        tables.Problems.AddRange(faults);
        if (bad.Count == 0) return table;
        var kept = Encoding.UTF8.GetString(bytes).Split('\n').Select((line, i) => bad.Contains(i + 1) ? "" : line);
        return TextTable.Read(table.Name, Encoding.UTF8.GetBytes(string.Join('\n', kept)), required, [], table.Country);
    }

    private static void Row(TextTable table, string sort, int row, WorldTablesBuilder tables, List<EntenteException> faults)
    {
        void Fault(string code, string reason) => faults.Add(new EntenteException(code, table.Where(row), reason));
        void Country(string column)
        {
            foreach (var code in table.List(row, column))
                if (!Others.Contains(code) && !tables.States.Exists(s => s.Code == code)) Fault("ENT2005", $"'{code}' is no country code");
        }

        if (table.Column("country") >= 0) Country("country");
        if (table.Column("iso3") >= 0 && !sort.StartsWith("states", StringComparison.Ordinal)) Country("iso3");
        if (table.Country is { } all && !Others.Contains(all) && !tables.States.Exists(s => s.Code == all)) Fault("ENT2005", $"the file's name says '{all}', which is no country code");
        foreach (var column in new[] { "sectors", "sector" })
            if (table.Column(column) >= 0)
                foreach (var sector in table.Text(row, column).Split(['|', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    if (!Sectors.Contains(sector)) Fault("ENT2006", $"'{sector}' is no sector of PLOVER");
        if (table.Column("lat") >= 0) Coordinates(table, sort, row, Fault);
        if (sort == "offices") Dates(table, row, Fault);
        if (table.Column("name") >= 0 && table.Text(row, "name").Length == 0) Fault("ENT2003", "the name is empty");
    }

    private static void Coordinates(TextTable table, string sort, int row, Action<string, string> fault)
    {
        double? lat = table.Number(row, table.Column("lat")), lon = table.Number(row, table.Column("lon"));
        if (sort == "states" && lat is null) return;
        if (lat is not (>= -90 and <= 90) || lon is not (>= -180 and <= 180)) fault("ENT2003", "the coordinates are no degrees");
    }

    private static void Dates(TextTable table, int row, Action<string, string> fault)
    {
        string start = table.Text(row, "start"), end = table.Text(row, "end");
        var from = start.Length == 0 ? null : OfficeParser.First(start.TrimStart('<'));
        var until = end.Length == 0 ? null : OfficeParser.Last(end.TrimStart('>'));
        if (start.Length > 0 && from is null) fault("ENT2004", $"'{start}' is no date (YYYY, YYYY-MM or YYYY-MM-DD, < before it where already in office)");
        if (end.Length > 0 && until is null) fault("ENT2004", $"'{end}' is no date (YYYY, YYYY-MM or YYYY-MM-DD, > before it where still in office)");
        if (from is { } a && until is { } b && b < a) fault("ENT2004", $"the end {end} is before the start {start}");
        if (table.Text(row, "person").Length == 0) fault("ENT2003", "the person is empty");
    }

    /// <summary>Bodies that are part of themselves; they are kept, without the whole they claim.</summary>
    public static void Cycles(List<BodyRow> bodies, List<EntenteException> faults)
    {
        var above = new Dictionary<string, BodyRow>(StringComparer.Ordinal);
        foreach (var body in bodies)
            if (body.PartOf is not null) above[body.Name] = body;
        foreach (var body in above.Values)
        {
            var at = body;
            for (var steps = 0; steps < 20 && above.TryGetValue(at.PartOf!, out var next); steps++)
            {
                at = next;
                if (!ReferenceEquals(at, body)) continue;
                faults.Add(new EntenteException("ENT2007", body.Origin, $"'{body.Name}' is part of itself through '{body.PartOf}'"));
                break;
            }
        }
    }
}
