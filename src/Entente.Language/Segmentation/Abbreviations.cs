namespace Entente.Language;

/// <summary>Looks up abbreviations and recognises dotted acronyms and initials.</summary>
internal static class Abbreviations
{
    private static readonly WordTable Words = WordTable.Read("abbreviations.tsv");

    private static readonly AbbreviationKind[] Kinds = LoadKinds();

    /// <summary>The kind of a word written before a full stop, as listed.</summary>
    public static AbbreviationKind Kind(ReadOnlySpan<char> word) => Words.Find(word) is >= 0 and var row ? Kinds[row] : AbbreviationKind.None;

    /// <summary>Length of a dotted acronym at the start of the text (<c>U.S.</c>, <c>p.m.</c>, <c>U.S</c>), or 0; at least two single letters.</summary>
    public static int AcronymLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        var letters = 0;
        while (at < text.Length && Characters.IsLetter(text[at]))
        {
            var last = at + 1 == text.Length || !Characters.IsLetter(text[at + 1]) && !Characters.IsDigit(text[at + 1]);
            if (!last) break;
            letters++;
            at++;
            if (at == text.Length || text[at] != '.') return letters >= 2 ? at : 0;
            at++;
        }

        // "U.S.Army": the letters after the last stop are another word; "P.S.It" likewise
        if (letters < 2) return 0;
        if (at < text.Length && text[at] == '.') at--; // an ellipsis begins
        return at;
    }

    /// <summary>Whether a token that ends in a full stop carries it as part of itself.</summary>
    public static bool EndsWithOwnStop(ReadOnlySpan<char> token) =>
        token.Length > 1 && token[^1] == '.' && Characters.IsLetter(token[^2]);

    private static AbbreviationKind[] LoadKinds()
    {
        var kinds = new AbbreviationKind[Words.Count];
        for (var row = 0; row < kinds.Length; row++)
        {
            kinds[row] = Words.Value(row) switch
            {
                "title" => AbbreviationKind.Title,
                "inside" => AbbreviationKind.Inside,
                "ends" => AbbreviationKind.Ends,
                "number" => AbbreviationKind.Number,
                "final" => AbbreviationKind.Final,
                "calendar" => AbbreviationKind.Calendar,
                var other => throw new EntenteException("ENT1014", "language/abbreviations.tsv", $"\"{other}\" is no kind of abbreviation"),
            };
        }

        return kinds;
    }
}
