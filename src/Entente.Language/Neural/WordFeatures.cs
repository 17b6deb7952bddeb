namespace Entente.Language.Neural;

/// <summary>
/// What the net sees of a form before any context: hashes of the form, its affixes, character n-grams and shape.
/// The same functions as <c>tools/training/features.py</c>; change both or neither.
/// </summary>
internal static class WordFeatures
{
    /// <summary>Longer words are cut here.</summary>
    public const int MaxUnits = 48;

    /// <summary>N-grams beyond this many are left out.</summary>
    public const int MaxNgrams = 64;

    /// <summary>One kind of quote and dash; cut to <see cref="MaxUnits"/>. Returns the length.</summary>
    public static int Clean(ReadOnlySpan<char> form, Span<char> clean)
    {
        if (form is "``" or "''")
        {
            clean[0] = '"';
            return 1;
        }

        var length = Math.Min(form.Length, MaxUnits);
        for (var i = 0; i < length; i++) clean[i] = Plain(form[i]);
        return length;
    }

    /// <summary>Lower case, digits as 0; links and addresses become one word. Returns the length.</summary>
    public static int Normal(ReadOnlySpan<char> clean, Span<char> normal)
    {
        if (IsLink(clean))
        {
            "<link>".CopyTo(normal);
            return 6;
        }

        for (var i = 0; i < clean.Length; i++)
            normal[i] = char.IsAsciiDigit(clean[i]) ? '0' : char.ToLowerInvariant(clean[i]);
        return clean.Length;
    }

    /// <summary>Xxxx, dd.d and so on; a run of one class counts up to four. Returns the length.</summary>
    public static int Shape(ReadOnlySpan<char> clean, Span<char> shape)
    {
        int length = 0, run = 0;
        var last = '\0';
        foreach (var c in clean)
        {
            var k = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsAsciiDigit(c) ? 'd' : c < 128 ? c : 'o';
            run = k == last ? run + 1 : 1;
            last = k;
            if (run <= 4) shape[length++] = k;
        }

        return length;
    }

    /// <summary>FNV-1a over the low and high bytes of the units, then mixed.</summary>
    public static uint Hash(ReadOnlySpan<char> units, uint seed)
    {
        var h = 2166136261u ^ unchecked(seed * 0x9E3779B1u);
        foreach (var u in units)
        {
            h = unchecked((h ^ (u & 0xFFu)) * 16777619u);
            h = unchecked((h ^ ((uint)u >> 8)) * 16777619u);
        }

        h ^= h >> 15;
        h = unchecked(h * 0x2C1B3C6Du);
        return h ^ (h >> 12);
    }

    /// <summary>Sixty-four bits from two seeds: names a normal form in the vocabulary.</summary>
    public static ulong LongHash(ReadOnlySpan<char> units) => (ulong)Hash(units, 201) << 32 | Hash(units, 202);

    private static bool IsLink(ReadOnlySpan<char> form)
    {
        if (form.Length > 8 && (form.StartsWith("http", StringComparison.Ordinal) || form.StartsWith("www.", StringComparison.Ordinal))) return true;
        return form.Length > 2 && form[1..^1].Contains('@') && form.Contains('.');
    }

    private static char Plain(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201b' or '`' or '\u00b4' => '\'',
        '\u201c' or '\u201d' or '\u201e' or '\u00ab' or '\u00bb' => '"',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        _ => c,
    };
}
