using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>Chooses among the entries of the tables that share the words of one hit: a state, its people, a body, a person, a place …</summary>
internal sealed class HitChooser(PageWords words, List<Hit> hits, int[] startOf, WorldTables tables, PageCountries countries, bool[] inTime)
{
    private readonly HashSet<ulong> surnames = [];

    /// <summary>Marks the last word of a person's name: the word alone is then no place.</summary>
    public void Surname(ulong hash) => surnames.Add(hash);

    /// <summary>Whether a word ends the name of a person of the page.</summary>
    public bool IsSurname(ulong hash) => surnames.Contains(hash);

    /// <summary>The reading of a hit, or <see langword="null"/> where none is sound.</summary>
    /// <param name="hit">The words and their entries.</param>
    /// <param name="nameEnd">One past the last word of the name that the language engine sees beginning here.</param>
    /// <param name="nameType">Its type.</param>
    /// <param name="before">The unit before.</param>
    public Unit? Choose(Hit hit, int nameEnd, NameType nameType, Unit? before)
    {
        int end = hit.First + hit.Words;
        if (!Capitalised(hit.First, end)) return null;
        var index = hit.Loose ? tables.Loose : tables.Names;
        int state = -1, demonym = -1, people = -1, seat = -1, body = -1, person = -1, place = -1, outlet = -1, thing = -1, family = -1;
        for (var at = hit.Posting; at >= 0; at = index.Next(at))
        {
            var posting = index[at];
            if (posting.Form.HasFlag(NameForm.Upper) && !words.All[hit.First].AllUpper) continue;
            switch (posting.Kind)
            {
                case PostingKind.State: state = state < 0 ? at : state; break;
                case PostingKind.Demonym: demonym = demonym < 0 ? at : demonym; break;
                case PostingKind.People: people = people < 0 ? at : people; break;
                case PostingKind.Seat: seat = seat < 0 ? at : seat; break;
                case PostingKind.Body when Supported(posting, hit.First, nameType): body = Better(body, at, index); break;
                case PostingKind.Person when posting.Form.HasFlag(NameForm.Family): family = family < 0 ? at : family; break;
                case PostingKind.Person: person = person < 0 ? at : person; break;
                case PostingKind.Place: place = place < 0 ? at : place; break;
                case PostingKind.Outlet: outlet = BetterOutlet(outlet, at, index); break;
                case PostingKind.Thing: thing = thing < 0 ? at : thing; break;
            }
        }

        Unit Make(UnitKind kind, int posting) => new(hit.First, end, kind, posting, index[posting].Row, nameType, hit.Loose ? "loose" : "") { PlacePosting = hit.Loose ? -1 : place };
        var ordinary = hit.Words == 1 && tables.Ordinary.Contains(words.All[hit.First].Hash);
        if (hit.Loose && words.Form(hit.First) is "A" or "An" && words.Text[words.All[hit.First].End] != '.') return null; // "A Kenyan court"
        if (hit.Loose && hit.Words == 1 && (ordinary || hit.First + 1 < words.All.Length && words.All[hit.First].End - words.All[hit.First].Start < 6 || body < 0 || NameNormaliser.Compare(words.Form(hit.First, end), tables.Bodies[index[body].Row].Name) is null)) return null;
        if (hit.Loose && hit.Words > 1 && IsOrdinary(hit)) return null;
        if (hit.Loose) return body >= 0 ? Make(UnitKind.Body, body) : person >= 0 && hit.Words > 1 && (nameType == NameType.Person || !HasOrdinary(hit)) ? Make(UnitKind.Person, person) : null;
        if (IsProvinceBehindTown(before, hit, place) && (state < 0 || place >= 0 && words.All[hit.First].End < words.Text.Length && words.Text[words.All[hit.First].End] == '.')) return Make(UnitKind.Place, place);
        if (state >= 0 && IsNameOfPerson(hit, index[state].Form)) state = -1;
        if (state >= 0 && !(demonym >= 0 && FollowedByNoun(end))) return IsAmericanPlace(before, state, place) ? Make(UnitKind.Place, place) : Make(UnitKind.State, state);
        if (demonym >= 0) return people >= 0 && !FollowedByNoun(end) ? Make(UnitKind.People, people) : Make(UnitKind.Demonym, demonym);
        if (people >= 0) return Make(UnitKind.People, people);
        if (thing >= 0 && !ordinary && nameType != NameType.Person && body < 0 && (place < 0 || nameType != NameType.Place)) return Make(UnitKind.Thing, thing);
        if (body >= 0 && !(ordinary && nameType == NameType.None && index[body].Form.HasFlag(NameForm.Alias) && IsSentenceStart(hit.First))) return Make(UnitKind.Body, body);
        if (seat >= 0) return Make(UnitKind.Seat, seat);
        if (person >= 0 && (hit.Words > 1 || nameType == NameType.Person && !ordinary && nameEnd == end && index[person].Form.HasFlag(NameForm.Alias))) return Make(UnitKind.Person, person);
        if (outlet >= 0 && !(ordinary && nameType != NameType.Organisation) && !(place >= 0 && nameType == NameType.Place)) return Make(UnitKind.Outlet, outlet);
        var titled = before is not null && before.End == hit.First && (before.HasClass(WordClass.Title) || before.HasClass(WordClass.Rank) || before.HasClass(WordClass.Office));
        if (family >= 0 && !inTime[hit.First] && !(nameType is NameType.Place or NameType.Organisation) && (titled || place < 0 && !ordinary || nameType == NameType.Person)) return Make(UnitKind.Person, family) with { Rule = "family" };
        return place >= 0 && !titled && IsPlace(hit, place, ordinary, nameEnd, nameType) ? Make(UnitKind.Place, place) : null;
    }

