using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Pages.Charsets;
using Entente.Pages.Fields;

namespace Entente.Pages.Containers;

/// <summary>Reads mailboxes (mbox) and single messages (RFC 5322, MIME): newsletters. The HTML part of a message is preferred to its plain text.</summary>
internal sealed partial class MailReader(PageLimits limits, Func<ReadOnlyMemory<byte>, PageSource, IEnumerable<PageResult>> page)
{
    public IEnumerable<PageResult> Read(PeekStream stream, PageSource source)
    {
        using var line = new MemoryStream();
        var message = new MemoryStream();
        var number = 0;
        var tooLarge = false;
        var blank = true;
        while (stream.ReadLine(line, limits.MaxPageBytes, out _))
        {
            var bytes = line.GetBuffer().AsMemory(0, (int)line.Length);
            if (blank && bytes.Span.StartsWith("From "u8))
            {
                foreach (var result in Message(message, tooLarge, source, number)) yield return result;
                message.SetLength(0);
                tooLarge = false;
                number++;
                blank = false;
                continue;
            }

            blank = bytes.Span.TrimEnd((byte)'\r').Length == 0;
            if (message.Length + bytes.Length > limits.MaxPageBytes) { tooLarge = true; continue; }
            message.Write(bytes.Span.StartsWith(">From "u8) ? bytes.Span[1..] : bytes.Span);
            message.WriteByte((byte)'\n');
        }

        foreach (var result in Message(message, tooLarge, source, number)) yield return result;
    }

    private IEnumerable<PageResult> Message(MemoryStream message, bool tooLarge, PageSource source, int number)
    {
        if (message.Length == 0) yield break;
        var name = $"{source.Name}#{Math.Max(1, number).ToString(CultureInfo.InvariantCulture)}";
        if (tooLarge) { yield return PageResult.Of(PageErrors.TooLarge, name, $"is larger than the limit of {limits.MaxPageBytes / 1_000_000} MB for one page"); yield break; }
        var text = Encoding.Latin1.GetString(message.GetBuffer(), 0, (int)message.Length);
        var part = MailPart.Parse(text, 0);
        var best = part.Best();
        if (best is null) { yield return PageResult.Of(PageErrors.BrokenMail, name, "holds no text"); yield break; }
        var subject = part.Header("subject");
        var date = part.Header("date") is { } d ? DateText.Find(d)?.As("mail") : null;
        var from = part.Header("from") is { } f ? Address().Replace(MailPart.Words(f), "").Trim(' ', '"') : null;
        foreach (var result in page(best.Bytes(), new PageSource(name, null, best.ContentType)))
            yield return result.Article is { } article
                ? PageResult.Of(article with
                {
                    Id = part.Header("message-id")?.Trim('<', '>', ' ') ?? name,
                    Title = subject is null ? article.Title : TextTools.Squeeze(MailPart.Words(subject)),
                    Published = date ?? article.Published,
                    Outlet = article.Outlet ?? (from is { Length: > 0 } ? from : null),
                    Notes = [.. article.Notes.Where(n => date is null || !string.Equals(n, "no date", StringComparison.Ordinal))],
                })
                : result;
    }

    [GeneratedRegex(@"<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

/// <summary>A message or one part of it.</summary>
internal sealed partial class MailPart
{
    private const int DeepestPart = 8;
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MailPart> _parts = [];
    private string _body = "";

    public string ContentType => Header("content-type") ?? "text/plain";

    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>Parses a message whose bytes stand as Latin-1 characters.</summary>
    public static MailPart Parse(string text, int depth)
    {
        var part = new MailPart();
        var at = 0;
        string? last = null;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var line = text[at..end].TrimEnd('\r');
            at = Math.Min(text.Length, end + 1);
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t') { if (last is not null) part._headers[last] += " " + line.Trim(); continue; }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            last = line[..colon].Trim();
            part._headers[last] = line[(colon + 1)..].Trim();
        }

        part._body = text[at..];
        var boundary = Boundary().Match(part.ContentType);
        if (boundary.Success && part.ContentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && depth < DeepestPart)
            foreach (var piece in part._body.Split("--" + boundary.Groups["b"].Value).Skip(1))
                if (!piece.StartsWith("--", StringComparison.Ordinal)) part._parts.Add(Parse(piece.TrimStart('\r', '\n'), depth + 1));
        return part;
    }

    /// <summary>The part a reader would be shown: HTML before plain text.</summary>
    public MailPart? Best() => Find("text/html") ?? Find("text/plain");

    /// <summary>The bytes of the part, its transfer encoding undone.</summary>
    public byte[] Bytes()
    {
        var raw = Encoding.Latin1.GetBytes(_body);
        switch (Header("content-transfer-encoding")?.ToLowerInvariant())
        {
            case "base64":
                var packed = Blanks().Replace(_body, "");
                var buffer = new byte[(packed.Length / 4 * 3) + 3];
                var whole = packed.Length - (packed.Length % 4);
                return Convert.TryFromBase64String(packed[..whole], buffer, out var written) ? buffer[..written] : raw;
            case "quoted-printable": return Quoted(raw);
            default: return raw;
        }
    }

    /// <summary>Undoes encoded words in a header (RFC 2047).</summary>
    public static string Words(string header) => EncodedWord().Replace(BetweenWords().Replace(header, "${e}"), m =>
    {
        var bytes = m.Groups["e"].Value is "B" or "b"
            ? TryBase64(m.Groups["t"].Value)
            : Quoted(Encoding.Latin1.GetBytes(m.Groups["t"].Value.Replace('_', ' ')));
        return (CharsetDetector.ByName(m.Groups["c"].Value) ?? Encoding.UTF8).GetString(bytes);
    });

    private MailPart? Find(string type)
    {
        if (_parts.Count == 0) return ContentType.StartsWith(type, StringComparison.OrdinalIgnoreCase) ? this : null;
        foreach (var part in _parts)
            if (part.Find(type) is { } found) return found;
        return null;
    }

    private static byte[] TryBase64(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var written) ? buffer[..written] : Encoding.Latin1.GetBytes(text);
    }

    private static byte[] Quoted(ReadOnlySpan<byte> raw)
    {
        var built = new MemoryStream(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != (byte)'=') { built.WriteByte(raw[i]); continue; }
            if (i + 2 < raw.Length && Uri.IsHexDigit((char)raw[i + 1]) && Uri.IsHexDigit((char)raw[i + 2]))
            {
                built.WriteByte(Convert.FromHexString([(char)raw[i + 1], (char)raw[i + 2]])[0]);
                i += 2;
            }
            else if (i + 1 < raw.Length && raw[i + 1] == (byte)'\n') i++;
            else if (i + 2 < raw.Length && raw[i + 1] == (byte)'\r' && raw[i + 2] == (byte)'\n') i += 2;
        }

        return built.ToArray();
    }

    [GeneratedRegex(@"boundary\s*=\s*""?(?<b>[^"";]+)""?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"=\?(?<c>[\w-]+)\?(?<e>[BbQq])\?(?<t>[^?]*)\?=", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(?<e>\?=)\s+(?==\?)", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenWords();
}
