using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>Rows of eight-bit numbers, each row with its own scale. The rows stay in the model's bytes.</summary>
internal sealed class EmbeddingTable
{
    private readonly ReadOnlyMemory<byte> rows;
    private readonly float[] scales;

    private EmbeddingTable(ReadOnlyMemory<byte> rows, float[] scales, int width)
    {
        this.rows = rows;
        this.scales = scales;
        Width = width;
    }

    /// <summary>Numbers in a row.</summary>
    public int Width { get; }

    /// <summary>Number of rows.</summary>
    public int Count => scales.Length;

    /// <summary>Takes a table out of a model.</summary>
    public static EmbeddingTable Read(ModelFile model, string name, int width)
    {
        var numbers = model.Memory(name + ".q");
        var factors = model.Floats(name + ".s");
        if (numbers.Length != factors.Length * width) throw model.Misfit(name);
        return new EmbeddingTable(numbers, factors, width);
    }

    /// <summary>Writes a row.</summary>
    public void Copy(int row, Span<float> to)
    {
        var scale = scales[row];
        var from = MemoryMarshal.Cast<byte, sbyte>(rows.Span.Slice(row * Width, Width));
        for (var i = 0; i < from.Length; i++) to[i] = from[i] * scale;
    }

    /// <summary>Adds a row; the width is a multiple of eight.</summary>
    public void Add(int row, Span<float> to)
    {
        var scale = Vector256.Create(scales[row]);
        var from = MemoryMarshal.Cast<byte, sbyte>(rows.Span.Slice(row * Width, Width));
        for (var i = 0; i < from.Length; i += 8)
        {
            var (low, high) = Vector128.Widen(Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(from[i..]))).AsSByte()));
            var values = Vector256.ConvertToSingle(Vector256.Create(low, high)) * scale;
            (Vector256.Create<float>(to[i..]) + values).CopyTo(to[i..]);
        }
    }
}
