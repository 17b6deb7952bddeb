using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>
/// Mends what hangs beside a verb: "shot down an American drone" with the drone as a circumstance, "soldiers fired on them" with a passive subject, "inching closer to a deal" with the deal below the adverb,
/// "with Pope Francis" with the preposition below the title.
/// </summary>
internal static class ObliqueRepair
{
    /// <summary>Collects what is to be changed in a sentence.</summary>
    public static void Mend(ParsedText text, Sentence sentence, TreeEdits edits)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            switch (text.Tokens[token].Relation)
            {
                case Relation.Case:
                    PrepositionOfTitle(text, token, edits);
                    break;
                case Relation.Obl:
                    BareObliqueIsObject(text, token, edits);
                    ParticleIsNoPreposition(text, token, edits);
                    BelongsToNounBefore(text, token, edits);
                    ObliqueBelowAdverb(text, token, edits);
                    break;
                case Relation.OblAgent or Relation.Nmod:
                    AgentBelowOblique(text, token, edits);
                    SettingIsPreposition(text, token, edits);
                    AppositionBehindComma(text, token, edits);
                    break;
                case Relation.NsubjPass:
                    SubjectOfActiveVerb(text, sentence, token, edits);
                    break;
            }
        }
    }

    /// <summary>The preposition of a noun stands before its titles and compounds and hangs from the noun.</summary>
    private static void PrepositionOfTitle(ParsedText text, int preposition, TreeEdits edits)
    {
        var title = text.Head(preposition);
        if (title <= preposition || text.Tokens[title].Relation is not Relation.Compound || text.Head(title) is not (>= 0 and var noun) || noun < title || text.Child(noun, Relation.Case) >= 0) return;
        edits.Attach(preposition, noun, Relation.Case);
    }

    /// <summary>A noun behind an active verb that has neither object nor preposition is the object.</summary>
    private static void BareObliqueIsObject(ParsedText text, int noun, TreeEdits edits)
    {
        var verb = text.Head(noun);
        if (verb < 0 || verb > noun || text.Tokens[verb].Pos is not UniversalPos.Verb || text.Tokens[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn)) return;
        if (text.Child(noun, Relation.Case) >= 0 || text.Child(noun, Relation.Mark) >= 0 || text.Child(verb, Relation.Obj) >= 0 || text.Child(verb, Relation.Ccomp) >= 0 || Tree.IsPassive(text, verb)) return;
        var first = text.Subtree(noun).First;
        if (first <= verb || text.Tokens[first].Pos is UniversalPos.Adp or UniversalPos.Punct || text.Tokens[first - 1].Pos is UniversalPos.Punct) return;
        if (text.Tokens[first - 1].Pos is UniversalPos.Adp && text.Tokens[first - 1].Relation is not Relation.CompoundPrt) return;
        edits.Attach(noun, verb, Relation.Obj);
    }

    /// <summary>"called for a halt to the attacks", "announced 5 million dollars in aid": behind such a noun "to" and "in" go with the noun.</summary>
    private static void BelongsToNounBefore(ParsedText text, int nominal, TreeEdits edits)
    {
        if (text.Child(nominal, Relation.Case) is not (> 0 and var preposition) || text.Form(preposition) is not ("to" or "in")) return;
        var noun = preposition - 1;
        if (text.Tokens[noun] is { Pos: UniversalPos.Noun, Relation: Relation.Obj or Relation.Obl } && text.Head(noun) == text.Head(nominal) && TreeWords.Shipped.Is(text.Lemma(noun), text.Form(preposition) is "to" ? "takes_to" : "money")) edits.Attach(nominal, noun, Relation.Nmod);
    }

    /// <summary>"broke off ties with Peru": the particle of the verb is no preposition of its object.</summary>
    private static void ParticleIsNoPreposition(ParsedText text, int noun, TreeEdits edits)
    {
        var verb = text.Head(noun);
        if (verb < 0 || verb > noun || text.Tokens[verb].Pos is not UniversalPos.Verb || text.Child(verb, Relation.Obj) >= 0 || Tree.IsPassive(text, verb)) return;
        if (text.Child(noun, Relation.Case) is not (>= 0 and var particle) || particle != verb + 1 || !TreeWords.Shipped.Is($"{text.Lemma(verb)} {text.Lemma(particle)}", "particle_verb")) return;
        edits.Attach(noun, verb, Relation.Obj);
        edits.Attach(particle, verb, Relation.CompoundPrt);
    }

    /// <summary>"moved closer to a deal": where the adverb leads, the verb leads.</summary>
    private static void ObliqueBelowAdverb(ParsedText text, int noun, TreeEdits edits)
    {
        var adverb = text.Head(noun);
        if (adverb < 0 || adverb > noun || text.Tokens[adverb].Relation is not Relation.Advmod || text.Tokens[adverb].Pos is not (UniversalPos.Adv or UniversalPos.Adj) || !text.Tokens[adverb].Features.HasFlag(Features.Comparative)) return;
        if (text.Head(adverb) is >= 0 and var verb && verb < adverb && text.Tokens[verb].Pos is UniversalPos.Verb && Tree.Preposition(text, noun) is "to" or "towards" or "toward") edits.Attach(noun, verb, Relation.Obl);
    }

    /// <summary>"was hit with water cannon by the guard": who does what the passive tells hangs from the verb, not from the means.</summary>
    private static void AgentBelowOblique(ParsedText text, int agent, TreeEdits edits)
    {
        var means = text.Head(agent);
        if (means < 0 || means > agent || text.Tokens[means] is not { Relation: Relation.Obl, Pos: UniversalPos.Noun or UniversalPos.Propn } || Tree.Preposition(text, agent) is not "by" || Tree.Preposition(text, means) is "by") return;
        var preposition = Tree.Preposition(text, means);
        if (text.Tokens[agent].Relation is Relation.Nmod ? preposition is not "with" || text.Child(means, Relation.Det) >= 0 : preposition is not ("with" or "in" or "on" or "at")) return; // "in an attack by rebels", "after its occupation by rebels"
        if (text.Head(means) is >= 0 and var verb && verb < means && text.Child(verb, Relation.AuxPass) >= 0 && text.Child(verb, Relation.OblAgent) < 0 && Tree.Oblique(text, verb, "by") < 0) edits.Attach(agent, verb, Relation.OblAgent);
    }

    /// <summary>"the charge against the NDC, a state agency, is false": a noun with an article behind a comma and without a preposition describes the name before it.</summary>
    private static void AppositionBehindComma(ParsedText text, int noun, TreeEdits edits)
    {
        if (text.Tokens[noun].Relation is not Relation.Nmod || text.Head(noun) > noun || text.Child(noun, Relation.Case) >= 0 || text.Child(noun, Relation.Cc) >= 0 || text.Child(noun, Relation.Det) < 0) return;
        var first = text.Subtree(noun).First;
        if (text.Form(first) is ",") first++;
        if (first < 2 || text.Form(first - 1) is not ",") return;
        var name = first - 2;
        if (name <= text.Head(noun) || text.Tokens[name].Pos is not UniversalPos.Propn) return;
        while (text.Tokens[name].Relation is Relation.Flat && text.Head(name) >= 0) name = text.Head(name);
        edits.Attach(noun, name, Relation.Appos);
    }

    /// <summary>"in the wake of the offensive": the words around such a noun are one preposition, which leads to whom nothing is done.</summary>
    private static void SettingIsPreposition(ParsedText text, int noun, TreeEdits edits)
    {
        var setting = text.Head(noun);
        if (setting < 0 || setting > noun || text.Tokens[noun].Relation is not Relation.Nmod || Tree.Preposition(text, noun) is not "of" || !TreeWords.Shipped.Is(text.Lemma(setting).ToLowerInvariant(), "setting")) return;
        if (text.Child(setting, Relation.Case) is not (>= 0 and var preposition) || preposition > setting || text.Form(preposition) is not ("in" or "In" or "amid" or "at" or "under") || text.Child(setting, Relation.Amod) >= 0) return;

        edits.Promote(noun, setting);
        if (text.Tokens[setting].Relation is Relation.Nmod && text.Head(setting) is >= 0 and var thing && text.Tokens[thing].Relation is Relation.Obj or Relation.Obl && text.Head(thing) is >= 0 and var verb && text.Tokens[verb].Pos is UniversalPos.Verb) edits.Attach(noun, verb, Relation.Obl); // "cancelled a deal in the wake of the raid"
        foreach (var child in text.Children(setting))
            if (child != noun && child != preposition && text.Tokens[child].Relation is not Relation.Det) edits.Attach(child, noun, text.Tokens[child].Relation);
        edits.Attach(preposition, noun, Relation.Case);
        if (text.Child(setting, Relation.Det) is >= 0 and var article) edits.Attach(article, preposition, Relation.Fixed);
        edits.Attach(setting, preposition, Relation.Fixed);
        if (text.Child(noun, Relation.Case) is >= 0 and var of) edits.Attach(of, preposition, Relation.Fixed);
    }

    /// <summary>In a sentence that ends with a stop a passive has its auxiliary; a main verb without one is active, if its form can be finite.</summary>
    private static void SubjectOfActiveVerb(ParsedText text, Sentence sentence, int subject, TreeEdits edits)
    {
        var verb = text.Head(subject);
        if (verb < subject || text.Tokens[verb] is not { Pos: UniversalPos.Verb, Relation: Relation.Root or Relation.Ccomp or Relation.Parataxis } || !text.Form(sentence.EndToken - 1).SequenceEqual(".")) return;
        if (!text.Form(verb).EndsWith("ed", StringComparison.Ordinal) || text.Child(verb, Relation.OblAgent) >= 0 || Tree.Oblique(text, verb, "by") >= 0) return;
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop || text.Tokens[child].Pos is UniversalPos.Aux) return;
        edits.MakeFinite(verb, Features.Past | Features.Indicative);
        edits.Attach(subject, verb, Relation.Nsubj);
    }
}
