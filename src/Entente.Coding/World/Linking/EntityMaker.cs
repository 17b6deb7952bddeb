using Entente.Coding.World.Tables;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.World.Linking;

/// <summary>Turns phrases into entities: listed ones where the tables have them, entities of the page where they do not.</summary>
internal sealed class EntityMaker(PageWords words, WorldTables tables, PersonResolver resolver, PageDays days, PlaceChooser places, IReadOnlyDictionary<ulong, List<string>> fullNames)
{
    private readonly List<PagePerson> people = [];

    /// <summary>Persons named so far.</summary>
    public IReadOnlyList<PagePerson> People => people;

    /// <summary>Whether a sentence tells of a time of its own.</summary>
    public bool IsDated(int sentence) => days.Stated(sentence) is not null;

    /// <summary>The entities of a phrase and the rule that linked them; none where nothing is sure.</summary>
    public (List<Entity> Entities, string Rule) Make(Phrase phrase, int sentence)
    {
        switch (phrase.Kind)
        {
            case PhraseKind.State or PhraseKind.Adjective:
                var code = phrase.Country!;
                return ([State(code, phrase.Sectors)], phrase.Name!.Kind == UnitKind.Seat ? "seat of " + code : phrase.Kind == PhraseKind.Adjective ? "adjective of " + code : "name of " + code);
            case PhraseKind.Thing:
                return ([new Entity("thing:" + Slug.Of(tables.Things[phrase.Name!.Row]), tables.Things[phrase.Name.Row], EntityKind.Thing, null, [])], "table of things");
            case PhraseKind.Place:
                var written = words.Form(phrase.First, phrase.End);
                return places.CountryOf(phrase.Name!) is { } country ? ([new Entity("place:" + country + ":" + Slug.Of(written), written, EntityKind.Place, country, [])], "place") : ([], "");
            case PhraseKind.Outlet:
                return Outlet(phrase.Name!);
            case PhraseKind.Body:
                return Body(phrase);
            case PhraseKind.Person:
                return Person(phrase, sentence);
            case PhraseKind.Role:
                return Role(phrase, sentence);
            default:
                return ([], "");
        }
    }

    /// <summary>A state, acting in a sector or as a whole.</summary>
    public Entity State(string code, string[] sectors) =>
        code is "IGO" or "UNO" or "NGO" or "IMG" or "MNC" or "ISM"
            ? new Entity("body:" + code.ToLowerInvariant(), tables.CountryName(code), EntityKind.Body, code, sectors)
            : new Entity("state:" + code, tables.CountryName(code), EntityKind.State, code, sectors);

    private (List<Entity>, string) Outlet(Unit unit)
    {
        var (name, country, kind, domain) = tables.Outlet(unit.Row);
        string[] sectors = kind.Contains("state", StringComparison.Ordinal) && kind.Contains("agency", StringComparison.Ordinal) ? ["JRN", "GOV"] : ["JRN"];
        _ = domain;
        return ([new Entity("outlet:" + Slug.Of(name), name, EntityKind.Outlet, country, sectors)], "table of outlets");
    }

    private (List<Entity>, string) Body(Phrase phrase)
    {
        var unit = phrase.Name!;
        var written = words.Form(unit.First, unit.End);
        if (unit.Row >= 0 && unit.Kind == UnitKind.Body)
        {
            var row = tables.Bodies[unit.Row];
            var rule = "table of bodies";
            if (NameNormaliser.Compare(written, row.Name) is { } match) rule = match.Rule is "exact" ? rule : "name, " + match.Rule;
            else if (unit.Rule == "loose") rule = "other spelling of " + row.Name;
            else rule = "also called " + row.Name;
            return ([FromRow(row)], rule);
        }

        string[] sectors = phrase.Sectors;
        var known = FindBody(written);
        if (known is not null) return ([FromRow(known)], "table of bodies");
        return ([new Entity("page:" + Slug.Of(written), written, EntityKind.Body, phrase.Country, sectors)], string.Join("; ", phrase.Rules));
    }

