using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>Says what a group of units stands for: who heads it, for which country, in which sector.</summary>
internal sealed class PhraseInterpreter(PageWords words, List<Hit> hits, int[] startOf, WorldTables tables, PlaceChooser places)
{
    private readonly PhraseDescriber describer = new(words, hits, startOf, tables, places);
    private readonly BodyNamer namer = new(words, hits, startOf, tables, places);
    /// <summary>The phrases in units [start, end): usually one, several where the group is headed by a noun that acts for nobody.</summary>
    public List<Phrase> Interpret(List<Unit> units, int start, int end, List<Unit>? coordinated)
    {
        var phrases = new List<Phrase>();
        Phrase? owner = null;
        var from = start;
        for (var k = start; k < end; k++)
        {
            var possessive = k < end - 1 && words.All[units[k].End - 1].Possessive;
            if (!possessive && k < end - 1) continue;
            var segment = Segment(units, from, k + 1, owner, coordinated, phrases);
            if (segment is not null)
            {
                segment.Possessive = words.All[units[k].End - 1].Possessive;
                if (owner is not null && segment.First > owner.First) Own(segment, owner, phrases);
                if (!possessive) phrases.Add(segment);
            }
            else if (owner is not null)
            {
                phrases.Insert(Math.Max(0, phrases.Count - PhrasesFrom(phrases, units[from].First)), owner);
            }

            owner = possessive ? segment : null;
            from = k + 1;
        }

        phrases.RemoveAll(p => p.Kind == PhraseKind.None);
        phrases.Sort((a, b) => a.First.CompareTo(b.First));
        return phrases;
    }

    private static int PhrasesFrom(List<Phrase> phrases, int word) => phrases.Count(p => p.First >= word);

    // "Pakistan's army", "Netanyahu's office": the owner's country is the country of what is owned, where that acts.
    private void Own(Phrase owned, Phrase owner, List<Phrase> phrases)
    {
        // "President Ruto's government" has its country from him, once it is known who he is
        var led = owned.Kind == PhraseKind.Role && owner.Kind == PhraseKind.Person && owned.Countries.Count == 0 && LinkingWords.Shipped.Is(words.Form(owned.Head), "led");
        if (led || (owned.Kind == PhraseKind.Role && LinkingWords.Shipped.IsAnyCase(words.Form(owned.Head), "relational")))
        {
            phrases.Add(owner);
            return;
        }

        if (owner.Country is { } country) Generic(owned, country);
        var merges = owned.Kind is PhraseKind.Role or PhraseKind.Person or PhraseKind.Body or PhraseKind.Outlet;
        if (!merges || owner.Kind == PhraseKind.Person && owned.Kind == PhraseKind.Person && owned.Role is null)
        {
            phrases.Add(owner);
            return;
        }

        if (owned.Kind is PhraseKind.Role or PhraseKind.Person && owned.Countries.Count == 0 || owned.Kind == PhraseKind.Body && owned.Name?.Row < 0)
        {
            owned.Countries.AddRange(owner.Countries);
            if (owner is { Kind: PhraseKind.Body, Name: { Kind: UnitKind.Body, Row: >= 0 } body } && tables.Bodies[body.Row].Country is { } of && owned.Countries.Count == 0) owned.Countries.Add(of);
            if (owned.Countries.Count > 0) owned.Rules.Add("possessive");
        }

        if (owned.Sectors.Length == 0 && owner.Kind is PhraseKind.Body or PhraseKind.Role) owned.Sectors = owner.Sectors;
        owned.First = owner.First;
    }

    // "Chile's Defense Department" is not the American one: the words count, not the listed body.
    private void Generic(Phrase phrase, string country)
    {
        if (phrase.Kind != PhraseKind.Body || phrase.Name!.Row < 0 || phrase.Name.Kind != UnitKind.Body) return;
        var body = tables.Bodies[phrase.Name.Row];
        if (body.Country == country || body.Country is null || tables.State(body.Country) is null || tables.State(country) is null || country == "EUR") return;
        if (RoleAt(phrase.Name.First, phrase.Name.End) is not { } role) return;
        phrase.Kind = PhraseKind.Role;
        phrase.Role = role;
        phrase.RoleWords = (phrase.Name.First, phrase.Name.End);
        phrase.Sectors = role.Sectors;
        phrase.Name = null;
        phrase.Countries.Clear();
        phrase.Countries.Add(country);
    }

    private WordRow? RoleAt(int first, int end)
    {
        for (var h = startOf[first]; h < startOf[first + 1]; h++)
        {
            if (hits[h].Loose || first + hits[h].Words != end) continue;
            for (var at = hits[h].Posting; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Word && tables.Words[tables.Names[at].Row].Class is WordClass.Body or WordClass.Plain) return tables.Words[tables.Names[at].Row];
        }

        return null;
    }

