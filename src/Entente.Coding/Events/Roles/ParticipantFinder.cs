using System.Collections.Frozen;
using Entente.Coding.World;
using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>Turns the head of a phrase into participants: through the mention it heads, else through the country named beside it.</summary>
internal sealed class ParticipantFinder
{
    /// <summary>The longest "in …" that still belongs to the words of a party, in UTF-16 code units.</summary>
    private const int LongestTail = 48;

    private readonly FrozenDictionary<string, string> sectorOf;
    private readonly FrozenSet<string> measures;
    private readonly FrozenSet<string> means;
    private readonly FrozenSet<string> allegiances;
    private readonly FrozenSet<string> relations;
    private readonly FrozenSet<string> likenesses;

    private ParticipantFinder(FrozenDictionary<string, string> sectorOf, FrozenSet<string> measures, FrozenSet<string> means, FrozenSet<string> allegiances, FrozenSet<string> relations, FrozenSet<string> likenesses)
    {
        this.likenesses = likenesses;
        this.allegiances = allegiances;
        this.relations = relations;
        this.sectorOf = sectorOf;
        this.measures = measures;
        this.means = means;
    }

    /// <summary>Loads the head nouns (<c>coding/head_nouns.tsv</c>) and the words that only measure or serve parties (<c>coding/party_words.tsv</c>).</summary>
    public static ParticipantFinder Load()
    {
        var words = DataTable.Read("coding/party_words.tsv", 2).Select(r => r.Cells).ToList();
        FrozenSet<string> Of(string role) => words.Where(r => r[1] == role).SelectMany(r => r[0].Split('|')).ToFrozenSet(StringComparer.Ordinal);
        return new ParticipantFinder(HeadNouns(), Of("measure"), Of("means"), Of("allegiance"), Of("relation"), Of("likeness"));
    }

    private static FrozenDictionary<string, string> HeadNouns() => DataTable.Read("coding/head_nouns.tsv", 2)
        .SelectMany(r => r.Cells[0].Split('|').Select(w => (Word: w, Sector: r.Cells[1])))
        .DistinctBy(p => p.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Word, p => p.Sector, StringComparer.Ordinal);

    /// <summary>The parties that a token and its conjuncts stand for.</summary>
    /// <param name="text">The parsed text.</param>
    /// <param name="mentions">The page's mentions.</param>
    /// <param name="head">Head token of the phrase.</param>
    /// <param name="exact">Only a phrase that is itself a mention; no help from a country beside it.</param>
    /// <param name="includeAdjectives">Whether a bare adjective ("US sanctions") may stand for its state.</param>
    public List<Participant> At(ParsedText text, MentionIndex mentions, int head, bool exact, bool includeAdjectives)
    {
        var found = new List<Participant>();
        foreach (var token in Tree.WithConjuncts(text, head))
            Add(text, mentions, token, exact, includeAdjectives, found);

        return found;
    }

    /// <summary>
    /// "Saudi Arabia, Qatar, Bahrain and Iraq showed …": where the tree has kept only the last of a list, the words before it, joined by commas and "and", belong to it.
    /// A list whose first item stands behind a preposition ends after that item ("In Iran, Iraq and Syria said").
    /// </summary>
    public void AddListBefore(ParsedText text, MentionIndex mentions, int head, List<Participant> found)
    {
        var at = mentions.HeadedBy(head);
        var joined = false;
        while (at is { IsAdjective: false })
        {
            var before = at.FirstToken - 1;
            var comma = false;
            while (before >= 0 && text.Form(before) is "," or "and" or "the")
            {
                joined |= text.Form(before) is "and";
                comma = true;
                before--;
            }

            if (!comma || !joined || before < 0 || mentions.Covering(before) is not { } previous || previous.Entities[0].Kind != at.Entities[0].Kind) return;
            if (previous.FirstToken > 0 && text.Tokens[previous.FirstToken - 1].Pos is UniversalPos.Adp) return;

            foreach (var entity in previous.Entities) Append(found, Of(text, mentions, previous, entity));
            at = previous;
        }
    }

