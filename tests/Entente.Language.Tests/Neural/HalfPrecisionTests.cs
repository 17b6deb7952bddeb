using Entente.Language.Neural;

namespace Entente.Language.Tests.Neural;

public sealed class HalfPrecisionTests
{
    [Fact]
    public void WidensEveryFiniteNumberExactly()
    {
        ushort[] all = [.. Enumerable.Range(0, 0x10000).Select(static bits => (ushort)bits).Where(static bits => Half.IsFinite(BitConverter.UInt16BitsToHalf(bits)))];
        var widened = new float[all.Length];
        HalfPrecision.Widen(all, widened);
        Assert.Equal(all.Select(static bits => BitConverter.SingleToUInt32Bits((float)BitConverter.UInt16BitsToHalf(bits))), widened.Select(BitConverter.SingleToUInt32Bits));
        var tail = new float[5];
        HalfPrecision.Widen(all.AsSpan(1000, 5), tail);
        Assert.Equal(widened[1000..1005], tail);
    }
}
