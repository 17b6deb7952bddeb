using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Entente.Coding.World.Import;
using Entente.Language;

namespace Entente.Casebook.Sanctions;

/// <summary>
/// Reads listings out of FollowTheMoney lines, OpenSanctions' tables (<c>targets.simple.csv</c>, <c>targets.nested.json</c>) and OFAC's list
/// (<c>sdn.xml</c>, <c>sdn.csv</c> with <c>alt.csv</c>), told apart by what they hold.
/// </summary>
public static class SanctionReader
{
    private const int OfacColumns = 12;

    /// <summary>Reads the listings of the files of one list.</summary>
    /// <param name="sources">The files; of OFAC's tables <c>sdn.csv</c> first.</param>
    /// <returns>The listings, and the day as of which the list says it speaks, where it does.</returns>
    /// <exception cref="EntenteException">ENT4101: nothing in the files that is known; ENT4102: a line cannot be read.</exception>
    public static (IReadOnlyList<SanctionRecord> Records, string? Issue) Read(IReadOnlyList<ImportSource> sources)
    {
        var head = Head(sources[0]);
        var read = head.StartsWith('{') ? Lines(sources)
            : head.StartsWith('<') ? OfacXml(sources[0])
            : head.Contains("schema", StringComparison.Ordinal) && head.Contains("sanctions", StringComparison.Ordinal) ? (Simple(sources[0]), null)
            : head.Length > 0 && char.IsAsciiDigit(head[0]) ? (OfacTables(sources), null)
            : ([], null);
        return read.Item1.Count > 0 ? read : throw new EntenteException("ENT4101", sources[0].Name, "no listings here: known are FollowTheMoney lines, targets.simple.csv, targets.nested.json, sdn.xml and sdn.csv");
    }

    private static string At(ImportSource source, long line) => $"{source.Name}:{line.ToString(CultureInfo.InvariantCulture)}";

    private static EntenteException Cells(ImportSource source, long line, int found, int wanted) =>
        new("ENT4102", At(source, line), string.Create(CultureInfo.InvariantCulture, $"{found} cells where {wanted} are wanted: is the file cut off, or a quotation mark left open?"));