    /// <summary>"between the minister of A, General X, and the minister of B": the second of the pair, where the tree has not joined it to the first.</summary>
    public void AddPairAfter(ParsedText text, MentionIndex mentions, int head, List<Participant> found)
    {
        var first = mentions.HeadedBy(head) ?? mentions.Covering(head);
        if (first is null || found.Count != 1) return;

        var at = first.EndToken;
        while (at < text.Tokens.Length && text.Form(at) is ",") at++;
        if (at + 1 >= text.Tokens.Length || !text.Form(at).SequenceEqual("and")) return;
        if (mentions.StartingAt(at + 1) is not { IsAdjective: false } second) return;

        foreach (var entity in second.Entities)
            if (entity.Kind is not (EntityKind.Thing or EntityKind.Place)) Append(found, Of(text, mentions, second, entity));
    }

    /// <summary>
    /// A party that is not in the tables: a person or body by name ("Doe", "the Lighthouse Union"), or people and institutions by a word for them ("a handful of journalists").
    /// Its country stays open. None where the words name a place, a time or a thing.
    /// </summary>
    public List<Participant> Unlinked(ParsedText text, MentionIndex mentions, int head)
    {
        var found = new List<Participant>();
        foreach (var conjunct in Tree.WithConjuncts(text, head))
        {
            var token = Through(text, conjunct);
            if (mentions.HeadedBy(token) is { IsAdjective: false } known)
            {
                foreach (var entity in known.Entities)
                    if (entity.Kind is not (EntityKind.Thing or EntityKind.Place)) Append(found, Of(text, mentions, known, entity));
                continue;
            }

            if (mentions.PlaceAt(token) is not null || mentions.IsTime(token)) continue;
            var pos = text.Tokens[token].Pos;
            var sectors = sectorOf.TryGetValue(text.Lemma(token).ToLowerInvariant(), out var sector) && !means.Contains(text.Lemma(token).ToLowerInvariant()) ? [sector] : (IReadOnlyList<string>)[];
            var named = ((pos is UniversalPos.Propn && char.IsUpper(text.Form(token)[0])) || (pos is UniversalPos.Noun && IsAcronym(text.Form(token)))) && text.Tokens[token].Name is NameType.Person or NameType.Organisation or NameType.None;
            if (!named && (pos is not (UniversalPos.Noun or UniversalPos.Propn) || sectors.Count == 0)) continue;

            var (first, end) = Tree.PhraseOf(text, token);
            var (start, stop) = (text.Tokens[first].Start, text.Tokens[end - 1].End);
            var words = text.Text[start..stop];
            var party = new Participant(words, start, stop, $"page:{words.ToLowerInvariant().Replace(' ', '-')}", words, null, sectors, named ? "name that is in no table" : "word for people");
            Append(found, WithCountryOfLord(text, mentions, token, party) ?? (named ? party : WithCountryOfPlace(text, mentions, token, party)));
        }

        return found;
    }

    /// <summary>Whether a word is one for people or institutions that act, not for their machines.</summary>
    public bool IsPeople(ParsedText text, int token) => sectorOf.ContainsKey(text.Lemma(token).ToLowerInvariant()) && !means.Contains(text.Lemma(token).ToLowerInvariant());

    /// <summary>"ICE", "DHS": a word in capitals is a name, whatever the tagger took it for.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        if (form.Length < 2) return false;
        foreach (var letter in form)
            if (!char.IsUpper(letter)) return false;

