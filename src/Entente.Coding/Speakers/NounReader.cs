using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Reads nouns ("Iran's claim that …", "criticism by the UN of …") and adjectives ("is confident that …") of saying.</summary>
internal static class NounReader
{
    public static Reading? Read(ParsedText text, CueWords words, Cue cue, CueFrame frame, SourceReader sources, ContentReader contents) =>
        cue.Pos == 'n' ? Noun(text, words, frame, sources, contents) : Adjective(text, words, frame, sources, contents);

    private static Reading? Noun(ParsedText text, CueWords words, CueFrame frame, SourceReader sources, ContentReader contents)
    {
        var noun = words.Main;
        var owner = text.Child(noun, Relation.NmodPoss);
        TokenRange? source;
        var first = noun;
        if (owner >= 0 && owner < noun)
        {
            var mark = text.Child(owner, Relation.Case);
            source = sources.Phrase(owner, mark > owner ? mark : noun);
            if (mark > owner) first = mark;
            if (mark < 0) source = new TokenRange(owner, owner + 1, owner);
        }
        else
        {
            source = sources.Agent(noun);
        }

        if (source is null) return null;
        var end = words.End;
        if (frame.Pattern is CuePattern.According) return owner < 0 ? null : Accounted(text, source.Value, first, end, contents);
        var content = Content(noun, ref end, frame, contents);
        return content is null ? null : new Reading(source, first, end, content);
    }

    // "by the minister's account, …": the sentence around it
    private static Reading? Accounted(ParsedText text, TokenRange source, int first, int end, ContentReader contents)
    {
        var by = source.First - 1;
        if (!TokenRange.Is(text, by, "by")) return null;
        var (sentence, sentenceEnd) = TokenRange.Sentence(text, by);
        var content = by == sentence ? contents.Rest(end, sentenceEnd) : contents.Around(sentence, by, end, sentenceEnd);
        return content is null ? null : new Reading(source, first, end, content);
    }

    private static Reading? Adjective(ParsedText text, CueWords words, CueFrame frame, SourceReader sources, ContentReader contents)
    {
        var adjective = words.Main;
        if (text.Child(adjective, Relation.Cop) < 0 && text.Child(adjective, Relation.AuxPass) < 0 || sources.SubjectOf(adjective) is not { } source || source.End > adjective) return null;
        var end = words.End;
        var content = Content(adjective, ref end, frame, contents);
        return content is null ? null : new Reading(source, CueReader.First(text, adjective, source.End), end, content);
    }

    private static IReadOnlyList<TextSpan>? Content(int head, ref int end, CueFrame frame, ContentReader contents)
    {
        if (frame.Pattern is CuePattern.Say) return contents.Clause(head, end);
        if (frame.Pattern is CuePattern.Infinitive) return contents.Infinitive(head, end);
        var content = contents.Prepositional(head, end, frame.Preposition, out var preposition);
        if (content is not null && preposition == end) end++;
        return content;
    }
}
