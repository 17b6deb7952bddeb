using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Finds what is said.</summary>
internal sealed class ContentReader(ParsedText text, Quotations quotations, CueLexicon lexicon)
{
    private readonly QuotationReader quoted = new(text, quotations);

    /// <summary>A clause, a quotation, or the sentence around the words of saying.</summary>
    public IReadOnlyList<TextSpan>? Said(int verb, (int First, int End) group, int cueFirst, int cueEnd, TokenRange? source)
    {
        var (sentenceFirst, sentenceEnd) = TokenRange.Sentence(text, verb);
        if (source is { } s && Math.Max(s.Head, verb) < group.End && Math.Min(s.Head, verb) >= group.First && Fronted(group.First, sentenceFirst) && !ClauseFollows(verb, group.First, group.End))
            return Around(sentenceFirst, group.First, group.End, sentenceEnd);
        var after = Math.Max(cueEnd, group.End > cueEnd && source?.First >= cueEnd ? group.End : cueEnd);
        return quoted.After(after) ?? Clause(verb, after, widen: true) ?? ThatClause(verb, after, sentenceEnd) ?? Loose(verb, after, sentenceEnd);
    }

    /// <summary>A quotation that ends right before the words of saying, or begins right after them.</summary>
    public IReadOnlyList<TextSpan>? Quoted((int First, int End) group, int cueEnd) =>
        quoted.Before(group.First) is not null ? Around(TokenRange.Sentence(text, group.First).First, group.First, group.End, group.End) : quoted.After(cueEnd);

    /// <summary>A quotation that begins right after the words of saying.</summary>
    public IReadOnlyList<TextSpan>? QuotedAfter(int cueEnd) => quoted.After(cueEnd);

    /// <summary>A hearer, then what is said.</summary>
    public IReadOnlyList<TextSpan>? Told(int verb, (int First, int End) group, int cueFirst, int cueEnd, TokenRange? source)
    {
        var (sentenceFirst, sentenceEnd) = TokenRange.Sentence(text, verb);
        var hearer = Hearer(verb);
        var after = hearer < 0 ? cueEnd : Math.Max(cueEnd, HearerEnd(hearer));
        if (source is not null && Fronted(group.First, sentenceFirst) && !ClauseFollows(verb, group.First, after)) return Around(sentenceFirst, group.First, after, sentenceEnd);
        return quoted.After(after) ?? Clause(verb, after, widen: true) ?? ThatClause(verb, after, sentenceEnd) ?? ThatClause(verb, cueEnd, sentenceEnd);
    }

    // "told a crowd in Miami on Tuesday that …", where the tree hangs the clause elsewhere.
    private IReadOnlyList<TextSpan>? ThatClause(int verb, int after, int sentenceEnd)
    {
        for (var i = after; i < Math.Min(sentenceEnd, after + 16); i++)
        {
            if (text.Form(i) is "\"" or "“" or "”" or ";") return null;
            if (TokenRange.Is(text, i, "that") && (i == after || text.Tokens[i].Pos == UniversalPos.Sconj)) return Spans(i, Trimmed(verb, i, EndOfClause(verb, i + 1, sentenceEnd)));
            if (text.Tokens[i].Pos == UniversalPos.Verb && i > after + 1) return null;
        }

        return null;
    }

    // Where the clause that a verb governs ends: the sentence, unless something after it belongs to the verb's own clause or to a higher one.
    private int EndOfClause(int verb, int from, int sentenceEnd)
    {
        var end = sentenceEnd;
        if (text.Head(verb) > verb) return from;
        for (var at = verb; at >= 0; at = text.Tokens[at].Head)
        {
            foreach (var child in text.Children(at))
            {
                if (child < from || child == verb || text.Dominates(child, verb)) continue;
                var relation = text.Tokens[child].Relation;
                if (relation == Relation.Conj && text.Child(child, Relation.Mark) is >= 0 and var mark && TokenRange.Is(text, mark, "that")) continue;
                var cuts = relation is Relation.Conj or Relation.Cc or Relation.Advcl or Relation.Parataxis || at != verb && relation is not Relation.Punct;
                if (cuts) end = Math.Min(end, Math.Max(from, text.Subtree(child).First));
            }
        }

        return end;
    }

