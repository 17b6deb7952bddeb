namespace Entente.Pages.Containers;

/// <summary>A buffered stream whose next bytes can be looked at without reading them.</summary>
internal sealed class PeekStream(Stream inner, int capacity = 65_536) : Stream
{
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(capacity);
    private int _start;
    private int _end;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The next bytes, at most <paramref name="count"/>; fewer only at the end of the stream.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        count = Math.Min(count, _buffer.Length);
        if (_end - _start < count)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
            while (_end < count)
            {
                var read = inner.Read(_buffer.AsSpan(_end));
                if (read == 0) break;
                _end += read;
            }
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Reads one line without its end; <see langword="null"/> at the end of the stream.</summary>
    /// <param name="line">Takes the bytes.</param>
    /// <param name="limit">Bytes after which the rest of the line is passed over.</param>
    /// <param name="whole">Whether the line fitted.</param>
    public bool ReadLine(MemoryStream line, long limit, out bool whole)
    {
        line.SetLength(0);
        whole = true;
        var any = false;
        while (true)
        {
            if (_start == _end && Peek(1).IsEmpty) return any;
            any = true;
            var span = _buffer.AsSpan(_start, _end - _start);
            var at = span.IndexOf((byte)'\n');
            var part = at < 0 ? span : span[..at];
            if (line.Length + part.Length <= limit) line.Write(part);
            else whole = false;
            _start += at < 0 ? span.Length : at + 1;
            if (at >= 0) return true;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end) return inner.Read(buffer);
        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
