using System.Text;
using Entente.Language;

namespace Entente.Coding.World.Import;

/// <summary>Turns persons and bodies of other collections into tables of <c>data/world</c>, for a user's own folder. Reads as a stream; only what must be joined is kept in memory.</summary>
public static class EntityImporter
{
    /// <summary>Imports files of one format.</summary>
    /// <param name="sources">The files; several only for CSV files of OFAC, or of one and the same format.</param>
    /// <param name="format">The format, or <see cref="ImportFormat.Unknown"/> to look.</param>
    /// <param name="world">The tables that know countries and offices.</param>
    /// <param name="tables">Where rows are written.</param>
    /// <param name="problem">Receives every record that was refused, with file, line and reason.</param>
    /// <param name="progress">Receives the number of records read so far.</param>
    /// <exception cref="EntenteException">ENT2011: a file is of no format that can be read.</exception>
    public static ImportSummary Run(IReadOnlyList<ImportSource> sources, ImportFormat format, WorldTables world, ImportTables tables, Action<EntenteException> problem, Action<long> progress)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(tables);
        if (format == ImportFormat.Unknown) format = Detect(sources[0]);
        var rows = new RowWriter(tables, string.Join(", ", sources.Select(s => s.Name)), problem);
        var knowledge = new ImportKnowledge(world);
        if (format == ImportFormat.OfacCsv) new OfacCsvReader(knowledge, rows, progress).Read(sources);
        foreach (var source in sources)
        {
            switch (format)
            {
                case ImportFormat.Wikidata: new WikidataReader(knowledge, rows, progress).Read(source); break;
                case ImportFormat.Sparql: new SparqlReader(knowledge, rows, progress).Read(source); break;
                case ImportFormat.FollowTheMoney: new FollowTheMoneyReader(knowledge, rows, progress).Read(source); break;
                case ImportFormat.OfacXml: new OfacXmlReader(knowledge, rows, progress).Read(source); break;
            }
        }

        return new ImportSummary(format, rows.Offices, rows.Bodies, rows.Things, rows.Places, rows.Passed, rows.Refused);
    }

    /// <summary>Finds out the format by the first characters of a file.</summary>
    /// <exception cref="EntenteException">ENT2011: none is recognised.</exception>
    public static ImportFormat Detect(ImportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var reader = new StreamReader(source.Open(), Encoding.UTF8);
        var buffer = new char[1 << 16];
        var head = buffer.AsSpan(0, reader.ReadBlock(buffer)).TrimStart();
        if (head.StartsWith("<")) return ImportFormat.OfacXml;
        if (head.StartsWith("[") || Has(head, "\"entities\"") || Has(head, "\"claims\"") || Has(head, "\"labels\"")) return ImportFormat.Wikidata;
        if (Has(head, "\"bindings\"") || Has(head, "\"vars\"")) return ImportFormat.Sparql;
        if (Has(head, "\"schema\"")) return ImportFormat.FollowTheMoney;
        if (head.Length > 0 && char.IsAsciiDigit(head[0]) && head.Contains(',')) return ImportFormat.OfacCsv;
        throw ImportErrors.Format(source.Name, "no format that can be read: items of Wikidata, SPARQL results, FollowTheMoney lines, or OFAC's list as XML or CSV");
    }

    private static bool Has(ReadOnlySpan<char> head, string text) => head.Contains(text, StringComparison.Ordinal);
}
