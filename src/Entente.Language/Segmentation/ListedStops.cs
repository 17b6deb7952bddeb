namespace Entente.Language;

/// <summary>Joins a stop to the word before it where only what follows shows that it belongs there: <c>No. 5</c>, <c>Sat. 3 March</c>.</summary>
internal static class ListedStops
{
    /// <summary>Joins within the tokens from <paramref name="first"/> on, in place.</summary>
    public static void Join(ReadOnlySpan<char> text, List<RawToken> tokens, int first)
    {
        var to = first;
        for (var from = first; from < tokens.Count; from++)
        {
            var token = tokens[from];
            var joins = token.Length == 1 && text[token.Start] == '.' && to > first && tokens[to - 1].End == token.Start && Belongs(text, tokens, to - 1, from);
            if (joins) tokens[to - 1] = new RawToken(tokens[to - 1].Start, token.End);
            else tokens[to++] = token;
        }

        tokens.RemoveRange(to, tokens.Count - to);
    }

    private static bool Belongs(ReadOnlySpan<char> text, List<RawToken> tokens, int word, int stop)
    {
        var form = text[tokens[word].Start..tokens[word].End];
        if (form.Length > 5 || stop + 1 >= tokens.Count) return false;
        var kind = Abbreviations.Kind(form);
        if (kind is not (AbbreviationKind.Number or AbbreviationKind.Calendar or AbbreviationKind.Final)) return false;
        var next = text[tokens[stop + 1].Start];
        if (kind == AbbreviationKind.Final) return Characters.IsLower(next) || next is ',' or ';' or ':' or ')';
        if (char.IsAsciiDigit(next)) return kind == AbbreviationKind.Number || Characters.IsUpper(form[0]);
        return kind == AbbreviationKind.Calendar && Characters.IsUpper(form[0]) && next is ',' or ')';
    }
}
