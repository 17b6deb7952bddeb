using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Finds the speaker of a cue.</summary>
internal sealed class SourceReader(ParsedText text, CueLexicon lexicon)
{
    private const int LongestChain = 6;

    /// <summary>The speaker of a verb, or <see langword="null"/>.</summary>
    public TokenRange? OfVerb(int verb)
    {
        if (Inverted(verb) is { } inverted) return inverted;
        var source = ByTree(verb) is { } read && text.Form(read.First) is not ("despite" or "Despite" or "after" or "After" or "during") ? AfterContent(Completed(read, verb), verb) : (TokenRange?)null;
        var dateline = Dateline(verb);
        if (source is null) return OfGerund(verb) ?? BySurface(verb);
        if (dateline < 0 || source is not { } found || found.First >= dateline) return source;
        // the dateline was taken for the speaker or a part of it
        return found.End > dateline ? found with { First = dateline } : Surface(dateline, verb);
    }

    // "Ships met in the gulf, a statement read.": the tree may take the whole sentence for the subject of its last verb.
    private TokenRange AfterContent(TokenRange source, int verb)
    {
        var (first, end) = TokenRange.Sentence(text, verb);
        if (source.First != first || source.End > verb || verb + 1 < end && !TokenRange.Is(text, verb + 1, ".") || first > 0 && TokenRange.IsQuoteMark(text.Form(first - 1))) return source;
        var stop = FirstOfVerb(verb, source.Head);
        var commas = new List<int>();
        for (var i = first; i < stop; i++)
            if (TokenRange.Is(text, i, ",")) commas.Add(i);

        // "…, Mr Karim, a spokesman, said": the last two commas are those of the apposition
        var skip = commas.Count > 0 && commas[^1] == stop - 1 ? 3 : 1;
        if (commas.Count < skip) return source;
        var start = commas[^skip] + 1;
        var head = source.Head >= start ? source.Head : stop - 1;
        for (var i = start; i < stop && source.Head < start; i++)
        {
            if (text.Tokens[i].Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron)) continue;
            head = i;
            break;
        }

