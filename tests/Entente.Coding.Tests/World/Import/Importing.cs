using System.Text;
using Entente.Coding.World;
using Entente.Coding.World.Import;
using Entente.Language;

namespace Entente.Coding.Tests.World.Import;

/// <summary>Imports texts as if they were files and keeps the rows and the complaints.</summary>
internal sealed class Importing
{
    private static readonly Lazy<WorldTables> World = new(() => WorldTables.Load());
    private readonly StringWriter offices = new(), bodies = new(), things = new(), places = new();

    public List<string> Problems { get; } = [];

    public ImportSummary? Summary { get; private set; }

    public string[] Offices => Rows(offices);

    public string[] Bodies => Rows(bodies);

    public string[] Things => Rows(things);

    public string[] Places => Rows(places);

    public static Importing Entities(params string[] files)
    {
        var made = new Importing();
        var sources = Sources(files);
        made.Summary = EntityImporter.Run(sources, ImportFormat.Unknown, World.Value, made.Tables(), p => made.Problems.Add(p.Message), _ => { });
        return made;
    }

    public static Importing GeoNames(int least, params string[] files)
    {
        var made = new Importing();
        made.Summary = PlaceImporter.Run(Sources(files), least, World.Value, made.Tables(), p => made.Problems.Add(p.Message), _ => { });
        return made;
    }

    /// <summary>Puts what was imported into a folder, as the command does.</summary>
    public void Save(TemporaryFolder folder)
    {
        foreach (var (kind, text) in new[] { ("offices", offices), ("bodies", bodies), ("things", things), ("places", places) })
            if (Rows(text).Length > 0) folder.Write(kind + "-import-test.tsv", text.ToString());
    }

    private ImportTables Tables() => new(offices, bodies, things, places);

    private static List<ImportSource> Sources(string[] files) =>
        [.. files.Select((text, i) => new ImportSource("file" + (char)('A' + i), () => new MemoryStream(Encoding.UTF8.GetBytes(text))))];

    // the first two lines are a comment and the names of the columns
    private static string[] Rows(StringWriter table) => table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
}
