namespace Entente.Coding.World.Tables;

/// <summary>Cuts text into the words that names are compared by. The same cutter reads the tables and the pages.</summary>
internal ref struct WordCutter
{
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;
    private readonly ReadOnlySpan<char> text;
    private readonly Span<char> letters;
    private readonly bool withSkeletons;
    private int at;
    private int previousEnd;
    private bool previousShort;

    /// <summary>Starts at the beginning.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scratch">At least 96 characters of working space.</param>
    /// <param name="skeletons">Whether the consonants are wanted too.</param>
    public WordCutter(ReadOnlySpan<char> text, Span<char> scratch, bool skeletons = true)
    {
        withSkeletons = skeletons;
        this.text = text;
        letters = scratch;
        at = 0;
        previousEnd = -1;
        previousShort = false;
        Folded = default;
    }

    /// <summary>The folded letters of the last word.</summary>
    public ReadOnlySpan<char> Folded { get; private set; }

    /// <summary>Joins the hash of a name's first words with the next word.</summary>
    public static ulong Join(ulong name, ulong word)
    {
        var h = (name ^ 0x9E3779B97F4A7C15UL) * 0xBF58476D1CE4E5B9UL;
        h ^= h >> 29;
        h = (h + word) * 0x94D049BB133111EBUL;
        return h ^ (h >> 32);
    }

    /// <summary>Stable hash of folded letters, with the spellings of American and British English brought together.</summary>
    public static ulong Hash(ReadOnlySpan<char> folded)
    {
        var h = Offset;
        foreach (var c in folded) h = (h ^ c) * Prime;
        h ^= h >> 32;
        return folded.Length >= 5 ? Spelling.Canonical(h) : h;
    }

    /// <summary>Reads the next word.</summary>
    public bool Next(out Word word)
    {
        while (at < text.Length && !IsWordCharacter(text[at])) at++;
        if (at >= text.Length)
        {
            word = default;
            return false;
        }

        var start = at;
        var count = 0;
        int upper = 0, lower = 0, digits = 0;
        var points = false;
        for (; at < text.Length && count < 90; at++)
        {
            var c = text[at];
            if (c < 128)
            {
                // Nearly all letters take this way.
                if ((uint)((c | 0x20) - 'a') < 26)
                {
                    letters[count++] = (char)(c | 0x20);
                    if (c < 'a') upper++;
                    else lower++;
                    continue;
                }

                if ((uint)(c - '0') < 10)
                {
                    letters[count++] = c;
                    digits++;
                    continue;
                }
            }

            if (c >= 128 && (char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036F'))
            {
                count += LetterFold.Fold(c, letters[count..]);
                if (char.IsUpper(c)) upper++;
                else if (char.IsDigit(c)) digits++;
                else lower++;
            }
            else if (IsApostrophe(c))
            {
                if (at == start || at + 1 >= text.Length || !char.IsLetter(text[at + 1]) || IsClitic(at)) break;
            }
            else if (c == '.' && upper > 0 && lower == 0 && IsPoint(start))
            {
                points = true;
            }
            else
            {
                break;
            }
        }

        var end = at;
        if (points && at < text.Length && text[at] == '.') end = ++at;
        var clitic = ReadClitic();
        Folded = letters[..count];
        word = Finish(start, end, clitic, upper, lower, digits, count);
        return true;
    }

    private static bool IsWordCharacter(char c) => c < 128 ? (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 : char.IsLetterOrDigit(c);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or 'ʿ' or 'ʾ' or '´';

    private Word Finish(int start, int end, int clitic, int upper, int lower, int digits, int count)
    {
        var shape = WordShape.None;
        if (char.IsUpper(text[start])) shape |= WordShape.Capital;
        if (upper > 1 && lower == 0) shape |= WordShape.AllUpper;
        if (digits > 0) shape |= WordShape.Digits;
        if (clitic > end) shape |= WordShape.Possessive;
        if (count <= 3) shape |= WordShape.Short;
        shape |= JoinToPrevious(start);
        previousEnd = clitic;
        previousShort = count <= 3;
        var capital = shape.HasFlag(WordShape.Capital);
        return new Word(start, end, clitic, Hash(Folded), capital && withSkeletons ? Skeleton.Of(Folded) : 0, shape);
    }

    private readonly WordShape JoinToPrevious(int start)
    {
        if (previousEnd < 0) return WordShape.None;
        var gap = text[previousEnd..start];
        if (gap.Length == 1)
        {
            if (gap[0] is ' ' or '\u00A0' or '\u202F') return WordShape.Joined;
            if (gap[0] is '-' or '\u2010' or '\u2011') return WordShape.Joined | WordShape.Hyphened;
            if (gap[0] is '–') return WordShape.Hyphened;
            if (gap[0] is '.' && previousShort) return WordShape.Joined;
            return WordShape.None;
        }

        if (gap.Length == 0) return WordShape.Joined;
        if (gap.Length == 2 && gap[0] == '.' && gap[1] == ' ' && previousShort) return WordShape.Joined;
        foreach (var c in gap)
            if (c is not (' ' or '\u00A0' or '&')) return WordShape.None;
        return WordShape.Joined;
    }

    // "U.S." and "G.W." but not the end of "the US. It": the next letter must follow at once and itself be followed by a point.
    private readonly bool IsPoint(int start)
    {
        if (at + 1 >= text.Length || !char.IsUpper(text[at + 1]) || !char.IsUpper(text[at - 1])) return false;
        var single = at - start == 1 || text[at - 2] == '.';
        return single && (at + 2 >= text.Length || !char.IsLower(text[at + 2]));
    }

    private readonly bool IsClitic(int apostrophe) =>
        text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));

    private int ReadClitic()
    {
        if (at >= text.Length || !IsApostrophe(text[at])) return at;
        if (at + 1 < text.Length && IsClitic(at))
        {
            at += 2;
            return at;
        }

        var plural = at > 0 && text[at - 1] is 's' or 'S' && (at + 1 >= text.Length || text[at + 1] == ' ');
        if (plural) at++;
        return at;
    }
}
