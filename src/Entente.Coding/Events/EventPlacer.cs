using System.Collections.Frozen;
using Entente.Coding.Events.Roles;
using Entente.Coding.World;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Finds the place of the act itself: a place said with "in", "at", "off", "near" at the trigger or its clause, or where a visit goes.</summary>
internal sealed class EventPlacer
{
    private readonly FrozenSet<string> grounds;

    private EventPlacer(FrozenSet<string> grounds) => this.grounds = grounds;

    /// <summary>Loads the words for kinds of ground (<c>coding/place_words.tsv</c>).</summary>
    public static EventPlacer Load() => new(DataTable.Read("coding/place_words.tsv", 2).SelectMany(r => r.Cells[0].Split('|')).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The place, or <see langword="null"/>; a place that only names a government is none.</summary>
    public EventPlace? Find(ParsedText text, MentionIndex mentions, Draft draft)
    {
        EventPlace? best = null;
        var bestScore = 0;
        var sentence = text.Sentences[draft.Sentence];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (mentions.PlaceAt(token) is not { } place || place.Head != token) continue;

            var score = Score(text, draft, place) * 10;
            if (score > 0) score += Precision(place.Kind);
            if (score > bestScore) (best, bestScore) = (new EventPlace(place.Text, place.Name, place.Country, place.Latitude, place.Longitude, place.Kind), score);
        }

        return best;
    }

    private int Score(ParsedText text, Draft draft, PlaceMention mention)
    {
        var place = mention.Head;
        var (trigger, support) = (draft.Token, draft.Support);
        var top = TopOf(text, place, trigger);
        var preposition = Tree.Preposition(text, top);
        var head = text.Head(top);
        var relation = text.Tokens[top].Relation;
        var own = head == trigger || (support >= 0 && head == support);
        var local = preposition is "in" or "at" or "off" or "near" or "inside" or "outside" or "around" or "along" or "across" or "over" or "into" or "within" or "throughout"
            || (preposition is "on" && (top != place || mention.Kind is not ("city" or "country" or "region"))); // "blamed on Kyiv" is no place
        if (draft.Frame.Mode == "visit" && IsGoal(text, trigger, head, relation, preposition)) return 6;
        if (own && local) return 5;
        if (IsGround(draft, text, top, own, preposition)) return preposition.Length == 0 ? 6 : 3;
        if (IsWhereClauseOf(text, support >= 0 ? support : trigger, place, top)) return 4;
        if (own || !local) return 0;
        if (text.Dominates(trigger, place)) return CrossesClause(text, trigger, place) || IsOfTheTopic(text, trigger, place) ? 0 : 2;
        if (support >= 0 && text.Dominates(support, place) && HangsFromObject(text, place, support)) return 2;

        var at = trigger;
        for (var step = 0; step < 3; step++)
        {
            if (text.Tokens[at].Relation is Relation.AclRelcl or Relation.Parataxis || (text.Tokens[at].Relation is Relation.Advcl && Tree.IsFinite(text, at))) return 0;
            at = text.Head(at);
            if (at < 0) return 0;
            if (head == at && text.Lemma(at) is not ("say" or "tell" or "report" or "announce")) return 3 - step;
        }

        return 0;
    }

    /// <summary>"the port of Bandar Abbas", "Fateh Jang, Rawalpindi": climbs to the phrase that carries the preposition; "at the request of Russia" names no ground.</summary>
    private int TopOf(ParsedText text, int place, int trigger)
    {
        var top = place;
        while (text.Head(top) is >= 0 and var head && head != trigger)
        {
            var climbs = text.Tokens[top].Relation switch
            {
                Relation.Appos or Relation.Conj or Relation.Flat => true,
                Relation.Compound => text.Tokens[head].Pos is UniversalPos.Propn || grounds.Contains(text.Lemma(head).ToString()),
                Relation.Nmod => Tree.Preposition(text, top) is "of" or "" && text.Tokens[head].Pos is not UniversalPos.Verb && (text.Tokens[head].Pos is UniversalPos.Propn || grounds.Contains(text.Lemma(head).ToString())),
                _ => false,
            };
            if (!climbs) break;
            top = head;
        }

        return top;
    }

    /// <summary>Where a visit goes: "flew to Iran", "visited Iran", "paid a visit to Iran".</summary>
    private static bool IsGoal(ParsedText text, int trigger, int head, Relation relation, string preposition)
    {
        if (head < 0 || relation is Relation.Nsubj or Relation.NmodPoss or Relation.Amod or Relation.Compound) return false;
        var carried = text.Head(head) == trigger && text.Tokens[head].Relation is Relation.Obj && text.Tokens[head].Pos is UniversalPos.Noun;
        return head == trigger ? preposition is "to" or "for" or "" or "toward" or "towards" : carried && preposition is "to" or "in";
    }

    /// <summary>Ground that is left or comes under fire is where it happens: "withdrew from the valley", "invaded the island", "the raid on the camp".</summary>
    private static bool IsGround(Draft draft, ParsedText text, int top, bool own, string preposition)
    {
        var relation = text.Tokens[top].Relation;
        if (draft.Type == "RETREAT" && preposition == "from") return own || (text.Dominates(draft.Token, top) && !CrossesClause(text, draft.Token, top));
        if (draft.Type != "ASSAULT" || !own) return false;
        return preposition.Length == 0 ? relation is Relation.Obj or Relation.NsubjPass : relation is Relation.Nmod or Relation.Obl && preposition is "of" or "on" or "against";
    }

    /// <summary>"the general was in Muscat, where he met the sultan": the place that the clause hangs from.</summary>
    private static bool IsWhereClauseOf(ParsedText text, int verb, int place, int top)
    {
        if (text.Tokens[verb].Relation is not Relation.AclRelcl || text.Head(verb) is var antecedent && antecedent != place && antecedent != top) return false;
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Advmod or Relation.Mark && text.Lemma(child) is "where") return true;

        return false;
    }

    /// <summary>"held talks on trade in Doha": the place hangs from a word of the object.</summary>
    private static bool HangsFromObject(ParsedText text, int place, int support)
    {
        for (var at = text.Head(place); at >= 0 && at != support; at = text.Head(at))
            if (text.Tokens[at].Relation is not (Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Conj)) return false;

        return true;
    }

    /// <summary>"spoke about the war in Sudan": where the topic is.</summary>
    private static bool IsOfTheTopic(ParsedText text, int top, int token)
    {
        for (var at = text.Head(token); at >= 0 && at != top; at = text.Head(at))
            if (Tree.Preposition(text, at) is "about" or "regarding" or "concerning") return true;

        return false;
    }

    private static bool CrossesClause(ParsedText text, int top, int token)
    {
        for (var at = text.Head(token); at >= 0 && at != top; at = text.Head(at))
            if (text.Tokens[at].Relation is Relation.Conj or Relation.Advcl or Relation.Ccomp or Relation.Parataxis or Relation.Acl or Relation.AclRelcl) return true;

        return false;
    }

    private static int Precision(string kind) => kind switch
    {
        "facility" or "base" or "port" or "crossing" => 5,
        "city" or "town" or "capital" => 4,
        "strait" or "island" or "sea" or "gulf" => 3,
        "region" or "province" => 2,
        _ => 1,
    };
}
