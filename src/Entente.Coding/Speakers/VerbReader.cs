using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Reads a verb of saying with its speaker and content.</summary>
internal static class VerbReader
{
    public static Reading? Read(ParsedText text, CueWords words, Cue cue, CueFrame frame, SourceReader sources, ContentReader contents)
    {
        var verb = words.Main;
        if (frame.Pattern is CuePattern.Object or CuePattern.Infinitive or CuePattern.ObjectInfinitive or CuePattern.Preposition or CuePattern.Clause && IsUnreal(text, verb)) return null;
        var source = sources.OfVerb(verb);
        var passive = sources.IsPassive(verb);
        if (source is { } who && IsSelfOrReader(text, who, verb)) return null;
        if (source is null && (passive || frame.Pattern is not (CuePattern.Say or CuePattern.Tell))) return null;
        var notBefore = source is { } before && before.First < verb ? before.End : TokenRange.Sentence(text, verb).First;
        var first = CueReader.First(text, verb, notBefore);
        var end = CueReader.End(text, words);
        var group = Group(source, first, end);
        if (passive && frame.Pattern is CuePattern.Object)
            return contents.PassiveSubject(verb) is { } subject ? new Reading(source, first, end, [subject]) : null;

        if (passive && frame.Pattern is CuePattern.ObjectInfinitive)
            return contents.PassiveSubject(verb) is { } asked && contents.Infinitive(verb, end) is [var deed, ..] ? new Reading(source, first, end, [asked, deed]) : null;

        var content = frame.Pattern switch
        {
            CuePattern.Say => contents.Said(verb, group, first, end, source),
            CuePattern.Tell => contents.Told(verb, group, first, end, source),
            CuePattern.Quoted => contents.Quoted(group, end),
            CuePattern.Clause => contents.Clause(verb, end),
            CuePattern.Quote => contents.QuotedAfter(end),
            CuePattern.Infinitive => contents.Infinitive(verb, end),
            CuePattern.ObjectInfinitive => contents.ObjectInfinitive(verb, end),
            CuePattern.Object => contents.Object(verb, words.End, cue),
            _ => null,
        };
        if (content is null && frame.Pattern == CuePattern.Object && TokenRange.Is(text, end, "as") && contents.Prepositional(verb, end, "as", out _) is { } described)
            return new Reading(source, first, end + 1, described);
        if (content is null && frame.Pattern == CuePattern.Preposition)
        {
            content = contents.Prepositional(verb, end, frame.Preposition, out var preposition);
            if (content is not null && preposition == end) end++;
        }

        return content is null ? null : new Reading(source, first, end, content);
    }

    // "to reject", "would reject": nobody has done it yet.
    private static bool IsUnreal(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
            if (child < verb && text.Tokens[child].Relation is Relation.Mark or Relation.Aux && text.Form(child) is "to" or "To" or "would" or "could" or "might" or "may" or "should" or "can" or "must") return true;

        return false;
    }

    // "I think", "you know": no speaker but the one who speaks already.
    private static bool IsSelfOrReader(ParsedText text, TokenRange source, int verb) =>
        source.End - source.First == 1 && (text.Form(source.Head) is "you" or "You" or "I" or "we" or "We") && text.Form(verb) is not ("said" or "told" or "asked" or "called");

    // The tokens that speaker and cue take up together.
    private static (int First, int End) Group(TokenRange? source, int first, int end)
    {
        if (source is not { } s) return (first, end);
        // a speaker far from its verb (shared with another verb) is no part of the group
        if (s.End <= first) return (s.End >= first - 1 ? s.First : first, end);
        return (first, s.First <= end + 1 ? Math.Max(end, s.End) : end);
    }
}
