namespace Entente.Language;

/// <summary>Parts written words into syntactic words: <c>don't</c> into <c>do n't</c>, <c>Iran's</c> into <c>Iran 's</c>, <c>cannot</c> into <c>can not</c>.</summary>
internal static class Clitics
{
    private static readonly WordTable Listed = WordTable.Read("clitics.tsv");

    private static readonly int[][] Parts = LoadParts();

    private static readonly WordTable Whole = WordTable.Read("whole-words.txt");

    /// <summary>Whether this written form is one word whatever the rules say.</summary>
    public static bool IsWhole(ReadOnlySpan<char> word) => word.Length <= 8 && Contains(Whole, word);

    /// <summary>Lengths of all parts but the last, or an empty array when the word is one.</summary>
    public static ReadOnlySpan<int> ListedParts(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 9 && Listed.Find(word) is >= 0 and var row ? Parts[row] : [];

    /// <summary>Length of the clitic at the end of a word (<c>n't</c> 3, <c>'s</c> 2, <c>'ll</c> 3), or 0.</summary>
    public static int SuffixLength(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        var last = (char)(word[^1] | 0x20);
        if (last == 't' && Characters.IsApostrophe(word[^2]) && (word[^3] | 0x20) == 'n' && word.Length > 3) return 3;
        if (last is 's' or 'm' or 'd' && Characters.IsApostrophe(word[^2])) return 2;
        if (word.Length < 4 || !Characters.IsApostrophe(word[^3])) return 0;
        var before = (char)(word[^2] | 0x20);
        return (before, last) is ('l', 'l') or ('v', 'e') or ('r', 'e') ? 3 : 0;
    }

    /// <summary>Whether a token is a clitic that forms one written word with the token it touches on its left.</summary>
    public static bool JoinsLeft(ReadOnlySpan<char> before, ReadOnlySpan<char> token)
    {
        if (before.Length == 0 || token.Length is 0 or > 3) return false;
        if (!Characters.IsLetter(before[^1]) && !Characters.IsDigit(before[^1]) && before[^1] != '.') return false;
        if (token.Length == 1) return Characters.IsApostrophe(token[0]) && (before[^1] | 0x20) is 's' or 'x' or 'z';
        if (Characters.IsApostrophe(token[0])) return token[1..] is "s" or "S" or "m" or "M" or "d" or "D" or "ll" or "LL" or "re" or "RE" or "ve" or "VE";
        if (token.Length == 3 && (token[0] | 0x20) == 'n' && Characters.IsApostrophe(token[1]) && (token[2] | 0x20) == 't') return true;
        return IsListedPair(before, token);
    }

    private static bool IsListedPair(ReadOnlySpan<char> before, ReadOnlySpan<char> token)
    {
        if (before.Length > 6 || !Characters.IsLetter(token[0])) return false;
        Span<char> joined = stackalloc char[before.Length + token.Length];
        before.CopyTo(joined);
        token.CopyTo(joined[before.Length..]);
        return Listed.Find(joined) is >= 0 and var row && Parts[row][0] == before.Length;
    }

    private static bool Contains(WordTable words, ReadOnlySpan<char> word)
    {
        if (words.Contains(word)) return true;
        var curly = word.IndexOfAny('’', '‘', 'ʼ');
        if (curly < 0) return false;
        Span<char> straight = stackalloc char[word.Length];
        word.CopyTo(straight);
        straight.Replace('’', '\'');
        straight.Replace('‘', '\'');
        straight.Replace('ʼ', '\'');
        return words.Contains(straight);
    }

    private static int[][] LoadParts()
    {
        var lengths = new int[Listed.Count][];
        for (var row = 0; row < lengths.Length; row++)
        {
            var parts = Listed.Value(row).Split(' ');
            lengths[row] = new int[parts.Length - 1];
            for (var i = 0; i + 1 < parts.Length; i++) lengths[row][i] = parts[i].Length;
        }

        return lengths;
    }
}
