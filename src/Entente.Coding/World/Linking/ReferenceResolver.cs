using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>Makes mentions of linked phrases and resolves what only refers: pronouns, "the Navy", "both nations", short forms. What has no sure antecedent stays unlinked.</summary>
internal sealed partial class ReferenceResolver(PageWords words, WorldTables tables, EntityMaker maker, PageAcronyms acronyms, PageCountries countries, List<PlaceMention> places)
{
    private readonly ParsedText parsed = words.Parsed;
    private readonly List<Antecedent> history = [];
    private readonly List<EntityMention> mentions = [];
    private readonly Dictionary<Phrase, IReadOnlyList<Entity>> resolved = [];
    private List<Linked> linked = [];
    private PageHolders? holders;

    /// <summary>All mentions in text order.</summary>
    public List<EntityMention> Resolve(List<Linked> phrases)
    {
        linked = phrases;
        holders = new PageHolders(tables, phrases);
        var next = 0;
        for (var sentence = 0; sentence < parsed.Sentences.Length; sentence++)
        {
            var token = parsed.Sentences[sentence].FirstToken;
            for (; next < linked.Count && linked[next].Sentence == sentence; next++)
            {
                Pronouns(ref token, words.FirstToken(linked[next].Phrase.First), sentence);
                Add(linked[next]);
                token = Math.Max(token, words.FirstToken(linked[next].Phrase.First));
            }

            Pronouns(ref token, parsed.Sentences[sentence].EndToken, sentence);
        }

        mentions.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return mentions;
    }

    /// <summary>The phrases with the entities that references among them were resolved to.</summary>
    public List<Linked> WithAntecedents(List<Linked> phrases) =>
        [.. phrases.Select(p => resolved.TryGetValue(p.Phrase, out var entities) ? p with { Entities = [.. entities] } : p)];

    private void Add(Linked item)
    {
        var phrase = item.Phrase;
        var (entities, rule, reference) = ((IReadOnlyList<Entity>)item.Entities, item.Rule, false);
        if (phrase.Name is { } name && name.End - name.First == 1 && acronyms.Known.TryGetValue(words.All[name.First].Hash, out var introduced) && words.All[name.First].Capital)
        {
            (entities, rule, reference) = ([introduced.Entity], "short form introduced in brackets", true);
        }
        else if (phrase.Apposition is not null && history.Count > 0)
        {
            (entities, rule, reference) = (history[^1].Entities, "apposition to " + history[^1].Entities[0].Name, true);
        }
        else if (phrase.Kind == PhraseKind.Collective || phrase.Kind == PhraseKind.Role && phrase.Count > 0 && phrase.Countries.Count == 0)
        {
            (entities, rule) = Collective(phrase, item.Sentence);
            reference = true;
        }
        else if (Titled(phrase, item.Sentence) is { } holder)
        {
            (entities, rule, reference) = ([holder with { Sectors = phrase.Sectors }], $"the {words.Form(phrase.Head).ToString().ToLowerInvariant()} -> {holder.Name}, so called on the page", true);
        }
        else if (phrase.Kind == PhraseKind.Role && phrase.Countries.Count == 0 && phrase.Name is null)
        {
            (entities, rule, reference) = Owned(phrase, item) ?? Described(phrase, item);
        }

        resolved[phrase] = entities;
        if (entities.Count == 0) return;
        var head = Mention(phrase.First, phrase.End, phrase.Head, entities, rule, phrase.Kind == PhraseKind.Adjective, reference);
        if (phrase.Kind != PhraseKind.Place) history.Add(new Antecedent(entities, item.Sentence, head, IsSubject(head), phrase, phrase.Role));
    }

    // "the president", "the US president": the one whom the page names, unless the sentence tells of another time or somebody's own.
    private Entity? Titled(Phrase phrase, int sentence)
    {
        if (phrase is not { Kind: PhraseKind.Role, Name: null, Definite: true, Plural: false, Former: false, Role: { Class: WordClass.Office, Role: { } role }, Countries.Count: <= 1 } || maker.IsDated(sentence)) return null;
        if (words.IsPossessive(phrase.First) || phrase.First > 0 && words.IsPossessive(phrase.First - 1) || phrase.Rules.Contains("possessive", StringComparer.Ordinal)) return null;
        return holders?.Of(role, phrase.Country);
    }

    private int Mention(int firstWord, int endWord, int headWord, IReadOnlyList<Entity> entities, string rule, bool adjective, bool reference)
    {
        int first = words.FirstToken(firstWord), end = words.TokenOf(endWord - 1) + 1;
        var head = Heads.Of(parsed, first, end, words.TokenOf(headWord));
        var span = new TextSpan(parsed.Tokens[first].Start, parsed.Tokens[end - 1].End);
        mentions.Add(new EntityMention(span, span.Of(words.Text), first, end, head, entities, rule, adjective, reference));
        return head;
    }

