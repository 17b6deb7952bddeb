using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Reads "Name: what is said" in headlines and "NAME: …" in transcripts.</summary>
internal static class ColonReader
{
    private const int LongestSpeaker = 8;

    /// <summary>The attribution whose colon stands at a token, or <see langword="null"/>.</summary>
    public static Reading? Read(ParsedText text, int colon, ContentReader contents)
    {
        var lineStart = text.Text.LastIndexOf('\n', Math.Max(0, text.Tokens[colon].Start - 1)) + 1;
        var first = colon;
        while (first > 0 && text.Tokens[first - 1].Start >= lineStart && colon - first <= LongestSpeaker) first--;
        if (first == colon || colon - first > LongestSpeaker || text.Tokens[first].Start != lineStart || !IsSpeaker(text, first, colon, headline: lineStart == 0)) return null;
        var end = colon + 1;
        while (end < text.Tokens.Length && text.Text.IndexOf('\n', text.Tokens[colon].End, text.Tokens[end].Start - text.Tokens[colon].End) < 0) end++;
        var content = end - colon > 3 ? contents.Rest(colon + 1, end) : null;
        return content is null ? null : new Reading(new TokenRange(first, colon, colon - 1), colon, colon + 1, content);
    }

    private static bool IsSpeaker(ParsedText text, int first, int end, bool headline)
    {
        var capitals = true;
        var named = false;
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (token.Pos is not (UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Det or UniversalPos.Adp or UniversalPos.Part or UniversalPos.Punct)) return false;
            named |= token.Pos == UniversalPos.Propn;
            foreach (var c in text.Form(i)) capitals &= !char.IsLower(c);
        }

        return headline ? named && text.Tokens[first].Name != NameType.Place : capitals && text.Form(first).Length > 2 && IsTranscript(text.Text);
    }

    // One line that begins so is a dateline ("TEHRAN: …"); three make an interview.
    private static bool IsTranscript(string text)
    {
        var lines = 0;
        for (var start = 0; start < text.Length && lines < 3;)
        {
            var at = start;
            while (at < text.Length && (char.IsUpper(text[at]) || text[at] is ' ' or '.' or '-' or '\'')) at++;
            if (at - start > 2 && at < text.Length && text[at] == ':') lines++;
            var end = text.IndexOf('\n', at);
            start = end < 0 ? text.Length : end + 1;
        }

        return lines >= 3;
    }
}
