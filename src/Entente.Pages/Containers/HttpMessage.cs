using System.Globalization;
using System.IO.Compression;
using System.Text;
using Entente.Language;

namespace Entente.Pages.Containers;

/// <summary>An HTTP response as an archive keeps it: status, media type and the body, unchunked and unpacked.</summary>
/// <param name="Status">Status code.</param>
/// <param name="ContentType">Media type as the server stated it.</param>
/// <param name="Body">The body.</param>
internal readonly record struct HttpMessage(int Status, string? ContentType, Memory<byte> Body)
{
    /// <summary>Whether it is a page that was served: status 2xx and a type that can hold an article.</summary>
    public bool IsPage => Status is >= 200 and < 300 && IsPageType(ContentType);

    /// <summary>Whether a media type can hold an article; a missing one may.</summary>
    public static bool IsPageType(string? type)
    {
        if (string.IsNullOrWhiteSpace(type)) return true;
        var bare = type.Split(';')[0].Trim().ToLowerInvariant();
        return bare is "text/html" or "application/xhtml+xml" or "text/plain" or "application/pdf" or "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "text/xml" or "application/xml" or "application/octet-stream" or "unk" or "no-type";
    }

    /// <summary>Reads a response.</summary>
    /// <exception cref="EntenteException">ENT1031 for a broken message, ENT1004 for a body that unpacks out of proportion.</exception>
    public static HttpMessage Read(Memory<byte> content, PageLimits limits, string name)
    {
        var span = content.Span;
        var end = span.IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (end < 0) (end, gap) = (span.IndexOf("\n\n"u8), 2);
        if (end < 0) throw new EntenteException(PageErrors.BrokenWarc, name, "holds no HTTP header");
        var lines = Encoding.Latin1.GetString(span[..end]).Split('\n');
        var first = lines[0].Split(' ');
        if (first.Length < 2 || !int.TryParse(first[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status)) throw new EntenteException(PageErrors.BrokenWarc, name, "holds no HTTP status");
        string? type = null, encoding = null, transfer = null;
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "content-type": type ??= value; break;
                case "content-encoding": encoding ??= value.ToLowerInvariant(); break;
                case "transfer-encoding": transfer ??= value.ToLowerInvariant(); break;
            }
        }

        var message = new HttpMessage(status, type, content[(end + gap)..]);
        if (!message.IsPage) return message;
        if (transfer?.Contains("chunked", StringComparison.Ordinal) == true) message = message with { Body = Unchunk(message.Body) };
        return message with { Body = Unpack(message.Body, encoding, limits, name) };
    }

    /// <summary>Joins chunks; a body that is not chunked although the header says so (many archives store it so) is left as it is.</summary>
    private static Memory<byte> Unchunk(Memory<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        var span = body.Span;
        var at = 0;
        while (at < span.Length)
        {
            var end = span[at..].IndexOf((byte)'\n');
            if (end is < 1 or > 40) return joined.Length == 0 ? body : joined.ToArray();
            var size = Encoding.ASCII.GetString(span.Slice(at, end)).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) || length < 0) return joined.Length == 0 ? body : joined.ToArray();
            at += end + 1;
            if (length == 0) break;
            var take = Math.Min(length, span.Length - at);
            joined.Write(span.Slice(at, take));
            at += take;
            while (at < span.Length && span[at] is (byte)'\r' or (byte)'\n') { at++; if (span[at - 1] == (byte)'\n') break; }
        }

        return joined.ToArray();
    }

    private static Memory<byte> Unpack(Memory<byte> body, string? encoding, PageLimits limits, string name)
    {
        if (encoding is null or "identity" or "" || body.Length < 4) return body;
        var packed = new CountingStream(new MemoryStream(body.ToArray(), false));
        Stream? unpacker = encoding switch
        {
            "gzip" or "x-gzip" when body.Span[0] == 0x1F => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" when (body.Span[0] & 0x0F) == 8 && ((body.Span[0] << 8) | body.Span[1]) % 31 == 0 => new ZLibStream(packed, CompressionMode.Decompress),
            "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacker is null) return body; // archives that unpacked the body and kept the header
        using var guarded = new GuardedStream(unpacker, packed, limits, name);
        var whole = new MemoryStream();
        var buffer = new byte[65_536];
        try
        {
            while (guarded.Read(buffer.AsSpan()) is > 0 and var read)
            {
                whole.Write(buffer, 0, read);
                if (whole.Length > limits.MaxPageBytes) throw new EntenteException(PageErrors.TooLarge, name, $"unpacks to more than the limit of {limits.MaxPageBytes / 1_000_000} MB for one page");
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // A stored body that is not packed at all is no fault; one that breaks off keeps what came out.
            return whole.Length == 0 ? body : whole.ToArray();
        }

        return whole.ToArray();
    }
}
