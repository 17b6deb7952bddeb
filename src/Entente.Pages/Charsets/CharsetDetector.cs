using System.Text;
using System.Text.RegularExpressions;

namespace Entente.Pages.Charsets;

/// <summary>Decides the encoding of bytes in the order of the HTML standard: byte order mark, the server's word, the page's own word, then the bytes themselves.</summary>
internal static partial class CharsetDetector
{
    private const int MetaReach = 4096;
    private static readonly UTF8Encoding Strict = new(false, true);

    static CharsetDetector() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of the bytes.</summary>
    /// <param name="bytes">A whole page.</param>
    /// <param name="contentType">What the server said, where known.</param>
    /// <param name="unknown">Name of a charset that was declared and is not known here, or <see langword="null"/>.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType, out string? unknown)
    {
        unknown = null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Utf16WithoutMark(bytes) is { } wide) return wide.GetString(bytes);

        // Bytes that are valid UTF-8 and not only ASCII are UTF-8, whatever the server claims.
        if (IsUtf8(bytes, out var ascii)) return ascii && StatefulDeclared(bytes) is { } stateful ? stateful.GetString(bytes) : Encoding.UTF8.GetString(bytes);

        var declared = FromContentType(contentType) ?? FromMeta(bytes);
        if (declared is not null && ByName(declared) is { } encoding)
        {
            // A page that says UTF-8 and holds a few broken bytes is still UTF-8; one that is full of them was mislabelled.
            if (encoding is not UTF8Encoding || ShareOfBrokenUtf8(bytes) < 0.02) return encoding.GetString(bytes);
        }
        else if (declared is not null)
        {
            unknown = declared;
        }

        return ShareOfBrokenUtf8(bytes) < 0.002 ? Encoding.UTF8.GetString(bytes) : CodePageGuess.Of(bytes).GetString(bytes);
    }

    /// <summary>The encoding of a label as the web uses it ("latin1" means windows-1252), or <see langword="null"/>.</summary>
    public static Encoding? ByName(string label)
    {
        var name = label.Trim().Trim('"', '\'').ToLowerInvariant();
        name = name switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "iso8859-1" or "iso_8859-1" or "ascii" or "us-ascii" or "l1" or "cp1252" or "x-cp1252" => "windows-1252",
            "iso-8859-9" or "latin5" or "iso8859-9" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "gbk" or "gb2312" or "x-gbk" or "gb_2312-80" or "chinese" => "gb18030",
            "big5-hkscs" or "x-x-big5" or "cn-big5" => "big5",
            "ks_c_5601-1987" or "korean" or "ksc5601" or "euc_kr" => "euc-kr",
            "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "x-euc-jp" => "euc-jp",
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "cp1251" or "win-1251" or "win1251" or "x-cp1251" => "windows-1251",
            "koi8r" or "koi" => "koi8-r",
            _ => name,
        };
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the bytes are valid UTF-8; a character cut at the end is allowed.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, out bool ascii)
    {
        ascii = System.Text.Ascii.IsValid(bytes);
        if (ascii) return true;
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return true;
        for (var tail = 1; tail <= 3 && tail < bytes.Length; tail++)
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^tail])) return !System.Text.Ascii.IsValid(bytes[..^tail]);
        return false;
    }

    /// <summary>ISO-2022 encodings look like ASCII and must be believed when the page names them.</summary>
    private static Encoding? StatefulDeclared(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf((byte)0x1B) >= 0 && FromMeta(bytes) is { } name && name.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) ? ByName(name) : null;

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8) return null;
        var sample = bytes[..Math.Min(bytes.Length, 2000)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        var pairs = sample.Length / 2;
        if (odd > pairs * 0.7 && even < pairs * 0.1) return Encoding.Unicode;
        return even > pairs * 0.7 && odd < pairs * 0.1 ? Encoding.BigEndianUnicode : null;
    }

    private static double ShareOfBrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        int high = 0, broken = 0;
        var at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] < 0x80) { at++; continue; }
            high++;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != System.Buffers.OperationStatus.Done) broken++;
            at += Math.Max(1, used);
        }

        return high == 0 ? 0 : (double)broken / high;
    }

    private static string? FromContentType(string? contentType)
    {
        if (contentType is null) return null;
        var match = Charset().Match(contentType);
        return match.Success ? match.Groups["c"].Value : null;
    }

    private static string? FromMeta(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaReach)]);
        var match = Meta().Match(head);
        if (!match.Success) match = Xml().Match(head);
        return match.Success ? match.Groups["c"].Value : null;
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*(?<c>[\w:.-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex(@"<meta[^>]{0,300}?charset\s*=\s*[""']?\s*(?<c>[\w:.-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex(@"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[""'](?<c>[\w:.-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Xml();
}
