namespace Entente.Coding.World.Tables;

/// <summary>Folds letters to a common form: lower case, no diacritics, Latin ligatures spelt out. A fixed table, so no culture or ICU version can change it.</summary>
internal static class LetterFold
{
    // Base letters of U+00C0..U+024F and U+1E00..U+1EFF after NFKD; '.' folds to itself, '+' to two letters (see Pairs).
    private const string LatinExtended = "aaaaaa+ceeeeiiiidnooooo.ouuuuy++aaaaaa+ceeeeiiiidnooooo.ouuuuy+yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkkllllll..llnnnnnnnnnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb....o...d...eeeff.....kk......oo.............uu..yyzz.............+++++++++aaiioouuuuuuuuuueaaaa++ggggkkoooo..j+++gg..nnaa++ooaaaaeeeeiiiioooorrrruuuusstt..hh....zzaaeeooooooooyy...............b............";
    private const string LatinAdditional = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s..+.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Writes the folded form of one letter or digit.</summary>
    /// <returns>Number of characters written: 0 for combining marks, 2 for ligatures, else 1.</returns>
    public static int Fold(char c, Span<char> to)
    {
        if (c < 0x80)
        {
            to[0] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            return 1;
        }

        if (c is >= '\u0300' and <= '\u036F') return 0;
        var folded = c switch
        {
            >= '\u00C0' and <= '\u024F' => LatinExtended[c - 0xC0],
            >= '\u1E00' and <= '\u1EFF' => LatinAdditional[c - 0x1E00],
            _ => '.',
        };
        if (folded == '+') return Pair(c, to);
        to[0] = folded == '.' ? char.ToLowerInvariant(c) : folded;
        return 1;
    }

    private static int Pair(char c, Span<char> to)
    {
        var pair = c switch
        {
            'Æ' or 'æ' or 'Ǣ' or 'ǣ' or 'Ǽ' or 'ǽ' => "ae",
            'Þ' or 'þ' => "th",
            'ß' or 'ẞ' => "ss",
            'Œ' or 'œ' => "oe",
            'Ĳ' or 'ĳ' => "ij",
            'Ǉ' or 'ǈ' or 'ǉ' => "lj",
            'Ǌ' or 'ǋ' or 'ǌ' => "nj",
            _ => "dz",
        };
        pair.CopyTo(to);
        return 2;
    }
}
