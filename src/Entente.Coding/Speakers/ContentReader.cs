using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Finds what is said.</summary>
internal sealed class ContentReader(ParsedText text, Quotations quotations)
{
    /// <summary>A clause, a quotation, or the sentence around the words of saying.</summary>
    public IReadOnlyList<TextSpan>? Said(int verb, (int First, int End) group, int cueFirst, int cueEnd, TokenRange? source)
    {
        var (sentenceFirst, sentenceEnd) = TokenRange.Sentence(text, verb);
        if (Fronted(group.First, sentenceFirst) && !ClauseFollows(verb, group.End))
            return Around(sentenceFirst, group.First, group.End, sentenceEnd);
        var after = Math.Max(cueEnd, group.End > cueEnd && source?.First >= cueEnd ? group.End : cueEnd);
        return QuoteAfter(after) ?? Clause(verb, after) ?? Loose(verb, after, sentenceEnd);
    }

    /// <summary>A hearer, then what is said.</summary>
    public IReadOnlyList<TextSpan>? Told(int verb, (int First, int End) group, int cueFirst, int cueEnd, TokenRange? source)
    {
        var (sentenceFirst, sentenceEnd) = TokenRange.Sentence(text, verb);
        var hearer = Hearer(verb);
        var after = hearer < 0 ? cueEnd : Math.Max(cueEnd, text.Subtree(hearer).End);
        if (Fronted(group.First, sentenceFirst) && !ClauseFollows(verb, after)) return Around(sentenceFirst, group.First, after, sentenceEnd);
        return QuoteAfter(after) ?? Clause(verb, after);
    }

    /// <summary>A clause below a word, after a token.</summary>
    public IReadOnlyList<TextSpan>? Clause(int head, int after)
    {
        foreach (var child in text.Children(head))
        {
            if (child < after || text.Tokens[child].Relation is not (Relation.Ccomp or Relation.Acl) || IsInfinitive(child)) continue;
            if (text.Tokens[child].Relation == Relation.Acl && text.Child(child, Relation.Mark) < 0) continue;
            var (first, end) = text.Subtree(child);
            return Spans(Math.Max(first, after), end);
        }

        return null;
    }

    /// <summary>"to" and what follows.</summary>
    public IReadOnlyList<TextSpan>? Infinitive(int head, int after)
    {
        foreach (var child in text.Children(head))
        {
            if (child < after || text.Tokens[child].Relation is not (Relation.Xcomp or Relation.Acl or Relation.Advcl or Relation.Ccomp) || !IsInfinitive(child)) continue;
            var (first, end) = text.Subtree(child);
            return Spans(Math.Max(first, after), end);
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
        return first >= 0 && end > first ? Spans(first, end) : null;
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
                || relation == Relation.Obl && (first < 0 && cue.Rest.Length > 0 || first >= 0 && HasPreposition(child, cue));
            if (!belongs) continue;
            var subtree = text.Subtree(child);
            if (first < 0) first = Math.Max(after, subtree.First);
            end = Math.Max(end, subtree.End);
        }

        return first >= 0 ? Spans(first, end) : null;
    }