    private Phrase? Segment(List<Unit> units, int start, int end, Phrase? owner, List<Unit>? coordinated, List<Phrase> others)
    {
        var last = units[end - 1];
        if (last.Kind == UnitKind.Number && end - start > 1 && end - 1 > start && units[end - 2].Kind is not UnitKind.Determiner) last = units[--end - 1];
        if (AsCollective(units, start, end) is { } collective) return collective;
        var phrase = last.Kind switch
        {
            UnitKind.Person => Named(units, start, end, PhraseKind.Person),
            UnitKind.Name when FollowsKind(units, start, end) => AfterKind(units, start, end),
            UnitKind.Name when last.Type == NameType.Person || FollowsTitle(units, start, end) => Named(units, start, end, PhraseKind.Person),
            UnitKind.Role => ByRole(units, start, end),
            UnitKind.Body => Named(units, start, end, PhraseKind.Body),
            UnitKind.Outlet => Named(units, start, end, PhraseKind.Outlet),
            UnitKind.State or UnitKind.Seat or UnitKind.People => Country(units, start, end),
            UnitKind.Demonym => Country(units, start, end),
            UnitKind.Name => namer.Read(units, start, end),
            UnitKind.Place => Single(last, PhraseKind.Place),
            UnitKind.Thing => Single(last, PhraseKind.Thing),
            _ => null,
        };
        if (phrase is null || phrase.Kind is PhraseKind.Place or PhraseKind.Thing or PhraseKind.State or PhraseKind.Adjective) Modifiers(units, start, phrase is null ? end : end - 1, others);
        if (coordinated is not null && phrase is not null) Coordinate(phrase, coordinated);
        _ = owner;
        return phrase;
    }

    private Phrase Single(Unit unit, PhraseKind kind) => new() { First = unit.First, End = unit.End, Head = unit.End - 1, Kind = kind, Name = unit };

    private void Coordinate(Phrase phrase, List<Unit> coordinated)
    {
        phrase.Countries.Clear();
        phrase.Bodies.Clear();
        foreach (var unit in coordinated)
        {
            if (unit.Kind == UnitKind.Body) phrase.Countries.Add(tables.Bodies[unit.Row].Country ?? "");
            else phrase.Countries.Add(describer.StateOf(unit)!);
        }

        phrase.Rules.Add("coordinated");
    }

    // "the energy company Burisma", "the think tank Chatham House": the noun says that the name is a body's.
    private bool FollowsKind(List<Unit> units, int start, int end) =>
        end - start > 1 && units[end - 2] is { Kind: UnitKind.Role } kind && kind.OfClass(WordClass.Body) is not null && !kind.HasClass(WordClass.Office) && !kind.HasClass(WordClass.Rank)
        && !words.All[kind.End - 1].Possessive && LinkingWords.Shipped.IsAnyCase(words.Form(kind.End - 1), "body") && words.All[units[end - 1].First].Capital;

    private Phrase AfterKind(List<Unit> units, int start, int end)
    {
        var phrase = Named(units, start, end, PhraseKind.Body);
        var kind = units[end - 2].OfClass(WordClass.Body)!;
        phrase.Sectors = kind.Sectors;
        if (phrase.StatedCountry is { } stated) phrase.Countries.Add(stated);
        phrase.Rules.Add("named after the word for its kind");
        return phrase;
    }

    private bool FollowsTitle(List<Unit> units, int start, int end)
    {
        if (end - start < 2 || units[end - 2].Kind != UnitKind.Role || !words.All[units[end - 1].First].Capital) return false;
        var before = units[end - 2];
        if (before.HasClass(WordClass.Title) || before.HasClass(WordClass.Rank)) return true;
        return before.HasClass(WordClass.Office) && units[end - 1].Type is NameType.None or NameType.Person && !words.All[before.End - 1].Possessive;
    }

    // Modifiers of a noun that acts for nobody: adjectives of states, names of bodies and persons, things.
    private void Modifiers(List<Unit> units, int start, int end, List<Phrase> others)
    {
        for (var k = start; k < end; k++)
        {
            var unit = units[k];
            switch (unit.Kind)
            {
                case UnitKind.Demonym or UnitKind.State or UnitKind.Seat:
                    var adjective = Single(unit, unit.Kind == UnitKind.Demonym || k + 1 < units.Count && !words.All[unit.End - 1].Possessive ? PhraseKind.Adjective : PhraseKind.State);
                    adjective.Countries.Add(describer.StateOf(unit)!);
                    others.Add(adjective);
                    break;
                case UnitKind.People:
                    others.Add(Country(units, k, k + 1)!);
                    break;
                case UnitKind.Person or UnitKind.Name when unit.Type == NameType.Person || unit.Kind == UnitKind.Person:
                    others.Add(Named(units, k, k + 1, PhraseKind.Person));
                    break;
                case UnitKind.Body:
                    others.Add(Named(units, k, k + 1, PhraseKind.Body));
                    break;
                case UnitKind.Outlet:
                    others.Add(Single(unit, PhraseKind.Outlet));
                    break;
                case UnitKind.Thing:
                    others.Add(Single(unit, PhraseKind.Thing));
                    break;
                case UnitKind.Place:
                    others.Add(Single(unit, PhraseKind.Place));
                    break;
            }
        }
    }

