using Entente.Language;

namespace Entente.Pages.Containers;

/// <summary>A stream that stops with a coded error when unpacked data grow out of proportion to the packed data they came from.</summary>
internal sealed class GuardedStream(Stream unpacked, CountingStream packed, PageLimits limits, string input) : Stream
{
    private const long Free = 10_000_000;
    private long _out;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _out; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _out += read;
        if (_out > Free && _out / Math.Max(1, packed.Count) > limits.MaxExpansion)
            throw new EntenteException(PageErrors.Bomb, input, $"unpacks to more than {limits.MaxExpansion} times its size; the rest is left unread");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
