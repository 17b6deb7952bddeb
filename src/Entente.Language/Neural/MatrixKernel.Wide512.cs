using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <content>Registers of sixteen numbers. Where fewer than eight rows are left, the rows after <c>last</c> are that row again, with the same result.</content>
internal static partial class MatrixKernel
{
    /// <summary>Eight rows by two panels: sixteen chains of additions, as many as hide the latency of one, and two products for each number that is read.</summary>
    [MethodImpl(Compiled)]
    private static void EightByTwo512(ref float a, int stride, int last, int inputs, ref float panel, ref float bias, ref float to, int columns, bool rectify)
    {
        ref var a1 = ref Unsafe.Add(ref a, Math.Min(1, last) * stride);
        ref var a2 = ref Unsafe.Add(ref a, Math.Min(2, last) * stride);
        ref var a3 = ref Unsafe.Add(ref a, Math.Min(3, last) * stride);
        ref var a4 = ref Unsafe.Add(ref a, Math.Min(4, last) * stride);
        ref var a5 = ref Unsafe.Add(ref a, Math.Min(5, last) * stride);
        ref var a6 = ref Unsafe.Add(ref a, Math.Min(6, last) * stride);
        ref var a7 = ref Unsafe.Add(ref a, Math.Min(7, last) * stride);
        ref var next = ref Unsafe.Add(ref panel, Packed.Panel * inputs);
        var s0 = Vector512.LoadUnsafe(ref bias);
        Vector512<float> s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
        var t0 = Vector512.LoadUnsafe(ref bias, Packed.Panel);
        Vector512<float> t1 = t0, t2 = t0, t3 = t0, t4 = t0, t5 = t0, t6 = t0, t7 = t0;
        for (nint k = 0; k < inputs; k++)
        {
            var w = Vector512.LoadUnsafe(ref panel);
            var v = Vector512.LoadUnsafe(ref next);
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            s0 = Vector512.FusedMultiplyAdd(x, w, s0);
            t0 = Vector512.FusedMultiplyAdd(x, v, t0);
            x = Vector512.Create(Unsafe.Add(ref a1, k));
            s1 = Vector512.FusedMultiplyAdd(x, w, s1);
            t1 = Vector512.FusedMultiplyAdd(x, v, t1);
            x = Vector512.Create(Unsafe.Add(ref a2, k));
            s2 = Vector512.FusedMultiplyAdd(x, w, s2);
            t2 = Vector512.FusedMultiplyAdd(x, v, t2);
            x = Vector512.Create(Unsafe.Add(ref a3, k));
            s3 = Vector512.FusedMultiplyAdd(x, w, s3);
            t3 = Vector512.FusedMultiplyAdd(x, v, t3);
            x = Vector512.Create(Unsafe.Add(ref a4, k));
            s4 = Vector512.FusedMultiplyAdd(x, w, s4);
            t4 = Vector512.FusedMultiplyAdd(x, v, t4);
            x = Vector512.Create(Unsafe.Add(ref a5, k));
            s5 = Vector512.FusedMultiplyAdd(x, w, s5);
            t5 = Vector512.FusedMultiplyAdd(x, v, t5);
            x = Vector512.Create(Unsafe.Add(ref a6, k));
            s6 = Vector512.FusedMultiplyAdd(x, w, s6);
            t6 = Vector512.FusedMultiplyAdd(x, v, t6);
            x = Vector512.Create(Unsafe.Add(ref a7, k));
            s7 = Vector512.FusedMultiplyAdd(x, w, s7);
            t7 = Vector512.FusedMultiplyAdd(x, v, t7);
            panel = ref Unsafe.Add(ref panel, Packed.Panel);
            next = ref Unsafe.Add(ref next, Packed.Panel);
        }

        Store(s0, s1, s2, s3, s4, s5, s6, s7, ref to, last, columns, rectify);
        Store(t0, t1, t2, t3, t4, t5, t6, t7, ref Unsafe.Add(ref to, Packed.Panel), last, columns, rectify);
    }

    /// <summary>Eight rows by one panel.</summary>
    [MethodImpl(Compiled)]
    private static void Eight512(ref float a, int stride, int last, int inputs, ref float panel, ref float bias, ref float to, int columns, bool rectify)
    {
        ref var a1 = ref Unsafe.Add(ref a, Math.Min(1, last) * stride);
        ref var a2 = ref Unsafe.Add(ref a, Math.Min(2, last) * stride);
        ref var a3 = ref Unsafe.Add(ref a, Math.Min(3, last) * stride);
        ref var a4 = ref Unsafe.Add(ref a, Math.Min(4, last) * stride);
        ref var a5 = ref Unsafe.Add(ref a, Math.Min(5, last) * stride);
        ref var a6 = ref Unsafe.Add(ref a, Math.Min(6, last) * stride);
        ref var a7 = ref Unsafe.Add(ref a, Math.Min(7, last) * stride);
        var s0 = Vector512.LoadUnsafe(ref bias);
        Vector512<float> s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
        for (nint k = 0; k < inputs; k++)
        {
            var w = Vector512.LoadUnsafe(ref panel);
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            s0 = Vector512.FusedMultiplyAdd(x, w, s0);
            x = Vector512.Create(Unsafe.Add(ref a1, k));
            s1 = Vector512.FusedMultiplyAdd(x, w, s1);
            x = Vector512.Create(Unsafe.Add(ref a2, k));
            s2 = Vector512.FusedMultiplyAdd(x, w, s2);
            x = Vector512.Create(Unsafe.Add(ref a3, k));
            s3 = Vector512.FusedMultiplyAdd(x, w, s3);
            x = Vector512.Create(Unsafe.Add(ref a4, k));
            s4 = Vector512.FusedMultiplyAdd(x, w, s4);
            x = Vector512.Create(Unsafe.Add(ref a5, k));
            s5 = Vector512.FusedMultiplyAdd(x, w, s5);
            x = Vector512.Create(Unsafe.Add(ref a6, k));
            s6 = Vector512.FusedMultiplyAdd(x, w, s6);
            x = Vector512.Create(Unsafe.Add(ref a7, k));
            s7 = Vector512.FusedMultiplyAdd(x, w, s7);
            panel = ref Unsafe.Add(ref panel, Packed.Panel);
        }

        Store(s0, s1, s2, s3, s4, s5, s6, s7, ref to, last, columns, rectify);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        Vector512<float> s0, Vector512<float> s1, Vector512<float> s2, Vector512<float> s3, Vector512<float> s4, Vector512<float> s5, Vector512<float> s6, Vector512<float> s7,
        ref float to, int last, int columns, bool rectify)
    {
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
        s1.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(1, last) * columns));
        s2.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(2, last) * columns));
        s3.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(3, last) * columns));
        s4.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(4, last) * columns));
        s5.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(5, last) * columns));
        s6.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(6, last) * columns));
        s7.StoreUnsafe(ref Unsafe.Add(ref to, Math.Min(7, last) * columns));
    }
}
