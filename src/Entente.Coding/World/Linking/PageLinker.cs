using Entente.Coding.Time;
using Entente.Coding.World.Tables;
using Entente.Language;
using Entente.Pages;
using NodaTime;

namespace Entente.Coding.World.Linking;

/// <summary>Links one page.</summary>
internal sealed class PageLinker
{
    private readonly WorldTables tables;
    private readonly PageWords words;
    private readonly UnitBuilder builder;
    private readonly HitChooser chooser;
    private readonly PhraseReader reader;
    private readonly PlaceReader placeReader;
    private readonly EntityMaker maker;
    private readonly PageAcronyms acronyms;
    private readonly List<(Phrase Phrase, int Sentence)> phrases = [];
    private readonly List<List<Unit>> units = [];
    private readonly Dictionary<ulong, List<string>> fullNames = [];

    public PageLinker(WorldTables tables, Article article, ParsedText text, LocalDate? pageDate, IReadOnlyList<TimeMention> times)
    {
        this.tables = tables;
        words = new PageWords(text);
        var hits = HitFinder.Find(words, tables, out var startOf);
        var countries = new PageCountries(words, hits, tables);
        var inTime = InTimes(times);
        chooser = new HitChooser(words, hits, startOf, tables, countries, inTime);
        builder = new UnitBuilder(words, hits, startOf, tables, chooser, inTime);
        Surnames();
        var places = new PlaceChooser(tables, countries, article.OutletCountry);
        reader = new PhraseReader(words, tables, new PhraseInterpreter(words, hits, startOf, tables, places));
        placeReader = new PlaceReader(words, tables, places, builder);
        maker = new EntityMaker(words, tables, new PersonResolver(tables, countries), new PageDays(pageDate, text, times), places, fullNames);
        acronyms = new PageAcronyms(words);
        Countries = countries;
    }

    public List<EntityMention> Mentions { get; } = [];

    public List<PlaceMention> Places { get; } = [];

    public List<Fact> Facts { get; } = [];

    public PageCountries Countries { get; }

    // Words of expressions of time are no places: "March", "October 6".
    private bool[] InTimes(IReadOnlyList<TimeMention> times)
    {
        var marked = new bool[words.All.Length + 1];
        var w = 0;
        foreach (var time in times)
        {
            while (w > 0 && words.All[w - 1].End > time.Span.Start) w--;
            while (w < words.All.Length && words.All[w].Start < time.Span.Start) w++;
            for (var k = w; k < words.All.Length && words.All[k].Start < time.Span.End; k++) marked[k] = true;
        }

        return marked;
    }

    private void Surnames()
    {
        for (var w = 1; w < words.All.Length; w++)
        {
            if (words.Name(w) != NameType.Person || words.Name(w - 1) != NameType.Person || !words.All[w].Joined || w + 1 < words.All.Length && words.Name(w + 1) == NameType.Person && !words.Parsed.Tokens[words.FirstToken(w + 1)].BeginsName) continue;
            chooser.Surname(words.All[w].Hash);
            var first = w;
            while (first > 0 && words.All[first].Joined && words.Name(first - 1) == NameType.Person && !words.Parsed.Tokens[words.FirstToken(first)].BeginsName) first--;
            if (!fullNames.TryGetValue(words.All[w].Hash, out var names)) fullNames[words.All[w].Hash] = names = [];
            names.Add(NameNormaliser.Fold(words.Form(first, w + 1)));
        }
    }

    /// <summary>Reads, links and resolves.</summary>
    public void Run()
    {
        for (var s = 0; s < words.Parsed.Sentences.Length; s++) units.Add(builder.Build(s));
        placeReader.Prepare(units);
        for (var s = 0; s < words.Parsed.Sentences.Length; s++)
        {
            var sentence = units[s];
            foreach (var phrase in reader.Read(sentence)) phrases.Add((phrase, s));
            placeReader.Read(sentence, Places);
        }

        var linked = Link();
        var resolver = new ReferenceResolver(words, tables, maker, acronyms, Countries, Places);
        Mentions.AddRange(resolver.Resolve(linked));
        Facts.AddRange(new FactReader(words, tables).Read(resolver.WithAntecedents(linked)));
    }

    // Persons of the tables tell what the page is about; and an official whom no table knows is taken to be of the one country it is about.
    private void AboutWhom((List<Entity> Entities, string Rule)?[] made)
    {
        foreach (var entry in made)
            if (entry is { Entities: [{ Kind: EntityKind.Person, Country: { } country } person] } && !person.Id.StartsWith("page:", StringComparison.Ordinal) && tables.State(country) is not null && country != "EUR") Countries.Speaks(country);
        if (Countries.About is not { } about) return;
        var officials = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < made.Length; i++)
            if (made[i] is { Entities: [{ Kind: EntityKind.Person, Country: null } person] } && person.Id.StartsWith("page:", StringComparison.Ordinal) && phrases[i].Phrase.Role is { Class: WordClass.Office } && person.Sectors.Any(s => s is "GOV" or "LEG" or "MIL" or "COP" or "JUD")) officials.Add(person.Id);
        for (var i = 0; i < made.Length; i++)
            if (made[i] is { Entities: [{ Country: null } person] } entry && officials.Contains(person.Id)) made[i] = ([person with { Country = about }], entry.Rule + "; of the country the page is about");
    }

    // Full names first, so that a headline's "Munir" finds the "General Asim Munir" of the body.
    private List<Linked> Link()
    {
        var made = new (List<Entity> Entities, string Rule)?[phrases.Count];
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < phrases.Count; i++)
            {
                var (phrase, sentence) = phrases[i];
                var shortName = phrase.Kind == PhraseKind.Person && phrase.Name!.End - phrase.Name.First == 1;
                if (made[i] is null && shortName == (round == 1)) made[i] = maker.Make(phrase, sentence);
            }
        }

        AboutWhom(made);
        acronyms.Read(phrases, made);
        return [.. phrases.Select((p, i) => new Linked(p.Phrase, p.Sentence, made[i]!.Value.Entities, made[i]!.Value.Rule))];
    }
}
