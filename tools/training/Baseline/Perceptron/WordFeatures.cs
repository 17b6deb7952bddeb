using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Hashes of one token's form that all three perceptrons share.</summary>
internal readonly struct WordFeatures
{
    private WordFeatures(ulong form, ulong lower, ulong prefix, ulong suffix2, ulong suffix3, ulong suffix4, ulong shape)
    {
        Form = form;
        Lower = lower;
        Prefix = prefix;
        Suffix2 = suffix2;
        Suffix3 = suffix3;
        Suffix4 = suffix4;
        Shape = shape;
    }

    public ulong Form { get; }

    public ulong Lower { get; }

    public ulong Prefix { get; }

    public ulong Suffix2 { get; }

    public ulong Suffix3 { get; }

    public ulong Suffix4 { get; }

    public ulong Shape { get; }

    /// <summary>Reads a form; only its first 60 characters count.</summary>
    public static WordFeatures Of(ReadOnlySpan<char> form)
    {
        Span<char> plain = stackalloc char[Math.Min(form.Length, 60)];
        Span<char> lower = stackalloc char[plain.Length];
        Span<char> shape = stackalloc char[plain.Length];
        var shapes = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            var c = Normal(form[i]);
            plain[i] = c;
            lower[i] = Characters.IsDigit(c) ? '0' : char.ToLowerInvariant(c);
            var kind = Kind(c);
            if (shapes < 2 || shape[shapes - 1] != kind || shape[shapes - 2] != kind) shape[shapes++] = kind;
        }

        return new WordFeatures(FeatureHash.Of(plain), FeatureHash.Of(lower), FeatureHash.Of(lower[..Math.Min(3, lower.Length)]),
            Tail(lower, 2), Tail(lower, 3), Tail(lower, 4), FeatureHash.Of(shape[..shapes]));
    }

    private static ulong Tail(ReadOnlySpan<char> text, int length) => FeatureHash.Of(text[Math.Max(0, text.Length - length)..]);

    private static char Normal(char c) => c switch
    {
        '’' or '‘' or '`' or 'ʼ' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' => '-',
        _ => c,
    };

    private static char Kind(char c)
    {
        if (Characters.IsDigit(c)) return 'd';
        if (Characters.IsUpper(c)) return 'X';
        return Characters.IsLetter(c) ? 'x' : c;
    }
}
