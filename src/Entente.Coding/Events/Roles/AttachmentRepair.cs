using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>Mends where long sentences hang their last clauses: coordinated verbs read as adverbial, and participles after a comma hung from a participle inside an object.</summary>
internal static class AttachmentRepair
{
    public static void Mend(ParsedText text, Sentence sentence, TreeEdits edits)
    {
        for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
        {
            AdverbAsSubject(text, token, edits);
            CoordinatedVerb(text, token, edits);
            ParticipleBehindComma(text, token, edits);
            VerbOfTheSpeaker(text, token, edits);
            SecondVerbOfHeadline(text, token, edits);
            ParticipleOfName(text, token, edits);
            TollOfHappening(text, token, edits);
        }
    }

    /// <summary>
    /// "said the army had become a target, and blamed the press": behind a comma and "and", a plain past form goes on with the plain past of the saying, not with the compound tense of what is said.
    /// "said the house was hit, denouncing it": a form in -ing behind a comma does not describe what was done to somebody.
    /// </summary>
    private static void VerbOfTheSpeaker(ParsedText text, int verb, TreeEdits edits)
    {
        if (text.Tokens[verb] is not { Pos: UniversalPos.Verb, Relation: Relation.Conj or Relation.Advcl } || text.Head(verb) is not (>= 0 and var told) || told > verb || text.Child(verb, Relation.Nsubj) >= 0) return;
        if (text.Tokens[told].Relation is not Relation.Ccomp || text.Head(told) is not (>= 0 and var saying) || saying > told || text.Tokens[saying].Pos is not UniversalPos.Verb || !TreeWords.Shipped.Is(text.Lemma(saying), "saying")) return;

        var coordinated = text.Tokens[verb].Relation is Relation.Conj && IsPlainPast(text, verb) && IsPlainPast(text, saying) && !IsPlainPast(text, told) && text.Child(verb, Relation.Cc) is >= 0 and var and && and < verb && text.Form(and - 1) is ",";
        var participle = text.Tokens[verb].Relation is Relation.Advcl && text.Form(verb).EndsWith("ing", StringComparison.Ordinal) && text.Form(verb - 1) is "," && text.Child(told, Relation.AuxPass) >= 0;
        if (coordinated) edits.Attach(verb, saying, Relation.Conj);
        else if (participle) edits.Attach(verb, saying, Relation.Advcl);
    }

    /// <summary>"attacks in the Karrada district of Baghdad which killed 28": an attack kills, not the place where it happened.</summary>
    private static void TollOfHappening(ParsedText text, int verb, TreeEdits edits)
    {
        if (text.Tokens[verb] is not { Pos: UniversalPos.Verb, Relation: Relation.AclRelcl } || !TreeWords.Shipped.Is(text.Lemma(verb), "toll") || text.Child(verb, Relation.Nsubj) is not (>= 0 and var pronoun) || text.Form(pronoun) is not ("which" or "that")) return;
        for (var at = text.Head(verb); at >= 0 && text.Tokens[at].Relation is Relation.Nmod or Relation.Obl && Tree.Preposition(text, at) is "in" or "at" or "on" or "near" or "of" or "outside";)
        {
            at = text.Head(at);
            if (at < 0 || !TreeWords.Shipped.Is(text.Lemma(at), "happening")) continue;
            edits.Attach(verb, at, Relation.AclRelcl);
            return;
        }
    }

