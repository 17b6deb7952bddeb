using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>The weights of a trained perceptron: for each known feature the classes it speaks for or against.</summary>
internal sealed class SparseWeights
{
    private readonly uint[] keys;
    private readonly int[] slots;
    private readonly int[] starts;
    private readonly byte[] classes;
    private readonly short[] weights;
    private readonly int mask;

    private SparseWeights(int classCount, uint[] keys, int[] starts, byte[] classes, short[] weights)
    {
        ClassCount = classCount;
        this.starts = starts;
        this.classes = classes;
        this.weights = weights;
        var size = 1;
        while (size < keys.Length * 2) size *= 2;
        mask = size - 1;
        this.keys = new uint[size];
        slots = new int[size];
        Array.Fill(slots, -1);
        for (var row = 0; row < keys.Length; row++)
        {
            var at = (int)(keys[row] & (uint)mask);
            while (slots[at] >= 0) at = (at + 1) & mask;
            this.keys[at] = keys[row];
            slots[at] = row;
        }
    }

    public int ClassCount { get; }

    /// <summary>The part of a feature's hash that is stored.</summary>
    public static uint Key(ulong feature) => (uint)(feature ^ (feature >> 32));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SparseWeights Read(BinaryReader reader)
    {
        var classCount = reader.ReadInt32();
        var rows = reader.ReadInt32();
        var rowKeys = new uint[rows];
        var rowStarts = new int[rows + 1];
        uint last = 0;
        for (var i = 0; i < rows; i++) rowKeys[i] = last += reader.ReadUInt32();
        for (var i = 0; i < rows; i++) rowStarts[i + 1] = rowStarts[i] + reader.ReadByte();
        var rowClasses = reader.ReadBytes(rowStarts[rows]);
        var rowWeights = new short[rowStarts[rows]];
        for (var i = 0; i < rowWeights.Length; i++) rowWeights[i] = reader.ReadInt16();
        return new SparseWeights(classCount, rowKeys, rowStarts, rowClasses, rowWeights);
    }

    /// <summary>Writes rows sorted by key.</summary>
    public static void Write(BinaryWriter writer, int classCount, SortedDictionary<uint, List<(byte Class, short Weight)>> rows)
    {
        writer.Write(classCount);
        writer.Write(rows.Count);
        uint last = 0;
        foreach (var key in rows.Keys)
        {
            writer.Write(key - last);
            last = key;
        }

        foreach (var row in rows.Values) writer.Write((byte)row.Count);
        foreach (var row in rows.Values)
            foreach (var (name, _) in row) writer.Write(name);
        foreach (var row in rows.Values)
            foreach (var (_, weight) in row) writer.Write(weight);
    }

    /// <summary>Adds up the weights of the features that are known.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var key = Key(feature);
            var at = (int)(key & (uint)mask);
            while (slots[at] >= 0 && keys[at] != key) at = (at + 1) & mask;
            var row = slots[at];
            if (row < 0) continue;
            for (var i = starts[row]; i < starts[row + 1]; i++) scores[classes[i]] += weights[i];
        }
    }
}