    /// <summary>The entity of a listed body.</summary>
    public static Entity FromRow(BodyRow row) => new("body:" + Slug.Of(row.Name), row.Name, EntityKind.Body, row.Country, row.Sectors);

    private BodyRow? FindBody(string name)
    {
        Span<char> scratch = stackalloc char[96];
        var cutter = new WordCutter(name, scratch);
        ulong hash = 0;
        while (cutter.Next(out var word)) hash = WordCutter.Join(hash, word.Hash);
        if (!tables.Names.Find(hash, out var at)) return null;
        for (; at >= 0; at = tables.Names.Next(at))
            if (tables.Names[at].Kind == PostingKind.Body && !tables.Names[at].Form.HasFlag(NameForm.Weak)) return tables.Bodies[tables.Names[at].Row];
        return null;
    }

    private (List<Entity>, string) Person(Phrase phrase, int sentence)
    {
        var unit = phrase.Name!;
        var written = words.Form(unit.First, unit.End);
        var folded = NameNormaliser.Fold(written);
        var stated = phrase.Former ? null : phrase.Role?.Role;
        var when = days.Of(sentence);
        var family = unit.Rule == "family" || unit.End - unit.First == 1 && unit.Kind == UnitKind.Name;
        var oneWord = unit.End - unit.First == 1;
        if (Known(folded, phrase) is { } onPage) return Again(onPage, phrase, folded);
        Resolved? found = null;
        if (unit.Kind == UnitKind.Person)
        {
            var index = unit.Rule == "loose" ? tables.Loose : tables.Names;
            found = resolver.Resolve(unit.Posting, index, phrase.Country, stated, when, family, oneWord);
        }
        else if (Lookup(unit, out var at, out var listed))
        {
            found = resolver.Resolve(at, listed, phrase.Country, stated, when, family, oneWord);
        }

        if (found is not null && !family && NameNormaliser.Compare(written, found.Row.Person) is null && unit.Rule == "loose" && !SharesWords(folded, found.Row.Person)) found = null;
        if (found is not null && IsOtherSpelling(unit, written, found.Row.Person) && phrase.Country != found.Row.Country && !resolver.IsSpokenOf(found.Row.Country)) found = null;
        if (found is { InOffice: false } && family && IsWife(phrase, unit) || found is not null && family && IsSomebodyElse(unit, found.Row.Person)) found = null;
        if (found is not null) return Listed(phrase, found, written, folded, family, when);
        if (family && phrase.Role is null && !phrase.HasRank && phrase.Country is null) return ([], "");
        return OfPage(phrase, written, folded);
    }

    // A family name that the page gives in full with other given names belongs to that person, and to no minister who shares it.
    private bool IsSomebodyElse(Unit name, string person)
    {
        if (!fullNames.TryGetValue(words.All[name.End - 1].Hash, out var full)) return false;
        var listed = NameNormaliser.Fold(person).Split(' ');
        return full.TrueForAll(f => f.Contains(' ', StringComparison.Ordinal) && !f.Split(' ')[..^1].Any(given => listed.Any(l => NameNormaliser.Compare(given, l) is not null || l.Length == 1 && given[0] == l[0])));
    }

    // "Lady Pohamba" is not the former president of that name.
    private bool IsWife(Phrase phrase, Unit name)
    {
        for (var w = Math.Max(0, Math.Min(phrase.First, name.First - 1)); w < name.First; w++)
            if (words.Form(w) is "Lady" or "Mrs" or "Madame") return true;
        return false;
    }

    private bool Lookup(Unit unit, out int posting, out NameIndex index)
    {
        foreach (var table in new[] { tables.Names, tables.Loose })
        {
            ulong hash = 0;
            for (var w = unit.First; w < unit.End; w++) hash = WordCutter.Join(hash, ReferenceEquals(table, tables.Names) ? words.All[w].Hash : words.All[w].Skeleton);
            index = table;
            if (table.Find(hash, out posting) && posting >= 0) return true;
        }

        posting = -1;
        index = tables.Names;
        return false;
    }