    // "its army", "their governments", "his defence minister": the country of whoever the possessive stands for.
    private (IReadOnlyList<Entity>, string, bool)? Owned(Phrase phrase, Linked item)
    {
        if (phrase.Role?.Class is not (WordClass.Office or WordClass.Body or WordClass.Group or WordClass.Plain) || LinkingWords.Shipped.IsAnyCase(words.Form(phrase.Head), "relational")) return null;
        var at = Possessive(phrase.First) ? phrase.First : phrase.First > 0 && words.All[phrase.First].Joined && Possessive(phrase.First - 1) ? phrase.First - 1 : -1;
        var owner = at >= 0 ? mentions.FindLast(m => m.FirstToken == words.FirstToken(at) && m.IsReference) : Namer(phrase);
        if (owner is null) return null;
        var named = at < 0;
        if (named) at = phrase.First - 1;
        var owners = owner.Entities.Select(e => e.Country).OfType<string>().Where(c => tables.State(c) is not null).Distinct(StringComparer.Ordinal).ToArray();
        if (owners.Length == 0 || words.Form(at) is "his" or "her" or "His" or "Her" && phrase.Role.Class is WordClass.Group or WordClass.Plain) return null;
        phrase.Countries.AddRange(owners);
        phrase.Rules.Add($"{words.Form(at).ToString().ToLowerInvariant()} -> {string.Join(", ", owner.Entities.Select(e => e.Name))}");
        var (entities, rule) = maker.Make(phrase, item.Sentence);
        phrase.Countries.Clear();
        if (named && entities.Count > 0) while (phrase.First > 0 && words.FirstToken(phrase.First - 1) >= owner.FirstToken) phrase.First--;
        return entities.Count == 0 ? null : (entities, rule, true);
    }

    // "the Trump administration", "President Ruto's government": called by whoever leads it.
    private EntityMention? Namer(Phrase phrase) =>
        phrase.First > 0 && words.All[phrase.First].Joined && LinkingWords.Shipped.Is(words.Form(phrase.Head), "led")
            ? mentions.FindLast(m => m.EndToken == words.FirstToken(phrase.First) - (words.All[phrase.First - 1].Possessive ? 1 : 0) && m.Entities is [{ Kind: EntityKind.Person }])
            : null;

    private bool Possessive(int word) => words.IsPossessive(word);

    // "the general", "the Navy", "the group", "the government": somebody named before, else the one country that is meant.
    private (IReadOnlyList<Entity>, string, bool) Described(Phrase phrase, Linked item)
    {
        var noun = words.Form(phrase.Head).ToString().ToLowerInvariant();
        if (phrase.Definite && !phrase.Plural && Earlier(phrase, noun) is { } earlier) return (earlier.Entities, $"the {noun} -> {earlier.Entities[0].Name}", true);
        if (noun is "country" or "nation" or "kingdom" or "republic" && phrase.Definite && !phrase.Plural && RecentState() is { } state) return ([state], $"the {noun} -> {state.Name}", true);
        if (item.Entities.Count == 0) return (item.Entities, item.Rule, false);
        if (!phrase.Indefinite && ContextCountry(phrase, item.Sentence) is { } context)
        {
            phrase.Countries.Add(context.Country);
            phrase.Rules.Add(context.Rule);
            var (entities, rule) = maker.Make(phrase, item.Sentence);
            phrase.Countries.Clear();
            return (entities, rule, phrase.Definite);
        }

        return (item.Entities, item.Rule, false);
    }

    private Antecedent? Earlier(Phrase phrase, string noun)
    {
        var role = phrase.Role!;
        for (var i = history.Count - 1; i >= 0 && i >= history.Count - 60; i--)
        {
            var other = history[i];
            if (other.Phrase is null || other.Entities.Count != 1 || other.Phrase.Kind == PhraseKind.Adjective) continue;
            var entity = other.Entities[0];
            if (role.Class == WordClass.Office && phrase.Former != entity.Sectors.Contains("ELI", StringComparer.Ordinal) && (phrase.Former || other.Role is null)) continue;
            var fits = role.Class switch
            {
                WordClass.Rank => entity.Kind == EntityKind.Person && other.Phrase.HasRank && Contains(other.Phrase, noun),
                WordClass.Office when role.Role is "igo_head" or "ambassador" or "judge" or "legislator" => entity.Kind == EntityKind.Person && other.Role?.Role == role.Role,
                WordClass.Office => entity.Kind == EntityKind.Person && other.Role is { Role: { } held } && (held == role.Role || role.Role is "minister" && held.EndsWith("minister", StringComparison.Ordinal) && noun == "minister"),
                WordClass.Plain when noun is "spokesman" or "spokesperson" or "spokeswoman" => entity.Kind == EntityKind.Person && (other.Role?.Role?.EndsWith("spokesperson", StringComparison.Ordinal) == true || other.Role?.Phrase.StartsWith("spokes", StringComparison.Ordinal) == true),
                WordClass.Plain or WordClass.Group when noun is "group" or "movement" or "organisation" or "organization" or "militia" or "outfit" or "faction" => entity is { Kind: EntityKind.Body } && entity.Sectors.Any(s => s is "REB" or "PRM" or "CRM" or "UAF" or "OPP" or "SOC"),
                WordClass.Body or WordClass.Plain => entity.Kind == EntityKind.Body && (NamedBy(other.Phrase, entity.Name, noun) || noun is "company" or "firm" or "corporation" && entity.Sectors.Contains("BUS", StringComparer.Ordinal) || noun is "alliance" && entity.Country is "IGO" && entity.Sectors.Contains("MIL", StringComparer.Ordinal) || noun is "bloc" && entity.Country is "EUR" or "IGO"),
                _ => false,
            };
            if (fits) return other;
        }

        return null;
    }

