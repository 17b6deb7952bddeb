using System.Collections.Frozen;

namespace Entente.Language;

/// <summary>Looks up abbreviations and recognises dotted acronyms and initials.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        LanguageData.Lines("abbreviations.tsv").Select(static line => line.Split('\t'))
            .ToFrozenDictionary(static cells => cells[0], static cells => Enum.Parse<AbbreviationKind>(cells[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a word written before a full stop, as listed.</summary>
    public static AbbreviationKind Kind(ReadOnlySpan<char> word) => Kinds.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

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
        if (at < text.Length && text[at] == '.' ) at--; // an ellipsis begins
        return at;
    }

    /// <summary>Whether a token that ends in a full stop carries it as part of itself.</summary>
    public static bool EndsWithOwnStop(ReadOnlySpan<char> token) =>
        token.Length > 1 && token[^1] == '.' && Characters.IsLetter(token[^2]);
}