    // Another spelling of a foreigner's name is more likely somebody else's own where the page does not speak of that country.
    private bool IsOtherSpelling(Unit unit, string written, string person) =>
        unit.Rule == "loose" || unit.Kind != UnitKind.Person && NameNormaliser.Compare(written, person) is not { Rule: "exact" } && !tables.Names.Find(words.HashOf(unit.First, unit.End), out _);

    private static bool SharesWords(string folded, string person)
    {
        string[] a = folded.Split(' '), b = NameNormaliser.Fold(person).Split(' ');
        return NameNormaliser.Compare(a[0], b[0]) is not null && NameNormaliser.Compare(a[^1], b[^1]) is not null;
    }

    private (List<Entity>, string) Listed(Phrase phrase, Resolved found, string written, string folded, bool family, DateInterval? when)
    {
        var row = found.Row;
        var rule = NameNormaliser.Compare(written, row.Person) is { } match ? match.Rule == "exact" ? "office table" : "alias " + match.Rule : family ? "family name" : "short form of " + row.Person;
        string[] sectors;
        if (phrase.Former) sectors = ["ELI"];
        else if (phrase.Role is { Class: WordClass.Office or WordClass.Plain or WordClass.Group } && phrase.Sectors.Length > 0) sectors = phrase.Sectors;
        else if (found.InOffice || when is null || !row.IsOffice) sectors = row.Sector is ["IGO"] ? [] : row.Sector;
        else sectors = phrase.HasRank ? ["MIL"] : found.Before ? [] : ["ELI"];
        if (phrase.HasRank && phrase.RankFirst && !sectors.Contains("MIL", StringComparer.Ordinal)) sectors = ["MIL", .. sectors];
        // "U.N. mediator X" acts for the United Nations, whatever X was at home.
        var lent = phrase.Country is "UNO" or "IGO" or "EUR" && !found.InOffice && !found.Role;
        var country = lent || row.Country.Length == 0 ? phrase.Country : row.Country;
        if (country is "IGO" or "UNO" or "EUR") sectors = [];
        var office = phrase.Role is { Class: WordClass.Office } && !found.Role ? null : found.InOffice || found.Role ? row.Office : null;
        if (!row.IsOffice) rule += $", listed ({row.Origin})";
        else if (found.InOffice) rule += $", {row.Office} on that day ({row.Origin})";
        else if (found.Before) rule += $", not yet {row.Office} ({row.Origin})";
        else if (when is not null) rule += $", formerly {row.Office} ({row.Origin})";
        if (phrase.Role is { Class: WordClass.Office } stated && row.IsOffice && !phrase.Former && !found.Role && stated.Role is not (null or "other")) rule += $"; the page says {stated.Phrase}, the table {row.Office}";
        var entity = new Entity("person:" + Slug.Of(row.Person), row.Person, EntityKind.Person, country, sectors, office ?? OfficeText(phrase));
        people.Add(new PagePerson { Entity = entity, Folded = family ? NameNormaliser.Fold(row.Person) : folded, Listed = NameNormaliser.Fold(row.Person), Role = phrase.Role });
        return ([entity], rule);
    }

    private string? OfficeText(Phrase phrase) =>
        phrase.RoleWords is { } w && phrase.Role is { Class: WordClass.Office or WordClass.Plain or WordClass.Group } ? words.Form(w.First, w.End) : null;

    private (List<Entity>, string) OfPage(Phrase phrase, string written, string folded)
    {
        string[] sectors = phrase.Former ? ["ELI"] : phrase.Sectors.Length > 0 ? phrase.Sectors : phrase.HasRank ? ["MIL"] : [];
        if (phrase.HasRank && phrase.RankFirst && !sectors.Contains("MIL", StringComparer.Ordinal)) sectors = ["MIL", .. sectors];
        if (sectors is ["IGO"]) sectors = [];
        var country = phrase.Country;
        var rules = phrase.Rules.Count > 0 ? string.Join("; ", phrase.Rules) : phrase.Role is not null ? "office on the page" : "name on the page";
        var entity = new Entity("page:" + Slug.Of(written), written, EntityKind.Person, country, sectors, OfficeText(phrase));
        people.Add(new PagePerson { Entity = entity, Folded = folded, Role = phrase.Role });
        return ([entity], rules);
    }

