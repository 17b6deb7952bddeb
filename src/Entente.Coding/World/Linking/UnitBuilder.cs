using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>Decides for the words of a sentence what they are: the longest sound reading from the left.</summary>
internal sealed class UnitBuilder(PageWords words, List<Hit> hits, int[] startOf, WorldTables tables, HitChooser chooser, bool[] inTime)
{
    private readonly CountyLists counties = new(words, tables);
    private readonly Dictionary<int, Unit> countyAt = [];

    /// <summary>The units of a sentence in order.</summary>
    public List<Unit> Build(int sentence)
    {
        var units = new List<Unit>();
        var end = words.SentenceStart(sentence + 1);
        countyAt.Clear();
        counties.Find(words.SentenceStart(sentence), end, countyAt);
        for (var i = words.SentenceStart(sentence); i < end;)
        {
            var unit = Read(i, end, units.Count > 0 ? units[^1] : null);
            units.Add(unit);
            i = unit.End;
        }

        return units;
    }

    private Unit Read(int i, int sentenceEnd, Unit? before)
    {
        if (countyAt.TryGetValue(i, out var county)) return county;
        if (words.IsParty(i)) return new Unit(i, i + 1, UnitKind.Other);
        var (nameEnd, nameType) = Recognised(i, sentenceEnd);
        Unit? name = null;
        for (var h = startOf[i]; h < startOf[i + 1] && name is null; h++)
        {
            if (i + hits[h].Words > sentenceEnd) continue;
            name = chooser.Choose(hits[h], nameEnd, nameType, before);
        }

        var role = Role(i, sentenceEnd);
        // "Western Cambodia" is in Cambodia, while "North Korea" is a name of its own.
        if (name is null && role is null && nameType == NameType.Place && nameEnd > i + 1 && IsDirection(i) && HasListedPlace(i + 1, nameEnd)) return new Unit(i, i + 1, UnitKind.Adjective);
        if (name is not null && role is not null && role.End > name.End) name = null;
        if (name is not null && name.Kind == UnitKind.Body && YieldsToRole(name, sentenceEnd)) name = FirstStateOf(name);
        // A name by itself that ends a person's full name on the page is his, whatever it looks like where it stands alone.
        if (name is null && nameEnd == i + 1 && nameType is NameType.Place or NameType.Organisation or NameType.Affiliation && words.All[i].Capital && chooser.IsSurname(words.All[i].Hash)) nameType = NameType.Person;
        if (nameType == NameType.Person && (IsKindOfPlace(nameEnd - 1) || nameEnd == i + 1 && name is { Kind: UnitKind.Place } && chooser.AfterIn(i))) nameType = NameType.Place;
        if (nameType == NameType.Place && nameEnd > i + 1 && IsKindOfPlace(nameEnd - 1) && (name is null || name.End < nameEnd && name.Kind != UnitKind.Place)) return new Unit(i, nameEnd, UnitKind.Name, Type: NameType.Place, Rule: "name");
        if (nameType == NameType.Person && nameEnd > (name?.End ?? i) && !(name is { Kind: UnitKind.Place } && chooser.IsCivic(name.End)) && (role is null || role.End < nameEnd) && !StartsWithTitle(role))
        {
            return new Unit(i, nameEnd, UnitKind.Name, Type: nameType, Rule: "name");
        }

        if (name is { Kind: UnitKind.Place } && LongerByTree(name, sentenceEnd) is { } whole) return whole;
        if (name is { Kind: UnitKind.Place } && LongerByArticle(name, sentenceEnd) is { } longer) return longer;
        if (name is not null) return name.Kind == UnitKind.Place ? WithKind(name, sentenceEnd) : name;
        if (role is not null && !(nameEnd > role.End && nameType is NameType.Organisation or NameType.Product && words.All[i].Capital && !role.HasClass(WordClass.Rank) && !role.HasClass(WordClass.Office))) return role;
        if (nameEnd > i + 1 && nameType is NameType.Place or NameType.Person or NameType.Organisation && WrittenTogether(i, nameEnd) is { } together) return together;
        if (nameEnd > i && nameType is not (NameType.None or NameType.Affiliation)) return new Unit(i, nameEnd, UnitKind.Name, Type: nameType, Rule: "name");
        return Plain(i, sentenceEnd);
    }

