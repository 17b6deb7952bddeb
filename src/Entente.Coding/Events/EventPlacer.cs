using Entente.Coding.Events.Roles;
using Entente.Coding.World;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Finds the place of the act itself: a place said with "in", "at", "off", "near" at the trigger or its clause, or where a visit goes.</summary>
internal static class EventPlacer
{
    /// <summary>The place, or <see langword="null"/>; a place that only names a government is none.</summary>
    public static EventPlace? Find(ParsedText text, MentionIndex mentions, int trigger, int support, bool isVisit)
    {
        EventPlace? best = null;
        var bestScore = 0;
        var sentence = text.Sentences[text.SentenceOf(trigger)];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (mentions.PlaceAt(token) is not { } place || place.Head != token) continue;

            var score = Score(text, trigger, support, token, isVisit) * 10;
            if (score > 0) score += Precision(place.Kind);
            if (score > bestScore) (best, bestScore) = (new EventPlace(place.Text, place.Name, place.Country, place.Latitude, place.Longitude, place.Kind), score);
        }

        return best;
    }

    private static int Score(ParsedText text, int trigger, int support, int place, bool isVisit)
    {
        var top = place;
        // "the port of Bandar Abbas", "Fateh Jang, Rawalpindi": climb to the phrase that carries the preposition
        while (text.Head(top) >= 0 && text.Tokens[top].Relation is Relation.Appos or Relation.Conj or Relation.Flat or Relation.Compound
            or Relation.Nmod && Tree.Preposition(text, top) is "of" or "" && text.Tokens[text.Head(top)].Pos is not UniversalPos.Verb && text.Head(top) != trigger)
            top = text.Head(top);

        var preposition = Tree.Preposition(text, top);
        var head = text.Head(top);
        var local = preposition is "in" or "at" or "off" or "near" or "inside" or "outside" or "around" or "along" or "across" or "over" or "into" or "within" or "throughout" or "on";
        var goal = preposition is "to" or "for" or "" or "toward" or "towards";
        if (head == trigger || (support >= 0 && head == support)) return local ? 5 : isVisit && goal ? 4 : 0;
        if (!local) return 0;
        if (text.Dominates(trigger, place)) return CrossesClause(text, trigger, place) ? 0 : 2;

        var at = trigger;
        for (var step = 0; step < 3; step++)
        {
            if (text.Tokens[at].Relation is Relation.AclRelcl or Relation.Parataxis) return 0;
            at = text.Head(at);
            if (at < 0) return 0;
            if (head == at && text.Lemma(at) is not ("say" or "tell" or "report" or "announce")) return 3 - step;
        }

        return 0;
    }

    private static bool CrossesClause(ParsedText text, int top, int token)
    {
        for (var at = text.Head(token); at >= 0 && at != top; at = text.Head(at))
            if (text.Tokens[at].Relation is Relation.Conj or Relation.Advcl or Relation.Ccomp or Relation.Parataxis) return true;

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
