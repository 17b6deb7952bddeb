using System.Buffers;

namespace Entente.Language.Neural;

/// <summary>
/// The best tree under arc scores: the greedy choice where it is a tree with one root, else the maximum spanning arborescence
/// (Chu and Liu 1965, Edmonds 1967) for the three likeliest roots; arcs that cross are kept only where they are clearly better.
/// </summary>
internal sealed class TreeDecoder
{
    private const double Never = -1e9;
    private const int Roots = 3;

    // how much better, in log odds, a tree with crossing arcs must be; 2 to 8 are alike on the development sets
    private const double Crossing = 3;
    private ProjectiveDecoder? projective;
    private int[] seen = [];
    private int[] best = [];
    private int[] trial = [];

    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Row i: scores of the heads of token i; column 0 the root, column j token j - 1. The token's own column is ignored.</param>
    /// <param name="stride">Length of a row in memory.</param>
    /// <param name="heads">Takes for each token 0 (root) or 1 + its head.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        if (seen.Length <= n)
        {
            seen = new int[2 * n + 2];
            best = new int[2 * n + 2];
            trial = new int[2 * n + 2];
        }

        var roots = 0;
        for (var i = 0; i < n; i++)
        {
            heads[i] = Greedy(scores.Slice(i * stride, n + 1), i + 1);
            if (heads[i] == 0) roots++;
        }