    /// <summary>"Iran-allied fighters have …": a participle joined to a name by a hyphen describes the noun behind it and has no part of its own in the clause.</summary>
    private static void ParticipleOfName(ParsedText text, int participle, TreeEdits edits)
    {
        if (participle < 2 || participle + 1 >= text.Tokens.Length || text.Form(participle - 1) is not "-" || text.Tokens[participle - 1].End != text.Tokens[participle].Start || text.Tokens[participle].Pos is not (UniversalPos.Verb or UniversalPos.Adj)) return;
        var noun = participle + 1;
        if (text.Tokens[participle].Relation is not Relation.Nsubj || text.Tokens[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || text.Head(noun) != text.Head(participle) || !text.Form(participle).EndsWith("ed", StringComparison.Ordinal)) return;
        edits.Attach(participle, noun, Relation.Amod);
    }

    /// <summary>"Peru summons envoy, accuses Chile of spying": a second verb right behind the comma goes on with the subject of the first.</summary>
    private static void SecondVerbOfHeadline(ParsedText text, int verb, TreeEdits edits)
    {
        if (text.Tokens[verb] is not { Pos: UniversalPos.Verb, Relation: Relation.Parataxis } || text.Head(verb) is not (>= 0 and var first) || first > verb || text.Tokens[first].Pos is not UniversalPos.Verb || text.Form(verb - 1) is not ",") return;
        if (text.Child(verb, Relation.Nsubj) >= 0 || text.Child(verb, Relation.NsubjPass) >= 0 || text.Child(first, Relation.Nsubj) < 0 || TreeWords.Shipped.Is(text.Lemma(verb), "saying")) return;
        edits.Attach(verb, first, Relation.Conj);
    }

    private static bool IsPlainPast(ParsedText text, int verb)
    {
        var features = text.Tokens[verb].Features;
        return features.HasFlag(Features.Past) && features.HasFlag(Features.Finite) && text.Child(verb, Relation.Aux) < 0 && text.Child(verb, Relation.AuxPass) < 0 && text.Child(verb, Relation.Cop) < 0;
    }

    /// <summary>"… and sharply condemned …": the adverb was taken for a subject.</summary>
    private static void AdverbAsSubject(ParsedText text, int token, TreeEdits edits)
    {
        if (text.Tokens[token] is not { Pos: UniversalPos.Noun, Relation: Relation.Nsubj } || text.Head(token) != token + 1 || text.Tokens[token - 1].Pos is not UniversalPos.Cconj) return;
        var form = text.Form(token);
        if (!form.EndsWith("ly", StringComparison.Ordinal) || TreeWords.Shipped.Is(form, "noun_ly")) return;
        edits.Retag(token, UniversalPos.Adv);
        edits.Attach(token, token + 1, Relation.Advmod);
        Coordinate(text, token + 1, edits);
    }

    /// <summary>A verb with "and" before it and no conjunction that subordinates is coordinated with the verb it hangs from.</summary>
    private static void CoordinatedVerb(ParsedText text, int verb, TreeEdits edits)
    {
        if (text.Child(verb, Relation.Nsubj) < 0) Coordinate(text, verb, edits);
    }

    private static void Coordinate(ParsedText text, int verb, TreeEdits edits)
    {
        var head = text.Head(verb);
        if (text.Tokens[verb] is not { Pos: UniversalPos.Verb, Relation: Relation.Advcl } || head < 0 || head > verb || text.Tokens[head].Pos is not UniversalPos.Verb) return;
        if (text.Child(verb, Relation.Cc) is not (>= 0 and var and) || and > verb || text.Child(verb, Relation.Mark) >= 0) return;
        edits.Attach(verb, head, Relation.Conj);
    }

    /// <summary>"condemned the sanctions imposed on its firms, describing them as unlawful": who condemned described, not who imposed.</summary>
    private static void ParticipleBehindComma(ParsedText text, int participle, TreeEdits edits)
    {
        if (text.Tokens[participle] is not { Pos: UniversalPos.Verb, Relation: Relation.Advcl or Relation.Acl } || !text.Form(participle).EndsWith("ing", StringComparison.Ordinal) || !text.Form(participle - 1).SequenceEqual(",")) return;
        var inner = text.Head(participle);
        if (inner < 0 || inner > participle || text.Tokens[inner] is not { Pos: UniversalPos.Verb, Relation: Relation.Acl }) return;
        var verb = text.Head(inner);
        while (verb >= 0 && text.Tokens[verb].Pos is not UniversalPos.Verb) verb = text.Head(verb);
        if (verb >= 0 && verb < inner) edits.Attach(participle, verb, Relation.Advcl);
    }
}
