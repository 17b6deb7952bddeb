using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>
/// Mends subjects of headlines, which leave articles and "and" out: "Brazilian, Chinese presidents sign" with the first adjective as subject and the plural noun as a verb;
/// and the agent of a passive that hangs from the noun before it: "was welcomed with honours by President Diaz".
/// </summary>
internal static class HeadlineRepair
{
    /// <summary>Collects what is to be changed in a sentence.</summary>
    public static void Mend(ParsedText text, Sentence sentence, TreeEdits edits)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            NounReadAsVerb(text, token, edits);
            AdjectiveAsSubject(text, sentence, token, edits);
            AgentBelowNoun(text, token, edits);
        }
    }

    /// <summary>A "verb" in -s with a nationality before it and a verb in its plain form right behind it is the plural noun that governs that verb: "US presidents discuss", but "Russia helps build".</summary>
    private static void NounReadAsVerb(ParsedText text, int token, TreeEdits edits)
    {
        var verb = token + 1;
        if (text.Tokens[token].Pos is not UniversalPos.Verb || !text.Form(token).EndsWith("s", StringComparison.Ordinal) || verb >= text.Tokens.Length || token == 0) return;
        if (text.Tokens[verb].Pos is not UniversalPos.Verb || !text.Form(verb).Equals(text.Lemma(verb), StringComparison.Ordinal) || (text.Head(verb) != token && text.Head(token) != verb)) return;
        if (text.Tokens[token - 1].Pos is not (UniversalPos.Adj or UniversalPos.Propn) || text.Lemma(token) is "help" or "let" or "make") return;

        edits.Retag(token, UniversalPos.Noun);
        if (text.Head(verb) == token) edits.Promote(verb, token);
        edits.Attach(token, verb, Relation.Nsubj);
        foreach (var child in text.Children(token))
        {
            if (child > verb) edits.Attach(child, verb, text.Tokens[child].Relation);
            else if (child < token && text.Tokens[child].Relation is Relation.Nsubj) edits.Attach(child, token, text.Tokens[child].Pos is UniversalPos.Adj ? Relation.Amod : Relation.Compound);
        }
    }

    /// <summary>An adjective with another behind a comma or "and", and a plural noun behind both, belongs to the noun.</summary>
    private static void AdjectiveAsSubject(ParsedText text, Sentence sentence, int token, TreeEdits edits)
    {
        if (text.Tokens[token] is not { Pos: UniversalPos.Adj, Relation: Relation.Nsubj } || text.Head(token) is not (>= 0 and var verb) || verb < token || token + 3 >= sentence.EndToken) return;
        var noun = token + 3;
        if (text.Form(token + 1) is not ("," or "and") || text.Tokens[token + 2].Pos is not UniversalPos.Adj || noun >= verb || text.Head(noun) != verb || text.Tokens[noun].Relation is not Relation.Nsubj) return;
        edits.Attach(token, noun, Relation.Amod);
        if (text.Head(token + 2) != noun) edits.Attach(token + 2, token, Relation.Conj);
    }

    /// <summary>A passive without an agent takes the name behind "by" that hangs below its circumstance in "with".</summary>
    private static void AgentBelowNoun(ParsedText text, int token, TreeEdits edits)
    {
        if (text.Tokens[token] is not { Pos: UniversalPos.Propn, Relation: Relation.Nmod } || Tree.Preposition(text, token) is not "by" || text.Head(token) is not (>= 0 and var noun) || noun > token) return;
        if (text.Tokens[noun].Relation is not Relation.Obl || Tree.Preposition(text, noun) is not "with" || text.Head(noun) is not (>= 0 and var verb) || text.Child(verb, Relation.AuxPass) < 0) return;
        if (text.Child(verb, Relation.OblAgent) < 0 && Tree.Oblique(text, verb, "by") < 0) edits.Attach(token, verb, Relation.OblAgent);
    }
}
