using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Reads where a report says it has something from: "reported by Tasnim News", "citing Anadolu", "with reference to state media".</summary>
internal static class CitingReader
{
    /// <summary>The attribution whose cue begins at a token, or <see langword="null"/>.</summary>
    public static Reading? Read(ParsedText text, int token, SourceReader sources, ContentReader contents, SourceKinds kinds) =>
        text.Form(token) switch
        {
            "citing" or "quoting" => Cited(text, token, token + 1, sources, contents, kinds),
            "with" when TokenRange.Is(text, token + 1, "reference") && TokenRange.Is(text, token + 2, "to") => Cited(text, token, token + 3, sources, contents, kinds),
            "reported" or "published" or "quoted" or "cited" or "carried" or "issued" or "released" => By(text, token, sources),
            _ => null,
        };

    // The sentence before rests on a medium or a source: its content is what was told there.
    private static Reading? Cited(ParsedText text, int first, int end, SourceReader sources, ContentReader contents, SourceKinds kinds)
    {
        var (sentence, sentenceEnd) = TokenRange.Sentence(text, first);
        if (first <= sentence + 2 || end >= sentenceEnd) return null;
        var head = end;
        while (head < sentenceEnd && text.Tokens[head].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Num) head++;
        while (head + 1 < sentenceEnd && text.Tokens[head].Pos is UniversalPos.Propn or UniversalPos.Noun && text.Tokens[head + 1].Pos is UniversalPos.Propn or UniversalPos.Noun) head++;
        if (head >= sentenceEnd || text.Tokens[head].Pos is not (UniversalPos.Propn or UniversalPos.Noun)) return null;
        if (kinds.Of(text, end, head + 1, head) is not (SourceKind.Media or SourceKind.Unnamed)) return null;
        var source = SourceReader.After(sources.Phrase(head, limit: -1), end - 1);
        if (source.First > head) source = new TokenRange(end, head + 1, head);
        return contents.Around(sentence, first, source.End, source.End) is { } content ? new Reading(source, first, end, content) : null;
    }

    // "This statement, reported by Tasnim News": the noun is what was told.
    private static Reading? By(ParsedText text, int verb, SourceReader sources)
    {
        ref readonly var token = ref text.Tokens[verb];
        if (token.Relation is not Relation.Acl || token.Head < 0 || token.Head > verb || !TokenRange.Is(text, verb + 1, "by") || sources.Agent(verb) is not { } source) return null;
        var phrase = sources.Phrase(token.Head, limit: verb);
        return phrase.End > phrase.First ? new Reading(source, verb, verb + 2, [TokenRange.Span(text, phrase.First, TokenRange.Is(text, phrase.End - 1, ",") ? phrase.End - 1 : phrase.End)]) : null;
    }
}
