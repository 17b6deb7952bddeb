using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>Element-wise functions on eight or sixteen numbers at a time; the same bits on every processor.</summary>
internal static class Activations
{
    /// <summary>e to the power of x, within two units in the last place; x is held to ±87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        var magic = Vector256.Create(12582912f);        // 1.5 × 2^23: adding it rounds to a whole number
        var shifted = Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), magic);
        var n = shifted - magic;
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(1.9875691500e-4f), r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.5f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r) + Vector256<float>.One;
        var power = Vector256.ShiftLeft(shifted.AsInt32() - magic.AsInt32() + Vector256.Create(127), 23).AsSingle();
        return p * power;
    }

    /// <summary>The same on sixteen numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var magic = Vector512.Create(12582912f);        // 1.5 × 2^23: adding it rounds to a whole number
        var shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), magic);
        var n = shifted - magic;
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(1.9875691500e-4f), r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.5f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r) + Vector512<float>.One;
        var power = Vector512.ShiftLeft(shifted.AsInt32() - magic.AsInt32() + Vector512.Create(127), 23).AsSingle();
        return p * power;
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>1 / (1 + e^-x) of sixteen numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>Hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        var s = Sigmoid(x + x);
        return s + s - Vector256<float>.One;
    }

    /// <summary>Hyperbolic tangent of sixteen numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var s = Sigmoid(x + x);
        return s + s - Vector512<float>.One;
    }

    /// <summary>to = (x - mean) / deviation × gain + offset over one row; the row's length is a multiple of eight.</summary>
    public static void Normalise(ReadOnlySpan<float> x, ReadOnlySpan<float> gain, ReadOnlySpan<float> offset, Span<float> to)
    {
        if (gain.Length < x.Length || offset.Length < x.Length || to.Length < x.Length) throw new ArgumentException("Rows of different length.", nameof(x));
        ref var from = ref MemoryMarshal.GetReference(x);
        var sum = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)x.Length; i += 8) sum += Vector256.LoadUnsafe(ref from, i);
        var mean = Vector256.Create(Sum(sum) / x.Length);
        var squares = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)x.Length; i += 8)
        {
            var d = Vector256.LoadUnsafe(ref from, i) - mean;
            squares = Vector256.FusedMultiplyAdd(d, d, squares);
        }

        ref var gains = ref MemoryMarshal.GetReference(gain);
        ref var offsets = ref MemoryMarshal.GetReference(offset);
        ref var target = ref MemoryMarshal.GetReference(to);
        var scale = Vector256.Create(1 / MathF.Sqrt(Sum(squares) / x.Length + 1e-5f));
        for (nuint i = 0; i < (nuint)x.Length; i += 8)
        {
            var d = (Vector256.LoadUnsafe(ref from, i) - mean) * scale;
            Vector256.FusedMultiplyAdd(d, Vector256.LoadUnsafe(ref gains, i), Vector256.LoadUnsafe(ref offsets, i)).StoreUnsafe(ref target, i);
        }
    }

    private static float Sum(Vector256<float> v)
    {
        // in a fixed order, so that no platform adds otherwise
        var low = v.GetLower() + v.GetUpper();
        return low[0] + low[2] + (low[1] + low[3]);
    }
}
