using System.Buffers;

namespace Entente.Language;

/// <summary>The bytes of a resource where the runtime has mapped the assembly: nothing is copied, and pages nobody reads are never loaded.</summary>
internal sealed unsafe class MappedBytes : MemoryManager<byte>
{
    private readonly byte* start;
    private readonly int length;
    private readonly UnmanagedMemoryStream owner; // keeps the mapping alive

    private MappedBytes(UnmanagedMemoryStream stream)
    {
        owner = stream;
        start = stream.PositionPointer;
        length = checked((int)(stream.Length - stream.Position));
    }

    /// <summary>What is left of a stream: in place where it lies in memory, else read.</summary>
    public static ReadOnlyMemory<byte> Of(Stream stream)
    {
        if (stream is UnmanagedMemoryStream mapped) return new MappedBytes(mapped).Memory;
        if (!stream.CanSeek)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }

        var bytes = new byte[checked((int)(stream.Length - stream.Position))];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(start, length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
        // mapped memory does not move
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => owner.Dispose();
}
