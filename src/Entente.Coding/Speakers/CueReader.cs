using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Decides whether a word is a cue here and which words belong to it.</summary>
internal static class CueReader
{
    /// <summary>Whether the word is of the cue's part of speech and its particles follow.</summary>
    public static bool Fits(ParsedText text, int token, Cue cue)
    {
        ref readonly var main = ref text.Tokens[token];
        var fits = cue.Pos switch
        {
            'v' => main.Pos == UniversalPos.Verb && main.Relation != Relation.Amod || text.Form(token) is "said" or "says" or "told",
            'n' => main.Pos == UniversalPos.Noun,
            'a' => main.Pos is UniversalPos.Adj or UniversalPos.Verb,
            _ => true,
        };
        if (!fits) return false;
        for (var i = 0; i < cue.Rest.Length; i++)
            if (!TokenRange.Is(text, token + 1 + i, cue.Rest[i])) return false;

        return true;
    }

    public static CueWords Words(ParsedText text, int token, Cue cue) => new(token, token + 1 + cue.Rest.Length);

    /// <summary>The first word of a verb's cue: auxiliaries, adverbs, "not" and "to" before it.</summary>
    public static int First(ParsedText text, int main, int notBefore)
    {
        var first = main;
        var sentence = TokenRange.Sentence(text, main).First;
        while (first - 1 >= Math.Max(notBefore, sentence) && Belongs(text, first - 1, main)) first--;

        // "continued to push", "began dismissing": the verb before belongs to it
        ref readonly var verb = ref text.Tokens[main];
        if (verb.Relation == Relation.Xcomp && verb.Head < first && verb.Head >= notBefore && first - verb.Head <= 2
            && text.Form(verb.Head) is "continued" or "continues" or "continue" or "began" or "begun" or "started" or "had" or "has" or "have" or "used" or "going" or "seemed" or "seems" or "appeared" or "appears")
            return First(text, verb.Head, notBefore);

        // "has, however, revealed": an auxiliary further off
        foreach (var child in text.Children(main))
            if (child < first && child >= notBefore && text.Tokens[child].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop) first = child;

        // an adverb at the head of a sentence is no part of the cue
        while (first == sentence && first < main && text.Tokens[first].Pos == UniversalPos.Adv) first++;
        return first;
    }

    /// <summary>The end of a cue: a particle, "in a statement", a colon.</summary>
    public static int End(ParsedText text, CueWords words)
    {
        var end = words.End;
        var tokens = text.Tokens;
        if (end < tokens.Length && tokens[end].Relation == Relation.CompoundPrt && tokens[end].Head == words.Main) end++;
        if (TokenRange.Is(text, end, "in") && TokenRange.Is(text, end + 1, "a") && TokenRange.Is(text, end + 2, "statement")) end += 3;
        if (TokenRange.Is(text, end, ":")) end++;
        return end;
    }

    private static bool Belongs(ParsedText text, int token, int main)
    {
        ref readonly var word = ref text.Tokens[token];
        return word.Pos switch
        {
            UniversalPos.Aux => true,
            UniversalPos.Adv when text.Form(token) is "when" or "When" or "how" or "why" or "where" => false,
            UniversalPos.Adv => word.Head == main || word.Head >= 0 && word.Head < main && text.Tokens[word.Head].Pos == UniversalPos.Adv,
            UniversalPos.Part => text.Form(token) is "not" or "n't" or "n’t" or "to",
            _ => false,
        };
    }
}