    // The word must be in the name itself, or be the head of the description: "a government entity" is no "government".
    private bool NamedBy(Phrase phrase, string listed, string noun)
    {
        if (phrase.Name is not { } name) return words.Form(phrase.Head).Equals(noun, StringComparison.OrdinalIgnoreCase);
        if (listed.Split(' ').Contains(noun, StringComparer.OrdinalIgnoreCase)) return true;
        for (var w = name.First; w < name.End; w++)
            if (words.Form(w).Equals(noun, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private bool Contains(Phrase phrase, string noun)
    {
        for (var w = phrase.First; w < phrase.End; w++)
            if (words.Form(w).Equals(noun, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private Entity? RecentState()
    {
        for (var i = history.Count - 1; i >= 0 && i >= history.Count - 12; i--)
            if (history[i].Entities is [{ Kind: EntityKind.State } state]) return state with { Sectors = [] };
        return null;
    }

    // The country of "police", "the government", "residents": the only one that the sentence names, else the one the page is about.
    private (string Country, string Rule)? ContextCountry(Phrase phrase, int sentence)
    {
        var role = phrase.Role!;
        var domestic = phrase.Sectors.Length > 0 && phrase.Sectors[0] is "COP" or "JUD" or "CVL" or "MED" or "LAB" or "LEG" or "AGR" or "EDU" or "OPP";
        var governing = phrase.Definite && role.Class is WordClass.Body or WordClass.Office && phrase.Sectors.Length > 0 && phrase.Sectors[0] is "GOV" or "MIL" or "LEG" or "SPY" && !phrase.Plural;
        if (!domestic && !governing) return null;
        var span = parsed.Sentences[sentence].Span;
        if (words.Form(phrase.First, phrase.End).Contains("international", StringComparison.OrdinalIgnoreCase)) return null;
        var named = places.Where(p => span.Contains(p.Span) && p.Country is not null && IsWhere(p.FirstToken)).Select(p => p.Country!).Distinct(StringComparer.Ordinal).ToArray();
        if (named.Length > 1) return null;
        var about = countries.About;
        // Courts, experts and people of a page about a quarrel may be anybody's.
        if (named.Length == 0) return about is null || domestic && phrase.Sectors[0] is "CVL" or "EDU" or "JUD" or "AGR" ? null : (about, "the country the page is about");

        // Who governs is not told by a place where something happened, if the page is about another country.
        return governing && about is not null && about != named[0] ? null : (named[0], "the only country of the sentence");
    }

    // "in Nairobi" says where the sentence plays; "compared with China's rules" does not.
    private bool IsWhere(int token)
    {
        if (token > 0 && parsed.Form(token - 1) is "the") token--;
        return token > 0 && parsed.Form(token - 1) is "in" or "In" or "at" or "At" or "near" or "Near" or "across" or "Across" or "inside" or "outside" or "throughout" or "around" or "," || token > 1 && parsed.Form(token - 1) is "of" && IsKindOfPlace(parsed.Form(token - 2));
    }

    // "the city of Nairobi" is a place, "demands of China" are no place.
    private static bool IsKindOfPlace(ReadOnlySpan<char> form) =>
        LinkingWords.Shipped.Is(form, "place");

    private (IReadOnlyList<Entity>, string) Collective(Phrase phrase, int sentence)
    {
        var noun = words.Form(phrase.Kind == PhraseKind.Role ? phrase.End - 1 : phrase.Head).ToString().ToLowerInvariant();
        var count = Math.Max(2, phrase.Count);
        var persons = LinkingWords.Shipped.Is(noun, "collective_persons");
        var found = persons && phrase.Kind == PhraseKind.Collective ? LastPersons(count, sentence) : [];
        if (found.Count < count) found = LastStates(count, sentence, LinkingWords.Shipped.Is(noun, "collective_parties"));
        if (found.Count < count) return ([], "");
        var rule = $"{words.Form(phrase.First, phrase.End)} -> {string.Join(", ", found.Select(e => e.Name))}";
        if (phrase.Kind == PhraseKind.Collective)
        {
            if (LinkingWords.Shipped.Is(noun, "collective_government")) found = [.. found.Select(e => e with { Sectors = ["GOV"] })];
            if (LinkingWords.Shipped.Is(noun, "collective_military") && found[0].Kind == EntityKind.State) found = [.. found.Select(e => e with { Sectors = ["MIL"] })];
            if (persons && found[0].Kind == EntityKind.State && !LinkingWords.Shipped.Is(noun, "collective_military")) found = [.. found.Select(e => e with { Sectors = ["GOV"] })];
            return (found, rule);
        }

        foreach (var state in found)
            if (state.Country is not null) phrase.Countries.Add(state.Country);
        var (entities, _) = maker.Make(phrase, sentence);
        return (entities, rule);
    }

    private List<Entity> LastPersons(int count, int sentence)
    {
        // Two who were introduced together ("Kevin King and Timothy Weeks") are the two men, before others named since.
        for (var i = history.Count - 1; count == 2 && i > 0; i--)
        {
            var second = history[i];
            if (second is not { Phrase: not null, Entities: [{ Kind: EntityKind.Person } two] } || parsed.Tokens[second.Token].Relation != Relation.Conj) continue;
            var first = history.FindLast(h => h.Token == parsed.Head(second.Token) && h.Entities is [{ Kind: EntityKind.Person }]);
            if (first is not null && first.Entities[0].Id != two.Id) return [first.Entities[0], two];
        }

        var found = new List<Entity>();
        for (var i = history.Count - 1; i >= 0 && history[i].Sentence >= sentence - 4 && found.Count < count; i--)
            foreach (var entity in history[i].Entities)
                if (entity.Kind == EntityKind.Person && found.TrueForAll(e => e.Id != entity.Id)) found.Insert(0, entity);
        return found;
    }

    private List<Entity> LastStates(int count, int sentence, bool alsoBodies)
    {
        var found = new List<Entity>();
        for (var back = 0; back <= 2 && found.Count < count; back++)
        {
            // Some of the parties stand in this sentence: the others are those the page speaks of most.
            if (back == 1 && found.Count > 0) break;
            for (var i = history.Count - 1; i >= 0 && history[i].Sentence >= sentence - back; i--)
            {
                if (history[i].Sentence != sentence - back) continue;
                for (var k = history[i].Entities.Count - 1; k >= 0; k--)
                    if (AsParty(history[i].Entities[k], alsoBodies) is { } party && found.TrueForAll(e => e.Id != party.Id)) found.Insert(0, party);
            }

            if (back == 0 && found.Count > count) found.RemoveRange(0, found.Count - count);
        }

        if (found.Count > count) found = [.. found.OrderByDescending(e => countries[e.Country]).Take(count).OrderBy(e => found.IndexOf(e))];
        if (found.Count >= count) return found;
        foreach (var code in countries.ByCount.Where(c => c.Length == 3 && c is not "EUR"))
        {
            if (found.Count == count || countries[code] < 2) break;
            if (found.Count > 0 && found.TrueForAll(e => e.Country != code)) found.Add(maker.State(code, []));
        }

        if (found.Count == count) return found;
        var about = countries.ByCount.Where(c => c.Length == 3 && c is not "EUR").Take(count).ToArray();
        return about.Length == count && countries[about[count - 1]] > 1 ? [.. about.Select(c => maker.State(c, []))] : [];
    }

    private Entity? AsParty(Entity entity, bool alsoBodies)
    {
        if (entity.Kind == EntityKind.State) return entity with { Sectors = [] };
        if (alsoBodies && entity.Kind == EntityKind.Body && entity.Sectors.Any(s => s is "REB" or "OPP" or "PRM")) return entity;
        if (entity.Kind is EntityKind.Outlet or EntityKind.Thing or EntityKind.Place || entity.Country is null || tables.State(entity.Country) is null || entity.Country == "EUR") return null;
        return maker.State(entity.Country, []);
    }

    private bool IsSubject(int token)
    {
        for (var steps = 0; token >= 0 && steps < 4; steps++)
        {
            var relation = parsed.Tokens[token].Relation;
            if (relation is Relation.Nsubj or Relation.NsubjPass) return true;
            if (relation is not (Relation.Conj or Relation.Appos or Relation.Flat or Relation.Compound)) return false;
            token = parsed.Tokens[token].Head;
        }

        return false;
    }
}
