using System.Text;
using Entente.Language;

namespace Entente.Coding.World.Tables;

/// <summary>Reads tables, ours first and then a user's, and puts their names into the indexes.</summary>
internal sealed class WorldTablesBuilder
{
    private static readonly string[] Prominent =
        ["head_of_state", "head_of_government", "effective_leader", "supreme_leader", "crown_prince", "foreign_minister", "foreign_secretary", "defence_minister", "military_chief", "army_chief", "igo_head", "rebel_leader", "head_of_state_and_government", "vice_president", "deputy_head_of_state", "interior_minister", "spokesperson", "security_adviser", "opposition_leader", "party_leader", "speaker", "foreign_spokesperson", "government_spokesperson"];

    private static readonly HashSet<ulong> ProminentRoles = [.. Prominent.Select(r => WordCutter.Hash(r))];
    private static readonly string[] PlaceColumns = ["name", "aliases", "kind", "iso3", "admin1", "lat", "lon", "population", "source"];
    private readonly NameAdder adder;
    private readonly char[] scratch = new char[256];
    private int placeRows;
    private int officeRows;
    private int outletRows;

    /// <summary>Makes room for the shipped tables and a user's own.</summary>
    /// <param name="userBytes">Size of the user's tables, in bytes; decides how many names they may hold.</param>
    public WorldTablesBuilder(long userBytes = 0)
    {
        var more = (int)Math.Min(50_000_000, userBytes / 8);
        Names = new NameIndex(500_000 + more);
        Loose = new NameIndex(150_000 + more);
        Roles = new NameIndex(60_000 + more);
        Ordinary = [];
        adder = new NameAdder(Names, Loose, Ordinary);
    }

    public NameIndex Names { get; }

    public NameIndex Loose { get; }

    public NameIndex Roles { get; }

    public List<StateRow> States { get; } = [];

    public List<BodyRow> Bodies { get; } = [];

    public List<WordRow> Words { get; } = [];

    public List<string> Things { get; } = [];

    public HashSet<ulong> Ordinary { get; }

    /// <summary>Countries of the words that tell where a local page is at home.</summary>
    public List<string[]> LocalWords { get; } = [];

    public List<TextTable> OfficeTables { get; } = [];

    public List<TextTable> PlaceTables { get; } = [];

    public List<TextTable> OutletTables { get; } = [];

    /// <summary>Rows of places that are states of the USA: with one of them on a page "Georgia" may be American.</summary>
    public HashSet<int> AmericanStates { get; } = [];

    public List<(TextTable Table, string Sort)> All { get; } = [];

    public List<EntenteException> Problems { get; } = [];

    public WorldTables Build() => new(this);

    /// <summary>Adds the tables embedded in the assembly.</summary>
    public void AddShipped()
    {
        var assembly = typeof(WorldTables).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith("world/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        byte[] Bytes(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }

        AddOrdinary(Bytes("world/ordinary-words.txt"));

        // The gazetteer is half the work: its names are cut on another thread and put into the index in their place.
        var queue = new NameQueue();
        var placing = new NameAdder(queue, Loose, Ordinary);
        var gazetteer = Task.Run(() =>
        {
            foreach (var name in names.Where(IsPlaces)) AddPlaces(Read(name["world/".Length..], "places", Bytes(name), false, PlaceColumns), NameForm.Name, placing);
        });
        foreach (var name in names.Where(n => !IsPlaces(n) && n is not "world/ordinary-words.txt").OrderBy(Order).ThenBy(n => n, StringComparer.Ordinal))
            Add(name["world/".Length..].Replace('\\', '/'), Bytes(name), user: false);
        gazetteer.GetAwaiter().GetResult();
        queue.Drain(Names);
        foreach (var table in PlaceTables) All.Add((table, "places"));
    }

    private static bool IsPlaces(string name) => name.StartsWith("world/places", StringComparison.Ordinal);

    /// <summary>Bytes of all tables in a folder.</summary>
    public static long SizeOf(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length) : 0;

    /// <summary>Adds a user's tables; what is wrong with them goes to <see cref="Problems"/>.</summary>
    public void AddFolder(string folder)
    {
        if (!Directory.Exists(folder)) throw new EntenteException("ENT2010", folder, "the folder of tables does not exist");
        foreach (var path in Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                Add(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path), user: true);
            }
            catch (EntenteException problem)
            {
                Problems.Add(problem);
            }
        }

