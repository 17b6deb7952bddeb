using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>Hangs a prepositional phrase on the phrase before it where it says for whom or where somebody acts.</summary>
internal static class Attacher
{
    private static readonly Dictionary<string, string> HeadOf = new(StringComparer.Ordinal)
    {
        ["army"] = "army_chief",
        ["navy"] = "navy_chief",
        ["air force"] = "air_chief",
        ["armed forces"] = "military_chief",
        ["military"] = "military_chief",
        ["general staff"] = "military_chief",
        ["police"] = "police_chief",
        ["central bank"] = "central_bank_governor",
        ["parliament"] = "speaker",
        ["judiciary"] = "chief_justice",
        ["intelligence service"] = "intelligence_chief",
        ["intelligence agency"] = "intelligence_chief",
        ["government"] = "head_of_government",
        ["state"] = "head_of_state",
    };

    /// <summary>Whether a phrase can take an object of this preposition.</summary>
    public static bool Takes(Phrase phrase, string preposition)
    {
        if (phrase.Kind is PhraseKind.Body && phrase.Name!.Row < 0) return preposition == "of";
        if (phrase.Kind != PhraseKind.Role && !(phrase.Kind == PhraseKind.Collective && preposition is "of" or "from")) return false;
        var type = phrase.Role?.Class;
        return preposition switch
        {
            "of" => true,
            "for" => type is WordClass.Office or WordClass.Plain,
            "from" => type is WordClass.Group or WordClass.Plain or WordClass.Body or WordClass.Office,
            "to" => phrase.Role?.Role is "ambassador" or "un_representative",
            "at" => type is WordClass.Office or WordClass.Plain,
            "in" or "across" => phrase.Sectors.Length == 0 ? type is WordClass.Plain or WordClass.Group : !(phrase.Sectors[0] is "MIL" or "GOV" or "SPY" or "COP") || phrase.Role?.Role is "ambassador" || type is WordClass.Body,
            _ => false,
        };
    }

    /// <summary>Attaches, and says whether it did.</summary>
    public static bool Attach(Phrase phrase, Phrase inner, string preposition, PageWords words, WorldTables tables)
    {
        if (inner.Kind is PhraseKind.None or PhraseKind.Thing) return false;
        if (inner.Kind == PhraseKind.Adjective) return false;
        if (IsHost(phrase, inner, preposition, words)) return false;
        if (preposition == "to") return TakeSpan(phrase, inner);
        if (preposition is "in" or "across" or "at" && inner.Kind is not (PhraseKind.State or PhraseKind.Place or PhraseKind.Body)) return false;
        if (preposition is "in" or "across" or "at" or "from" && phrase.Countries.Count > 0) return false;
        if (inner.Kind == PhraseKind.Collective) return TakeCollective(phrase, inner);
        if (inner.Kind == PhraseKind.Person && preposition is not ("of" or "for")) return false;
        if (phrase.Role is { Class: WordClass.Group } && preposition == "of" && inner.Kind is not (PhraseKind.State or PhraseKind.Place or PhraseKind.Body) && phrase.Sectors.Length > 0) return false;
        var wasOpen = phrase.Countries.Count == 0;
        if (wasOpen)
        {
            foreach (var country in inner.Countries) phrase.Countries.Add(country);
            if (inner.Kind == PhraseKind.Body && inner.Name!.Row >= 0 && tables.Bodies[inner.Name.Row].Country is { } of && phrase.Countries.Count == 0) phrase.Countries.Add(of);
            if (phrase.Countries.Count > 0) phrase.Rules.Add(preposition + " " + words.Form(inner.First, inner.End));
        }

        if (inner.Kind == PhraseKind.Place && preposition is "in" or "at" or "near") phrase.PlaceWords = (inner.First, inner.End);
        Specify(phrase, inner, words, tables);
        if (inner.Kind == PhraseKind.Body && inner.Name!.Row >= 0) phrase.Bodies.Add(inner.Name.Row);
        return TakeSpan(phrase, inner);
    }

