using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Hashes of feature values; the same on every machine.</summary>
internal static class FeatureHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hash of characters.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return hash;
    }

    /// <summary>One feature: a template and a value.</summary>
    public static ulong Mix(int template, ulong value)
    {
        var hash = value + ((ulong)(uint)template * 0x9E3779B97F4A7C15);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }

    /// <summary>One feature of two values.</summary>
    public static ulong Mix(int template, ulong first, ulong second) => Mix(template, (first * 0xC2B2AE3D27D4EB4F) ^ ((second << 29) | (second >> 35)));

    /// <summary>One feature of three values.</summary>
    public static ulong Mix(int template, ulong first, ulong second, ulong third) => Mix(template, (first * 0xC2B2AE3D27D4EB4F) ^ ((second << 29) | (second >> 35)), third);
}