        TableCheck.Cycles(Bodies, Problems);
    }

    // Words that decide about others come first; then states, so that later tables can be checked against their codes.
    private static int Order(string name) => name switch
    {
        _ when name.StartsWith("world/states", StringComparison.Ordinal) => 1,
        "world/roles.tsv" => 3,
        "world/titles.tsv" => 2,
        _ => 4,
    };

    private void Add(string name, byte[] bytes, bool user)
    {
        var form = user ? NameForm.User : NameForm.Name;
        var file = name[(name.LastIndexOf('/') + 1)..];
        TextTable Read(string sort, params string[] required)
        {
            var table = this.Read(name, sort, bytes, user, required);
            All.Add((table, sort));
            return table;
        }

        if (file == "states-odbl.tsv") AddStates(Read("states", "iso3", "name", "aliases", "demonyms", "capital", "borders", "lat", "lon", "source"), form);
        else if (file.StartsWith("states", StringComparison.Ordinal)) AddStateNames(Read("states-own", "iso3", "aliases", "demonyms", "people", "seats"), form);
        else if (file.StartsWith("roles", StringComparison.Ordinal)) AddWords(Read("roles", "phrases", "class", "sectors", "role"));
        else if (file.StartsWith("titles", StringComparison.Ordinal)) AddTitles(Read("titles", "title", "kind", "sector", "role", "note"));
        else if (file.StartsWith("bodies", StringComparison.Ordinal) || file.StartsWith("groups", StringComparison.Ordinal) || file.StartsWith("international", StringComparison.Ordinal)) AddBodies(Read("bodies", "name", "aliases", "country", "sectors", "source"), form);
        else if (file.StartsWith("local-words", StringComparison.Ordinal)) AddLocalWords(Read("local-words", "country", "words"));
        else if (file.StartsWith("things", StringComparison.Ordinal)) AddThings(Read("things", "name", "aliases", "kind"), form);
        else if (file.StartsWith("outlets", StringComparison.Ordinal)) AddOutlets(Read("outlets", "name", "domain", "country", "kind", "aliases", "source"), form);
        else if (file.StartsWith("places", StringComparison.Ordinal)) AddPlaces(Read("places", PlaceColumns), form, adder);
        else if (file.StartsWith("offices", StringComparison.Ordinal)) AddOffices(Read("offices", "iso3", "role", "office", "person", "aliases", "start", "end", "sector", "source"), form);
        else if (name.StartsWith("offices/", StringComparison.Ordinal) && file.Length == 7) AddOffices(Read("offices", "role", "office", "person", "aliases", "start", "end", "sector", "source"), form);
    }

    private TextTable Read(string name, string sort, byte[] bytes, bool user, params string[] required)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var country = sort == "offices" && !file.StartsWith("offices", StringComparison.Ordinal) && file.Length == 7 ? file[..3] : null;
        var table = TextTable.Read(user ? name : "data/world/" + name, bytes, required, user ? Problems : null, country);
        return user ? TableCheck.Sound(table, sort, this, bytes, required) : table;
    }

    private void AddOrdinary(byte[] bytes)
    {
        foreach (var line in Encoding.UTF8.GetString(bytes).AsSpan().EnumerateLines())
            if (line.Length > 0 && line[0] != '#') Ordinary.Add(WordCutter.Hash(line));
    }

    private void AddStates(TextTable table, NameForm form)
    {
        for (var row = 0; row < table.Count; row++)
        {
            var capital = table.List(row, "capital").FirstOrDefault();
            States.Add(new StateRow(table.Text(row, "iso3"), table.Text(row, "name"), table.List(row, "demonyms").FirstOrDefault() ?? table.Text(row, "name"), capital,
                table.List(row, "borders"), table.Number(row, table.Column("lat")), table.Number(row, table.Column("lon"))));
            var at = States.Count - 1;
            adder.Cell(table.Cell(row, table.Column("name")), PostingKind.State, at, form);
            adder.Cell(table.Cell(row, table.Column("aliases")), PostingKind.State, at, form | NameForm.Alias);
            AddDemonyms(table.List(row, "demonyms"), at, form);
            if (capital is not null && capital != States[at].Name) adder.Name(capital, PostingKind.Seat, at << 8 | SeatSectors.Government, form);
        }
    }

    private void AddStateNames(TextTable table, NameForm form)
    {
        for (var row = 0; row < table.Count; row++)
        {
            var code = table.Text(row, "iso3");
            var at = States.FindIndex(s => s.Code == code);
            if (at < 0)
            {
                States.Add(new StateRow(code, table.List(row, "aliases").FirstOrDefault() ?? code, table.List(row, "demonyms").FirstOrDefault() ?? code, null, [], null, null));
                at = States.Count - 1;
            }

            var demonyms = table.List(row, "demonyms");
            if (demonyms.Length > 0) States[at] = States[at] with { Demonym = demonyms[0] };
            adder.Cell(table.Cell(row, table.Column("aliases")), PostingKind.State, at, form | NameForm.Alias);
            AddDemonyms(demonyms, at, form);
            foreach (var people in table.List(row, "people")) adder.Name(people, PostingKind.People, at, form);
            foreach (var seat in table.List(row, "seats"))
            {
                var cut = seat.IndexOf('=', StringComparison.Ordinal);
                adder.Name(seat.AsSpan(0, cut), PostingKind.Seat, at << 8 | SeatSectors.Code(seat[(cut + 1)..]), form);
            }
        }
    }

    private void AddDemonyms(string[] demonyms, int state, NameForm form)
    {
        foreach (var demonym in demonyms)
        {
            var plural = demonym.EndsWith('s') && demonyms.Contains(demonym[..^1], StringComparer.Ordinal);
            adder.Name(demonym, plural ? PostingKind.People : PostingKind.Demonym, state, form);
        }
    }

    private void AddWords(TextTable table)
    {
        for (var row = 0; row < table.Count; row++)
        {
            var type = table.Text(row, "class") switch
            {
                "office" => WordClass.Office,
                "rank" => WordClass.Rank,
                "title" => WordClass.Title,
                "body" => WordClass.Body,
                "group" => WordClass.Group,
                "modifier" => WordClass.Modifier,
                "plain" => WordClass.Plain,
                "former" => WordClass.Former,
                var other => throw new EntenteException("ENT2009", table.Where(row), $"'{other}' is no class"),
            };
            var role = table.Text(row, "role");
            var sectors = table.List(row, "sectors");
            foreach (var phrase in table.List(row, "phrases"))
            {
                Words.Add(new WordRow(phrase, type, sectors, role.Length == 0 ? null : role));
                adder.Name(phrase, PostingKind.Word, Words.Count - 1, NameForm.Name);
                if (type is WordClass.Office or WordClass.Body or WordClass.Plain or WordClass.Group && Plural.Of(phrase) is { } plural) adder.Name(plural, PostingKind.Word, Words.Count - 1, NameForm.Alias);
            }
        }
    }

    // Further titles; where roles.tsv has the same words, its row comes first. Words that only describe a holder ("leading", "Kremlin-backed") are no titles.
    private void AddTitles(TextTable table)
    {
        for (var row = 0; row < table.Count; row++)
        {
            var type = table.Text(row, "kind") switch { "rank" => WordClass.Rank, "honorific" => WordClass.Title, "office" => WordClass.Office, _ => WordClass.Former };
            if (type == WordClass.Former && table.Text(row, "note") is not ("no longer in office" or "dead" or "in office at the time of the story told, not today")) continue;
            var phrase = table.Text(row, "title");
            var cut = phrase.IndexOf(" (", StringComparison.Ordinal);
            if (cut > 0) phrase = phrase[..cut];
            if (type == WordClass.Title && phrase.Length < 3 || type == WordClass.Former && !phrase.Contains("former", StringComparison.OrdinalIgnoreCase) && phrase.Contains(' ', StringComparison.Ordinal)) continue;
            var role = RoleNames.Common(table.Text(row, "role")).ToString();
            var sector = table.Text(row, "sector");
            var deputy = phrase.StartsWith("deputy", StringComparison.OrdinalIgnoreCase) || phrase.StartsWith("vice", StringComparison.OrdinalIgnoreCase) || phrase.StartsWith("assistant", StringComparison.OrdinalIgnoreCase);
            if (role.Length == 0 || deputy && !role.StartsWith("deputy", StringComparison.Ordinal)) role = "other";
            string[] sectors = type == WordClass.Former ? ["ELI"] : sector.Length == 0 ? [] : sector == "OPP" ? ["PTY", "OPP"] : [sector];
            Words.Add(new WordRow(phrase.ToLowerInvariant(), type, sectors, type == WordClass.Office ? role : null));
            adder.Name(phrase, PostingKind.Word, Words.Count - 1, NameForm.Name);
            if (type == WordClass.Office && Plural.Of(phrase) is { } plural) adder.Name(plural, PostingKind.Word, Words.Count - 1, NameForm.Alias);
        }
    }

    private void AddBodies(TextTable table, NameForm form)
    {
        int kind = table.Column("kind"), members = table.Column("members"), where = table.Column("where"), partOf = table.Column("part_of"), weak = table.Column("weak"), weakAliases = table.Column("weak_aliases");
        for (var row = 0; row < table.Count; row++)
        {
            string Or(int column, string otherwise) => table.Text(row, column) is { Length: > 0 } text ? text : otherwise;
            var country = table.Text(row, "country");
            var ours = table.User && (country.Length == 0 || table.Cell(row, table.Column("sectors")).IsEmpty) ? Ours(table.Text(row, "name")) : null;
            Bodies.Add(new BodyRow(table.Text(row, "name"), country.Length == 0 ? ours?.Country : country, table.List(row, "sectors") is { Length: > 0 } sectors ? sectors : ours?.Sectors ?? [], Or(kind, "body"),
                members < 0 ? [] : table.List(row, "members"), where < 0 ? [] : table.List(row, "where"), Or(partOf, "") is { Length: > 0 } whole ? whole : null, table.Where(row),
                table.Name.Contains("-own", StringComparison.Ordinal) ? 2 : table.Cell(row, table.Column("source")).StartsWith("own"u8) ? 1 : 0));
            var at = Bodies.Count - 1;
            var compiled = table.Name.EndsWith("/groups.tsv", StringComparison.Ordinal);
            var named = Or(weak, "") == "1" || compiled && IsGenericParty(table.Text(row, "name")) || table.Cell(row, table.Column("name")).SequenceEqual(table.Cell(row, weakAliases)) ? form | NameForm.Weak : form;
            adder.Cell(table.Cell(row, table.Column("name")), PostingKind.Body, at, named, looseToo: !named.HasFlag(NameForm.Weak));
            var generic = compiled && IsGenericParty(table.Text(row, "aliases"));
            adder.Cell(table.Cell(row, table.Column("aliases")), PostingKind.Body, at, generic ? form | NameForm.Alias | NameForm.Weak : form | NameForm.Alias, looseToo: !generic);
            adder.Cell(table.Cell(row, weakAliases), PostingKind.Body, at, form | NameForm.Alias | NameForm.Weak);
        }
    }

    // "Communist Party" is the short name of dozens: it counts where the page names the country.
    private static bool IsGenericParty(string aliases) =>
        aliases.Split('|').Any(a => a is "Communist Party" or "Socialist Party" or "Labour Party" or "Labor Party" or "Liberal Party" or "Conservative Party" or "Green Party" or "Greens" or "People's Party" or "Workers' Party" or "Social Democratic Party" or "Christian Democrats" or "Social Democrats" or "National Party" or "Progressive Party" or "Unity Party" or "Justice Party" or "Freedom Party");

    // A user's row that leaves country or sectors open takes them from ours of that name.
    private BodyRow? Ours(string name)
    {
        var cutter = new WordCutter(name, scratch, skeletons: false);
        ulong hash = 0;
        while (cutter.Next(out var word)) hash = WordCutter.Join(hash, word.Hash);
        if (!Names.Find(hash, out var at)) return null;
        for (; at >= 0; at = Names.Next(at))
            if (Names[at].Kind == PostingKind.Body && !Names[at].Form.HasFlag(NameForm.User)) return Bodies[Names[at].Row];
        return null;
    }

    private void AddThings(TextTable table, NameForm form)
    {
        for (var row = 0; row < table.Count; row++)
        {
            Things.Add(table.Text(row, "name"));
            adder.Cell(table.Cell(row, table.Column("name")), PostingKind.Thing, Things.Count - 1, form);
            adder.Cell(table.Cell(row, table.Column("aliases")), PostingKind.Thing, Things.Count - 1, form | NameForm.Alias);
        }
    }

    private void AddLocalWords(TextTable table)
    {
        for (var row = 0; row < table.Count; row++)
        {
            LocalWords.Add(table.List(row, "country"));
            foreach (var phrase in table.List(row, "words")) adder.Name(phrase, PostingKind.Local, LocalWords.Count - 1, NameForm.Name);
        }
    }

    private void AddOutlets(TextTable table, NameForm form)
    {
        int name = table.Column("name"), aliases = table.Column("aliases");
        for (var row = 0; row < table.Count; row++)
        {
            adder.Cell(table.Cell(row, name), PostingKind.Outlet, outletRows + row, form);
            adder.Cell(table.Cell(row, aliases), PostingKind.Outlet, outletRows + row, form | NameForm.Alias);
        }

        outletRows += table.Count;
        OutletTables.Add(table);
    }

    private void AddPlaces(TextTable table, NameForm form, NameAdder names)
    {
        int name = table.Column("name"), aliases = table.Column("aliases"), kind = table.Column("kind"), country = table.Column("iso3");
        for (var row = 0; row < table.Count; row++)
        {
            names.Cell(table.Cell(row, name), PostingKind.Place, placeRows + row, form);
            if (table.Cell(row, kind).SequenceEqual("province"u8) && table.Cell(row, country).SequenceEqual("USA"u8)) AmericanStates.Add(placeRows + row);
            names.Cell(table.Cell(row, aliases), PostingKind.Place, placeRows + row, form | NameForm.Alias);
        }

        placeRows += table.Count;
        PlaceTables.Add(table);
    }

    private void AddOffices(TextTable table, NameForm form)
    {
        int country = table.Column("iso3"), role = table.Column("role"), person = table.Column("person"), aliases = table.Column("aliases");
        for (var row = 0; row < table.Count; row++)
        {
            var at = officeRows + row;
            // Ministers of lesser departments in the long compiled lists are known by their full names only.
            var known = !table.Cell(row, role).SequenceEqual("minister"u8) && !table.Cell(row, role).SequenceEqual("deputy_minister"u8) || !table.Name.Contains("cc-by", StringComparison.Ordinal);
            adder.Cell(table.Cell(row, person), PostingKind.Person, at, form, asPerson: known, looseToo: known);
            adder.Cell(table.Cell(row, aliases), PostingKind.Person, at, form | NameForm.Alias, asPerson: known, looseToo: known);
            var length = Encoding.UTF8.GetChars(table.Cell(row, role), scratch);
            var roleHash = WordCutter.Hash(RoleNames.Common(scratch.AsSpan(0, length)));
            var code = table.Country is { } all ? all.AsSpan() : scratch.AsSpan(length, Encoding.UTF8.GetChars(table.Cell(row, country), scratch.AsSpan(length)));
            Roles.Add(WordCutter.Join(WordCutter.Hash(code), roleHash), new Posting(PostingKind.Person, at, form, 0));
            if (!ProminentRoles.Contains(roleHash)) continue;
            var name = scratch.AsSpan(0, Encoding.UTF8.GetChars(table.Cell(row, person), scratch));
            var family = FamilyName(name, code);
            if (!IsNumeral(family)) adder.Family(family, PostingKind.Person, at, form);
        }

        officeRows += table.Count;
        OfficeTables.Add(table);
    }

    // "Frederik X", "Charles III": a numeral is no family name.
    private static bool IsNumeral(ReadOnlySpan<char> word) => word.Length < 2 || word.IndexOfAnyExcept("IVX") < 0;

    private static ReadOnlySpan<char> FamilyName(ReadOnlySpan<char> name, ReadOnlySpan<char> country)
    {
        var first = country is "CHN" or "KOR" or "PRK" or "TWN" or "VNM" or "SGP" or "KHM" or "HKG";
        if (first && name.IndexOf(' ') is > 0 and var cut) return name[..cut];
        return name[(name.LastIndexOf(' ') + 1)..];
    }
}
