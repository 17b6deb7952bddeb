using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>
/// Reads the speaker at the end of a sentence from its words, where the tree joins them to what is said:
/// "…, the defence staff announced on Friday.", "…, the daily Vesti reports."
/// </summary>
internal static class TrailingReader
{
    private const int LongestSpeaker = 12;
    private const int LongestAdjunct = 8;

    /// <summary>The attribution whose verb stands at a token, or <see langword="null"/>.</summary>
    public static Reading? Read(ParsedText text, int verb, ContentReader contents)
    {
        var (sentence, sentenceEnd) = TokenRange.Sentence(text, verb);
        if (!EndsWithAdjunct(text, verb + 1, sentenceEnd)) return null;

        var first = verb;
        while (first > sentence && verb - first <= LongestSpeaker && IsNominal(text, first - 1)) first--;
        if (first == verb || first <= sentence + 2 || !TokenRange.Is(text, first - 1, ",") || !IsBeginning(text, first, verb)) return null;
        if (!HasVerb(text, sentence, first - 1)) return null;

        var head = verb - 1;
        while (head > first && text.Tokens[head].Pos is not (UniversalPos.Noun or UniversalPos.Propn)) head--;
        return contents.Rest(sentence, first - 1) is { } content ? new Reading(new TokenRange(first, verb, head), verb, verb + 1, content) : null;
    }

    // Only a time, a place or a medium may follow: "on Friday", "in a statement".
    private static bool EndsWithAdjunct(ParsedText text, int from, int end)
    {
        if (end - from > LongestAdjunct) return false;
        for (var i = from; i < end; i++)
        {
            if (text.Tokens[i].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Cconj or UniversalPos.Sconj or UniversalPos.Pron or UniversalPos.Part) return false;
            if (i == from && text.Tokens[i].Pos is not (UniversalPos.Adp or UniversalPos.Propn or UniversalPos.Punct)) return false;
            if (text.Form(i) is "," or ":" || TokenRange.IsQuoteMark(text.Form(i))) return false;
        }

        return true;
    }

    private static bool IsNominal(ParsedText text, int token) =>
        text.Tokens[token].Pos is UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Det or UniversalPos.Adj or UniversalPos.Num or UniversalPos.Adp
        || text.Form(token) is "(" or ")" or "'s" or "’s" or "'" or "and";

    // "the", "Iran's", a name or a title; a bare noun would be a list or a clause without a verb.
    private static bool IsBeginning(ParsedText text, int first, int verb) =>
        text.Tokens[first].Pos is UniversalPos.Det or UniversalPos.Propn || (text.Tokens[first].Pos is UniversalPos.Adj or UniversalPos.Noun && verb - first >= 2);

    private static bool HasVerb(ParsedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (text.Tokens[i].Pos is UniversalPos.Verb) return true;

        return false;
    }
}
