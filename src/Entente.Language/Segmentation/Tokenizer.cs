namespace Entente.Language;

/// <summary>
/// Cuts a text into tokens as the English Universal Dependencies treebanks do: clitics and most hyphens are parted, abbreviations keep their stop,
/// addresses stay whole. One pass; every chunk between blanks is looked at once, and a chunk without end is cut, so time is linear.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The longest run without a blank that is looked at as one, in UTF-16 code units; longer ones are cut here.</summary>
    internal const int LongestChunk = 1024;

    /// <summary>Appends the tokens of [start, end) to a list.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, int start, int end, List<RawToken> tokens)
    {
        var at = start;
        while (at < end)
        {
            if (Characters.IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var stop = at + 1;
            while (stop < end && !Characters.IsBlank(text[stop])) stop++;
            while (at < stop)
            {
                var cut = stop - at <= LongestChunk ? stop : CutLongChunk(text, at);
                Chunk(text, at, cut, tokens);
                at = cut;
            }
        }
    }

    private static int CutLongChunk(ReadOnlySpan<char> text, int start)
    {
        var end = start + LongestChunk;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static void Chunk(ReadOnlySpan<char> text, int start, int end, List<RawToken> tokens)
    {
        var chunk = text[start..end];
        if (IsPlainWord(chunk))
        {
            AddWord(chunk, start, tokens);
            return;
        }

        if (Clitics.IsWhole(chunk))
        {
            tokens.Add(new RawToken(start, end));
            return;
        }

        var at = 0;
        while (at < chunk.Length)
        {
            var length = Next(chunk, at, out var isWord);
            if (isWord) AddWord(chunk.Slice(at, length), start + at, tokens);
            else tokens.Add(new RawToken(start + at, start + at + length));
            at += length;
        }
    }

    private static bool IsPlainWord(ReadOnlySpan<char> chunk)
    {
        foreach (var c in chunk)
            if (!char.IsAsciiLetter(c)) return false;
        return true;
    }

    private static int Next(ReadOnlySpan<char> chunk, int at, out bool isWord)
    {
        isWord = false;
        var rest = chunk[at..];
        var c = rest[0];
        var length = WebScanner.Length(chunk, at);
        if (length > 0) return length;
        if (Characters.IsDigit(c) || NumberScanner.BeginsSigned(chunk, at)) return NumberScanner.Length(chunk, at);
        if (Characters.IsLetter(c) || char.IsSurrogatePair(c, rest.Length > 1 ? rest[1] : '\0') && char.IsLetter(rest.ToString(), 0))
        {
            length = WordScanner.Length(rest, out isWord);
            return length;
        }

        if (Characters.IsApostrophe(c))
        {
            length = WordScanner.LeadingApostropheLength(chunk, at);
            if (length > 0) return length;
        }

        return SymbolScanner.Length(chunk, at);
    }

    /// <summary>Adds a word, parting its clitics.</summary>
    private static void AddWord(ReadOnlySpan<char> word, int start, List<RawToken> tokens)
    {
        var parts = Clitics.ListedParts(word);
        if (parts.Length > 0)
        {
            var at = 0;
            foreach (var part in parts)
            {
                tokens.Add(new RawToken(start + at, start + at + part));
                at += part;
            }

            tokens.Add(new RawToken(start + at, start + word.Length));
            return;
        }

        var suffix = Clitics.IsWhole(word) ? 0 : Clitics.SuffixLength(word);
        if (suffix > 0)
        {
            tokens.Add(new RawToken(start, start + word.Length - suffix));
            tokens.Add(new RawToken(start + word.Length - suffix, start + word.Length));
            return;
        }

        tokens.Add(new RawToken(start, start + word.Length));
    }
}