    // "Tal Rifaat": where the tree takes the next capital for a part of the name, and it begins no name of its own, the town that the first word alone would be is not meant.
    private Unit? LongerByTree(Unit place, int sentenceEnd)
    {
        var next = place.End;
        if (place.End - place.First > 1 || next >= sentenceEnd || !words.All[next].Joined || !words.All[next].Capital || words.All[place.First].Possessive || IsKindOfPlace(next) || IsDay(words.Form(next)) || HasListedName(next) || HasPlace(next)) return null;
        var token = words.TokenOf(next);
        var first = words.TokenOf(place.First);
        var flat = words.Parsed.Tokens[token].Relation is Relation.Flat && words.Parsed.Head(token) == first;
        var compound = words.Parsed.Tokens[first].Relation is Relation.Compound && words.Parsed.Head(first) == token && place.First > 0 && words.Pos(place.First - 1) is UniversalPos.Adp; // "of Tal Rifaat", not "the Oslo Accords"
        return (flat || compound) && words.Parsed.Tokens[token].Pos is UniversalPos.Propn && words.Name(next) is NameType.Place or NameType.None && words.Name(place.First) is NameType.Place or NameType.None
            ? new Unit(place.First, next + 1, UnitKind.Name, Type: NameType.Place, Rule: "name")
            : null;
    }

    private bool HasPlace(int word)
    {
        for (var h = startOf[word]; h < startOf[word + 1]; h++)
            for (var at = hits[h].Loose ? -1 : hits[h].Posting; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Place) return true;
        return false;
    }

    // "Dar al-Arqam": an Arabic article before another capital goes on with the name, which is then not the town that the first word alone would be.
    private Unit? LongerByArticle(Unit place, int sentenceEnd)
    {
        var article = place.End;
        if (article >= sentenceEnd || !words.All[article].Joined || words.All[article - 1].Possessive) return null;
        return NameNormaliser.IsArticle(words.Form(article)) && article + 1 < sentenceEnd && words.All[article + 1].Joined && words.All[article + 1].Capital
            ? new Unit(place.First, article + 2, UnitKind.Name, Type: NameType.Place, Rule: "name")
            : null;
    }

    // "Licking County", "Sistan and Baluchestan Province": the word for the kind of place belongs to its name.
    private Unit WithKind(Unit place, int sentenceEnd) =>
        place.End < sentenceEnd && words.All[place.End].Joined && !words.All[place.End - 1].Possessive && IsKindOfPlace(place.End)
            ? place with { End = place.End + 1, Rule = "kind" }
            : place;

    // "Fateh Jang" stands in the gazetteer as "Fatehjang".
    private Unit? WrittenTogether(int first, int end)
    {
        if (end - first > 3) return null;
        var hash = WordCutter.Hash(NameNormaliser.Fold(words.Form(first, end)).Replace(" ", "", StringComparison.Ordinal));
        if (!tables.Names.Find(WordCutter.Join(0, hash), out var at)) return null;
        for (; at >= 0; at = tables.Names.Next(at))
            if (tables.Names[at].Kind == PostingKind.Place) return new Unit(first, end, UnitKind.Place, at, tables.Names[at].Row, NameType.Place, "written together") { PlacePosting = at };
        return null;
    }

    private bool IsDirection(int word) =>
        LinkingWords.Shipped.Is(words.Form(word), "direction");

    // Whether the words up to an end are together a state or province of the tables.
    private bool HasListedPlace(int word, int end)
    {
        for (var h = startOf[word]; h < startOf[word + 1]; h++)
        {
            if (hits[h].Loose || word + hits[h].Words != end) continue;
            for (var at = hits[h].Posting; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.State || tables.Names[at].Kind == PostingKind.Place && HitChooser.IsAreaKind(tables.PlaceKind(tables.Names[at].Row))) return true;
        }

        return false;
    }

