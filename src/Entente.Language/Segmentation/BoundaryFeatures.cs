namespace Entente.Language;

/// <summary>
/// What the boundary scorer looks at between two tokens: the words and shapes around the gap, the kind of stop before it, how long the sentence already is.
/// For text without stops (mail, comments, headings run together); clear cases are settled by rule before.
/// </summary>
internal static class BoundaryFeatures
{
    public const int Count = 26;

    /// <summary>Number of weights; a power of two.</summary>
    public const int Size = 1 << 16;

    /// <summary>Fills the slots of the weights for the gap after token <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">All tokens.</param>
    /// <param name="lineStart">First token of the line.</param>
    /// <param name="first">First token of the sentence so far.</param>
    /// <param name="at">The token before the gap.</param>
    /// <param name="lineEnd">One past the last token of the line.</param>
    /// <param name="ruled">Whether the rules would end the sentence here.</param>
    /// <param name="slots">Receives <see cref="Count"/> slots.</param>
    public static void Fill(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int lineStart, int first, int at, int lineEnd, bool ruled, Span<int> slots)
    {
        var word = Form(text, tokens, at, lineStart, lineEnd);
        var before = Form(text, tokens, at - 1, first, lineEnd);
        var after = Form(text, tokens, at + 1, lineStart, lineEnd);
        var after2 = Form(text, tokens, at + 2, lineStart, lineEnd);
        var after3 = Form(text, tokens, at + 3, lineStart, lineEnd);
        ulong w = Lower(word), b = Lower(before), a = Lower(after), a2 = Lower(after2);
        ulong ws = Shape(word), bs = Shape(before), s1 = Shape(after), s2 = Shape(after2), s3 = Shape(after3);
        var rule = ruled ? 1UL : 0UL;
        var length = (ulong)Bucket(at + 1 - first);
        var rest = (ulong)Bucket(lineEnd - at - 1);
        var lowerBefore = (ulong)CountLower(text, tokens, first, at + 1);
        var lowerAfter = (ulong)CountLower(text, tokens, at + 1, Math.Min(lineEnd, at + 6));
        var endsInStop = IsStop(Form(text, tokens, lineEnd - 1, lineStart, lineEnd)) ? 1UL : 0UL;
        var startsLower = Characters.IsLower(text[tokens[lineStart].Start]) ? 1UL : 0UL;
        var n = 0;
        slots[n++] = Slot(1, rule, ws, s1);
        slots[n++] = Slot(2, w, s1);
        slots[n++] = Slot(3, a, ws);
        slots[n++] = Slot(4, w, a);
        slots[n++] = Slot(5, b, w);
        slots[n++] = Slot(6, a, a2);
        slots[n++] = Slot(7, bs, ws, (s1 * 64) + s2);
        slots[n++] = Slot(8, ws, s1, (s2 * 64) + s3);
        slots[n++] = Slot(9, length, ws, s1);
        slots[n++] = Slot(10, rest, ws, s1);
        slots[n++] = Slot(11, lowerBefore, lowerAfter, (ws * 64) + s1);
        slots[n++] = Slot(12, endsInStop, startsLower, (ws * 64) + s1);
        slots[n++] = Slot(13, b, s1);
        slots[n++] = Slot(14, a2, s1, ws);
        slots[n++] = Slot(15, w);
        slots[n++] = Slot(16, a);
        slots[n++] = Slot(17, rule, length);
        slots[n++] = Slot(18, lowerBefore, length, rest);
        slots[n++] = Slot(19, Tail(word), s1);
        slots[n++] = Slot(20, Tail(after), ws);
        slots[n++] = Slot(21, (ulong)Math.Min(word.Length, 8), (ulong)Math.Min(after.Length, 8), (ws * 64) + s1);
        slots[n++] = Slot(22, at == first ? 1UL : 0, w, s1);
        slots[n++] = Slot(23, Lower(Form(text, tokens, first, lineStart, lineEnd)), length, s1);
        slots[n++] = Slot(24, s2, s3, lowerAfter);
        slots[n++] = Slot(25, Tail(word), a);
        slots[n] = Slot(26, rule, endsInStop, lowerAfter);
    }

    private static ReadOnlySpan<char> Form(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int at, int from, int to) =>
        at < from || at >= to ? [] : text.Slice(tokens[at].Start, Math.Min(tokens[at].Length, 40));

    private static int Slot(int template, ulong first, ulong second = 0, ulong third = 0)
    {
        var hash = ((ulong)template * 0x9E3779B97F4A7C15) ^ (first * 0xC2B2AE3D27D4EB4F) ^ ((second + 0x165667B19E3779F9) * 0xD6E8FEB86659FD93) ^ ((third << 31) * 0xFF51AFD7ED558CCD);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return (int)((hash ^ (hash >> 31)) & (Size - 1));
    }

    private static ulong Lower(ReadOnlySpan<char> form)
    {
        var hash = 14695981039346656037;
        foreach (var c in form) hash = (hash ^ (Characters.IsDigit(c) ? '0' : char.ToLowerInvariant(c))) * 1099511628211;
        return hash;
    }

    private static ulong Tail(ReadOnlySpan<char> form) => Lower(form[Math.Max(0, form.Length - 3)..]);

    /// <summary>The class of a token's shape, below 64.</summary>
    private static ulong Shape(ReadOnlySpan<char> form)
    {
        if (form.IsEmpty) return 0;
        var c = form[0];
        if (Characters.IsUpper(c))
        {
            if (form.Length == 1) return 1;
            if (form[^1] == '.') return 2;
            return Characters.IsUpper(form[^1]) ? 3UL : 4UL;
        }

        if (Characters.IsLower(c)) return form.Contains('.') ? form.Contains('@') ? 5UL : 6UL : 7UL;
        if (Characters.IsDigit(c)) return form.Contains(':') ? 8UL : form.Contains('/') ? 9UL : 10UL;
        if (form.Length > 1) return c is '.' or '…' ? 11UL : c is '!' or '?' ? 12UL : c is '-' or '=' or '_' or '*' ? 13UL : c is ':' or ';' ? 14UL : 15UL;
        return c switch
        {
            '.' => 16,
            ',' => 17,
            ':' => 18,
            ';' => 19,
            '?' => 20,
            '!' => 21,
            '-' => 22,
            '–' or '—' => 23,
            '(' or '[' => 24,
            ')' or ']' => 25,
            '"' => 26,
            '“' => 27,
            '”' => 28,
            '\'' or '‘' or '’' => 29,
            '•' or '*' => 30,
            '>' or '<' => 31,
            '/' => 32,
            '…' => 33,
            _ => 34,
        };
    }

    private static bool IsStop(ReadOnlySpan<char> form) => form.Length > 0 && form[0] is '.' or '?' or '!';

    private static int CountLower(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int from, int to)
    {
        var count = 0;
        for (var i = Math.Max(from, to - 12); i < to; i++)
            if (Characters.IsLower(text[tokens[i].Start])) count++;
        return Math.Min(count, 5);
    }

    private static int Bucket(int length) => length switch
    {
        <= 6 => length,
        <= 9 => 7,
        <= 14 => 8,
        <= 24 => 9,
        <= 49 => 10,
        _ => 11,
    };
}
