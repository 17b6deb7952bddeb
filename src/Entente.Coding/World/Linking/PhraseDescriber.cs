using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>Reads what stands before the head of a phrase: country, sector, rank, "former", determiner.</summary>
internal sealed class PhraseDescriber(PageWords words, List<Hit> hits, int[] startOf, WorldTables tables, PlaceChooser places)
{
    /// <summary>Takes into a phrase what the units before its head say.</summary>
    public void Describe(Phrase phrase, List<Unit> units, int start, int end, Unit head)
    {
        string[]? lent = null;
        for (var k = start; k < end; k++)
        {
            var unit = units[k];
            var form = words.Form(unit.First);
            switch (unit.Kind)
            {
                case UnitKind.Determiner:
                    phrase.Definite |= form is "the" or "The" or "this" or "This" or "that" or "these" or "those" or "its" or "their" or "his" or "her";
                    phrase.Indefinite |= form is "a" or "an" or "A" or "An" or "some" or "Some" or "several" or "any";
                    break;
                // "White House Russia adviser": whom somebody serves stands first, what about behind it.
                case UnitKind.State when k > start && units[k - 1].Kind is UnitKind.Seat or UnitKind.Body && phrase.Countries.Count > 0:
                    break;
                case UnitKind.Demonym or UnitKind.State or UnitKind.Seat or UnitKind.People:
                    phrase.Countries.Clear();
                    phrase.Countries.Add(StateOf(unit)!);
                    break;
                case UnitKind.Body:
                    var body = tables.Bodies[unit.Row];
                    if (phrase.Countries.Count == 0 && body.Country is not null) phrase.Countries.Add(body.Country);
                    phrase.Bodies.Add(unit.Row);
                    lent = body.Sectors;
                    break;
                case UnitKind.Outlet:
                    var outlet = tables.Outlet(unit.Row);
                    if (phrase.Countries.Count == 0 && outlet.Country is not null) phrase.Countries.Add(outlet.Country);
                    lent = ["JRN"];
                    break;
                case UnitKind.Place when phrase.Countries.Count == 0:
                    if (places.CountryOf(unit) is { } country)
                    {
                        phrase.Countries.Add(country);
                        phrase.Rules.Add("place " + words.Form(unit.First, unit.End));
                    }

                    break;
                case UnitKind.Role:
                    var said = FromRole(phrase, unit);
                    if (phrase.Bodies.Count == 0 || lent is null) lent = said ?? lent;
                    break;
            }
        }

        if (phrase.Countries.Count == 0 && head.Kind == UnitKind.Role && CountryInside(head) is { } inside) phrase.Countries.Add(inside);
        if (phrase.Kind == PhraseKind.Person && phrase.Bodies.Count > 0 && lent is { Length: > 0 } && phrase.Role?.Role == "spokesperson") phrase.Sectors = lent; // a spokesman of rebels speaks for no government
        if (phrase.Kind != PhraseKind.Role) return;
        var plain = phrase.Role!.Class == WordClass.Plain || phrase.Sectors.Length == 0;
        var weak = LinkingWords.Shipped.IsAnyCase(words.Form(head.First, head.End), "weak");
        if (lent is { Length: > 0 } && (plain || weak && lent[0] != "GOV" || phrase.Bodies.Count > 0 && phrase.Role.Class == WordClass.Group)) phrase.Sectors = lent;
        if (plain && phrase.Sectors.Length == 0 && phrase.Countries.Count > 0 && words.Form(head.End - 1) is "forces" or "Forces" or "units" or "force") phrase.Sectors = ["MIL"];
    }

    private string[]? FromRole(Phrase phrase, Unit unit)
    {
        if (unit.HasClass(WordClass.Former)) phrase.Former = true;
        if (unit.OfClass(WordClass.Rank) is not null)
        {
            phrase.HasRank = true;
            if (phrase.Role is null || phrase.Role.Class == WordClass.Rank) phrase.RankFirst = true;
        }

        if (phrase.Countries.Count == 0 && CountryInside(unit) is { } inside) phrase.Countries.Add(inside);
        if (phrase.Kind is PhraseKind.Person && unit.OfClass(WordClass.Office, WordClass.Body, WordClass.Group, WordClass.Plain) is { } office && (phrase.Role is null || phrase.Role.Class is WordClass.Rank or WordClass.Title || office.Class == WordClass.Office))
        {
            phrase.Role = office;
            phrase.RoleWords = (unit.First, unit.End);
            phrase.Sectors = office.Sectors;
        }

        return (unit.OfClass(WordClass.Modifier) ?? unit.OfClass(WordClass.Group, WordClass.Body, WordClass.Office))?.Sectors;
    }

    // "State Department spokesperson" is listed as one role; the country stands in its first words.
    private string? CountryInside(Unit role)
    {
        for (var h = startOf[role.First]; h < startOf[role.First + 1]; h++)
        {
            if (hits[h].Loose || hits[h].First + hits[h].Words > role.End || !words.All[role.First].Capital) continue;
            for (var at = hits[h].Posting; at >= 0; at = tables.Names.Next(at))
            {
                var posting = tables.Names[at];
                if (posting.Form.HasFlag(NameForm.Weak) || posting.Form.HasFlag(NameForm.Upper) && !words.All[role.First].AllUpper) continue;
                if (posting.Kind == PostingKind.Body && tables.Bodies[posting.Row].Country is { } country) return country;
                if (posting.Kind == PostingKind.Seat) return tables.States[posting.Row >> 8].Code;
                if (posting.Kind is PostingKind.State or PostingKind.Demonym) return tables.States[posting.Row].Code;
            }
        }

        return null;
    }

    /// <summary>Whether a unit is the plural of the words for an office.</summary>
    public bool IsPluralForm(Unit unit, WordRow role)
    {
        for (var at = unit.Posting; at >= 0; at = tables.Names.Next(at))
            if (tables.Names[at].Kind == PostingKind.Word && ReferenceEquals(tables.Words[tables.Names[at].Row], role)) return tables.Names[at].Form.HasFlag(NameForm.Alias);
        return false;
    }

    /// <summary>The word that heads a role: "chief of staff of the armed forces" is headed by its first word, "army chief of staff" by its second.</summary>
    public static int HeadWord(PageWords words, Unit role)
    {
        for (var w = role.First + 1; w < role.End; w++)
            if (words.Form(w) is "of" or "to" or "for") return w - 1;
        return role.End - 1;
    }

    /// <summary>Code of the state that a unit names, or <see langword="null"/>.</summary>
    public string? StateOf(Unit unit) => unit.Kind switch
    {
        UnitKind.Seat => tables.States[unit.Row >> 8].Code,
        UnitKind.State or UnitKind.Demonym or UnitKind.People => tables.States[unit.Row].Code,
        _ => null,
    };
}
