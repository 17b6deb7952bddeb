namespace Entente.Coding.World.Tables;

/// <summary>
/// The consonants of a word after the commonest rules of transliteration: two spellings of one Arabic, Persian, Urdu or Slavic name share it.
/// It only proposes; <see cref="NameNormaliser.Compare"/> decides and says which rule it was.
/// </summary>
internal static class Skeleton
{
    /// <summary>Stable hash of the skeleton of a folded word.</summary>
    public static ulong Of(ReadOnlySpan<char> folded)
    {
        Span<char> buffer = stackalloc char[96];
        var n = Write(folded, buffer);
        var h = 14695981039346656037UL;
        foreach (var c in buffer[..n]) h = (h ^ c) * 1099511628211UL;
        return h ^ (h >> 32);
    }

    /// <summary>Writes the skeleton.</summary>
    public static int Write(ReadOnlySpan<char> w, Span<char> to)
    {
        var n = 0;
        for (var i = 0; i < w.Length; i++)
        {
            var c = w[i];
            var next = i + 1 < w.Length ? w[i + 1] : '\0';
            char mapped;
            if (c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
            {
                if (i != 0) continue;
                mapped = c == 'y' && (next is 'a' or 'e' or 'i' or 'o' or 'u') ? 'y' : 'a';
            }
            else if (next == 'h' && (c is 'g' or 'k' or 'p' or 's' or 'z' or 'd' or 't' or 'c'))
            {
                mapped = c switch { 'g' => 'q', 'k' => 'k', 'p' => 'f', 's' => 'S', 'z' => 'Z', 'd' => 'd', 't' => 't', _ => 'C' };
                i++;
            }
            else if (c == 'h' && (i == w.Length - 1 || n > 0 && next is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')))
            {
                continue;
            }
            else if (c == 'd' && next == 'j')
            {
                continue;
            }
            else
            {
                mapped = Single(c);
            }

            if (n > 0 && to[n - 1] == mapped) continue;
            to[n++] = mapped;
        }

        return n;
    }

    private static char Single(char c) => c switch { 'w' => 'v', 'c' => 'k', 'x' => 'k', _ => c };
}
