using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Finds the speaker of a cue.</summary>
internal sealed class SourceReader(ParsedText text)
{
    private const int LongestChain = 6;

    /// <summary>The speaker of a verb, or <see langword="null"/>.</summary>
    public TokenRange? OfVerb(int verb)
    {
        var at = verb;
        for (var steps = 0; steps < LongestChain; steps++)
        {
            var passive = IsPassive(at);
            if (passive && Agent(at) is { } agent) return agent;
            if (!passive && Subject(at) is { } subject) return subject;
            if (passive && at == verb) return null;
            ref readonly var token = ref text.Tokens[at];
            if (token.Head < 0) return null;
            switch (token.Relation)
            {
                case Relation.Conj or Relation.Xcomp or Relation.Advcl:
                    at = token.Head;
                    break;
                case Relation.Acl when text.Tokens[token.Head].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron:
                    return Phrase(token.Head, limit: at);
                default:
                    return null;
            }
        }

        return null;
    }

    public bool IsPassive(int verb) => text.Child(verb, Relation.AuxPass) >= 0 || text.Child(verb, Relation.NsubjPass) >= 0;

    /// <summary>"by" somebody.</summary>
    public TokenRange? Agent(int head)
    {
        foreach (var child in text.Children(head))
        {
            if (child < head || text.Tokens[child].Relation is not (Relation.Obl or Relation.OblAgent or Relation.Nmod)) continue;
            var by = text.Child(child, Relation.Case);
            if (by >= 0 && TokenRange.Is(text, by, "by")) return After(Phrase(child, limit: -1), by);
        }

        return null;
    }

    /// <summary>A noun phrase: the head with everything below it, up to a limit that lies outside it.</summary>
    public TokenRange Phrase(int head, int limit)
    {
        var (first, end) = text.Subtree(head);
        if (limit > head) end = Math.Min(end, limit);
        else if (limit >= 0) first = Math.Max(first, limit + 1);
        while (first < head && Skippable(first)) first++;
        while (end - 1 > head && TokenRange.IsPunctuation(text, end - 1) && text.Form(end - 1) is not (")" or "%")) end--;

        // "Anna White, a spokeswoman," keeps the comma that closes the apposition
        if (end < text.Tokens.Length && (limit > head || limit < 0) && TokenRange.Is(text, end, ",") && end < limit && HasComma(first, end)) end++;
        return new TokenRange(first, end, head);
    }

    public static TokenRange After(TokenRange range, int token) => range with { First = Math.Max(range.First, token + 1) };

    private TokenRange? Subject(int verb)
    {
        foreach (var child in text.Children(verb))
        {
            if (text.Tokens[child].Relation is not (Relation.Nsubj or Relation.NsubjPass)) continue;
            if (text.Tokens[child].Pos == UniversalPos.Pron && text.Form(child) is "who" or "which" or "that") return new TokenRange(child, child + 1, child);
            return Phrase(child, verb > child ? FirstOfVerb(verb, child) : verb);
        }

        return null;
    }

    // Auxiliaries and adverbs between subject and verb are no part of the subject.
    private int FirstOfVerb(int verb, int subject)
    {
        var first = verb;
        while (first - 1 > subject && text.Tokens[first - 1].Pos is UniversalPos.Aux or UniversalPos.Adv or UniversalPos.Part && text.Tokens[first - 1].Head >= verb) first--;
        return first;
    }

    private bool HasComma(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (TokenRange.Is(text, i, ",")) return true;

        return false;
    }

    private bool Skippable(int token) => TokenRange.IsPunctuation(text, token) || text.Tokens[token].Relation == Relation.Cc;
}
