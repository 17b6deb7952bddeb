using System.Globalization;
using System.Text;
using Entente.Coding.World.Tables;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.World.Import;

/// <summary>Writes sound rows and reports the others. What it keeps in memory is eight bytes a name.</summary>
internal sealed class RowWriter
{
    private const int MostAliases = 24;
    private readonly ImportTables tables;
    private readonly Action<EntenteException> problem;
    private readonly Dictionary<ulong, long> claimed = [];
    private readonly HashSet<ulong> offices = [];
    private readonly StringBuilder row = new();

    public RowWriter(ImportTables tables, string source, Action<EntenteException> problem)
    {
        this.tables = tables;
        this.problem = problem;
        var note = $"# Imported from {source} by `entente import`. A new import of the same name replaces this file.";
        Head(tables.Offices, note, "iso3\trole\toffice\tperson\taliases\tstart\tend\tsector\tsource");
        Head(tables.Bodies, note, "name\taliases\tweak_aliases\tcountry\tsectors\tpart_of\tsource");
        Head(tables.Things, note, "name\taliases\tkind\tcountry");
        Head(tables.Places, note, "name\taliases\tkind\tiso3\tadmin1\tlat\tlon\tpopulation\tsource");
    }

    public int Offices { get; private set; }

    public int Bodies { get; private set; }

    public int Things { get; private set; }

    public int Places { get; private set; }

    public long Refused { get; private set; }

    public long Passed { get; private set; }

    /// <summary>A record of no kind that is used here.</summary>
    public void Pass() => Passed++;

    /// <summary>Reports a record that cannot be read.</summary>
    public void Refuse(EntenteException why)
    {
        Refused++;
        problem(why);
    }

    /// <summary>A person, with an office where one is known.</summary>
    public void Office(string name, long line, PersonEntry person, OfficeEntry? office)
    {
        var where = ImportErrors.Where(name, line);
        if (Named(person.Names, where) is not var (first, aliases)) return;
        var country = office?.Country ?? person.Country ?? "";
        var (start, end) = (office?.Start ?? "", office?.End ?? "");
        if (!Runs(start, end, where)) return;
        var key = WordCutter.Hash($"{NameNormaliser.Fold(first)}\t{country}\t{office?.Role}\t{start}\t{end}");
        if (!offices.Add(key)) return;
        Write(tables.Offices, country, office?.Role ?? OfficeRow.PersonRole, office?.Title ?? "", first, aliases, start, end, string.Join(';', office?.Sectors ?? person.Sectors), person.Source);
        Offices++;
    }

    /// <summary>A body.</summary>
    public void Body(string name, long line, IReadOnlyList<string> names, IReadOnlyList<string> weak, string? country, IReadOnlyList<string> sectors, string source)
    {
        var where = ImportErrors.Where(name, line);
        if (Named(names, where) is not var (first, aliases) || !Claim(first, where, name, line)) return;
        Write(tables.Bodies, first, aliases, Aliases(weak), country ?? "", string.Join('|', sectors), "", source);
        Bodies++;
    }

    /// <summary>A ship or an aircraft: never an actor.</summary>
    public void Thing(string name, long line, IReadOnlyList<string> names, string kind, string? country)
    {
        var where = ImportErrors.Where(name, line);
        if (Named(names, where) is not var (first, aliases) || !Claim(first, where, name, line)) return;
        Write(tables.Things, first, aliases, kind, country ?? "");
        Things++;
    }

    /// <summary>A place whose cells were checked before.</summary>
    public void Place(string name, string aliases, string kind, string country, string region, string latitude, string longitude, string population, string source)
    {
        Write(tables.Places, name, aliases, kind, country, region, latitude, longitude, population, source);
        Places++;
    }

    /// <summary>Aliases in Latin letters, joined by bars.</summary>
    public static string Aliases(IEnumerable<string> names) =>
        string.Join('|', names.Select(Clean).Where(IsLatin).Distinct(StringComparer.Ordinal).Take(MostAliases));

    private (string First, string Aliases)? Named(IReadOnlyList<string> names, string where)
    {
        var latin = names.Select(Clean).Where(IsLatin).Distinct(StringComparer.Ordinal).ToArray();
        if (latin.Length > 0) return (latin[0], string.Join('|', latin.Skip(1).Take(MostAliases)));
        Refuse(new EntenteException("ENT2003", where, names.Count == 0 ? "the record has no name" : "no name in Latin letters"));
        return null;
    }

    private bool Claim(string first, string where, string name, long line)
    {
        var key = WordCutter.Hash(NameNormaliser.Fold(first));
        if (claimed.TryAdd(key, line)) return true;
        Refuse(ImportErrors.Twice(where, first, ImportErrors.Where(name, claimed[key])));
        return false;
    }

    private bool Runs(string start, string end, string where)
    {
        LocalDate? from = start.Length == 0 ? null : OfficeParser.First(start), until = end.Length == 0 ? null : OfficeParser.Last(end);
        if (start.Length > 0 && from is null || end.Length > 0 && until is null) Refuse(ImportErrors.Date(where, $"'{(from is null && start.Length > 0 ? start : end)}' is no date"));
        else if (from is { } a && until is { } b && b < a) Refuse(ImportErrors.Date(where, string.Create(CultureInfo.InvariantCulture, $"the end {end} is before the start {start}")));
        else return true;
        return false;
    }

    private void Write(TextWriter to, params ReadOnlySpan<string> cells)
    {
        row.Clear();
        foreach (var cell in cells) row.Append(row.Length == 0 ? "" : "\t").Append(cell);
        to.Write(row.Append('\n'));
    }

    private static void Head(TextWriter to, string note, string columns) => to.Write(note + "\n" + columns + "\n");

    private static bool IsLatin(string name) => name.Any(char.IsLetter) && name.All(c => c < 0x250 || c is >= '\u1E00' and <= '\u1EFF' || !char.IsLetter(c));

    // Cells hold no tabs, bars or line breaks; a row that begins with # would be a comment.
    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is '\t' or '|' or '\u2028' or '\u2029' || char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (clean.Length > 0 || c != '#')
            {
                clean.Append(c);
            }
        }

        return clean.ToString().Trim();
    }
}