    /// <summary>A clause below a word, after a token.</summary>
    /// <param name="head">The word.</param>
    /// <param name="after">First token that may belong to it.</param>
    /// <param name="widen">Whether to take in what the tree leaves between the word, the clause and the end of the sentence.</param>
    public IReadOnlyList<TextSpan>? Clause(int head, int after, bool widen = false)
    {
        foreach (var child in text.Children(head))
        {
            var relation = text.Tokens[child].Relation;
            if (child < after || relation is not (Relation.Ccomp or Relation.Acl or Relation.AclRelcl) || IsInfinitive(child)) continue;
            if (relation == Relation.AclRelcl && (text.Tokens[head].Pos != UniversalPos.Noun || !TokenRange.Is(text, after, "that"))) continue;
            if (relation == Relation.Acl && text.Child(child, Relation.Mark) < 0) continue;
            var (first, end) = text.Subtree(child);
            first = relation == Relation.AclRelcl ? after : Math.Max(first, after);
            if (widen)
            {
                if (first > after && !OwnWords(head, after, first)) first = after;
                end = Math.Max(end, EndOfClause(head, end, TokenRange.Sentence(text, head).End));
            }

            return Spans(first, Trimmed(head, first, end));
        }

        return null;
    }

    // ", adding that …": the speaker's next words are no part of these; nor is a quotation that begins a sentence of its own, an aside at the end or a "but".
    private int Trimmed(int head, int first, int end)
    {
        for (var i = first + 2; i < end; i++)
        {
            if (TokenRange.Is(text, i - 1, ".") && quotations.At(text.Tokens[i].Start) is { } quote && quote.Start == text.Tokens[i].Start) return i - 1;
            if (TokenRange.Is(text, i - 1, ",") && text.Form(i) is "which" or "who" or "whose" or "where" && quotations.At(text.Tokens[i].Start) is null && !CommaAgain(i, end)) return i - 1;
            if (TokenRange.Is(text, i - 1, ",") && text.Form(i) is "but" && i + 1 < end && !TokenRange.Is(text, i + 1, "that") && quotations.At(text.Tokens[i].Start) is null) return i - 1;
            if (!TokenRange.Is(text, i - 1, ",") || !text.Form(i).EndsWith("ing", StringComparison.Ordinal) || quotations.At(text.Tokens[i].Start) is not null) continue;
            if (lexicon.Find(text.Form(i)) is [{ Pos: 'v' }, ..]) return i - 1;
        }

        return end;
    }

    private bool CommaAgain(int from, int end)
    {
        for (var i = from + 1; i < end; i++)
            if (TokenRange.Is(text, i, ",")) return true;

        return false;
    }

    // Whether all words from one token to another hang on the head as time, place or hearer.
    private bool OwnWords(int head, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var at = i;
            while (at >= 0 && text.Tokens[at].Head != head) at = text.Tokens[at].Head;
            if (at < 0 || text.Tokens[at].Relation is not (Relation.Obl or Relation.OblTmod or Relation.Advmod or Relation.Punct or Relation.CompoundPrt or Relation.Advcl or Relation.Discourse or Relation.Parataxis)) return false;
        }