    private Phrase? AsCollective(List<Unit> units, int start, int end)
    {
        var last = units[end - 1];
        if (last.Kind is not (UnitKind.Role or UnitKind.Noun or UnitKind.Name or UnitKind.Number)) return null;
        var noun = words.Form(last.First, last.End).ToLowerInvariant();
        var count = 0;
        for (var k = start; k < end; k++)
        {
            if (units[k].Kind is UnitKind.Demonym or UnitKind.State or UnitKind.Body or UnitKind.Person) return null;
            var form = words.Form(units[k].First).ToString().ToLowerInvariant();
            if (form is "both" or "two" or "either" or "neither") count = 2;
            else if (form is "three") count = 3;
            else if (form is "four") count = 4;
        }

        if (noun is "pair" or "duo" && end - start == 2) count = 2;
        if (count == 0 || !LinkingWords.Shipped.Is(noun, "collective") || noun is "men" or "officials" && count == 0) return null;
        var definite = words.Form(units[start].First).ToString().ToLowerInvariant();
        if (definite is not ("both" or "the" or "either" or "neither" or "these" or "those" or "their")) return null;
        return new Phrase { First = units[start].First, End = last.End, Head = last.End - 1, Kind = PhraseKind.Collective, Count = count, Role = last.OfClass(WordClass.Office, WordClass.Group, WordClass.Body, WordClass.Plain), Plural = true, Definite = true };
    }

    private Phrase? ByRole(List<Unit> units, int start, int end)
    {
        var last = units[end - 1];
        if (end - start > 1 && units[end - 2] is { Kind: UnitKind.Body, Row: >= 0 } named && !words.All[named.End - 1].Possessive && LinkingWords.Shipped.IsAnyCase(words.Form(last.First, last.End), "type"))
        {
            // "the rebel FDLR force", "Shin Bet Security Service": the noun only says what sort of body it is.
            var body = Named(units, start, end - 1, PhraseKind.Body);
            body.End = last.End;
            return body;
        }

        var role = last.OfClass(WordClass.Office, WordClass.Body, WordClass.Group, WordClass.Plain, WordClass.Rank) ?? last.Roles[0];
        var phrase = new Phrase { First = units[start].First, End = last.End, Head = last.End - 1, Kind = PhraseKind.Role, Role = role, RoleWords = (last.First, last.End), Sectors = role.Sectors };
        if (role.Class is WordClass.Modifier or WordClass.Title or WordClass.Former || words.Pos(last.End - 1) == UniversalPos.Adj) return null;

        describer.Describe(phrase, units, start, end - 1, last);
        phrase.Head = PhraseDescriber.HeadWord(words, last);
        phrase.Plural = (words.Parsed.Tokens[words.TokenOf(phrase.Head)].Features.HasFlag(Features.Plural) || describer.IsPluralForm(last, role)) && !(role.Class == WordClass.Body && tables.Names[last.Posting].Form == NameForm.Name);
        return phrase;
    }

    private Phrase Named(List<Unit> units, int start, int end, PhraseKind kind)
    {
        var last = units[end - 1];
        var phrase = new Phrase { First = units[start].First, End = last.End, Head = last.End - 1, Kind = kind, Name = last };
        describer.Describe(phrase, units, start, end - 1, last);
        if (kind == PhraseKind.Person)
        {
            if (phrase.Role is null && phrase.HasRank) phrase.Sectors = ["MIL"];
            return phrase;
        }

        if (kind == PhraseKind.Body && last.Row >= 0) phrase.Sectors = tables.Bodies[last.Row].Sectors;
        var stated = phrase.Country;
        phrase.StatedCountry = stated;
        phrase.Countries.Clear();
        if (stated is not null) Generic(phrase, stated);
        return phrase;
    }

    private Phrase? Country(List<Unit> units, int start, int end)
    {
        var last = units[end - 1];
        var kind = last.Kind == UnitKind.Demonym ? PhraseKind.Adjective : last.Kind == UnitKind.People ? PhraseKind.Role : PhraseKind.State;
        var phrase = new Phrase { First = last.First, End = last.End, Head = last.End - 1, Kind = kind, Name = last };
        phrase.Countries.Add(describer.StateOf(last)!);
        if (last.Kind == UnitKind.Seat) phrase.Sectors = [SeatSectors.Name(last.Row & 0xFF)];
        if (last.Kind == UnitKind.People)
        {
            phrase.First = units[start].First;
            phrase.Plural = true;
            phrase.Role = new WordRow(words.Form(last.First, last.End), WordClass.Group, [], null);
        }

        return phrase;
    }

}
