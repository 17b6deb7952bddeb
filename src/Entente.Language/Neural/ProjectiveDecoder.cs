namespace Entente.Language.Neural;

/// <summary>The best tree without crossing arcs and with one root (Eisner 1996); cubic in the length, so meant for the few sentences that need it.</summary>
internal sealed class ProjectiveDecoder
{
    /// <summary>Longest sentence that is decoded.</summary>
    public const int Longest = 128;

    private readonly float[] completeLeft = new float[Longest * Longest];
    private readonly float[] completeRight = new float[Longest * Longest];
    private readonly float[] openLeft = new float[Longest * Longest];
    private readonly float[] openRight = new float[Longest * Longest];
    private readonly byte[] cutLeft = new byte[Longest * Longest];
    private readonly byte[] cutRight = new byte[Longest * Longest];
    private readonly byte[] cutOpen = new byte[Longest * Longest];

    /// <summary>Whether no two arcs cross.</summary>
    /// <param name="heads">For each token 0 (root) or 1 + its head.</param>
    public static bool IsProjective(ReadOnlySpan<int> heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var head = heads[i] - 1;
            if (head < 0) continue;
            int low = Math.Min(i, head), high = Math.Max(i, head);
            for (var k = low + 1; k < high; k++)
                if (heads[k] - 1 < low || heads[k] - 1 > high) return false;
        }

        return true;
    }

    /// <summary>Finds the tree and gives its score.</summary>
    /// <param name="scores">As in <see cref="TreeDecoder.Decode"/>.</param>
    /// <param name="stride">Length of a row in memory.</param>
    /// <param name="heads">Takes the heads; at most <see cref="Longest"/>.</param>
    public double Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        for (var i = 0; i < n; i++) completeLeft[At(i, i)] = completeRight[At(i, i)] = 0;
        for (var length = 1; length < n; length++)
            for (var i = 0; i + length < n; i++) Fill(scores, stride, i, i + length);

        var root = 0;
        var best = float.NegativeInfinity;
        for (var r = 0; r < n; r++)
        {
            var total = completeLeft[At(0, r)] + completeRight[At(r, n - 1)] + scores[r * stride];
            if (total > best) (best, root) = (total, r);
        }

        heads[root] = 0;
        Left(0, root, heads);
        Right(root, n - 1, heads);
        return best;
    }

    private static int At(int i, int j) => i * Longest + j;

    private void Fill(ReadOnlySpan<float> scores, int stride, int i, int j)
    {
        var at = At(i, j);
        var best = float.NegativeInfinity;
        for (var m = i; m < j; m++)
        {
            var value = completeRight[At(i, m)] + completeLeft[At(m + 1, j)];
            if (value > best) (best, cutOpen[at]) = (value, (byte)m);
        }

        openLeft[at] = best + scores[i * stride + j + 1];
        openRight[at] = best + scores[j * stride + i + 1];
        best = float.NegativeInfinity;
        for (var m = i; m < j; m++)
        {
            var value = completeLeft[At(i, m)] + openLeft[At(m, j)];
            if (value > best) (best, cutLeft[at]) = (value, (byte)m);
        }

        completeLeft[at] = best;
        best = float.NegativeInfinity;
        for (var m = i + 1; m <= j; m++)
        {
            var value = openRight[At(i, m)] + completeRight[At(m, j)];
            if (value > best) (best, cutRight[at]) = (value, (byte)m);
        }

        completeRight[at] = best;
    }

    /// <summary>Everything between i and j hangs on j.</summary>
    private void Left(int i, int j, Span<int> heads)
    {
        if (i == j) return;
        var m = cutLeft[At(i, j)];
        heads[m] = j + 1;
        Left(i, m, heads);
        Between(m, j, heads);
    }

    /// <summary>Everything between i and j hangs on i.</summary>
    private void Right(int i, int j, Span<int> heads)
    {
        if (i == j) return;
        var m = cutRight[At(i, j)];
        heads[m] = i + 1;
        Between(i, m, heads);
        Right(m, j, heads);
    }

    private void Between(int i, int j, Span<int> heads)
    {
        var m = cutOpen[At(i, j)];
        Right(i, m, heads);
        Left(m + 1, j, heads);
    }
}