    // "Pak" is short for Pakistan, unless the page names a Pak Pong Ju.
    private bool IsNameOfPerson(Hit hit, NameForm form)
    {
        if (hit.Words > 1 || !form.HasFlag(NameForm.Alias) || words.All[hit.First].AllUpper) return false;
        foreach (var other in hits)
            if (other is { Words: > 1, Loose: false } && words.All[other.First].Hash == words.All[hit.First].Hash && tables.Names[other.Posting].Kind == PostingKind.Person) return true;
        return false;
    }

    // "Augusta, Ga.", "Columbia, S.C.": behind a town and a comma the abbreviation of a province is one, whatever else it may be.
    private bool IsProvinceBehindTown(Unit? before, Hit hit, int place)
    {
        if (place < 0 || before is not { Kind: UnitKind.Place or UnitKind.Name or UnitKind.Seat } || hit.First != before.End || words.Gap(hit.First) is not ", ") return false;
        for (var at = place; at >= 0; at = tables.Names.Next(at))
            if (tables.Names[at].Kind == PostingKind.Place && tables.Place(tables.Names[at].Row) is { Own: true, Kind: "province" }) return true;
        return false;
    }

    /// <summary>Whether a word for where stands before.</summary>
    public bool AfterIn(int word) =>
        word > 0 && words.All[word].Joined && words.Form(word - 1) is "in" or "In" or "at" or "near" or "from" or "outside" or "around" or "to" or "throughout" or "across";

    // A place known by one word alone must look like one: the language engine says so, or it is large, or "in" stands before it.
    private bool IsPlace(Hit hit, int posting, bool ordinary, int nameEnd, NameType type)
    {
        var end = hit.First + hit.Words;
        if (inTime[hit.First] || inTime[end - 1]) return false;
        if (!ordinary && (IsBehindParty(hit.First) || IsCivic(end) && !surnames.Contains(words.All[end - 1].Hash))) return true;
        if (!ordinary && !surnames.Contains(words.All[end - 1].Hash) && IsArea(posting) && nameEnd <= end && end < words.All.Length && words.All[end] is { Joined: true, Capital: false } && HasRole(end)) return true; // "Rakhine rebels"
        if (type == NameType.Person && (hit.Words == 1 && !AfterIn(hit.First) || nameEnd > end)) return false;
        if (hit.Words > 1 || type == NameType.Place) return !(ordinary && type != NameType.Place);
        if (ordinary) return false;
        if (AfterIn(hit.First)) return true;
        if (surnames.Contains(words.All[hit.First].Hash) || type == NameType.Organisation && nameEnd > end) return false;
        for (var at = posting; at >= 0; at = tables.Names.Next(at))
            if (tables.Names[at].Kind == PostingKind.Place && (tables.Population(tables.Names[at].Row) > 100_000 || !IsSmallKind(tables.PlaceKind(tables.Names[at].Row)))) return true;
        return false;
    }

    private bool IsArea(int posting)
    {
        for (var at = posting; at >= 0; at = tables.Names.Next(at))
            if (tables.Names[at].Kind == PostingKind.Place && IsAreaKind(tables.PlaceKind(tables.Names[at].Row))) return true;
        return false;
    }

    /// <summary>"Burlington police", "a Keokuk woman": words that follow the name of a town.</summary>
    public bool IsCivic(int end)
    {
        if (end >= words.All.Length || !words.All[end].Joined || words.All[end].Hyphened) return false;
        for (var h = startOf[end]; h < startOf[end + 1]; h++)
            for (var at = hits[h].Loose ? -1 : hits[h].Posting; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Local && tables.LocalWords[tables.Names[at].Row].Length == 0) return true;
        return false;
    }

