using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>How many floats one instruction handles. Every width gives the same bits: sums run in the same order with fused multiply-add.</summary>
internal enum SimdWidth
{
    /// <summary>One at a time.</summary>
    Scalar,
    /// <summary>Eight (AVX2).</summary>
    Wide256,
    /// <summary>Sixteen (AVX-512).</summary>
    Wide512,
}

/// <summary>The width this process uses.</summary>
internal static class Simd
{
    /// <summary>The widest that the processor has.</summary>
    public static SimdWidth Best { get; } =
        Vector512.IsHardwareAccelerated ? SimdWidth.Wide512 : Vector256.IsHardwareAccelerated ? SimdWidth.Wide256 : SimdWidth.Scalar;
}
