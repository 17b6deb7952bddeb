using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Reads "according to" and its like.</summary>
internal static class AccordingReader
{
    public static Reading? Read(ParsedText text, CueWords words, SourceReader sources, ContentReader contents)
    {
        var (sentenceFirst, sentenceEnd) = TokenRange.Sentence(text, words.Main);
        if (words.End >= sentenceEnd) return null;
        var head = Head(text, words, sentenceEnd);
        if (head < 0) return null;
        var source = SourceReader.After(sources.Phrase(head, limit: -1), words.End - 1);
        if (source.First >= source.End) return null;
        if (words.Main <= sentenceFirst + 1) source = UpToComma(text, source);
        var content = words.Main <= sentenceFirst + 1
            ? contents.Rest(source.End, sentenceEnd)
            : contents.Around(sentenceFirst, words.Main, source.End, sentenceEnd);
        return content is null ? null : new Reading(source, words.Main, words.End, content);
    }

    // "According to the report, Iran, Iraq …": the speaker ends at the comma, unless an apposition follows.
    private static TokenRange UpToComma(ParsedText text, TokenRange source)
    {
        for (var i = source.First + 1; i + 1 < source.End; i++)
        {
            if (!TokenRange.Is(text, i, ",")) continue;
            if (text.Form(i + 1) is "a" or "an" or "who" or "which" or "whose") continue;
            return new TokenRange(source.First, i, Math.Min(source.Head, i - 1));
        }

        return source;
    }

    // The noun that "according to" marks, or else the first noun after it.
    private static int Head(ParsedText text, CueWords words, int sentenceEnd)
    {
        for (var i = words.Main; i < words.End; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (token.Relation == Relation.Case && token.Head >= words.End) return token.Head;
        }

        for (var i = words.End; i < Math.Min(sentenceEnd, words.End + 12); i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (token.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron && (token.Head < words.End || text.Tokens[token.Head].Pos is UniversalPos.Verb)) return i;
        }

        return -1;
    }
}