    private bool IsKindOfPlace(int word) =>
        LinkingWords.Shipped.Is(words.Form(word), "place_name");

    private static bool StartsWithTitle(Unit? role) => role is not null && (role.HasClass(WordClass.Title) || role.HasClass(WordClass.Rank) || role.HasClass(WordClass.Office));

    // The run of words that the language engine holds for a name beginning here.
    private (int End, NameType Type) Recognised(int i, int sentenceEnd)
    {
        var token = words.Parsed.Tokens[words.FirstToken(i)];
        // "Three US servicemen", "A Kenyan court": a numeral or article is no part of a name that follows it.
        if (token.Name is NameType.Organisation or NameType.Place or NameType.Person && (token.Pos == UniversalPos.Num || words.Form(i) is "A" or "An" or "a" or "an") && i + 1 < sentenceEnd && HasListedName(i + 1)) return (i, NameType.None);
        if (token.Name == NameType.None || !token.BeginsName && i > 0 && words.Name(i - 1) == token.Name && !chooser.IsSentenceStart(i)) return (i, NameType.None);
        var end = i + 1;
        while (end < sentenceEnd && words.Name(end) == token.Name && !words.Parsed.Tokens[words.FirstToken(end)].BeginsName && !(token.Name == NameType.Person && words.IsParty(end))) end++;
        while (end > i + 1 && inTime[end - 1] && IsDay(words.Form(end - 1))) end--; // "Israel Friday closed the border"
        return (end, token.Name);
    }

    /// <summary>Whether what stands inside a body's name can only be the place: a county, or a town before words for its institutions.</summary>
    public bool IsSureInside(Unit inside) =>
        words.Form(inside.End - 1) is "County" && inside.End - inside.First > 1 || chooser.IsCivic(inside.End) && !(inside.End - inside.First == 1 && tables.Ordinary.Contains(words.All[inside.First].Hash)) && !chooser.IsSurname(words.All[inside.End - 1].Hash);

    /// <summary>Provinces and the like named inside a longer name ("the Texas Forest Service").</summary>
    public IEnumerable<Unit> PlacesInside(Unit name)
    {
        for (var w = name.First; w < name.End; w++)
        {
            for (var h = startOf[w]; h < startOf[w + 1]; h++)
            {
                if (hits[h].Loose || w + hits[h].Words > name.End || !words.All[w].Capital) continue;
                var place = -1;
                for (var at = hits[h].Posting; at >= 0 && place < 0; at = tables.Names.Next(at))
                    if (tables.Names[at].Kind == PostingKind.Place && !tables.Names[at].Form.HasFlag(NameForm.Upper)) place = at;
                if (place < 0) continue;
                yield return new Unit(w, w + hits[h].Words, UnitKind.Place, place, tables.Names[place].Row, NameType.Organisation) { PlacePosting = place };
                w += hits[h].Words - 1;
                break;
            }
        }
    }

    // "Pakistan Army chief": the army's chief is an office of Pakistan's, not a chief of a body.
    private bool YieldsToRole(Unit body, int sentenceEnd)
    {
        if (body.End - body.First < 2 || FirstStateOf(body) is not { } state) return false;
        return Role(state.End, sentenceEnd) is { } role && role.End > body.End && role.HasClass(WordClass.Office);
    }

    private Unit? FirstStateOf(Unit body)
    {
        for (var h = startOf[body.First]; h < startOf[body.First + 1]; h++)
        {
            if (hits[h].Loose || hits[h].First + hits[h].Words >= body.End) continue;
            if (chooser.Choose(hits[h], body.First, NameType.None, null) is { Kind: UnitKind.State or UnitKind.Demonym } state) return state;
        }

        return null;
    }

    private Unit? Role(int i, int sentenceEnd)
    {
        if (i >= sentenceEnd) return null;
        for (var h = startOf[i]; h < startOf[i + 1]; h++)
        {
            if (hits[h].Loose || i + hits[h].Words > sentenceEnd) continue;
            List<WordRow>? roles = null;
            for (var at = hits[h].Posting; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Word) (roles ??= []).Add(tables.Words[tables.Names[at].Row]);
            if (roles is null || hits[h].Words == 1 && (!IsNominal(i, roles) || IsInitials(i) || IsSurname(i))) continue;
            return new Unit(i, i + hits[h].Words, UnitKind.Role, hits[h].Posting) { Roles = [.. roles] };
        }

        return null;
    }

