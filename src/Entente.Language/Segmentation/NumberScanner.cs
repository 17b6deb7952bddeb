namespace Entente.Language;

/// <summary>Finds where a figure ends: numbers, times, dates, telephone numbers, ordinals; units written straight after are left out.</summary>
internal static class NumberScanner
{
    private static readonly WordTable Units = WordTable.Read("units.txt");

    /// <summary>Whether a sign or a point at this place begins a figure (<c>+44</c>, <c>.5</c>).</summary>
    public static bool BeginsSigned(ReadOnlySpan<char> chunk, int at) =>
        chunk[at] is '+' or '.' && at + 1 < chunk.Length && char.IsAsciiDigit(chunk[at + 1])
        && (at == 0 || Characters.IsOpener(chunk[at - 1]) || chunk[at - 1] == '$');

    /// <summary>Length of the figure at a place.</summary>
    public static int Length(ReadOnlySpan<char> chunk, int at)
    {
        var rest = chunk[at..];
        var end = rest[0] is '+' or '.' ? 1 : 0;
        var dashed = DashedLength(rest, end);
        if (dashed > 0) return dashed;
        end = Digits(rest, end);
        while (end + 1 < rest.Length && Characters.IsDigit(rest[end + 1]) && JoinsDigits(rest, end)) end = Digits(rest, end + 1);
        return WithLetters(rest, end);
    }

    private static int Digits(ReadOnlySpan<char> rest, int at)
    {
        while (at < rest.Length && Characters.IsDigit(rest[at])) at++;
        return at;
    }

    private static bool JoinsDigits(ReadOnlySpan<char> rest, int at) => rest[at] switch
    {
        '.' or ':' or '/' or '·' => true,
        ',' => Digits(rest, at + 1) - at - 1 != 4,
        _ => false,
    };

    /// <summary>Length of a telephone number, a dashed date or a postal code, or 0: runs of digits whose lengths fit one of the known shapes.</summary>
    private static int DashedLength(ReadOnlySpan<char> rest, int at)
    {
        Span<int> runs = stackalloc int[5];
        var count = 0;
        var end = at;
        while (count < runs.Length)
        {
            var next = Digits(rest, end);
            if (next == end || next - end > 5) return 0;
            runs[count++] = next - end;
            end = next;
            if (end + 1 >= rest.Length || rest[end] != '-' || !char.IsAsciiDigit(rest[end + 1])) break;
            end++;
        }

        if (end < rest.Length && Characters.IsLetter(rest[end])) return 0;
        return runs[..count] switch
        {
            [3, 4] or [1, 4] or [3, 3, 4] or [_, 3, 3, 4] => end, // telephone
            [4, 1 or 2, 1 or 2] or [1 or 2, 1 or 2, 2 or 4] => end, // date
            [5, 4] => end, // postal code
            _ => 0,
        };
    }

    /// <summary>Adds letters that belong to the figure: ordinals, decades, model numbers; not units.</summary>
    private static int WithLetters(ReadOnlySpan<char> rest, int end)
    {
        var letters = end;
        while (letters < rest.Length && (Characters.IsLetter(rest[letters]) || Characters.IsDigit(rest[letters]) || rest[letters] == '_')) letters++;
        if (letters > end)
        {
            var tail = rest[end..letters];
            return tail.Length <= 7 && Units.Contains(tail) || tail.Length == 1 && letters < rest.Length && rest[letters] == '.' && tail[0] is 'a' or 'p' ? end : letters;
        }

        // 1980's is one word
        var decade = end + 1 < rest.Length && Characters.IsApostrophe(rest[end]) && (rest[end + 1] | 0x20) == 's'
            && (end + 2 == rest.Length || !Characters.IsLetter(rest[end + 2])) && end is 2 or 4 && rest[end - 1] == '0';
        return decade ? end + 2 : end;
    }
}
