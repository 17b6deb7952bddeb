using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Language;

namespace Entente.Pages.Containers;

/// <summary>
/// Reads WARC 1.0 and 1.1 (ISO 28500): response, resource and conversion records. One record is held in memory at a time;
/// records that are too large, cut short or fail their digest are named and passed over.
/// </summary>
/// <param name="limits">Bounds.</param>
/// <param name="page">Reads one page.</param>
internal sealed class WarcReader(PageLimits limits, Func<ReadOnlyMemory<byte>, PageSource, IEnumerable<PageResult>> page)
{
    private const int LongestHeader = 65_536;

    public IEnumerable<PageResult> Read(PeekStream stream, PageSource source)
    {
        using var line = new MemoryStream();
        var number = 0;
        while (FindRecord(stream, line, out var lost))
        {
            number++;
            var input = $"{source.Name}#{number}";
            if (lost > 0) yield return PageResult.Of(PageErrors.BrokenWarc, input, $"{lost} bytes before this record belong to none (a wrong length in the record before?)");
            if (ReadHeader(stream, line) is not { } header || !long.TryParse(header.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                yield return PageResult.Of(PageErrors.BrokenWarc, input, "has no readable header; looking for the next record");
                continue;
            }

            foreach (var result in ReadRecord(stream, header, length, source, input)) yield return result;
        }
    }

    private IEnumerable<PageResult> ReadRecord(PeekStream stream, Dictionary<string, string> header, long length, PageSource source, string input)
    {
        var url = header.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
        var name = url is null ? input : $"{source.Name}#{url}";
        var type = header.GetValueOrDefault("warc-type")?.ToLowerInvariant();
        if (type is not ("response" or "conversion" or "resource") || url is null || url.StartsWith("dns:", StringComparison.Ordinal))
        {
            if (!Skip(stream, length)) yield return CutShort(input);
            yield break;
        }

        if (length > limits.MaxPageBytes)
        {
            yield return PageResult.Of(PageErrors.TooLarge, name, $"is larger than the limit of {limits.MaxPageBytes / 1_000_000} MB for one page");
            if (!Skip(stream, length)) yield return CutShort(input);
            yield break;
        }

        var content = new byte[length];
        if (stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) < content.Length) { yield return CutShort(name); yield break; }
        if (FailsDigest(header, content)) { yield return PageResult.Of(PageErrors.Digest, name, "its bytes do not match the digest of the record"); yield break; }
        var body = content.AsMemory();
        var contentType = header.GetValueOrDefault("content-type");
        if (contentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true || (type is "response" && content.AsSpan().StartsWith("HTTP/"u8)))
        {
            HttpMessage message;
            PageResult? failure = null;
            try
            {
                message = HttpMessage.Read(body, limits, name);
            }
            catch (EntenteException e)
            {
                message = default;
                failure = PageResult.Of(e.Code, e.Input, e.Reason);
            }

            if (failure is { } failed) { yield return failed; yield break; }
            if (!message.IsPage) yield break;
            (body, contentType) = (message.Body, message.ContentType);
        }
        else if (!HttpMessage.IsPageType(contentType))
        {
            yield break;
        }

        if (body.IsEmpty) yield break;
        var date = header.GetValueOrDefault("warc-date");
        foreach (var result in page(body, new PageSource(name, url, contentType, date)))
            yield return result.Article is { } article && string.Equals(article.Id, name, StringComparison.Ordinal) ? PageResult.Of(article with { Id = url }) : result;
    }

    private static PageResult CutShort(string input) => PageResult.Of(PageErrors.CutShort, input, "the archive ends in the middle of this record");

    /// <summary>Moves to the next line that begins a record.</summary>
    /// <param name="stream">The archive.</param>
    /// <param name="line">A buffer.</param>
    /// <param name="lost">Bytes passed over that were no empty lines.</param>
    private static bool FindRecord(PeekStream stream, MemoryStream line, out long lost)
    {
        lost = 0;
        while (stream.ReadLine(line, LongestHeader, out _))
        {
            var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
            if (bytes.StartsWith("WARC/"u8)) return true;
            if (bytes.TrimEnd((byte)'\r').Length > 0) lost += bytes.Length + 1;
        }

        return false;
    }

    private static Dictionary<string, string>? ReadHeader(PeekStream stream, MemoryStream line)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        string? last = null;
        var size = 0L;
        while (stream.ReadLine(line, LongestHeader, out _))
        {
            size += line.Length;
            if (size > LongestHeader) return null;
            var text = Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');
            if (text.Length == 0) return fields;
            if (text[0] is ' ' or '\t' && last is not null) { fields[last] += " " + text.Trim(); continue; }
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            last = text[..colon].Trim().ToLowerInvariant();
            fields[last] = text[(colon + 1)..].Trim();
        }

        return null;
    }

    private static bool Skip(PeekStream stream, long length)
    {
        var buffer = new byte[Math.Min(65_536, Math.Max(1, length))];
        while (length > 0)
        {
            var read = stream.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, length)));
            if (read == 0) return false;
            length -= read;
        }

        return true;
    }

    /// <summary>Whether the block's SHA-1 stands in the header and differs. Digests of payloads are left alone: crawlers disagree on what they cover.</summary>
    private static bool FailsDigest(Dictionary<string, string> header, byte[] content)
    {
        if (header.GetValueOrDefault("warc-block-digest") is not { } stated || !stated.StartsWith("sha1:", StringComparison.OrdinalIgnoreCase)) return false;
        if (header.ContainsKey("warc-truncated")) return false;
#pragma warning disable CA5350 // the standard's digest, for finding damage and not for security
        var digest = SHA1.HashData(content);
#pragma warning restore CA5350
        var value = stated[5..].Trim();
        return !string.Equals(value, Base32(digest), StringComparison.OrdinalIgnoreCase) && !string.Equals(value, Convert.ToHexString(digest), StringComparison.OrdinalIgnoreCase);
    }

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var built = new StringBuilder(32);
        int bits = 0, held = 0;
        foreach (var b in bytes)
        {
            held = (held << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5) built.Append(Letters[(held >> (bits - 5)) & 31]);
        }

        return built.ToString();
    }
}
