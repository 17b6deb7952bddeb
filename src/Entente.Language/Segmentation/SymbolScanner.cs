namespace Entente.Language;

/// <summary>Finds where a run of punctuation or symbols ends.</summary>
internal static class SymbolScanner
{
    /// <summary>Length of the symbol token at a place: runs of stops, marks, dashes and rules stay together, everything else is a token of its own.</summary>
    public static int Length(ReadOnlySpan<char> chunk, int at)
    {
        var rest = chunk[at..];
        var emoticon = EmoticonLength(chunk, at);
        if (emoticon > 0) return emoticon;
        var c = rest[0];
        if (c is '.' or '?' or '!' or '…' or '？' or '！') return RunOfStops(rest);
        if (c is '-' or '=' or '*' or '_' or '~' or '+' or '#' or '<' or '>' or '|' or '\'' or '`' or '–' or '—' or '─' or '\\' or '/' or '^') return RunOf(rest, c);
        if (char.IsHighSurrogate(c) && rest.Length > 1 && char.IsLowSurrogate(rest[1])) return PictureLength(rest);
        if (c is '’' or '‘' && rest.Length > 1 && rest[1] == '’') return 2; // quotation marks of two apostrophes
        var end = 1;
        while (end < rest.Length && Characters.IsLetter(rest[end]) && !char.IsLetter(rest[end])) end++; // combining marks
        return end;
    }

    private static int RunOfStops(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && rest[end] is '.' or '?' or '!' or '…' or '？' or '！') end++;
        return end;
    }

    private static int RunOf(ReadOnlySpan<char> rest, char c)
    {
        var end = 1;
        while (end < rest.Length && rest[end] == c) end++;
        return c is '\'' or '`' or '/' or '\\' && end != 2 ? 1 : end;
    }

    /// <summary>A surrogate pair with the joiners, skin tones and variation marks that follow it.</summary>
    private static int PictureLength(ReadOnlySpan<char> rest)
    {
        var end = 2;
        while (end < rest.Length)
        {
            if (rest[end] is '\uFE0F' or '\uFE0E' or '\u20E3') end++;
            else if (rest[end] == '\u200D' && end + 2 < rest.Length && char.IsSurrogatePair(rest[end + 1], rest[end + 2])) end += 3;
            else if (rest[end] == '\uD83C' && end + 1 < rest.Length && rest[end + 1] is >= '\uDFFB' and <= '\uDFFF') end += 2;
            else break;
        }

        return end;
    }

    private static int EmoticonLength(ReadOnlySpan<char> chunk, int at)
    {
        if (chunk[at] is not (':' or ';' or '=' or '<' or '^') || at > 0 && chunk[at - 1] is >= '0' and <= '9') return 0;
        for (var length = Math.Min(3, chunk.Length - at); length >= 2; length--)
        {
            var after = at + length;
            if (!Clitics.IsWhole(chunk.Slice(at, length))) continue;
            if (after == chunk.Length || !char.IsLetterOrDigit(chunk[after]) && chunk[after] != '/') return length;
        }

        return 0;
    }
}