    // The same person named again: in full, without a middle name, in another spelling or by the family name.
    private PagePerson? Known(string folded, Phrase phrase)
    {
        var given = folded.Split(' ');
        PagePerson? found = null;
        foreach (var person in people)
        {
            if (phrase.Country is not null && person.Entity.Country is not null && phrase.Country != person.Entity.Country) continue;
            if (!Matches(given, person, person.Words) && !(person.ListedWords is { } listed && Matches(given, person, listed))) continue;
            if (found is not null && found.Entity.Id != person.Entity.Id && given.Length == 1) return null;
            found = person;
        }

        return found;
    }

    private static bool Matches(string[] given, PagePerson person, string[] words)
    {
        if (given.Length == 1) return words.Length > 1 && (NameNormaliser.Compare(given[0], words[^1]) is not null || given[0] == words[0] && person.Entity.Country is "CHN" or "KOR" or "PRK" or "TWN" or "VNM") || words.Length == 1 && words[0] == given[0];
        if (NameNormaliser.Compare(given[^1], words[^1]) is null) return false;
        if (words.Length == 1) return true;
        return NameNormaliser.Compare(given[0], words[0]) is not null || given.Skip(0).All(w => words.Contains(w, StringComparer.Ordinal)) || words.All(w => given.Contains(w, StringComparer.Ordinal));
    }

    private (List<Entity>, string) Again(PagePerson person, Phrase phrase, string folded)
    {
        var entity = person.Entity;
        if (entity.Id.StartsWith("page:", StringComparison.Ordinal))
        {
            var better = entity with { Country = entity.Country ?? phrase.Country, Sectors = entity.Sectors.Count > 0 ? entity.Sectors : phrase.Sectors, Office = entity.Office ?? OfficeText(phrase) };
            person.Entity = better;
            entity = better;
        }

        var compared = NameNormaliser.Compare(folded, person.Folded);
        return ([entity], compared is null ? "short form of " + entity.Name : compared.Value.Rule == "exact" ? "named before" : "named before, " + compared.Value.Rule);
    }

    private (List<Entity>, string) Role(Phrase phrase, int sentence)
    {
        var role = phrase.Role!;
        if (role.Class is WordClass.Title or WordClass.Modifier or WordClass.Former) return ([], "");
        var entities = new List<Entity>();
        var rule = phrase.Rules.Count > 0 ? string.Join("; ", phrase.Rules) : "role word";
        if (phrase.Countries.Count == 0) return ([OfRole(phrase, null, sentence, ref rule)], rule);
        foreach (var country in phrase.Countries) entities.Add(OfRole(phrase, country, sentence, ref rule));
        return (entities, rule);
    }

    // A state has an envoy in every capital: the one that the table names need not be the one who is meant.
    private const string Envoy = "ambassador";

