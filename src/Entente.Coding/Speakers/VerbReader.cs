using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Reads a verb of saying with its speaker and content.</summary>
internal static class VerbReader
{
    public static Reading? Read(ParsedText text, CueWords words, Cue cue, CueFrame frame, SourceReader sources, ContentReader contents)
    {
        var verb = words.Main;
        var source = sources.OfVerb(verb);
        var passive = sources.IsPassive(verb);
        if (source is null && (passive || frame.Pattern is not (CuePattern.Say or CuePattern.Tell))) return null;
        var notBefore = source is { } before && before.First < verb ? before.End : TokenRange.Sentence(text, verb).First;
        var first = CueReader.First(text, verb, notBefore);
        var end = CueReader.End(text, words);
        var group = Group(source, first, end);
        if (passive && frame.Pattern is CuePattern.Object)
            return contents.PassiveSubject(verb) is { } subject ? new Reading(source, first, end, [subject]) : null;

        var content = frame.Pattern switch
        {
            CuePattern.Say => contents.Said(verb, group, first, end, source),
            CuePattern.Tell => contents.Told(verb, group, first, end, source),
            CuePattern.Clause => contents.Clause(verb, end),
            CuePattern.Quote => contents.QuoteAfter(end),
            CuePattern.Infinitive => contents.Infinitive(verb, end),
            CuePattern.ObjectInfinitive => contents.ObjectInfinitive(verb, end),
            CuePattern.Object => contents.Object(verb, words.End, cue),
            _ => null,
        };
        if (content is null && frame.Pattern == CuePattern.Preposition)
        {
            content = contents.Prepositional(verb, end, frame.Preposition, out var preposition);
            if (content is not null && preposition == end) end++;
        }

        return content is null ? null : new Reading(source, first, end, content);
    }

    // The tokens that speaker and cue take up together.
    private static (int First, int End) Group(TokenRange? source, int first, int end)
    {
        if (source is not { } s) return (first, end);
        // a speaker far from its verb (shared with another verb) is no part of the group
        if (s.End <= first) return (s.End >= first - 1 ? s.First : first, end);
        return (first, s.First <= end + 1 ? Math.Max(end, s.End) : end);
    }
}
