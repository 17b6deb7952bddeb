using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <content>Registers of eight numbers. Where fewer than four rows are left, the rows after <c>last</c> are that row again, with the same result.</content>
internal static partial class MatrixKernel
{
    [MethodImpl(Compiled)]
    private static void Four256(ref float a, int stride, int last, int inputs, ref float panel, ref float bias, ref float to, int columns, bool rectify)
    {
        ref var a1 = ref Unsafe.Add(ref a, Math.Min(1, last) * stride);
        ref var a2 = ref Unsafe.Add(ref a, Math.Min(2, last) * stride);
        ref var a3 = ref Unsafe.Add(ref a, Math.Min(3, last) * stride);
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
        s1.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(1, last) * columns));
        t1.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(1, last) * columns), 8);
        s2.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(2, last) * columns));
        t2.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(2, last) * columns), 8);
        s3.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(3, last) * columns));
        t3.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(3, last) * columns), 8);
    }
}
