namespace Entente.Language;

/// <summary>Decides after which tokens a sentence ends. Line breaks always end one; otherwise stops, marks and what follows them decide.</summary>
internal static class SentenceSplitter
{
    private static readonly WordTable Starters = WordTable.Read("sentence-starters.txt");

    /// <summary>Whether a sentence ends after token <paramref name="at"/>; <paramref name="lineEnd"/> is one past the last token of the line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">First token of the sentence so far.</param>
    /// <param name="at">The token asked about.</param>
    /// <param name="lineEnd">One past the last token of this line.</param>
    public static bool EndsAfter(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int first, int at, int lineEnd)
    {
        if (at + 1 >= lineEnd) return true;
        var next = tokens[at + 1];
        if (next.Start == tokens[at].End && !AfterClosedQuote(text, tokens, first, at)) return false;
        var mark = LastMark(text, tokens, first, at);
        if (mark < 0) return false;
        if (IsClosing(text, tokens, at + 1, lineEnd)) return false;
        return tokens[mark] is var stop && Stop(text[stop.Start..stop.End]) switch
        {
            StopKind.Full => AfterFullStop(text, tokens, first, mark, at + 1, lineEnd),
            StopKind.Abbreviation => AfterAbbreviation(text, tokens, first, mark, at + 1),
            StopKind.Mark => !BeginsLower(text, tokens, at + 1) || at == mark && LongEnough(first, mark),
            StopKind.Ellipsis => !BeginsLower(text, tokens, at + 1),
            _ => false,
        };
    }

    private enum StopKind
    {
        None,
        Full,
        Mark,
        Ellipsis,
        Abbreviation,
    }

    private static StopKind Stop(ReadOnlySpan<char> token)
    {
        if (token is "." or "。") return StopKind.Full;
        if (token.ContainsAny('?', '!') && token.TrimStart(".?!…？！").IsEmpty || token is "？" or "！") return StopKind.Mark;
        if (token.TrimStart(".…").IsEmpty) return StopKind.Ellipsis;
        return Abbreviations.EndsWithOwnStop(token) ? StopKind.Abbreviation : StopKind.None;
    }

    /// <summary>The stop that ends at <paramref name="at"/>, looking back over closing quotes and brackets; -1 where there is none.</summary>
    private static int LastMark(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int first, int at)
    {
        for (var i = at; i >= first && at - i <= 3; i--)
        {
            var form = text[tokens[i].Start..tokens[i].End];
            if (Stop(form) != StopKind.None) return i;
            if (!IsCloserToken(form) || i == first || tokens[i - 1].End != tokens[i].Start) return -1;
        }

        return -1;
    }

    private static bool IsCloserToken(ReadOnlySpan<char> form) => form.Length == 1 ? Characters.IsCloser(form[0]) : form is "''";

    private static bool AfterClosedQuote(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int first, int at) =>
        at > first && text[tokens[at].Start] is '"' or '”' && tokens[at].Length == 1 && text[tokens[at - 1].Start] is '.' or '?' or '!'
        && Characters.IsUpper(text[tokens[at + 1].Start]);

    /// <summary>Whether the next token still closes this sentence: a quote or bracket set apart by a blank.</summary>
    private static bool IsClosing(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int next, int lineEnd)
    {
        var form = text[tokens[next].Start..tokens[next].End];
        if (form is "”" or "»" or ")" or "]" or "''") return true;
        var spacedBoth = next + 1 >= lineEnd || tokens[next + 1].Start > tokens[next].End;
        return form is "\"" && spacedBoth && next + 1 >= lineEnd;
    }

    private static bool BeginsLower(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int next) => Characters.IsLower(text[tokens[next].Start]);

    private static bool LongEnough(int first, int mark) => mark - first >= 3;

    private static bool AfterFullStop(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int first, int mark, int next, int lineEnd)
    {
        if (mark == first + 1 && IsEnumerator(text[tokens[first].Start..tokens[first].End])) return false;
        if (!BeginsLower(text, tokens, next)) return true;
        // a lower-case word after a stop: a new sentence of careless writing, unless what stands before looks like an abbreviation
        return mark > first && tokens[mark - 1].Length > 4 && lineEnd - next > 2;
    }

    private static bool IsEnumerator(ReadOnlySpan<char> form)
    {
        if (form.Length > 3) return false;
        foreach (var c in form)
            if (!char.IsAsciiDigit(c)) return form.Length == 1 && char.IsAsciiLetter(c);
        return true;
    }

    private static bool AfterAbbreviation(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int first, int mark, int next)
    {
        var form = text[tokens[mark].Start..tokens[mark].End];
        var kind = Abbreviations.Kind(form[..^1]);
        if (kind is AbbreviationKind.Title or AbbreviationKind.Inside || first == mark) return false;
        var follower = text[tokens[next].Start..tokens[next].End];
        if (Characters.IsOpener(follower[0]) && kind == AbbreviationKind.None && form.Length == 2) return false;
        if (Characters.IsOpener(follower[0])) return follower[0] is '“' or '"' && mark != next - 2;
        return Characters.IsUpper(follower[0]) && Starters.Contains(follower) && !(form.Length == 2 && follower.Length == 1);
    }
}
