namespace Entente.Language;

/// <summary>Finds addresses that stay whole: web addresses, mail addresses, host and file names, handles and hash tags.</summary>
internal static class WebScanner
{
    private static readonly WordTable Endings = WordTable.Read("domains.txt");

    /// <summary>Length of the address at a place inside a chunk, or 0. Looks only where an address can begin, so that a chunk is not read again and again.</summary>
    public static int Length(ReadOnlySpan<char> chunk, int at)
    {
        if (at > 0 && !MayBeginAfter(chunk[at - 1])) return 0;
        var rest = chunk[at..];
        if (rest[0] is '@' or '#') return TagLength(rest);
        if (!char.IsAsciiLetterOrDigit(rest[0]) || rest.Length < 5) return 0;
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return WithoutTail(rest);
        return DottedLength(rest);
    }

    private static bool MayBeginAfter(char c) => c is '(' or '<' or '[' or '"' or '“' or '\'' or '‘' or '>' or ':' or ',' or ';' or '«' or '{';

    private static int TagLength(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '_')) end++;
        return end > 2 && char.IsAsciiLetter(rest[1]) ? end : 0;
    }

    /// <summary>The rest of the chunk without the punctuation that closes the sentence around an address.</summary>
    private static int WithoutTail(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny("<>\"”“»");
        if (end < 0) end = rest.Length;
        while (end > 1)
        {
            var c = rest[end - 1];
            if (c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '}' || c == ')' && !rest[..(end - 1)].Contains('(')) end--;
            else break;
        }

        return end;
    }

    /// <summary>Mail addresses, host names and file names: parts of letters and digits joined by stops, with <c>@</c> or a known ending.</summary>
    private static int DottedLength(ReadOnlySpan<char> rest)
    {
        var end = 0;
        var lastStop = -1;
        var sign = -1;
        while (end < rest.Length)
        {
            var c = rest[end];
            if (c == '.') lastStop = end;
            else if (c == '@' && sign < 0) sign = end;
            else if (!char.IsAsciiLetterOrDigit(c) && !(c is '-' or '_' or '%' or '+' or '~')) break;
            end++;
        }

        while (end > 0 && rest[end - 1] is '.' or '-' or '+') end--;
        if (sign > 0 && sign < end - 1) return end;
        if (lastStop >= end) lastStop = rest[..end].LastIndexOf('.');
        if (IsNewsgroup(rest[..end])) return end;
        if (lastStop <= 0 || lastStop >= end - 1 || !Endings.Contains(rest[(lastStop + 1)..end])) return 0;
        if (!char.IsAsciiLetterLower(rest[lastStop + 1]) && !(char.IsAsciiLetterUpper(rest[lastStop - 1]) || end - lastStop > 3)) return 0;
        if (end < rest.Length && rest[end] == '/') return WithoutTail(rest);
        return end;
    }

    /// <summary>Three or more parts of small letters (<c>comp.sources.unix</c>).</summary>
    private static bool IsNewsgroup(ReadOnlySpan<char> name)
    {
        var (stops, letters) = (0, 0);
        foreach (var c in name)
        {
            if (c == '.' && letters < 2 || c != '.' && !char.IsAsciiLetterLower(c)) return false;
            (stops, letters) = c == '.' ? (stops + 1, 0) : (stops, letters + 1);
        }

        return stops >= 2 && letters >= 2;
    }
}