        return true;
    }

    /// <summary>"a handful of journalists": a word of measure gives way to what it measures.</summary>
    private int Through(ParsedText text, int token) =>
        measures.Contains(text.Lemma(token).ToLowerInvariant()) && Tree.Oblique(text, token, "of") is >= 0 and var measured ? measured : token;

    private void Add(ParsedText text, MentionIndex mentions, int token, bool exact, bool includeAdjectives, List<Participant> found)
    {
        var mention = mentions.HeadedBy(token);
        if (exact && mention is { IsReference: true } && text.Tokens[token].Pos is UniversalPos.Pron && text.Tokens[token].Relation is Relation.NmodPoss && !includeAdjectives) return;
        if (mention is null && mentions.Covering(token) is { IsAdjective: false } around && NamesOneThing(text, around, token)) mention = around;

        if (mention is { IsAdjective: true } && IsLikeness(text, mention.EndToken)) return;
        if (mention is not null && IsStatesOfARegion(text, mention) && Named(text, mentions, token) is { Count: > 0 } named)
        {
            foreach (var party in named) Append(found, party);
            return;
        }

        if (mention is not null && (!mention.IsAdjective || includeAdjectives || StandsAlone(text, token)))
        {
            foreach (var entity in mention.Entities)
                if (entity.Kind is not (EntityKind.Thing or EntityKind.Place)) Append(found, WithCountryBeside(text, mentions, token, Of(text, mentions, mention, entity)));
            if (mention.Entities.Any(e => e.Kind is not (EntityKind.Thing or EntityKind.Place))) return;
        }

        if (!exact && text.Tokens[token].Pos is UniversalPos.Noun or UniversalPos.Propn) AddFromCountryBeside(text, mentions, token, found);
    }

    /// <summary>"a Russian-style law", "Soviet-era tanks": what is like somebody's or once came from him is not his.</summary>
    private bool IsLikeness(ParsedText text, int end) =>
        end + 1 < text.Tokens.Length && text.Form(end) is "-" or "‑" && likenesses.Contains(text.Lemma(end + 1).ToLowerInvariant());

    /// <summary>"West African leaders": states that act together and are no body by name.</summary>
    public static bool IsStatesOfARegion(ParsedText text, EntityMention mention) =>
        !mention.IsReference && mention.Entities is [{ Kind: EntityKind.Body, Country: "IGO" }] && char.IsLower(text.Form(mention.Head)[0]);

    /// <summary>"Gulf states including Oman and Kuwait": those that are named stand for all.</summary>
    private List<Participant> Named(ParsedText text, MentionIndex mentions, int token)
    {
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation is Relation.Nmod && Tree.Preposition(text, child) is "including" or "include" or "such_as" or "like") return At(text, mentions, child, exact: true, includeAdjectives: false).FindAll(p => p.Country is not null);

        return [];
    }

    /// <summary>"Syrians", "the Irish": a nationality that heads a phrase of its own is its people.</summary>
    private static bool StandsAlone(ParsedText text, int token) =>
        text.Tokens[token].Pos is UniversalPos.Propn or UniversalPos.Noun
        && (text.Tokens[token].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.OblAgent
            || (text.Tokens[token].Relation is Relation.Obl or Relation.Nmod && Tree.Preposition(text, token).Length > 0));

    /// <summary>A flat name may be headed by any of its tokens when the tree is wrong; a phrase with a verb inside may not.</summary>
    private static bool NamesOneThing(ParsedText text, EntityMention mention, int token) =>
        mention.Head == token || text.Tokens[token].Relation is Relation.Flat or Relation.Compound or Relation.Appos
        || ((text.Head(token) < mention.FirstToken || text.Head(token) >= mention.EndToken) && !HasPrepositionInside(text, mention, token));

    /// <summary>"sent an envoy to Cambodia": read as one phrase, but Cambodia is where the envoy was sent.</summary>
    private static bool HasPrepositionInside(ParsedText text, EntityMention mention, int token) =>
        text.Child(token, Relation.Case) is >= 0 and var preposition && preposition > mention.Head && preposition < token && text.Form(preposition) is not "of";

    /// <summary>"Pakistani naval ships", "the forces of Iran": the country comes from a modifier, the sector from the head noun.</summary>
    private void AddFromCountryBeside(ParsedText text, MentionIndex mentions, int token, List<Participant> found)
    {
        if (!sectorOf.TryGetValue(text.Lemma(token).ToLowerInvariant(), out var sector)) return;
        var before = found.Count;

        var related = relations.Contains(text.Lemma(token).ToLowerInvariant());
        foreach (var child in text.Children(token))
        {
            var relation = text.Tokens[child].Relation;
            var beside = relation is Relation.Amod or Relation.Compound || (relation is Relation.NmodPoss && !related)
                || (relation is Relation.Nmod && (Tree.Preposition(text, child) is "from" || (Tree.Preposition(text, child) is "of" && !related)));
            if (!beside) continue;

            foreach (var owner in Tree.WithConjuncts(text, child))
            {
                var mention = mentions.HeadedBy(owner) ?? mentions.Covering(owner);
                if (mention is null || mention.Entities.All(e => e.Country is null)) mention = SentFrom(text, mentions, owner) ?? mention;
                if (mention is null) continue;
                foreach (var entity in mention.Entities)
                    if (entity.Country is { } country && entity.Kind is not EntityKind.Thing)
                        Append(found, Phrase(text, token, mention, country, sector));
            }
        }

        if (found.Count == before && IsSettled(text.Lemma(token).ToLowerInvariant(), sector)) AddOfPlace(text, mentions, token, sector, found);
    }

    /// <summary>"a mission of observers from the OSCE": who sent those it consists of.</summary>
    private static EntityMention? SentFrom(ParsedText text, MentionIndex mentions, int members) =>
        Tree.Oblique(text, members, "from") is >= 0 and var sender ? mentions.HeadedBy(sender) ?? mentions.Covering(sender) : null;

    /// <summary>People, shops and bases stand where they belong; soldiers, ships and envoys may be abroad.</summary>
    private static bool IsSettled(string lemma, string sector) =>
        sector is "CVL" or "EDU" or "MED" or "REL" or "LAB" or "AGR" || lemma is "base" or "outpost" or "checkpoint" or "barracks" or "airbase" or "depot" or "bunker" or "garrison" or "plant" or "factory" or "refinery" or "oilfield" or "pipeline";

    /// <summary>"a base in southern Peru": the country that it lies in.</summary>
    private static void AddOfPlace(ParsedText text, MentionIndex mentions, int token, string sector, List<Participant> found)
    {
        var (first, end) = Tree.PhraseOf(text, token);
        var (start, stop) = (text.Tokens[first].Start, text.Tokens[end - 1].End);
        var words = text.Text[start..stop];
        var placed = WithCountryOfPlace(text, mentions, token, new Participant(words, start, stop, sector, words, null, [sector], text.Lemma(token)));
        if (placed.Country is { } country) Append(found, placed with { Entity = $"group:{country}:{sector}" });
    }

    /// <summary>"his government", "its army": a role word without a country has that of its possessor.</summary>
    private Participant WithCountryBeside(ParsedText text, MentionIndex mentions, int token, Participant participant)
    {
        if (participant.Country is "IGO" && participant.Entity?.StartsWith("group:", StringComparison.Ordinal) == true && text.Child(token, Relation.NmodPoss) >= 0) participant = participant with { Country = null }; // "their peacekeepers"
        if (participant.Country is not null) return participant;
        foreach (var child in text.Children(token))
        {
            if (text.Tokens[child].Relation is not (Relation.NmodPoss or Relation.Amod or Relation.Compound)) continue;
            if (text.Tokens[child].Relation is Relation.NmodPoss && relations.Contains(text.Lemma(token).ToLowerInvariant())) continue; // "Kyiv's allies" are not Ukraine
            var owner = mentions.HeadedBy(child) ?? mentions.Covering(child);
            if (owner?.Head != token && owner?.Entities.FirstOrDefault(e => e.Country is not null && e.Kind is not EntityKind.Thing) is { Country: { } country })
                return participant with { Country = country, Entity = $"group:{country}:{participant.Entity}", Rule = $"{participant.Rule}; country of '{owner.Text}'" };
        }

        if (participant.Entity?.StartsWith("person:", StringComparison.Ordinal) == true) return participant;
        return WithCountryOfLord(text, mentions, token, participant) ?? WithCountryOfPlace(text, mentions, token, participant);
    }

    /// <summary>"police loyal to the Cambodian premier": whom they serve tells whose they are.</summary>
    private Participant? WithCountryOfLord(ParsedText text, MentionIndex mentions, int token, Participant participant)
    {
        foreach (var child in text.Children(token))
        {
            if (text.Tokens[child].Relation is not (Relation.Amod or Relation.Acl or Relation.AclRelcl) || !allegiances.Contains(text.Lemma(child).ToLowerInvariant())) continue;
            foreach (var lord in (int[])[Tree.Oblique(text, child, "to"), Tree.Oblique(text, child, "with"), Tree.Oblique(text, child, "by")])
                if (lord >= 0 && (mentions.HeadedBy(lord) ?? mentions.Covering(lord))?.Entities.FirstOrDefault(e => e.Country is not null && e.Kind is not EntityKind.Thing) is { Country: { } country } served)
                    return participant with { Country = country, Entity = $"group:{country}:{participant.Entity}", Rule = $"{participant.Rule}; {text.Form(child)} to {served.Name}" };
        }

        return null;
    }

    /// <summary>"workers at a mine in Peru", "a court in Lyon": nameless people and institutions are of the country that they are in.</summary>
    private static Participant WithCountryOfPlace(ParsedText text, MentionIndex mentions, int token, Participant participant)
    {
        foreach (var child in text.Children(token))
        {
            if (text.Tokens[child].Relation is not Relation.Nmod || Tree.Preposition(text, child) is not ("in" or "at" or "from" or "of" or "near" or "across" or "throughout" or "around" or "inside" or "outside")) continue;
            var below = Tree.NominalsBelow(text, child);
            var state = FirstOr(below, at => mentions.HeadedBy(at)?.Entities.Any(e => e.Kind is EntityKind.State && e.Country is not null) == true);
            if (state < 0) state = FirstOr(below, at => mentions.PlaceAt(at)?.Country is not null);
            if (state < 0) continue;

            var country = mentions.HeadedBy(state)?.Entities.FirstOrDefault(e => e.Kind is EntityKind.State && e.Country is not null)?.Country ?? mentions.PlaceAt(state)!.Country!;
            var end = mentions.HeadedBy(state)?.Span.End ?? mentions.PlaceAt(state)!.Span.End;
            if (text.Tokens[state].Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss) end = text.Tokens[Tree.PhraseOf(text, text.Head(state)).End - 1].End; // "of the Syrian heights"
            var near = participant.End <= text.Tokens[child].Start && end - participant.End is > 0 and <= LongestTail;
            return participant with
            {
                Country = country,
                Entity = $"group:{country}:{participant.Entity}",
                Rule = $"{participant.Rule}; of the place",
                Text = near ? text.Text[participant.Start..end] : participant.Text,
                End = near ? end : participant.End,
            };
        }

        return participant;
    }

    private static int FirstOr(List<int> tokens, Predicate<int> fits)
    {
        var at = tokens.FindIndex(fits);
        return at < 0 ? -1 : tokens[at];
    }

    private static Participant Phrase(ParsedText text, int token, EntityMention owner, string country, string sector)
    {
        var start = Math.Min(text.Tokens[token].Start, owner.Span.Start);
        var end = Math.Max(text.Tokens[token].End, owner.Span.End);
        var words = text.Text[start..end];
        return new Participant(words, start, end, $"group:{country}:{sector}", words, country, [sector], $"{owner.Text} + {text.Lemma(token)}");
    }

    /// <summary>The words of a party are those that name it: where "it" refers to a name in the same sentence, that name's.</summary>
    private Participant Of(ParsedText text, MentionIndex mentions, EntityMention mention, Entity entity)
    {
        var named = mention.IsReference && text.Tokens[mention.Head].Pos is UniversalPos.Pron ? mentions.NamedBefore(text, mention.Head, entity) ?? mention : mention;
        var sectors = SectorsOf(entity);
        if (sectors.Count == 0 && entity.Kind is EntityKind.Group or EntityKind.Body && text.Tokens[mention.Head].Pos is not UniversalPos.Pron && entity.Country is not ("IGO" or "UNO" or "EUR" or "NGO") && sectorOf.TryGetValue(text.Lemma(mention.Head).ToLowerInvariant(), out var sector)) sectors = [sector]; // "two Iranian firms"
        return new Participant(named.Text, named.Span.Start, named.Span.End, entity.Id, entity.Name, entity.Country, sectors, mention.Rule);
    }

    /// <summary>A state that acts acts through its government.</summary>
    private static IReadOnlyList<string> SectorsOf(Entity entity) =>
        entity is { Kind: EntityKind.State, Sectors.Count: 0, Country: not "EUR" } ? ["GOV"] : entity.Sectors;

    private static void Append(List<Participant> found, Participant participant)
    {
        foreach (var other in found)
        {
            if (string.Equals(other.Entity, participant.Entity, StringComparison.Ordinal)) return;
            if (other.Country == participant.Country && other.Start < participant.End && participant.Start < other.End) return;
        }

        found.Add(participant);
    }
}
