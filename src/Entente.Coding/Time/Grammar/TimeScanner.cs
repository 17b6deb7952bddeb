namespace Entente.Coding.Time.Grammar;

/// <summary>Cuts a text into the tokens that the rules of time read, in one pass over its characters.</summary>
internal static class TimeScanner
{
    /// <summary>Appends the tokens of a text.</summary>
    public static void Scan(string text, TimeLexicon lexicon, List<TimeToken> tokens)
    {
        var at = 0;
        var before = TokenMarks.LineStart;
        while (at < text.Length)
        {
            var c = text[at];
            if (c is ' ' or '\t' or '\u00a0' or '\u2009' or '\u202f')
            {
                before |= TokenMarks.SpaceBefore;
                at++;
            }
            else if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                before |= TokenMarks.LineStart | TokenMarks.SpaceBefore;
                at++;
            }
            else
            {
                var token = char.IsAsciiDigit(c) ? Number(text, at, before)
                    : char.IsLetter(c) ? Word(text, at, before, lexicon)
                    : Mark(text, at, before, lexicon);
                tokens.Add(token);
                at = token.End;
                before = c is '$' or '£' or '€' or '¥' or '₹' or '#' ? TokenMarks.Money : TokenMarks.None;
            }
        }
    }

    private static TimeToken Word(string text, int start, TokenMarks marks, TimeLexicon lexicon)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        marks |= char.IsUpper(text[start]) ? TokenMarks.Capital : TokenMarks.Lower;
        if (end - start == 1 && end + 1 < text.Length)
        {
            // a.m., p.m., o'clock
            if (text[end] == '.' && char.IsAsciiLetter(text[end + 1]) && (end + 2 >= text.Length || !char.IsLetterOrDigit(text[end + 2])))
                end = end + 2 < text.Length && text[end + 2] == '.' ? end + 3 : end + 2;
            else if (text[start] is 'o' or 'O' && text[end] is '\'' or '’' && text.AsSpan(end + 1).StartsWith("clock", StringComparison.OrdinalIgnoreCase))
                end += 6;
        }
        else if (end < text.Length && text[end] == '.' && end - start <= 5 && GoesOnAfterPoint(text, end + 1) && lexicon.Find(text.AsSpan(start, end + 1 - start)) != 0)
        {
            end++;
        }

        return new TimeToken(start, end, lexicon.Find(text.AsSpan(start, end - start)), 0, 0, marks);
    }

    // "Jan. 3", "Sept. of", "hrs. on": a point that ends an abbreviation, not the sentence.
    private static bool GoesOnAfterPoint(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && (char.IsAsciiDigit(text[at]) || char.IsLower(text[at]) || text[at] is ',' or '-' or '–' or '\'' or '’' or ')' or '/');
    }

    private static TimeToken Number(string text, int start, TokenMarks marks)
    {
        var end = start;
        long value = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) value = Math.Min(value * 10 + text[end++] - '0', int.MaxValue);
        var width = end - start;
        marks |= TokenMarks.Digits;
        while (IsGroup(text, end))
        {
            marks |= TokenMarks.Grouped;
            value = Math.Min(value * 1000 + (text[end + 1] - '0') * 100 + (text[end + 2] - '0') * 10 + text[end + 3] - '0', int.MaxValue);
            end += 4;
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) && !FollowsPointedNumber(text, start))
        {
            var stop = end + 1;
            while (stop < text.Length && char.IsAsciiDigit(text[stop])) stop++;
            if (stop + 1 >= text.Length || text[stop] != '.' || !char.IsAsciiDigit(text[stop + 1]))
            {
                marks |= TokenMarks.Decimal;
                end = stop;
            }
        }
        else
        {
            var ending = Ending(text, end);
            if (ending == 2) marks |= TokenMarks.Ordinal;
            else if (ending == 1) marks |= TokenMarks.Decade;
            end += ending;
        }

        return new TimeToken(start, end, TimeLexicon.NumberWord, (int)value, (byte)Math.Min(width, 255), marks);
    }

    private static bool IsGroup(string text, int at) =>
        at + 3 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));

    // the 01 and the 2025 of 12.01.2025
    private static bool FollowsPointedNumber(string text, int start) => start >= 2 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);

    // Length of an ordinal ending (2), of a plural s (1), else 0.
    private static int Ending(string text, int end)
    {
        if (end >= text.Length) return 0;
        if ((text[end] | 0x20) == 's' && (end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1]))) return 1;
        if (end + 1 >= text.Length || end + 2 < text.Length && char.IsLetterOrDigit(text[end + 2])) return 0;
        var pair = ((char)(text[end] | 0x20), (char)(text[end + 1] | 0x20));
        return pair is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h') ? 2 : 0;
    }

    private static TimeToken Mark(string text, int start, TokenMarks marks, TimeLexicon lexicon)
    {
        var end = start + 1;
        if (text[start] is '\'' or '’' && end < text.Length && (text[end] | 0x20) is 's' && (end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1])) && (marks & TokenMarks.SpaceBefore) == TokenMarks.None)
            end++;
        return new TimeToken(start, end, lexicon.Find(text.AsSpan(start, end - start)), 0, 0, marks);
    }
}