    // "King said": on a page with a Kevin King it is he.
    private bool IsSurname(int word) =>
        chooser.IsSurname(words.All[word].Hash) && words.All[word].Capital && words.Name(word) == NameType.Person && (word + 1 == words.All.Length || words.Name(word + 1) != NameType.Person);

    // "F.M. Shakil" is no foreign minister.
    private bool IsInitials(int word) => words.All[word].AllUpper && words.Form(word).Contains('.');

    // "people" is a noun, "heads" in "he heads the army" is not; titles and former- words are taken as they come.
    private bool IsNominal(int word, List<WordRow> roles)
    {
        foreach (var role in roles)
            if (words.All[word].Capital && role.Class is WordClass.Title or WordClass.Rank) return true;

        // "the late president", "the ousted leader", but not "they killed".
        if (words.Pos(word) == UniversalPos.Verb && words.Parsed.Tokens[words.TokenOf(word)].Relation == Relation.Amod)
            foreach (var role in roles)
                if (role.Class == WordClass.Former) return true;
        return words.Pos(word) is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.X;
    }

    // "Iran today accused Iraq", "Israel Friday closed the border": the day is no part of the name before it.
    private static bool IsDay(ReadOnlySpan<char> form) =>
        form is "today" or "yesterday" or "tomorrow" or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private Unit Plain(int i, int sentenceEnd)
    {
        var pos = words.Pos(i);
        var kind = pos switch
        {
            UniversalPos.Det when words.Form(i) is not ("what" or "which" or "whose" or "What" or "Which" or "Whose") => UnitKind.Determiner,
            UniversalPos.Num => UnitKind.Number,
            UniversalPos.Adj => UnitKind.Adjective,
            UniversalPos.Noun => UnitKind.Noun,
            UniversalPos.Propn => UnitKind.Name,
            UniversalPos.Adp or UniversalPos.Part => UnitKind.Preposition,
            UniversalPos.Cconj => UnitKind.Conjunction,
            UniversalPos.Pron => UnitKind.Pronoun,
            _ => UnitKind.Other,
        };
        if (kind == UnitKind.Other && pos is UniversalPos.Verb && words.Parsed.Tokens[words.TokenOf(i)].Relation is Relation.Amod) kind = UnitKind.Adjective;
        if (kind is UnitKind.Noun or UnitKind.Name && inTime[i] && IsDay(words.Form(i))) return new Unit(i, i + 1, UnitKind.Other);
        if (inTime[i] && (kind is UnitKind.Noun || (kind is UnitKind.Adjective && i + 1 < sentenceEnd && inTime[i + 1] && words.Pos(i + 1) is UniversalPos.Noun))) return new Unit(i, i + 1, UnitKind.Other); // "Japan and Peru last month signed"
        if (i > 0 && words.Form(i) is "least" or "most" && words.Form(i - 1) is "at" or "At") return new Unit(i, i + 1, UnitKind.Other); // "at least 19 Christians"
        if (kind != UnitKind.Name || !words.All[i].Capital) return new Unit(i, i + 1, kind == UnitKind.Name ? UnitKind.Noun : kind);

        // A run of capitals that neither the tables nor the language engine know.
        var end = i + 1;
        while (end < sentenceEnd && words.All[end].Joined && words.All[end].Capital && words.Pos(end) == UniversalPos.Propn && !HasListedName(end) && !words.All[end - 1].Possessive) end++;
        return new Unit(i, end, UnitKind.Name, Rule: "capitals");
    }

    private bool HasListedName(int word)
    {
        for (var h = startOf[word]; h < startOf[word + 1]; h++)
            for (var at = hits[h].Loose ? -1 : hits[h].Posting; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind is PostingKind.Word or PostingKind.State or PostingKind.Demonym) return true;
        return false;
    }
}