    // "its ambassador from Israel", "Iran's ambassador to Pakistan": whose envoy it is has been said, so the state that follows is the host, a party of its own.
    private static bool IsHost(Phrase phrase, Phrase inner, string preposition, PageWords words) =>
        (phrase.Role is { Role: "ambassador" } || phrase.Plural && LinkingWords.Shipped.Is(words.Form(phrase.Head), "envoys")) && inner.Kind is PhraseKind.State or PhraseKind.Place && preposition is "to" or "from" or "in"
        && (phrase.Countries.Count > 0 || phrase.First > 0 && words.All[phrase.First].Joined && words.IsPossessive(phrase.First - 1) || words.IsPossessive(phrase.First));

    private static bool TakeSpan(Phrase phrase, Phrase inner)
    {
        phrase.End = inner.End;
        phrase.Possessive = inner.Possessive;
        return true;
    }

    private static bool TakeCollective(Phrase phrase, Phrase inner)
    {
        if (phrase.Countries.Count > 0) return false;
        phrase.Count = inner.Count;
        phrase.Rules.Add("collective");
        return TakeSpan(phrase, inner);
    }

    // "chief of the Pakistani Army", "members of SANDF", "chief of staff of the Iranian Armed Forces".
    private static void Specify(Phrase phrase, Phrase inner, PageWords words, WorldTables tables)
    {
        if (phrase.Role is null) return;
        if (Joined(phrase, inner, words, tables) is { } office)
        {
            phrase.Role = office;
            phrase.Sectors = office.Sectors;
            return;
        }

        var lent = inner.Kind == PhraseKind.Body && inner.Name!.Row >= 0 ? tables.Bodies[inner.Name.Row].Sectors : inner.Sectors;
        if (phrase.Role.Class == WordClass.Plain && phrase.Sectors.Length == 0 && lent.Length > 0)
        {
            phrase.Sectors = lent;
            if (inner.Role is not null && words.Form(phrase.Head) is "chief" or "Chief" or "head" or "commander" or "Commander" && HeadOf.TryGetValue(inner.Role.Phrase, out var role)) phrase.Role = phrase.Role with { Role = role, Class = WordClass.Office };
        }
        else if (phrase.Sectors is ["LEG"] && inner.Kind is PhraseKind.Body or PhraseKind.Role && lent.Length > 0 && !lent.Contains("LEG"))
        {
            phrase.Sectors = lent; // "a representative of the embassy", "a deputy of the minister" sit in no parliament
        }
        else if (phrase.Role.Class == WordClass.Rank && lent.Length > 0)
        {
            phrase.Sectors = lent;
        }
        else if (phrase.Role.Class == WordClass.Office && lent.Length > 0 && phrase.Role.Role is "head_of_state" or "other" or "igo_head" or "party_leader" or "spokesperson")
        {
            // "president of the Riigikogu" speaks for the parliament, "president of the Chadian Human Rights League" for the league.
            phrase.Sectors = lent;
            phrase.Role = phrase.Role with { Role = "other" };
        }
    }

    private static WordRow? Joined(Phrase phrase, Phrase inner, PageWords words, WorldTables tables)
    {
        if (phrase.RoleWords is not { } head) return null;
        (int First, int End)? tail = inner.RoleWords ?? (inner.Kind == PhraseKind.Body ? (inner.Name!.First, inner.Name.End) : null);
        if (tail is not { } end) return null;
        var hash = WordCutter.Join(words.HashOf(head.First, head.End), WordCutter.Hash("of"));
        for (var skip = 0; skip < end.End - end.First; skip++)
        {
            var h = hash;
            for (var w = end.First + skip; w < end.End; w++) h = WordCutter.Join(h, words.All[w].Hash);
            if (!tables.Names.Find(h, out var at)) continue;
            for (; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Word && tables.Words[tables.Names[at].Row].Class == WordClass.Office) return tables.Words[tables.Names[at].Row];
        }

        return null;
    }
}
