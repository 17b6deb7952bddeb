using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>Reads names of bodies that no table knows: the words in them may still say what they are ("Kenya Medical Association", "Islamabad High Court").</summary>
internal sealed class BodyNamer(PageWords words, List<Hit> hits, int[] startOf, WorldTables tables, PlaceChooser places)
{
    private readonly PhraseDescriber describer = new(words, hits, startOf, tables, places);

    /// <summary>The phrase of such a name, or <see langword="null"/> where nothing tells that it is a body.</summary>
    public Phrase? Read(List<Unit> units, int start, int end)
    {
        var last = units[end - 1];
        var phrase = new Phrase { First = units[start].First, End = last.End, Head = last.End - 1, Kind = PhraseKind.Body, Name = last };
        describer.Describe(phrase, units, start, end - 1, last);
        WordRow? role = phrase.Role;
        var sectors = Array.Empty<string>();
        for (var w = last.First; w < last.End; w++)
        {
            for (var h = startOf[w]; h < startOf[w + 1]; h++)
            {
                if (hits[h].Loose || hits[h].First + hits[h].Words > last.End) continue;
                for (var at = hits[h].Posting; at >= 0; at = tables.Names.Next(at))
                {
                    var posting = tables.Names[at];
                    if (posting.Form.HasFlag(NameForm.Upper) && !words.All[w].AllUpper) continue;
                    if (posting.Kind == PostingKind.Word && tables.Words[posting.Row] is { Class: WordClass.Body or WordClass.Modifier or WordClass.Plain or WordClass.Group } word)
                    {
                        role = word;
                        if (word.Sectors.Length > 0 && (word.Class != WordClass.Modifier || sectors.Length == 0)) sectors = word.Sectors;
                    }
                    else if (posting.Kind is PostingKind.State or PostingKind.Demonym && phrase.Countries.Count == 0)
                    {
                        phrase.Countries.Add(tables.States[posting.Row].Code);
                        phrase.Rules.Add("country in its name");
                    }
                }
            }
        }

        if (phrase.Countries.Count == 0 && PlaceInside(last) is { } inPlace)
        {
            phrase.Countries.Add(inPlace);
            phrase.Rules.Add("place in its name");
        }

        if (role is null && last.Type is not NameType.Organisation) return null;
        if (last.Type is NameType.Place or NameType.Event or NameType.Product or NameType.Work or NameType.Affiliation) return null;
        phrase.Sectors = sectors;
        phrase.Rules.Add("name on the page");
        return phrase;
    }

    private string? PlaceInside(Unit name)
    {
        for (var h = startOf[name.First]; h < startOf[name.First + 1]; h++)
        {
            if (hits[h].Loose || hits[h].First + hits[h].Words > name.End || !words.All[name.First].Capital) continue;
            for (var at = hits[h].Posting; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Place && tables.Place(tables.Names[at].Row) is { Country: { } country } place && (place.Population > 100_000 || place.Kind is "province" or "disputed")) return places.CountryOf(new Unit(name.First, name.First + hits[h].Words, UnitKind.Place, hits[h].Posting, tables.Names[at].Row)) ?? country;
        }

        return null;
    }
}