        return new TokenRange(start, stop, head);
    }

    // A name that the tree cuts short goes on up to the verb: "Trump senior adviser Jason Miller said". An adverb before it is no part of it.
    private TokenRange Completed(TokenRange source, int verb)
    {
        var (first, end, head) = source;
        if (end <= verb && text.Tokens[head].Pos != UniversalPos.Pron)
        {
            var stop = FirstOfVerb(verb, head);
            var at = end;
            while (at < stop && text.Tokens[at].Pos is UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Num) at++;
            if (at == stop && at > end && text.Tokens[at - 1].Pos is UniversalPos.Propn or UniversalPos.Noun && !IsDay(at - 1)) end = at;
        }

        for (var i = first; i < head; i++)
            if (text.Form(i) is "because" or "although" or "while" or "since") first = i + 1;

        // "dismissed nine clerks after an inquiry found": the speaker stands behind the conjunction
        for (var i = end - 2; i > head && end <= verb; i--)
            if (text.Form(i) is "after" or "because" or "although" or "while" && text.Tokens[i].Pos is UniversalPos.Sconj or UniversalPos.Adp && text.Tokens[end - 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron) return new TokenRange(i + 1, end, end - 1);

        while (first < head && text.Tokens[first].Pos is UniversalPos.Adv or UniversalPos.Sconj or UniversalPos.Adp && text.Form(first) is "Even" or "even" or "while" or "While" or "of" or "in" or "In" or "that" or "as" or "when" or "meanwhile" or "Meanwhile" || text.Form(first) is "what" or "What") first++;
        return new TokenRange(first, end, head);
    }

    private bool IsDay(int token) => text.Form(token).EndsWith("day", StringComparison.Ordinal) || text.Form(token) is "week" or "month" or "year" or "night";

    private TokenRange? ByTree(int verb)
    {
        if (SpeakerAbove(verb) is { } goesOn) return goesOn;
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

    // "said they had accepted the gifts so that they look their best, adding that …": who said it goes on, whatever clause the tree hangs the participle on.
    private TokenRange? SpeakerAbove(int verb)
    {
        ref readonly var token = ref text.Tokens[verb];
        if (token.Relation is not Relation.Advcl || !TokenRange.Is(text, verb - 1, ",") || !text.Form(verb).EndsWith("ing", StringComparison.Ordinal)) return null;
        for (var at = token.Head; at >= 0; at = text.Tokens[at].Head)
            if (lexicon.Find(text.Form(at)) is [{ Pos: 'v', Frames: [{ Pattern: CuePattern.Say or CuePattern.Tell }, ..] }, ..] && !IsPassive(at) && Subject(at) is { } subject) return subject;

        return null;
    }

    // "…," said Harvey, who …: the name after the verb, whatever the tree says.
    private TokenRange? Inverted(int verb)
    {
        var tokens = text.Tokens;
        var (first, end) = TokenRange.Sentence(text, verb);
        if (verb + 1 >= end || verb <= first && (verb == 0 || !TokenRange.IsQuoteMark(text.Form(verb - 1)))) return null;
        if (text.Form(verb - 1) is not ("," or "”" or "\"" or "''" or "?" or "!")) return null;
        if (text.Form(verb)[^1] is not ('d' or 's' or 'e')) return null;
        ref readonly var next = ref tokens[verb + 1];
        if (next.Pos is not (UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Det or UniversalPos.Adj or UniversalPos.Pron or UniversalPos.Num)) return null;
        var subject = -1;
        foreach (var child in text.Children(verb))
            if (child > verb && tokens[child].Relation is Relation.Nsubj or Relation.Obj or Relation.Xcomp or Relation.Ccomp or Relation.NsubjPass && (subject < 0 || tokens[subject].Relation != Relation.Nsubj)) subject = child;
            else if (child < verb && tokens[child].Relation is Relation.Nsubj && !TokenRange.IsQuoteMark(text.Form(verb - 1))) return null;

        if (next.Pos == UniversalPos.Pron && text.Form(verb + 1) is not ("he" or "she" or "they" or "it" or "I" or "we" or "one")) return null;
        if (subject >= 0 && tokens[subject].Relation == Relation.Nsubj && text.Subtree(subject).First == verb + 1) return Phrase(subject, limit: -1);
        if (!TokenRange.IsQuoteMark(text.Form(verb - 1))) return null;
        var stop = verb + 1;
        while (stop < end && tokens[stop].Pos is UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Det or UniversalPos.Adj or UniversalPos.Num or UniversalPos.Pron or UniversalPos.Part) stop++;
        return new TokenRange(verb + 1, stop, stop - 1);
    }

    // "WASHINGTON (AP) — A report said": the token after the dash of a dateline, or -1.
    private int Dateline(int verb)
    {
        var first = TokenRange.Sentence(text, verb).First;
        if (text.Form(first).Length < 3 || !char.IsUpper(text.Form(first)[1])) return -1;
        for (var i = first + 1; i < Math.Min(verb, first + 16); i++)
            if (text.Form(i) is "—" or "–" or "--" or "-" && text.Text[text.Tokens[i].Start - 1] == ' ') return i + 1;

        return -1;
    }

    // "…," Cruz, who was in Iowa, said: the words between the quotation (or the beginning of the sentence) and a bare verb of saying.
    private TokenRange? BySurface(int verb)
    {
        if (text.Form(verb) is not ("said" or "says" or "told" or "wrote" or "added" or "asked" or "continued" or "found")) return null;
        var (sentence, _) = TokenRange.Sentence(text, verb);
        var end = verb;
        while (end - 1 > sentence && text.Tokens[end - 1].Pos is UniversalPos.Aux or UniversalPos.Adv or UniversalPos.Part) end--;
        var first = end;
        var comma = TokenRange.Is(text, end - 1, ",");
        while (first > sentence && !TokenRange.IsQuoteMark(text.Form(first - 1)) && text.Form(first - 1) is not ("." or ";" or ":" or "?" or "!" or "—" or "–"))
        {
            ref readonly var before = ref text.Tokens[first - 1];
            if (!comma && (TokenRange.Is(text, first - 1, ",") || before.Pos is UniversalPos.Verb or UniversalPos.Sconj or UniversalPos.Aux or UniversalPos.Cconj)) break;
            first--;
        }

        if (end - first is 0 or > 30) return null;
        var head = -1;
        for (var i = first; i < end && head < 0; i++)
        {
            if (TokenRange.Is(text, i, ",")) break;
            if (text.Tokens[i].Pos is UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Pron && (i + 1 >= end || text.Tokens[i + 1].Pos is not (UniversalPos.Propn or UniversalPos.Noun))) head = i;
        }

        return head < 0 || comma && text.Tokens[first].Pos is not (UniversalPos.Propn or UniversalPos.Det or UniversalPos.Noun or UniversalPos.Adj) ? null : new TokenRange(first, end, head);
    }

    private TokenRange? Surface(int first, int verb)
    {
        var end = FirstOfVerb(verb, first);
        return end > first ? new TokenRange(first, end, end - 1) : null;
    }

    // ", claiming that": the subject of the sentence.
    private TokenRange? OfGerund(int verb)
    {
        if (!text.Form(verb).EndsWith("ing", StringComparison.OrdinalIgnoreCase) || text.Child(verb, Relation.Aux) >= 0) return null;
        var (first, end) = TokenRange.Sentence(text, verb);
        for (var i = first; i < end; i++)
            if (text.Tokens[i].Relation == Relation.Root && i != verb) return Subject(i);

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

    /// <summary>The subject of a word itself.</summary>
    public TokenRange? SubjectOf(int word) => Subject(word);

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
