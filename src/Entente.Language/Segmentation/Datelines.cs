namespace Entente.Language;

/// <summary>
/// Recognises the dateline at the head of a news report: <c>TEHRAN –</c>, <c>WASHINGTON (Reuters) -</c>, <c>BEIRUT, Lebanon, Jan. 5 (AP) —</c>, <c>ISLAMABAD:</c>.
/// It stays in its sentence, but is analysed by itself, so that the place is not taken for the subject of the report.
/// </summary>
internal static class Datelines
{
    private const int Longest = 14;
    private const int ShortestRest = 4;

    /// <summary>Number of tokens of the dateline at the start of a sentence, its dash included; 0 where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of the sentence.</param>
    public static int Length(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens)
    {
        if (tokens.Length < ShortestRest + 2) return 0;
        var opens = text[tokens[0].Start];
        if (opens != '(' && !Characters.IsUpper(opens)) return 0;
        var shouted = IsShouted(Form(text, tokens[0]));
        var agency = false;
        var allShouted = true;
        for (var i = 0; i < tokens.Length - ShortestRest && i < Longest; i++)
        {
            var form = Form(text, tokens[i]);
            if (i > 0 && IsDash(form) && IsApart(tokens, i)) return (shouted || agency) && BeginsSentence(Form(text, tokens[i + 1])) ? i + 1 : 0;
            if (i > 0 && form is ":") return allShouted && i <= 4 && tokens[i + 1].Start > tokens[i].End && BeginsSentence(Form(text, tokens[i + 1])) ? i + 1 : 0;
            if (!MayStand(form)) return 0;
            agency = form is ")" && i > 1;
            allShouted &= IsShouted(form) || form is ",";
        }

        return 0;
    }

    private static ReadOnlySpan<char> Form(ReadOnlySpan<char> text, RawToken token) => text.Slice(token.Start, token.Length);

    private static bool IsDash(ReadOnlySpan<char> form) => form is "-" or "–" or "—" or "--";

    /// <summary>A dash with a blank on one side at least; hyphens inside names touch on both.</summary>
    private static bool IsApart(ReadOnlySpan<RawToken> tokens, int at) => tokens[at - 1].End < tokens[at].Start || tokens[at].End < tokens[at + 1].Start;

    private static bool IsShouted(ReadOnlySpan<char> form)
    {
        if (form.Length < 2) return false;
        foreach (var c in form)
            if (!Characters.IsUpper(c) && c is not ('.' or '\'' or '’')) return false;
        return Characters.IsUpper(form[0]);
    }

    /// <summary>Whether a token may be part of a dateline: names, figures, commas, brackets, strokes and hyphens.</summary>
    private static bool MayStand(ReadOnlySpan<char> form) =>
        Characters.IsUpper(form[0]) || char.IsAsciiDigit(form[0]) || form is "," or "(" or ")" or "/" or "-" or "." or "al" or "of";

    private static bool BeginsSentence(ReadOnlySpan<char> form) => Characters.IsUpper(form[0]) || char.IsAsciiDigit(form[0]) || Characters.IsOpener(form[0]);
}