    private static string Head(ImportSource source)
    {
        using var reader = new StreamReader(source.Open());
        var buffer = new char[400];
        return new string(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length)).TrimStart();
    }

    private static (List<SanctionRecord> Records, string? Issue) Lines(IReadOnlyList<ImportSource> sources)
    {
        var (named, listings, seen) = (new Dictionary<string, SanctionRecord>(StringComparer.Ordinal), new List<SanctionRecord>(), (string?)null);
        foreach (var source in sources)
        {
            using var reader = new StreamReader(source.Open());
            for (var number = 1; reader.ReadLine() is { } line; number++)
            {
                if (line.Length == 0) continue;
                try
                {
                    using var json = JsonDocument.Parse(line);
                    Entity(json.RootElement, named, listings, ref seen);
                }
                catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
                {
                    throw new EntenteException("ENT4102", At(source, number), $"no FollowTheMoney entity: {Exchange.JsonFault.Of(error)}", error);
                }
            }
        }

        return ([.. listings.Where(l => named.ContainsKey(l.Id)).Select(l => named[l.Id] with { Authority = l.Authority, Program = l.Program, First = l.First, Last = l.Last, Reason = l.Reason })], seen);
    }

    private static void Entity(JsonElement json, Dictionary<string, SanctionRecord> named, List<SanctionRecord> listings, ref string? seen)
    {
        var (id, schema, properties) = (json.GetProperty("id").GetString()!, json.GetProperty("schema").GetString(), json.GetProperty("properties"));
        if (json.TryGetProperty("last_seen", out var last) && last.GetString() is { Length: >= 10 } day && string.CompareOrdinal(day[..10], seen) > 0) seen = day[..10];
        if (schema == "Sanction")
        {
            foreach (var listed in Values(properties, "entity")) listings.Add(Listing(properties, listed));
            return;
        }

        if (Values(properties, "name").Concat(json.TryGetProperty("caption", out var caption) ? [caption.GetString()!] : []).FirstOrDefault() is not { } name) return;
        named[id] = new SanctionRecord
        {
            Id = id,
            Name = name,
            Kind = schema,
            Country = Values(properties, "nationality").Concat(Values(properties, "country")).FirstOrDefault(),
            Aliases = [.. Values(properties, "name").Skip(1).Concat(Values(properties, "alias")).Concat(Values(properties, "previousName"))],
            WeakAliases = [.. Values(properties, "weakAlias")],
        };
        if (!properties.TryGetProperty("sanctions", out var nested)) return;
        foreach (var sanction in nested.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Object)) listings.Add(Listing(sanction.GetProperty("properties"), id));
    }

    private static SanctionRecord Listing(JsonElement properties, string listed)
    {
        string? One(string name) => Values(properties, name).FirstOrDefault();
        return new SanctionRecord { Id = listed, Name = "", Authority = One("authority"), Program = One("program") ?? One("programId"), First = One("listingDate") ?? One("startDate"), Last = One("endDate"), Reason = One("reason") };
    }

    private static IEnumerable<string> Values(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var values) ? values.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!) : [];

    /// <summary>The table of OpenSanctions holds the listings as one cell of words; the days in it are the first and, of two, the last.</summary>
    private static List<SanctionRecord> Simple(ImportSource source)
    {
        var (records, columns) = (new List<SanctionRecord>(), new Dictionary<string, int>(StringComparer.Ordinal));
        using var stream = source.Open();
        foreach (var (line, cells) in CsvLines.Read(stream))
        {
            if (columns.Count == 0)
            {
                for (var i = 0; i < cells.Count; i++) columns[cells[i]] = i;
                continue;
            }

            if (cells.Count != columns.Count) throw Cells(source, line, cells.Count, columns.Count);
            string Cell(string name) => columns.TryGetValue(name, out var i) && i < cells.Count ? cells[i] : "";
            if (Cell("id").Length == 0 || Cell("name").Length == 0) throw new EntenteException("ENT4102", At(source, line), "a row without id or name");
            foreach (var sanction in Inner(Cell("sanctions")))
            {
                var days = sanction.Split(" - ").Where(p => p.Length is 4 or 7 or 10 && p.All(c => char.IsAsciiDigit(c) || c == '-')).ToList();
                records.Add(new SanctionRecord
                {
                    Id = Cell("id"),
                    Name = Cell("name"),
                    Aliases = Inner(Cell("aliases")),
                    Kind = Cell("schema"),
                    Country = Inner(Cell("countries")).FirstOrDefault(),
                    Authority = Cell("dataset"),
                    Program = sanction.Split(" - ")[0],
                    First = days.FirstOrDefault(),
                    Last = days.Count > 1 ? days[^1] : null,
                    Reason = sanction,
                });
            }
        }

        return records;
    }

    /// <summary>Several values in a cell: parted by semicolons, quoted where they hold one.</summary>
    private static List<string> Inner(string cell)
    {
        var (values, value, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var c in cell)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ';' && !quoted)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else value.Append(c);
        }

        values.Add(value.ToString());
        values.RemoveAll(v => v.Length == 0);
        return values;
    }

    private static (List<SanctionRecord> Records, string? Issue) OfacXml(ImportSource source)
    {
        using var stream = source.Open();
        XDocument list;
        try
        {
            list = XDocument.Load(stream);
        }
        catch (System.Xml.XmlException error)
        {
            throw new EntenteException("ENT4102", At(source, error.LineNumber), $"no sound XML: {error.Message}", error);
        }

        static string? Text(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        var published = list.Descendants().FirstOrDefault(e => e.Name.LocalName == "Publish_Date")?.Value.Split('/');
        var records = new List<SanctionRecord>();
        foreach (var entry in list.Descendants().Where(e => e.Name.LocalName == "sdnEntry"))
        {
            static string Name(XElement e) => OfacName.Person(Text(e, "lastName") ?? "", Text(e, "firstName") ?? "");
            var aliases = entry.Descendants().Where(e => e.Name.LocalName == "aka").ToList();
            records.Add(new SanctionRecord
            {
                Id = Text(entry, "uid") ?? "",
                Name = Name(entry),
                Kind = Text(entry, "sdnType"),
                Authority = "OFAC",
                Reason = Text(entry, "remarks"),
                Aliases = [.. aliases.Where(a => Text(a, "category") != "weak").Select(Name)],
                WeakAliases = [.. aliases.Where(a => Text(a, "category") == "weak").Select(Name)],
                Country = entry.Descendants().FirstOrDefault(e => e.Name.LocalName == "nationality")?.Elements().FirstOrDefault(e => e.Name.LocalName == "country")?.Value,
                Program = string.Join("; ", entry.Descendants().Where(e => e.Name.LocalName == "program").Select(p => p.Value)),
            });
        }

        return (records, published is { Length: 3 } ? $"{published[2]}-{published[0]}-{published[1]}" : null);
    }

    private static List<SanctionRecord> OfacTables(IReadOnlyList<ImportSource> sources)
    {
        static string? Told(string cell) => cell.Trim() is "-0-" or "" ? null : cell.Trim();
        static string Turned(string name, string? kind) => kind == "individual" ? OfacName.Person(name) : name;
        var records = new Dictionary<string, SanctionRecord>(StringComparer.Ordinal);
        using (var stream = sources[0].Open())
        {
            foreach (var (line, cells) in CsvLines.Read(stream))
            {
                if (cells.Count < OfacColumns) throw Cells(sources[0], line, cells.Count, OfacColumns);
                records[cells[0]] = new SanctionRecord { Id = cells[0], Name = Turned(cells[1], Told(cells[2])), Kind = Told(cells[2]), Authority = "OFAC", Program = Told(cells[3]), Reason = Told(cells[11]) };
            }
        }

        foreach (var source in sources.Skip(1))
        {
            using var stream = source.Open();
            // alt.csv has five columns: entry, number, type, name, remarks; other tables tell no names
            foreach (var (_, cells) in CsvLines.Read(stream).Where(l => l.Cells.Count == 5 && records.ContainsKey(l.Cells[0])))
                records[cells[0]] = records[cells[0]] with { Aliases = [.. records[cells[0]].Aliases, Turned(cells[3], records[cells[0]].Kind)] };
        }

        return [.. records.Values];
    }
}
