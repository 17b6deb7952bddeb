using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>
/// Dense multiplication of row blocks with packed panels. Each output is one chain of fused multiply-adds over the inputs in order,
/// whatever the width of the registers, so results are the same bits on every machine.
/// </summary>
internal static partial class MatrixKernel
{
    // kernels keep all registers for themselves: inlined into a layer they spill
    private const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

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
        var pair = width == SimdWidth.Wide512 ? 2 * Packed.Panel : Packed.Panel;
        var column = 0;
        for (; column + pair <= columns; column += pair) Rows(width, a, stride, rows, inputs, panels, bias, output, columns, column, pair, rectify);
        if (column < columns) Rows(width, a, stride, rows, inputs, panels, bias, output, columns, column, Packed.Panel, rectify);
    }

    /// <summary>All rows of one or two panels. The last block begins early enough to be whole, and what it computes again comes out the same.</summary>
    private static void Rows(
        SimdWidth width, ReadOnlySpan<float> a, int stride, int rows, int inputs, ReadOnlySpan<float> panels, ReadOnlySpan<float> bias, Span<float> output, int columns, int column, int wide, bool rectify)
    {
        ref var panel = ref Unsafe.Add(ref MemoryMarshal.GetReference(panels), column * inputs);
        ref var offset = ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), column);
        var block = width switch { SimdWidth.Wide512 => 8, SimdWidth.Wide256 => 4, _ => 1 };
        var last = Math.Min(block, rows) - 1;
        for (var row = 0; row < rows; row += block)
        {
            var first = Math.Max(0, Math.Min(row, rows - block));
            ref var from = ref Unsafe.Add(ref MemoryMarshal.GetReference(a), first * stride);
            ref var to = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), first * columns + column);
            if (width == SimdWidth.Scalar) OneScalar(ref from, inputs, ref panel, ref offset, ref to, rectify);
            else if (width == SimdWidth.Wide256) Four256(ref from, stride, last, inputs, ref panel, ref offset, ref to, columns, rectify);
            else if (wide == Packed.Panel) Eight512(ref from, stride, last, inputs, ref panel, ref offset, ref to, columns, rectify);
            else EightByTwo512(ref from, stride, last, inputs, ref panel, ref offset, ref to, columns, rectify);
        }
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
