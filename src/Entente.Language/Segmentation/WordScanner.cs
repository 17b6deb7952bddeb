namespace Entente.Language;

/// <summary>Finds where a word that begins with a letter ends.</summary>
internal static class WordScanner
{
    private static readonly WordTable Prefixes = WordTable.Read("hyphen-prefixes.txt");

    /// <summary>Length of the word at the start of <paramref name="rest"/>; <paramref name="mayPart"/> tells whether clitics may have to be parted.</summary>
    public static int Length(ReadOnlySpan<char> rest, out bool mayPart)
    {
        mayPart = false;
        var acronym = Abbreviations.AcronymLength(rest);
        if (acronym > 0)
        {
            // U.S.'s and U.S.-led part by themselves; "U.S.Army" leaves "Army" to the next turn
            return acronym;
        }

        var at = Letters(rest, 0);
        mayPart = true;
        while (at < rest.Length)
        {
            var next = Continue(rest, at);
            if (next == at) break;
            at = next;
        }

        if (at < rest.Length && rest[at] == '.' && KeepsStop(rest, at))
        {
            mayPart = false;
            return at + 1;
        }

        if (at < rest.Length && rest[at] == '$' && Clitics.IsWhole(rest[..(at + 1)])) at++;
        return at;
    }

    /// <summary>Length of a form that begins with an apostrophe and is one word ('s, n't, 'em, '72, '60s), or 0.</summary>
    public static int LeadingApostropheLength(ReadOnlySpan<char> chunk, int at)
    {
        var rest = chunk[at..];
        var end = 1;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end])) end++;
        if (end == 1 || end < rest.Length && Characters.IsApostrophe(rest[end])) return 0;
        var form = rest[..end];
        if (Clitics.IsWhole(form)) return end;
        var alone = at > 0 || end == rest.Length || !char.IsAsciiLetter(rest[end]);
        if (alone && Clitics.JoinsLeft("x", form)) return end;
        var digits = form[1..].TrimEnd("sS");
        return digits.Length == 2 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[1]) ? end : 0;
    }

    private static int Letters(ReadOnlySpan<char> rest, int at)
    {
        while (at < rest.Length)
        {
            if (Characters.IsLetter(rest[at]) || Characters.IsDigit(rest[at]) || rest[at] == '_') at++;
            else if (char.IsHighSurrogate(rest[at]) && at + 1 < rest.Length && char.IsLowSurrogate(rest[at + 1]) && IsLetterPair(rest[at], rest[at + 1])) at += 2;
            else break;
        }

        return at;
    }

    private static bool IsLetterPair(char high, char low) => System.Text.Rune.IsLetter(new System.Text.Rune(high, low));

    /// <summary>Where the word goes on after an apostrophe, an ampersand or a hyphen, or the same place.</summary>
    private static int Continue(ReadOnlySpan<char> rest, int at)
    {
        if (at + 1 >= rest.Length || !Characters.IsLetter(rest[at + 1]) && !Characters.IsDigit(rest[at + 1])) return at;
        var c = rest[at];
        if (Characters.IsApostrophe(c) && Characters.IsLetter(rest[at + 1])) return Letters(rest, at + 1);
        if (c == '&' && at <= 4)
        {
            var end = Letters(rest, at + 1);
            return end - at <= 5 && Characters.IsUpper(rest[0]) == Characters.IsUpper(rest[at + 1]) ? end : at;
        }

        if (c == '/' && at <= 2)
        {
            var end = Letters(rest, at + 1);
            return Clitics.IsWhole(rest[..end]) ? end : at;
        }

        if (Characters.IsHyphen(c) && KeepsHyphen(rest[..at], rest[at + 1])) return Letters(rest, at + 1);
        return at;
    }

    private static bool KeepsHyphen(ReadOnlySpan<char> before, char after)
    {
        if (before.Length > 6 || !Prefixes.Contains(before)) return false;
        if (before.Length > 1 && Characters.IsUpper(before[^1])) return false; // "RE-", "UN-": an acronym or a heading
        return Characters.IsLetter(after) || before.Equals("mid", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the stop after a word belongs to it.</summary>
    private static bool KeepsStop(ReadOnlySpan<char> rest, int at)
    {
        var word = rest[..at];
        var after = at + 1 < rest.Length ? rest[at + 1] : ' ';
        if (after == '.') return false;
        if (word.Length == 1) return Characters.IsUpper(word[0]) && word[0] != 'I' || word[0] is 'v' or 'p' or 'c';
        return Abbreviations.Kind(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number or AbbreviationKind.Calendar or AbbreviationKind.Final => false, // settled by what follows: see ListedStops
            _ => true,
        };
    }
}
