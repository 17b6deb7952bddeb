namespace Entente.Casebook.Exchange;

/// <summary>A format that a casebook is written in, and what it cannot hold.</summary>
/// <param name="Name">The word after <c>--as</c>.</param>
/// <param name="Describes">What it is, in a line.</param>
/// <param name="Loses">What of the record has no place in it.</param>
/// <param name="Write">Writes a casebook.</param>
public sealed record ExportFormat(string Name, string Describes, IReadOnlyList<string> Loses, Action<Casebook, TextWriter> Write)
{
    /// <summary>For formats that have a file for every page: their names and what writes each.</summary>
    public Func<Casebook, IEnumerable<(string Name, Action<TextWriter> Write)>>? Files { get; init; }

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("jsonl", "the records of the coding manual, one a line", [], WriteRecords),
        new("csv", "the records as a table (RFC 4180)", ["offsets of participants", "links between the speakers of a chain", "words of figures"],
            (book, output) => RecordCsv.Write(output, Records.Read(book))),
        new("geojson", "events on the map (RFC 7946)", ["events without a place have no geometry", "chains of speakers", "offsets"], (book, output) => GeoJson.Write(new ExportSource(book), output)),
        new("graphml", "who did what to whom as a graph, an edge an event", ["places", "chains of speakers", "events with one side only", "times of day"], (book, output) => GraphMl.Write(new ExportSource(book), output)),
        new("gdelt", "GDELT 2.0 events, 61 columns", ["events not told as done, or without CAMEO code or date", "precision of dates", "speakers", "the sentence", "FIPS codes", "tone", "our ids (numbers made of them stand there)"],
            (book, output) => Gdelt.Write(new ExportSource(book), output)),
        new("icews", "ICEWS events, 20 columns", ["events not told as done, or without CAMEO code or date", "precision of dates", "speakers", "the sentence", "addresses", "CAMEO's labels (PLOVER's type and mode stand there)", "our ids (numbers made of them stand there)"],
            (book, output) => Icews.Write(new ExportSource(book), output)),
        new("polecat", "POLECAT events, 40 columns", ["events without a date", "precision of dates", "status", "speakers", "the sentence", "addresses"], (book, output) => Polecat.Write(new ExportSource(book), output)),
        new("ftm", "FollowTheMoney entities, one a line", ["mode and quad class are keywords", "status and speakers are keywords and notes", "offsets", "coordinates", "the language of pages that are not English"],
            (book, output) => FollowTheMoney.Write(new ExportSource(book), output)),
        new("schemaorg", "schema.org NewsArticle with its events (JSON-LD)", ["types and modes are names only", "status of what is not planned or done", "offsets"],
            (book, output) => SchemaOrg.Write(new ExportSource(book), output)),
        new("naf", "NAF v3, a whole XML document for every page; --out names a folder for them", ["origins", "merged events but for their ids", "lemmas and parts of speech"],
            (book, output) => Naf.Write(new ExportSource(book), output)) { Files = book => Naf.Files(new ExportSource(book)) },
    ];

    private static void WriteRecords(Casebook casebook, TextWriter output)
    {
        foreach (var record in Records.Read(casebook)) output.WriteLine(RecordJson.ToLine(record));
    }
}