        return true;
    }

    /// <summary>"to" and what follows.</summary>
    public IReadOnlyList<TextSpan>? Infinitive(int head, int after)
    {
        foreach (var child in text.Children(head))
        {
            if (child < after || text.Tokens[child].Relation is not (Relation.Xcomp or Relation.Acl or Relation.Advcl or Relation.Ccomp) || !IsInfinitive(child)) continue;
            var (first, end) = text.Subtree(child);
            foreach (var mark in text.Children(child))
                if (mark < child && TokenRange.Is(text, mark, "to")) first = Math.Max(first, TokenRange.Is(text, mark - 1, "not") ? mark - 1 : mark);
            return Spans(Math.Max(first, after), Trimmed(head, Math.Max(first, after), end));
        }

        return null;
    }

    /// <summary>Somebody, and what they are to do.</summary>
    public IReadOnlyList<TextSpan>? ObjectInfinitive(int verb, int after)
    {
        int first = -1, end = -1;
        foreach (var child in text.Children(verb))
        {
            if (child < after) continue;
            if (first < 0 && text.Tokens[child].Relation is Relation.Obj or Relation.Iobj or Relation.Obl) first = Math.Max(after, text.Subtree(child).First);
            else if (text.Tokens[child].Relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl && IsInfinitive(child)) end = text.Subtree(child).End;
        }

        if (first < 0 && end > 0) first = after;
        return first >= 0 && end > first ? Spans(first, Trimmed(verb, first, end)) : null;
    }

    /// <summary>An object with its complements by the prepositions of the cue.</summary>
    public IReadOnlyList<TextSpan>? Object(int verb, int after, Cue cue)
    {
        int first = -1, end = -1;
        foreach (var child in text.Children(verb))
        {
            if (child < after) continue;
            var relation = text.Tokens[child].Relation;
            var belongs = relation is Relation.Obj or Relation.Ccomp or Relation.Xcomp
                || relation == Relation.Obl && (first < 0 && cue.Rest.Length > 0 || first >= 0 && HasPreposition(child))
                || relation == Relation.Advcl && first >= 0 && text.Child(child, Relation.Mark) is >= 0 and var mark && text.Form(mark) is "for" or "of" or "as" or "over";
            if (!belongs) continue;
            var subtree = text.Subtree(child);
            if (first < 0) first = Math.Max(after, subtree.First);
            end = Math.Max(end, subtree.End);
        }

        return first >= 0 ? Spans(first, Trimmed(verb, first, WithoutAside(first, end))) : null;
    }

    // "Trump, who …" at the end of a content: the aside is the writer's.
    private int WithoutAside(int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            ref readonly var token = ref text.Tokens[i];
            if (token.Relation != Relation.AclRelcl || token.Head < first) continue;
            var start = text.Subtree(i).First;
            if (start > token.Head && text.Subtree(i).End >= end && (TokenRange.Is(text, start, ",") || start > first && TokenRange.Is(text, start - 1, ","))) return start;
        }

        return end;
    }

    /// <summary>What a preposition after a word leads to.</summary>
    public IReadOnlyList<TextSpan>? Prepositional(int head, int after, string preposition, out int mark)
    {
        mark = -1;
        foreach (var child in text.Children(head))
        {
            if (child < after || text.Tokens[child].Relation is not (Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl or Relation.Xcomp)) continue;
            mark = text.Child(child, Relation.Case);
            if (mark < 0) mark = text.Child(child, Relation.Mark);
            if (mark < 0 || !TokenRange.Is(text, mark, preposition)) continue;
            return Spans(mark + 1, text.Subtree(child).End);
        }

        return null;
    }

    /// <summary>The subject of a passive.</summary>
    public TextSpan? PassiveSubject(int verb)
    {
        var subject = text.Child(verb, Relation.NsubjPass);
        if (subject < 0) return null;
        var (first, end) = text.Subtree(subject);
        return Spans(first, Math.Min(end, verb)) is [var span, ..] ? span : null;
    }

    /// <summary>The rest of a sentence.</summary>
    public IReadOnlyList<TextSpan>? Rest(int first, int end)
    {
        while (first < end && TokenRange.Is(text, first, ",")) first++;
        return Spans(first, end);
    }

    /// <summary>The sentence around a group of words, and the quotation that goes on after it.</summary>
    public IReadOnlyList<TextSpan>? Around(int sentenceFirst, int groupFirst, int groupEnd, int sentenceEnd)
    {
        var before = Spans(sentenceFirst, groupFirst);
        if (before is null) return null;
        var quote = quoted.Before(groupFirst);
        var first = before[0];
        if (quote is { } ending)
        {
            // a quotation of several sentences, or one that begins its own
            if (ending.Start < first.Start || quoted.BeginsSentence(ending.Start)) first = ending;
        }

        var more = quote is null ? RestAfter(groupEnd, sentenceEnd) : quoted.GoesOn(groupEnd);
        return more is { } part ? [first, part] : [first];
    }

    // "The ships, he said, had sunk."
    private TextSpan? RestAfter(int groupEnd, int sentenceEnd)
    {
        var at = groupEnd;
        while (at < sentenceEnd && text.Form(at) is "," or ";" or "—" or "–" or ":") at++;
        if (at == groupEnd || at >= sentenceEnd || TokenRange.Is(text, at, ".")) return null;
        if (quotations.At(text.Tokens[at].Start) is { } quote && quote.Start >= text.Tokens[groupEnd].Start) return quote;
        return text.Tokens[at].Relation is not (Relation.Advcl or Relation.Cc) && !text.Form(at).EndsWith("ing", StringComparison.Ordinal) ? Spans(at, sentenceEnd)?[0] : null;
    }

    // Words of saying at the end of a clause, after a comma or a closing quotation mark.
    private bool Fronted(int groupFirst, int sentenceFirst)
    {
        if (groupFirst <= sentenceFirst) return groupFirst > 0 && groupFirst == sentenceFirst && quoted.EndsAt(groupFirst - 1) && !LineBreakBetween(groupFirst - 1, groupFirst);
        var form = text.Form(groupFirst - 1);
        return form is "," or "?" or "!" or "—" or "”" or "\"" or "''";
    }

    // Whether a clause or a quotation stands to the right all the same: ", he said that …"
    private bool ClauseFollows(int verb, int groupFirst, int after)
    {
        if (TokenRange.Is(text, after, "that") || TokenRange.Is(text, after, ":")) return true;
        if (groupFirst > 0 && quoted.EndsAt(groupFirst - 1)) return false;
        if (groupFirst > 0 && TokenRange.Is(text, groupFirst - 1, ",") && TokenRange.Is(text, after, ",")) return false;
        foreach (var child in text.Children(verb))
            if (child >= after && text.Tokens[child].Relation is Relation.Obj or Relation.Xcomp && text.Subtree(child).First <= after + 1 && !text.Form(child).EndsWith("ing", StringComparison.Ordinal)) return true;

        foreach (var child in text.Children(verb))
            if (child >= after && text.Tokens[child].Relation == Relation.Ccomp && (text.Subtree(child).First <= after + 1 || text.Child(child, Relation.Mark) >= after)) return true;

        return false;
    }

    // No clause in the tree: the rest of the sentence, if it has a verb.
    private IReadOnlyList<TextSpan>? Loose(int verb, int after, int sentenceEnd)
    {
        if (after >= sentenceEnd || text.Child(verb, Relation.Obj) >= after && text.Form(verb) is not ("said" or "says" or "say" or "saying")) return null;
        if (!TokenRange.Is(text, after, "that") && text.Tokens[after].Pos is UniversalPos.Punct or UniversalPos.Adp or UniversalPos.Cconj or UniversalPos.Adv) return null;
        for (var i = after; i < sentenceEnd; i++)
            if (text.Tokens[i].Pos is UniversalPos.Verb or UniversalPos.Aux) return Spans(after, Trimmed(verb, after, EndOfClause(verb, i, sentenceEnd)));

        return null;
    }

    // The hearer ends where "that" or a quotation begins, whatever the tree hangs on it.
    private int HearerEnd(int hearer)
    {
        var end = text.Subtree(hearer).End;
        for (var i = hearer + 1; i < end; i++)
            if (TokenRange.Is(text, i, "that") && text.Tokens[i].Pos is UniversalPos.Sconj or UniversalPos.Pron or UniversalPos.Det || TokenRange.Is(text, i, ",") || text.Form(i) is "“" or "\"" or "''") return i;

        return end;
    }

    private int Hearer(int verb)
    {
        foreach (var child in text.Children(verb))
            if (child > verb && text.Tokens[child].Relation is Relation.Obj or Relation.Iobj) return child;

        return -1;
    }

    private bool IsInfinitive(int token)
    {
        foreach (var child in text.Children(token))
            if (child < token && text.Tokens[child].Relation is Relation.Mark or Relation.Aux && TokenRange.Is(text, child, "to")) return true;

        return false;
    }

    // Complements of an object; times and places are left out.
    private bool HasPreposition(int oblique)
    {
        var mark = text.Child(oblique, Relation.Case);
        return mark >= 0 && text.Form(mark) is "for" or "of" or "as" or "over" or "about" or "against" or "to" or "with" or "from";
    }

    private bool LineBreakBetween(int left, int right) =>
        text.Text.AsSpan(text.Tokens[left].End, text.Tokens[right].Start - text.Tokens[left].End).Contains('\n');

    // Tokens as a span of text, without the punctuation around it but with the quotation marks that belong to it.
    private IReadOnlyList<TextSpan>? Spans(int first, int end)
    {
        while (first < end && TokenRange.IsPunctuation(text, first) && !TokenRange.IsQuoteMark(text.Form(first)) && text.Form(first) is not "(") first++;
        while (end > first && TokenRange.IsPunctuation(text, end - 1) && !TokenRange.IsQuoteMark(text.Form(end - 1)) && text.Form(end - 1) is not ")") end--;
        if (first >= end) return null;
        int start = text.Tokens[first].Start, stop = text.Tokens[end - 1].End;
        if (quotations.At(stop - 1) is { } quote)
        {
            // the closing mark behind a last point or comma; an opening mark that is not closed is no part of it
            if (quote.Start >= start && quote.End > stop) stop = quote.End;
            else if (quote.Start < start && start - quote.Start <= 2 && quote.End - stop <= 3) (start, stop) = (quote.Start, Math.Max(stop, quote.End));
        }

        return [new TextSpan(start, stop)];
    }
}
