using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>
/// Dense multiplication of row blocks with packed panels. Each output is one chain of fused multiply-adds over the inputs in order,
/// whatever the width of the registers, so results are the same bits on every machine.
/// </summary>
internal static class MatrixKernel
{
    /// <summary>output[r] = a[r] · weights + bias for every row.</summary>
    /// <param name="width">Register width to use.</param>
    /// <param name="a">Input; row r starts at r × <paramref name="stride"/> and has <c>weights.Inputs</c> values.</param>
    /// <param name="stride">Distance between input rows; smaller than the inputs where rows overlap (a window over neighbours).</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="weights">Packed weights.</param>
    /// <param name="output">Output rows of <c>weights.Columns</c> values.</param>
    /// <param name="rectify">Whether negative results become zero.</param>
    public static void Multiply(SimdWidth width, ReadOnlySpan<float> a, int stride, int rows, Packed weights, Span<float> output, bool rectify) =>
        Multiply(width, a, stride, rows, weights.Inputs, weights.Panels, weights.Bias, output, weights.Columns, rectify);

    /// <summary>The same over panels that the caller laid out.</summary>
    public static void Multiply(
        SimdWidth width, ReadOnlySpan<float> a, int stride, int rows, int inputs, ReadOnlySpan<float> panels, ReadOnlySpan<float> bias, Span<float> output, int columns, bool rectify)
    {
        if (rows == 0) return;
        if (a.Length < (rows - 1) * stride + inputs || output.Length < rows * columns || panels.Length < inputs * columns || bias.Length < columns)
            throw new ArgumentException("A matrix does not fit its operands.", nameof(a));
        for (var column = 0; column < columns; column += Packed.Panel)
        {
            ref var panel = ref Unsafe.Add(ref MemoryMarshal.GetReference(panels), column * inputs);
            ref var offset = ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), column);
            var row = 0;
            while (row < rows)
            {
                ref var from = ref Unsafe.Add(ref MemoryMarshal.GetReference(a), row * stride);
                ref var to = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), row * columns + column);
                row += Block(width, ref from, stride, rows - row, inputs, ref panel, ref offset, ref to, columns, rectify);
            }
        }
    }

    private static int Block(
        SimdWidth width, ref float a, int stride, int rows, int inputs, ref float panel, ref float bias, ref float to, int columns, bool rectify)
    {
        if (width == SimdWidth.Wide512)
        {
            if (rows >= 8)
            {
                Eight512(ref a, stride, inputs, ref panel, ref bias, ref to, columns, rectify);
                return 8;
            }

            One512(ref a, inputs, ref panel, ref bias, ref to, rectify);
            return 1;
        }

        if (width == SimdWidth.Wide256)
        {
            if (rows >= 4)
            {
                Four256(ref a, stride, inputs, ref panel, ref bias, ref to, columns, rectify);
                return 4;
            }

            One256(ref a, inputs, ref panel, ref bias, ref to, rectify);
            return 1;
        }

        OneScalar(ref a, inputs, ref panel, ref bias, ref to, rectify);
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight512(ref float a, int stride, int inputs, ref float panel, ref float bias, ref float to, int columns, bool rectify)
    {
        ref var a1 = ref Unsafe.Add(ref a, stride);
        ref var a2 = ref Unsafe.Add(ref a1, stride);
        ref var a3 = ref Unsafe.Add(ref a2, stride);
        ref var a4 = ref Unsafe.Add(ref a3, stride);
        ref var a5 = ref Unsafe.Add(ref a4, stride);
        ref var a6 = ref Unsafe.Add(ref a5, stride);
        ref var a7 = ref Unsafe.Add(ref a6, stride);
        var s0 = Vector512.LoadUnsafe(ref bias);
        Vector512<float> s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
        for (nint k = 0; k < inputs; k++)
        {
            var w = Vector512.LoadUnsafe(ref panel);
            s0 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, k)), w, s0);
            s1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a1, k)), w, s1);
            s2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a2, k)), w, s2);
            s3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a3, k)), w, s3);
            s4 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a4, k)), w, s4);
            s5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a5, k)), w, s5);
            s6 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a6, k)), w, s6);
            s7 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a7, k)), w, s7);
            panel = ref Unsafe.Add(ref panel, Packed.Panel);
        }

        if (rectify)
        {
            var zero = Vector512<float>.Zero;
            s0 = Vector512.Max(s0, zero);
            s1 = Vector512.Max(s1, zero);
            s2 = Vector512.Max(s2, zero);
            s3 = Vector512.Max(s3, zero);
            s4 = Vector512.Max(s4, zero);
            s5 = Vector512.Max(s5, zero);
            s6 = Vector512.Max(s6, zero);
            s7 = Vector512.Max(s7, zero);
        }

        s0.StoreUnsafe(ref to);
        s1.StoreUnsafe(ref Unsafe.Add(ref to, columns));
        s2.StoreUnsafe(ref Unsafe.Add(ref to, 2 * columns));
        s3.StoreUnsafe(ref Unsafe.Add(ref to, 3 * columns));
        s4.StoreUnsafe(ref Unsafe.Add(ref to, 4 * columns));
        s5.StoreUnsafe(ref Unsafe.Add(ref to, 5 * columns));
        s6.StoreUnsafe(ref Unsafe.Add(ref to, 6 * columns));
        s7.StoreUnsafe(ref Unsafe.Add(ref to, 7 * columns));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One512(ref float a, int inputs, ref float panel, ref float bias, ref float to, bool rectify)
    {
        var s = Vector512.LoadUnsafe(ref bias);
        for (nint k = 0; k < inputs; k++)
        {
            s = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, k)), Vector512.LoadUnsafe(ref panel), s);
            panel = ref Unsafe.Add(ref panel, Packed.Panel);
        }

        (rectify ? Vector512.Max(s, Vector512<float>.Zero) : s).StoreUnsafe(ref to);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four256(ref float a, int stride, int inputs, ref float panel, ref float bias, ref float to, int columns, bool rectify)
    {
        ref var a1 = ref Unsafe.Add(ref a, stride);
        ref var a2 = ref Unsafe.Add(ref a1, stride);
        ref var a3 = ref Unsafe.Add(ref a2, stride);
        var s0 = Vector256.LoadUnsafe(ref bias);
        var t0 = Vector256.LoadUnsafe(ref bias, 8);
        Vector256<float> s1 = s0, s2 = s0, s3 = s0, t1 = t0, t2 = t0, t3 = t0;
        for (nint k = 0; k < inputs; k++)
        {
            var w = Vector256.LoadUnsafe(ref panel);
            var v = Vector256.LoadUnsafe(ref panel, 8);
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            s0 = Vector256.FusedMultiplyAdd(x, w, s0);
            t0 = Vector256.FusedMultiplyAdd(x, v, t0);
            x = Vector256.Create(Unsafe.Add(ref a1, k));
            s1 = Vector256.FusedMultiplyAdd(x, w, s1);
            t1 = Vector256.FusedMultiplyAdd(x, v, t1);
            x = Vector256.Create(Unsafe.Add(ref a2, k));
            s2 = Vector256.FusedMultiplyAdd(x, w, s2);
            t2 = Vector256.FusedMultiplyAdd(x, v, t2);
            x = Vector256.Create(Unsafe.Add(ref a3, k));
            s3 = Vector256.FusedMultiplyAdd(x, w, s3);
            t3 = Vector256.FusedMultiplyAdd(x, v, t3);
            panel = ref Unsafe.Add(ref panel, Packed.Panel);
        }

        if (rectify)
        {
            var zero = Vector256<float>.Zero;
            s0 = Vector256.Max(s0, zero);
            s1 = Vector256.Max(s1, zero);
            s2 = Vector256.Max(s2, zero);
            s3 = Vector256.Max(s3, zero);
            t0 = Vector256.Max(t0, zero);
            t1 = Vector256.Max(t1, zero);
            t2 = Vector256.Max(t2, zero);
            t3 = Vector256.Max(t3, zero);
        }

        s0.StoreUnsafe(ref to);
        t0.StoreUnsafe(ref to, 8);
        s1.StoreUnsafe(ref Unsafe.Add(ref to, columns));
        t1.StoreUnsafe(ref Unsafe.Add(ref to, columns), 8);
        s2.StoreUnsafe(ref Unsafe.Add(ref to, 2 * columns));
        t2.StoreUnsafe(ref Unsafe.Add(ref to, 2 * columns), 8);
        s3.StoreUnsafe(ref Unsafe.Add(ref to, 3 * columns));
        t3.StoreUnsafe(ref Unsafe.Add(ref to, 3 * columns), 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One256(ref float a, int inputs, ref float panel, ref float bias, ref float to, bool rectify)
    {
        var s = Vector256.LoadUnsafe(ref bias);
        var t = Vector256.LoadUnsafe(ref bias, 8);
        for (nint k = 0; k < inputs; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            s = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref panel), s);
            t = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref panel, 8), t);
            panel = ref Unsafe.Add(ref panel, Packed.Panel);
        }

        (rectify ? Vector256.Max(s, Vector256<float>.Zero) : s).StoreUnsafe(ref to);
        (rectify ? Vector256.Max(t, Vector256<float>.Zero) : t).StoreUnsafe(ref to, 8);
    }

    private static void OneScalar(ref float a, int inputs, ref float panel, ref float bias, ref float to, bool rectify)
    {
        for (var c = 0; c < Packed.Panel; c++)
        {
            var s = Unsafe.Add(ref bias, c);
            for (var k = 0; k < inputs; k++)
                s = MathF.FusedMultiplyAdd(Unsafe.Add(ref a, k), Unsafe.Add(ref panel, k * Packed.Panel + c), s);
            Unsafe.Add(ref to, c) = rectify ? MathF.Max(s, 0) : s;
        }
    }
}
