using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>IEEE 754 half precision → single precision, exactly, eight at a time.</summary>
internal static class HalfPrecision
{
    // exponents are biased by 15 in the one and by 127 in the other format
    private static readonly float Rebias = MathF.ScaleB(1, 127 - 15);

    /// <summary>Widens finite numbers.</summary>
    // compiled at once: loading is over before tiered compilation would notice the loop
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<ushort> from, Span<float> to)
    {
        var at = 0;
        for (; at + 8 <= from.Length; at += 8)
        {
            var bits = Vector128.LoadUnsafe(in from[at]);
            var wide = Vector256.Create(Vector128.WidenLower(bits), Vector128.WidenUpper(bits));
            var magnitude = Vector256.ShiftLeft(wide & Vector256.Create(0x7FFFu), 13).AsSingle() * Vector256.Create(Rebias);
            (magnitude.AsUInt32() | Vector256.ShiftLeft(wide & Vector256.Create(0x8000u), 16)).AsSingle().CopyTo(to[at..]);
        }

        for (; at < from.Length; at++)
        {
            var magnitude = BitConverter.UInt32BitsToSingle((from[at] & 0x7FFFu) << 13) * Rebias;
            to[at] = BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(magnitude) | (from[at] & 0x8000u) << 16);
        }
    }
}
