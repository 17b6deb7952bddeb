using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Import;

/// <summary>What is needed to read the codes of other collections: countries, offices, topics, classes.</summary>
internal sealed class ImportKnowledge
{
    private readonly WorldTables world;
    private readonly Dictionary<string, string> byIso2 = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> byItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> classes;
    private readonly Dictionary<string, string> topics;
    private readonly Dictionary<string, string> programs;

    public ImportKnowledge(WorldTables world)
    {
        this.world = world;
        foreach (var (_, cells) in DataTable.Read("import/countries.tsv", 3))
        {
            if (cells[1].Length > 0) byIso2[cells[1]] = cells[0];
            if (cells[2].Length > 0) byItem[cells[2]] = cells[0];
        }

        classes = DataTable.Read("import/wikidata-classes.tsv", 3).ToDictionary(r => r.Cells[0], r => r.Cells[1].Split('|'), StringComparer.Ordinal);
        topics = DataTable.Read("import/topics.tsv", 2).ToDictionary(r => r.Cells[0], r => r.Cells[1], StringComparer.Ordinal);
        programs = DataTable.Read("import/sdn-programs.tsv", 2).ToDictionary(r => r.Cells[0], r => r.Cells[1], StringComparer.Ordinal);
    }

    /// <summary>Country of an ISO 3166 code of two or three letters, or <see langword="null"/>.</summary>
    public string? OfCode(string code) =>
        code.Length == 3 && world.State(code.ToUpperInvariant()) is { } state ? state.Code : byIso2.GetValueOrDefault(code);

    /// <summary>Country of an item of Wikidata, or <see langword="null"/>.</summary>
    public string? OfItem(string item) => byItem.GetValueOrDefault(item);

    /// <summary>Remembers a country that the collection itself describes.</summary>
    public void AddItem(string item, string iso3) => byItem.TryAdd(item, iso3);

    /// <summary>Country of a code, an item or a name, or <see langword="null"/>.</summary>
    public string? Country(string text)
    {
        var name = text.Trim();
        if (name.Length is 2 or 3 && OfCode(name) is { } code) return code;
        return OfItem(name[(name.LastIndexOf('/') + 1)..]) ?? OfName(name);
    }

    /// <summary>Sectors of a class of Wikidata; <see langword="null"/> where its instances are no bodies.</summary>
    public string[]? Class(string item) => classes.GetValueOrDefault(item);

    /// <summary>Sector of a topic or of the topic above it.</summary>
    public string? Topic(string topic)
    {
        for (var at = topic; at.Length > 0; at = at.LastIndexOf('.') is > 0 and var dot ? at[..dot] : "")
            if (topics.TryGetValue(at, out var sector)) return sector;
        return null;
    }

    /// <summary>Sector that a programme of sanctions tells.</summary>
    public string? Program(string program) => programs.GetValueOrDefault(program);

    /// <summary>Reads the name of an office: "Minister of Foreign Affairs of Pakistan", "Iranian oil minister".</summary>
    /// <param name="label">The name.</param>
    /// <returns>Role (<c>other</c> where the words are no listed office), sectors, and the country named.</returns>
    public (string Role, string[] Sectors, string? Country) Office(string label)
    {
        var title = label;
        string? country = null;
        for (var at = label.Length; at > 0 && country is null; at = label.LastIndexOf(" of ", at - 1, StringComparison.Ordinal))
        {
            if (at == label.Length) continue;
            country = OfName(label[(at + 4)..]);
            if (country is not null) title = label[..at];
        }

        if (country is null && label.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Find(label[..space], PostingKind.Demonym) is { } adjective)
        {
            country = world.States[adjective].Code;
            title = label[(space + 1)..];
        }

        var (role, sectors) = Role(title) ?? Role(label) ?? ("other", ["GOV"]);
        return (role, sectors, country);
    }

    private (string Role, string[] Sectors)? Role(string title) =>
        Find(title, PostingKind.Word) is { } row && world.Words[row] is { Class: WordClass.Office, Role: { } role } word ? (role, word.Sectors) : null;

    private string? OfName(string name) => Find(name, PostingKind.State) is { } row ? world.States[row].Code : null;

    // The row of a whole name in the tables; an "Upper" form counts as it stands.
    private int? Find(string name, PostingKind kind)
    {
        Span<char> scratch = stackalloc char[96];
        var cutter = new WordCutter(name, scratch, skeletons: false);
        ulong hash = 0;
        var first = true;
        while (cutter.Next(out var word))
        {
            if (!first || !cutter.Folded.SequenceEqual("the")) hash = WordCutter.Join(hash, word.Hash);
            first = false;
        }

        if (!world.Names.Find(hash, out var at)) return null;
        for (; at >= 0; at = world.Names.Next(at))
            if (world.Names[at].Kind == kind) return world.Names[at].Row;
        return null;
    }
}