    private bool IsBehindParty(int word) => word > 0 && words.All[word].Hyphened && words.IsParty(word - 1);

    // "Three US" has the consonants of somebody's name; ordinary words are no other spelling of one.
    private bool HasOrdinary(Hit hit)
    {
        for (var w = hit.First; w < hit.First + hit.Words; w++)
            if (tables.Ordinary.Contains(words.All[w].Hash)) return true;
        return false;
    }

    private bool IsOrdinary(Hit hit)
    {
        for (var w = hit.First; w < hit.First + hit.Words; w++)
            if (!tables.Ordinary.Contains(words.All[w].Hash)) return false;
        return true;
    }

    private static bool IsSmallKind(ReadOnlySpan<byte> kind) =>
        kind.SequenceEqual("city"u8) || kind.SequenceEqual("district"u8) || kind.SequenceEqual("port"u8) || kind.SequenceEqual("airport"u8) || kind.SequenceEqual("river"u8) || kind.SequenceEqual("mountain"u8) || kind.SequenceEqual("lake"u8) || kind.SequenceEqual("cape"u8);

    /// <summary>Whether a kind of place is no point.</summary>
    public static bool IsAreaKind(ReadOnlySpan<byte> kind) => kind.SequenceEqual("province"u8) || kind.SequenceEqual("region"u8) || kind.SequenceEqual("country"u8);

    // Of several bodies of one name: the user's own, then rows written by hand, then those of the page's countries.
    private int Better(int body, int at, NameIndex index)
    {
        if (body < 0) return at;
        return Weight(index[at]) >= Weight(index[body]) ? at : body;
    }

    // Of several outlets of one name the one of a country that the page speaks of, else the better known, which stands higher in the table.
    private int BetterOutlet(int outlet, int at, NameIndex index)
    {
        if (outlet < 0) return at;
        bool OnPage(int posting) => countries[tables.Outlet(index[posting].Row).Country] > 0;
        return OnPage(at) != OnPage(outlet) ? OnPage(at) ? at : outlet : index[at].Row < index[outlet].Row ? at : outlet;
    }

    private int Weight(in Posting posting)
    {
        var row = tables.Bodies[posting.Row];
        return row.Priority * 2 + (countries[row.Country] > 0 || row.Where.Any(c => countries[c] > 0) ? 3 : 0) - (posting.Form.HasFlag(NameForm.Weak) ? 5 : 0) + (posting.Form.HasFlag(NameForm.User) ? 20 : 0);
    }

    private bool Supported(in Posting posting, int first, NameType type)
    {
        if (!posting.Form.HasFlag(NameForm.Weak) && !posting.Form.HasFlag(NameForm.Ordinary)) return true;
        var row = tables.Bodies[posting.Row];
        if (!posting.Form.HasFlag(NameForm.Weak)) return type is NameType.Organisation || !IsSentenceStart(first);
        return countries[row.Country] > 0 || row.Where.Any(c => countries[c] > 0);
    }

    private bool Capitalised(int first, int end)
    {
        var word = words.All[first];
        if (word.Capital || word.Digits) return true;
        if (end - first < 2 || word.End - word.Start > 3) return false;
        for (var i = first + 1; i < end; i++)
            if (words.All[i].Capital) return true;
        return false;
    }

    /// <summary>Whether a word opens its sentence.</summary>
    public bool IsSentenceStart(int word) => words.SentenceStart(words.Parsed.SentenceOf(words.FirstToken(word))) == word;

    private bool FollowedByNoun(int end) =>
        end < words.All.Length && words.All[end].Joined && (words.Pos(end) is UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Propn || startOf[end] < startOf[end + 1] && HasRole(end));

    private bool HasRole(int word)
    {
        for (var h = startOf[word]; h < startOf[word + 1]; h++)
            for (var at = hits[h].Loose ? -1 : hits[h].Posting; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Word) return true;
        return false;
    }

    // "Atlanta, Georgia" and "Georgia Governor Brian Kemp" are in the United States.
    private bool IsAmericanPlace(Unit? before, int state, int place)
    {
        if (place < 0 || tables.States[tables.Names[state].Row].Code is not ("GEO" or "LBN" or "JOR" or "PER" or "CUB" or "JAM" or "MEX" or "PAN" or "POL")) return false;
        var code = tables.States[tables.Names[state].Row].Code;
        if (before is { Kind: UnitKind.Place or UnitKind.Name } && words.Gap(before.End) is ", ")
        {
            for (var at = before.PlacePosting; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Place && tables.Place(tables.Names[at].Row).Country == code) return false;
            return true;
        }

        return code == "GEO" && countries.Evidence("GEO") == 0 && (countries.American > 0 || countries.Local("USA") > 1);
    }
}
