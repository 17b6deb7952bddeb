using System.Text;
using Entente.Coding.World.Import;

namespace Entente.Cli.Running;

/// <summary>Writes the tables of an import beside those in use and puts them in their place when it is done: a broken import changes nothing.</summary>
internal sealed class StagedTables : IDisposable
{
    private static readonly string[] Kinds = ["offices", "bodies", "things", "places"];
    private readonly string folder;
    private readonly string name;
    private readonly StreamWriter[] writers;

    public StagedTables(string folder, string name)
    {
        this.folder = folder;
        this.name = name;
        Directory.CreateDirectory(folder);
        writers = [.. Kinds.Select(k => new StreamWriter(Staged(k), false, new UTF8Encoding(false), 1 << 16))];
        Tables = new ImportTables(writers[0], writers[1], writers[2], writers[3]);
    }

    public ImportTables Tables { get; }

    /// <summary>Puts the tables that have rows in their place, and takes away those of an earlier import of this name that have none now.</summary>
    /// <returns>Paths of the tables.</returns>
    public IReadOnlyList<string> Keep(ImportSummary summary)
    {
        foreach (var writer in writers) writer.Dispose();
        var kept = new List<string>();
        foreach (var (kind, count) in Kinds.Zip([summary.Offices, summary.Bodies, summary.Things, summary.Places]))
        {
            var place = Path.Combine(folder, $"{kind}-import-{name}.tsv");
            if (count > 0)
            {
                File.Move(Staged(kind), place, overwrite: true);
                kept.Add(place);
            }
            else if (summary.Offices + summary.Bodies + summary.Things + summary.Places > 0)
            {
                File.Delete(place);
            }
        }

        return kept;
    }

    public void Dispose()
    {
        foreach (var writer in writers) writer.Dispose();
        foreach (var kind in Kinds) File.Delete(Staged(kind));
    }

    private string Staged(string kind) => Path.Combine(folder, $"{kind}-import-{name}.tsv.part");
}