        if (roots != 1 || FindCycle(heads) >= 0) Spanning(scores, stride, heads);
        Uncross(scores, stride, heads);
    }

    /// <summary>Takes the best tree without crossing arcs where it is nearly as good: English has few true crossings.</summary>
    private void Uncross(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        if (heads.Length > ProjectiveDecoder.Longest || ProjectiveDecoder.IsProjective(heads)) return;
        var total = 0.0;
        for (var i = 0; i < heads.Length; i++) total += scores[i * stride + heads[i]];
        var other = trial.AsSpan(0, heads.Length);
        if ((projective ??= new ProjectiveDecoder()).Decode(scores, stride, other) >= total - Crossing) other.CopyTo(heads);
    }

    private static int Greedy(ReadOnlySpan<float> row, int self)
    {
        var head = self == 0 ? 1 : 0;
        for (var j = head + 1; j < row.Length; j++)
            if (j != self && row[j] > row[head]) head = j;
        return head;
    }

    /// <summary>A token (1-based) on a cycle, or -1.</summary>
    private int FindCycle(ReadOnlySpan<int> heads)
    {
        Array.Clear(seen, 0, heads.Length + 1);
        for (var i = 1; i <= heads.Length; i++)
        {
            var j = i;
            while (j != 0 && seen[j] == 0)
            {
                seen[j] = i;
                j = heads[j - 1];
            }

            if (j != 0 && seen[j] == i) return j;
        }

        return -1;
    }

    private void Spanning(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        var size = n + 1;
        var matrix = ArrayPool<double>.Shared.Rent(size * size);
        Span<int> tried = stackalloc int[Roots];
        var bestTotal = double.NegativeInfinity;
        for (var k = 0; k < Math.Min(Roots, n); k++)
        {
            var root = NextRoot(scores, stride, n, tried[..k]);
            tried[k] = root;
            Restrict(scores, stride, n, root, matrix);
            var tree = trial.AsSpan(0, size);
            Arborescence(matrix, size, tree);
            var total = 0.0;
            for (var i = 0; i < n; i++) total += tree[i + 1] == i + 1 ? Never : scores[i * stride + tree[i + 1]];
            if (total <= bestTotal) continue;
            bestTotal = total;
            tree.CopyTo(best);
        }

        ArrayPool<double>.Shared.Return(matrix);
        best.AsSpan(1, n).CopyTo(heads);
    }

    /// <summary>The token, not tried yet, that gains most by being the root.</summary>
    private static int NextRoot(ReadOnlySpan<float> scores, int stride, int n, ReadOnlySpan<int> tried)
    {
        var next = -1;
        var gain = float.NegativeInfinity;
        for (var i = 0; i < n; i++)
        {
            if (tried.Contains(i)) continue;
            var row = scores.Slice(i * stride, n + 1);
            var other = float.NegativeInfinity;
            for (var j = 1; j <= n; j++)
                if (j != i + 1 && row[j] > other) other = row[j];
            if (next >= 0 && row[0] - other <= gain) continue;
            gain = row[0] - other;
            next = i;
        }

        return next;
    }

    /// <summary>Scores as a square (dependent by head) in which only one token may hang on the root.</summary>
    private static void Restrict(ReadOnlySpan<float> scores, int stride, int n, int root, double[] matrix)
    {
        var size = n + 1;
        Array.Fill(matrix, Never, 0, size * size);
        for (var i = 0; i < n; i++)
        {
            if (i == root)
            {
                matrix[(i + 1) * size] = 0;
                continue;
            }

            for (var j = 1; j <= n; j++)
                if (j != i + 1) matrix[(i + 1) * size + j] = scores[i * stride + j];
        }
    }

    /// <summary>Contracts one cycle, solves the smaller graph, and breaks the cycle where the solution enters it.</summary>
    private void Arborescence(double[] s, int n, Span<int> heads)
    {
        heads[0] = 0;
        for (var d = 1; d < n; d++) heads[d] = Largest(s.AsSpan(d * n, n));
        var on = FindCycle(heads[1..]);
        if (on < 0) return;

        var ints = ArrayPool<int>.Shared.Rent(4 * n + 4);
        var cycle = ints.AsSpan(0, n);
        var rest = ints.AsSpan(n, n);
        var count = SplitOff(heads, on, cycle, rest, ints.AsSpan(2 * n, n));
        var outside = n - count;
        var size = outside + 1;
        var t = ArrayPool<double>.Shared.Rent(size * size);
        var enter = ints.AsSpan(2 * n, n);
        var leave = ints.AsSpan(3 * n, n);
        Contract(s, n, heads, cycle[..count], rest[..outside], t, enter, leave);

        var smaller = ArrayPool<int>.Shared.Rent(size);
        Arborescence(t, size, smaller.AsSpan(0, size));
        for (var i = 1; i < outside; i++)
            heads[rest[i]] = smaller[i] == outside ? cycle[leave[i]] : rest[smaller[i]];
        var from = smaller[outside];
        heads[cycle[enter[from]]] = rest[from];
        ArrayPool<int>.Shared.Return(smaller);
        ArrayPool<int>.Shared.Return(ints);
        ArrayPool<double>.Shared.Return(t);
    }

    private static int SplitOff(ReadOnlySpan<int> heads, int on, Span<int> cycle, Span<int> rest, Span<int> inside)
    {
        inside.Clear();
        var count = 0;
        for (var j = on; inside[j] == 0; j = heads[j])
        {
            inside[j] = 1;
            cycle[count++] = j;
        }

        var outside = 0;
        for (var i = 0; i < heads.Length; i++)
            if (inside[i] == 0) rest[outside++] = i;
        return count;
    }

    private static void Contract(
        double[] s, int n, ReadOnlySpan<int> heads, ReadOnlySpan<int> cycle, ReadOnlySpan<int> rest, double[] t, Span<int> enter, Span<int> leave)
    {
        var size = rest.Length + 1;
        var last = rest.Length;
        Array.Fill(t, Never, 0, size * size);
        for (var i = 0; i < rest.Length; i++)
        {
            var at = rest[i];
            for (var j = 0; j < rest.Length; j++) t[i * size + j] = s[at * n + rest[j]];
            enter[i] = 0;
            leave[i] = 0;
            double into = double.NegativeInfinity, outOf = double.NegativeInfinity;
            for (var k = 0; k < cycle.Length; k++)
            {
                var gain = s[cycle[k] * n + at] - s[cycle[k] * n + heads[cycle[k]]];
                if (gain > into) (into, enter[i]) = (gain, k);
                var arc = s[at * n + cycle[k]];
                if (arc > outOf) (outOf, leave[i]) = (arc, k);
            }

            t[last * size + i] = into;
            t[i * size + last] = outOf;
        }
    }

    private static int Largest(ReadOnlySpan<double> row)
    {
        var largest = 0;
        for (var j = 1; j < row.Length; j++)
            if (row[j] > row[largest]) largest = j;
        return largest;
    }
}