    /// <summary>What a preposition after a word leads to.</summary>
    public IReadOnlyList<TextSpan>? Prepositional(int head, int after, string preposition, out int mark)
    {
        mark = -1;
        foreach (var child in text.Children(head))
        {
            if (child < after || text.Tokens[child].Relation is not (Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl)) continue;
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

    /// <summary>A quotation that begins at a token, as a whole.</summary>
    public IReadOnlyList<TextSpan>? QuoteAfter(int token)
    {
        if (TokenRange.Is(text, token, ",") || TokenRange.Is(text, token, ":")) token++;
        if (token >= text.Tokens.Length || quotations.At(text.Tokens[token].Start) is not { } quote || quote.Start < text.Tokens[token].Start - 1 || quote.Start > text.Tokens[token].Start) return null;
        // a quotation inside a longer clause is only its beginning
        var last = LastTokenBefore(quote.End, token);
        var sentenceEnd = TokenRange.Sentence(text, last).End;
        var rest = last + 1;
        while (rest < sentenceEnd && TokenRange.IsPunctuation(text, rest)) rest++;
        if (rest >= sentenceEnd || EndsSentence(quote) || TokenRange.Is(text, last + 1, ",")) return [quote];
        return null;
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
        var start = before[0].Start;
        // a quotation of several sentences ends here
        if (groupFirst > 0 && quotations.At(text.Tokens[groupFirst - 1].Start) is { } ending && ending.Start < start) start = ending.Start;
        else if (groupFirst > 1 && TokenRange.Is(text, groupFirst - 1, ",") && quotations.At(text.Tokens[groupFirst - 2].Start) is { } marked && marked.Start < start) start = marked.Start;
        var first = before[0] with { Start = start };
        var more = Continuation(groupEnd, sentenceEnd);
        return more is { } part ? [first, part] : [first];
    }

    private TextSpan? Continuation(int groupEnd, int sentenceEnd)
    {
        var at = groupEnd;
        while (at < sentenceEnd && text.Form(at) is "," or ";" or "—" or "–" or ":") at++;
        var separated = at > groupEnd;
        if (at < sentenceEnd && !TokenRange.Is(text, at, "."))
        {
            if (quotations.At(text.Tokens[at].Start) is { } quote && quote.Start >= text.Tokens[groupEnd].Start) return quote;
            return separated && text.Tokens[at].Relation is not (Relation.Advcl or Relation.Cc) && text.Tokens[at].Pos is not UniversalPos.Verb ? Spans(at, sentenceEnd)?[0] : null;
        }

        // "…," he said. "…": the next sentence goes on in quotation marks
        var next = Math.Max(at, sentenceEnd);
        if (next >= text.Tokens.Length || next == 0 || LineBreakBetween(next - 1, next)) return null;
        return quotations.At(text.Tokens[next].Start) is { } following && following.Start >= text.Tokens[next].Start - 1 && following.Start <= text.Tokens[next].Start && text.Tokens[groupEnd - 1].End < following.Start ? following : null;
    }

    // Words of saying at the end of a clause, after a comma or a closing quotation mark.
    private bool Fronted(int groupFirst, int sentenceFirst)
    {
        if (groupFirst <= sentenceFirst) return groupFirst > 0 && groupFirst == sentenceFirst && EndsQuoteAt(groupFirst - 1) && !LineBreakBetween(groupFirst - 1, groupFirst);
        var form = text.Form(groupFirst - 1);
        return form is "," or "?" or "!" or "—" or "”" or "\"" or "''";
    }

    private bool EndsQuoteAt(int token) => TokenRange.IsQuoteMark(text.Form(token)) && text.Form(token) is not ("“" or "``");

    // Whether a clause or a quotation stands to the right all the same: ", he said that …"
    private bool ClauseFollows(int verb, int after)
    {
        foreach (var child in text.Children(verb))
            if (child >= after && text.Tokens[child].Relation == Relation.Ccomp && (text.Subtree(child).First <= after + 1 || text.Child(child, Relation.Mark) >= after)) return true;

        return TokenRange.Is(text, after, "that") || TokenRange.Is(text, after, ":");
    }

    // No clause in the tree: the rest of the sentence, if it has a verb.
    private IReadOnlyList<TextSpan>? Loose(int verb, int after, int sentenceEnd)
    {
        if (after >= sentenceEnd || text.Child(verb, Relation.Obj) >= after) return null;
        if (!TokenRange.Is(text, after, "that") && text.Tokens[after].Pos is UniversalPos.Punct or UniversalPos.Adp or UniversalPos.Cconj or UniversalPos.Adv) return null;
        for (var i = after; i < sentenceEnd; i++)
            if (text.Tokens[i].Pos is UniversalPos.Verb or UniversalPos.Aux) return Spans(after, sentenceEnd);

        return null;
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

    private bool HasPreposition(int oblique, Cue cue)
    {
        var mark = text.Child(oblique, Relation.Case);
        if (mark < 0) return false;
        foreach (var frame in cue.Frames)
        {
            if (frame.Pattern == CuePattern.Preposition && TokenRange.Is(text, mark, frame.Preposition)) return true;
            if (frame.Pattern == CuePattern.Infinitive && TokenRange.Is(text, mark, "to")) return true;
        }

        return false;
    }

    private int LastTokenBefore(int character, int from)
    {
        var last = from;
        while (last + 1 < text.Tokens.Length && text.Tokens[last + 1].End <= character) last++;
        return last;
    }

    private bool EndsSentence(TextSpan quote)
    {
        for (var i = quote.End - 1; i > quote.Start; i--)
        {
            if (text.Text[i] is '.' or '?' or '!') return true;
            if (char.IsLetterOrDigit(text.Text[i])) return false;
        }

        return false;
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
            if (quote.Start >= start && quote.End > stop && quote.End - stop <= 3) stop = quote.End;
            else if (quote.Start < start && start - quote.Start <= 2 && quote.End - stop <= 3) (start, stop) = (quote.Start, Math.Max(stop, quote.End));
        }

        return [new TextSpan(start, stop)];
    }
}
