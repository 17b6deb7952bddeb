using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>The weights of an averaged perceptron while it learns. A feature gets a row only after it took part in a few mistakes, which keeps rare ones out.</summary>
internal sealed class TrainableWeights(int classCount, int threshold)
{
    private readonly Dictionary<uint, int> rows = [];
    private readonly byte[] seen = new byte[1 << 24];
    private readonly List<float[]> weights = [];
    private readonly List<float[]> totals = [];
    private readonly List<int> stamps = [];
    private int now;

    public int ClassCount => classCount;

    public void Tick() => now++;

    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (!rows.TryGetValue(SparseWeights.Key(feature), out var row)) continue;
            System.Numerics.Tensors.TensorPrimitives.Add(scores, weights[row], scores);
        }
    }

    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = Row(SparseWeights.Key(feature));
            if (row < 0) continue;
            CatchUp(row);
            weights[row][right] += 1;
            weights[row][wrong] -= 1;
        }
    }

    /// <summary>The averaged weights, small ones left out, as whole numbers.</summary>
    public SortedDictionary<uint, List<(byte Class, short Weight)>> Average(float scale, int smallest)
    {
        var result = new SortedDictionary<uint, List<(byte, short)>>();
        foreach (var (key, row) in rows)
        {
            CatchUp(row);
            var kept = new List<(byte, short)>();
            for (var c = 0; c < classCount; c++)
            {
                var value = (int)MathF.Round(totals[row][c] / Math.Max(1, now) * scale);
                if (Math.Abs(value) >= smallest) kept.Add(((byte)c, (short)Math.Clamp(value, short.MinValue, short.MaxValue)));
            }

            if (kept.Count > 0) result.Add(key, kept);
        }

        return result;
    }

    /// <summary>The averaged weights as the model will use them.</summary>
    public SparseWeights Freeze(float scale, int smallest)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        SparseWeights.Write(writer, classCount, Average(scale, smallest));
        writer.Flush();
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        return SparseWeights.Read(reader);
    }

    private int Row(uint key)
    {
        if (rows.TryGetValue(key, out var row)) return row;
        ref var count = ref seen[key & 0xFFFFFF];
        if (count < threshold)
        {
            count++;
            return -1;
        }

        rows.Add(key, weights.Count);
        weights.Add(new float[classCount]);
        totals.Add(new float[classCount]);
        stamps.Add(now);
        return weights.Count - 1;
    }

    private void CatchUp(int row)
    {
        var passed = now - stamps[row];
        if (passed == 0) return;
        System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(weights[row], passed, totals[row], totals[row]);
        stamps[row] = now;
    }
}