    private Entity OfRole(Phrase phrase, string? country, int sentence, ref string rule)
    {
        var role = phrase.Role!;
        var sectors = phrase.Former && role.Class == WordClass.Office ? ["ELI"] : phrase.Sectors is ["IGO"] ? [] : phrase.Sectors;
        if (country is "IGO" or "UNO" or "EUR" && role.Class is WordClass.Office or WordClass.Group) sectors = sectors.Where(s => s is not "GOV" and not "IGO").ToArray();
        var noun = phrase.RoleWords is { } w ? words.Form(w.First, w.End) : role.Phrase;
        if (phrase.Bodies.Count > 0 && role.Class is WordClass.Plain or WordClass.Group && phrase.Countries.Count <= 1)
        {
            var row = tables.Bodies[phrase.Bodies[0]];
            if (role.Class == WordClass.Group && sectors.SequenceEqual(row.Sectors, StringComparer.Ordinal)) return FromRow(row) with { Kind = EntityKind.Body };
        }

        if (role.Class == WordClass.Office && country is not null && !phrase.Plural && !phrase.Former && role.Role is not (null or Envoy) && !phrase.Indefinite && days.Of(sentence) is { } when && resolver.Holder(country, resolver.RoleOf(country, noun, role.Role), when) is { } holder)
        {
            rule = $"{rule}; office held by {holder.Person} on that day ({holder.Origin})";
            return new Entity("person:" + Slug.Of(holder.Person), holder.Person, EntityKind.Person, country, sectors, holder.Office);
        }

        country ??= Worldwide(role, noun);
        if (phrase.RoleWords is { } at && noun.Length > 1 && char.IsUpper(noun[0]) && char.IsLower(noun[1]) && words.SentenceStart(sentence) == at.First && words.Pos(at.First) != UniversalPos.Propn) noun = char.ToLowerInvariant(noun[0]) + noun[1..];
        var shown = country is null || tables.State(country) is null || phrase.Name?.Kind == UnitKind.People || noun.StartsWith("US ", StringComparison.Ordinal) || noun.StartsWith("U.S. ", StringComparison.Ordinal) || noun.StartsWith("UK ", StringComparison.Ordinal) ? noun : $"{Demonym(country)} {noun}";
        if (role.Class == WordClass.Office && !phrase.Plural) return new Entity($"office:{country ?? "?"}:{Slug.Of(role.Role ?? noun)}", shown, EntityKind.Office, country, sectors, noun);
        if (role.Class == WordClass.Body)
        {
            if (country is not null && (FindBody($"{tables.CountryName(country)} {noun}") ?? FindBody($"{Demonym(country)} {noun}")) is { } listed && listed.Country == country) return FromRow(listed);
            if (Capitals(phrase) is { } full) return new Entity("page:" + Slug.Of(words.Form(full.First, full.End)), words.Form(full.First, full.End), EntityKind.Body, country ?? PeopleIn(full.First, full.End), sectors);
            return new Entity($"body:{country ?? "?"}:{Slug.Of(noun)}", shown, EntityKind.Body, country, sectors);
        }

        return new Entity($"group:{country ?? "?"}:{Slug.Of(noun)}", shown, EntityKind.Group, country, sectors);
    }

    // "the Namibian Broadcasting Corporation": where more than the country stands in capitals before the word for the body, all of it is the name.
    private (int First, int End)? Capitals(Phrase phrase)
    {
        if (phrase.RoleWords is not { } role || !words.All[role.First].Capital || role.First - phrase.First < 2) return null;
        var first = role.First;
        while (first > phrase.First && words.All[first - 1].Capital && words.All[first].Joined && words.Form(first - 1) is not ("The" or "A" or "An" or "Its" or "Their")) first--;
        return role.First - first >= 2 ? (first, role.End) : null;
    }

    // "the ruling Mongolian People's Party": the adjective of a state in a body's name tells whose it is.
    private string? PeopleIn(int first, int end)
    {
        for (var w = first; w < end; w++)
        {
            if (!tables.Names.Find(WordCutter.Join(0, words.All[w].Hash), out var at)) continue;
            for (; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Demonym) return tables.States[tables.Names[at].Row].Code;
        }

        return null;
    }

    // "a human rights group", "peacekeepers": bodies that belong to no state unless the page says so.
    private static string? Worldwide(WordRow role, string noun)
    {
        if (role.Sectors is ["SOC"] && (noun.Contains("rights", StringComparison.OrdinalIgnoreCase) || noun.Contains("aid ", StringComparison.OrdinalIgnoreCase) || noun.Contains("relief", StringComparison.OrdinalIgnoreCase) || noun.Contains("humanitarian", StringComparison.OrdinalIgnoreCase) || noun.StartsWith("ngo", StringComparison.OrdinalIgnoreCase) || noun.Contains("non-governmental", StringComparison.OrdinalIgnoreCase) || noun.Contains("charity", StringComparison.OrdinalIgnoreCase))) return "NGO";
        return role.Sectors is ["MIL"] && noun.Contains("peacekeep", StringComparison.OrdinalIgnoreCase) ? "IGO" : null;
    }

    private string Demonym(string country) => tables.State(country)?.Demonym ?? country;
}
