using System.Text;
using Entente.Coding.World.Tables;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.World;

/// <summary>
/// What Entente knows about the world before it reads a page: states, offices with dated holders, bodies, groups, outlets, things and places.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class WorldTables
{
    internal WorldTables(WorldTablesBuilder built)
    {
        Names = built.Names;
        Loose = built.Loose;
        Roles = built.Roles;
        States = [.. built.States];
        Bodies = [.. built.Bodies];
        Words = [.. built.Words];
        Things = [.. built.Things];
        LocalWords = [.. built.LocalWords];
        Ordinary = built.Ordinary;
        AmericanStates = built.AmericanStates;
        Problems = [.. built.Problems];
        offices = [.. built.OfficeTables];
        officeRows = new OfficeRow?[OfficeCount];
        places = [.. built.PlaceTables];
        americanStates = new Lazy<Dictionary<string, PlaceRow>>(ReadAmericanStates);
        outlets = [.. built.OutletTables];
        stateByCode = new Dictionary<string, StateRow>(StringComparer.Ordinal);
        foreach (var state in States) stateByCode.TryAdd(state.Code, state);
    }

    private readonly Lazy<Dictionary<string, PlaceRow>> americanStates;
    private readonly TextTable[] offices;
    private readonly OfficeRow?[] officeRows; // those read so far; two threads may read one at once and find the same
    private readonly TextTable[] places;
    private readonly TextTable[] outlets;
    private readonly Dictionary<string, StateRow> stateByCode;

    /// <summary>Rows of a user's own tables that were refused, with file, line and reason. The rest was loaded.</summary>
    public IReadOnlyList<EntenteException> Problems { get; }

    /// <summary>Number of dated office rows.</summary>
    public int OfficeCount => offices.Sum(t => t.Count);

    /// <summary>Number of places in the gazetteer.</summary>
    public int PlaceCount => places.Sum(t => t.Count);

    internal NameIndex Names { get; }

    internal NameIndex Loose { get; }

    internal NameIndex Roles { get; }

    internal StateRow[] States { get; }

    internal BodyRow[] Bodies { get; }

    internal WordRow[] Words { get; }

    internal string[] Things { get; }

    internal string[][] LocalWords { get; }

    internal HashSet<ulong> Ordinary { get; }

    internal HashSet<int> AmericanStates { get; }

    /// <summary>Loads the tables that ship with Entente.</summary>
    /// <param name="userFolder">A folder with tables of the same names; their rows are added and win over ours.</param>
    /// <exception cref="EntenteException">ENT2001 to ENT2009: a table that ships with Entente is broken. Faults of the user's own tables are listed in <see cref="Problems"/> instead.</exception>
    public static WorldTables Load(string? userFolder = null)
    {
        var builder = new WorldTablesBuilder(userFolder is null ? 0 : WorldTablesBuilder.SizeOf(userFolder));
        builder.AddShipped();
        if (userFolder is not null) builder.AddFolder(userFolder);
        return builder.Build();
    }

    /// <summary>Name of a state or body code, or the code itself.</summary>
    public string CountryName(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return stateByCode.TryGetValue(code, out var state) ? state.Name : code;
    }

    internal StateRow? State(string? code) => code is not null && stateByCode.TryGetValue(code, out var state) ? state : null;

    /// <summary>The point that stands for a large country, where one was chosen by hand.</summary>
    internal PlaceRow? CountryPoint(string code)
    {
        foreach (var table in places)
        {
            if (!table.Name.Contains("-own", StringComparison.Ordinal)) continue;
            for (var row = 0; row < table.Count && table.Cell(row, 2).SequenceEqual("country"u8); row++)
                if (table.Text(row, "iso3") == code) return PlaceParser.Parse(table, row);
        }

        return null;
    }

    internal PlaceRow? AmericanStateNamed(string folded) => americanStates.Value.TryGetValue(folded, out var place) ? place : null;

    private Dictionary<string, PlaceRow> ReadAmericanStates()
    {
        var found = new Dictionary<string, PlaceRow>(StringComparer.Ordinal);
        foreach (var place in AmericanStates.Order().Select(Place))
            if (place.Own) found.TryAdd(NameNormaliser.Fold(place.Name), place);
        return found;
    }

    internal OfficeRow Office(int row)
    {
        if (officeRows[row] is { } known) return known;
        var (table, at) = Find(offices, row);
        return officeRows[row] = OfficeParser.Parse(table, at);
    }

    internal PlaceRow Place(int row)
    {
        var (table, at) = Find(places, row);
        return PlaceParser.Parse(table, at);
    }

    /// <summary>Kind of a place, without reading the rest of its row.</summary>
    internal ReadOnlySpan<byte> PlaceKind(int row)
    {
        var (table, at) = Find(places, row);
        return table.Cell(at, 2);
    }

    /// <summary>Number of people of a place, 0 where unknown, without reading the rest of its row.</summary>
    internal int Population(int row)
    {
        var (table, at) = Find(places, row);
        return System.Buffers.Text.Utf8Parser.TryParse(table.Cell(at, 7), out int people, out _) ? people : 0;
    }

    internal (string Name, string? Country, string Kind, string Domain) Outlet(int row)
    {
        var (table, at) = Find(outlets, row);
        var country = table.Text(at, "country");
        return (table.Text(at, "name"), country.Length == 0 ? null : country, table.Text(at, "kind"), table.Text(at, "domain"));
    }

    /// <summary>Rows of those who ever held a role in a country.</summary>
    internal IEnumerable<OfficeRow> Holders(string country, string role)
    {
        if (!Roles.Find(RoleKey(country, role), out var at)) yield break;
        for (; at >= 0; at = Roles.Next(at)) yield return Office(Roles[at].Row);
    }

    internal static ulong RoleKey(ReadOnlySpan<char> country, ReadOnlySpan<char> role) =>
        WordCutter.Join(WordCutter.Hash(country), WordCutter.Hash(role));

    /// <summary>Number of rows of each table and whether each cell is sound; for the tests of a fresh clone.</summary>
    internal static IReadOnlyList<EntenteException> CheckShipped()
    {
        var builder = new WorldTablesBuilder();
        builder.AddShipped();
        return TableCheck.Run(builder);
    }

    private static (TextTable Table, int Row) Find(TextTable[] tables, int row)
    {
        foreach (var table in tables)
        {
            if (row < table.Count) return (table, row);
            row -= table.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(row));
    }
}
