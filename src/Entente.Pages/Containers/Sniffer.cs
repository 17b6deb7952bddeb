using System.Text;
using System.Text.RegularExpressions;

namespace Entente.Pages.Containers;

/// <summary>Tells what bytes are from their beginning. Names and media types are not asked: both lie too often.</summary>
internal static partial class Sniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Reach = 8192;

    /// <summary>What the bytes are.</summary>
    /// <param name="head">The first bytes of the input, up to <see cref="Reach"/>.</param>
    public static ContentKind Tell(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return ContentKind.Empty;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return ContentKind.Gzip;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return ContentKind.Zip;
        if (head.IndexOf("%PDF-"u8) is >= 0 and < 1024) return ContentKind.Pdf;
        if (head.StartsWith("WARC/"u8)) return ContentKind.Warc;
        if (IsBinary(head)) return ContentKind.Binary;
        var text = Text(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        if (text.Length == 0) return head.Length < Reach ? ContentKind.Empty : ContentKind.Text;
        if (text[0] == '{' && IsJson(text)) return ContentKind.Json;
        if (text.StartsWith("From ", StringComparison.Ordinal) && MailHead().IsMatch(text)) return ContentKind.Mail;
        if (MessageHead().IsMatch(text)) return ContentKind.Mail;
        if (text[0] == '<')
        {
            var root = Root().Match(text);
            if (root.Success)
                return root.Groups["r"].Value switch
                {
                    "rss" or "feed" or "rdf:RDF" or "RDF" => ContentKind.Feed,
                    "urlset" or "sitemapindex" => ContentKind.Sitemap,
                    _ => ContentKind.Html,
                };
        }

        return Tags().Count(text) >= 3 || Html().IsMatch(text) ? ContentKind.Html : ContentKind.Text;
    }

    private static string Text(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(head);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(head);
        if (head.Length > 8 && head[0] != 0 && head[1] == 0 && head[3] == 0) return Encoding.Unicode.GetString(head);
        if (head.Length > 8 && head[0] == 0 && head[1] != 0 && head[2] == 0) return Encoding.BigEndianUnicode.GetString(head);
        return Encoding.UTF8.GetString(head);
    }

    private static bool IsJson(string text) => JsonHead().IsMatch(text);

    /// <summary>Control bytes that no text holds; UTF-16 is full of zeros and is let through.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return false;
        int zeros = 0, evenZeros = 0, control = 0;
        for (var i = 0; i < head.Length; i++)
        {
            var b = head[i];
            if (b == 0) { zeros++; if (i % 2 == 0) evenZeros++; }
            else if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B or 0x1A)) control++;
        }

        if (zeros > head.Length / 3 && (evenZeros == 0 || evenZeros == zeros)) return false;
        return zeros > head.Length / 100 || control > 4 + (head.Length / 50);
    }

    [GeneratedRegex(@"^\{\s*(?:""[^""\\]{1,80}""\s*:|\})", RegexOptions.CultureInvariant)]
    private static partial Regex JsonHead();

    [GeneratedRegex(@"^From \S+.*\n(?:[\w-]+:.*\n|[ \t].*\n){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex MailHead();

    [GeneratedRegex(@"^(?:(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[\w-]+|From|To|Subject|Date):[^\n]*\n(?:[ \t][^\n]*\n)*){3,}(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n)*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MessageHead();

    [GeneratedRegex(@"^(?:\s*<\?[^>]*\?>|\s*<!--.*?-->|\s*<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>)*\s*<(?<r>[A-Za-z][\w:.-]*)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Root();

    [GeneratedRegex(@"</?(?:html|head|body|div|p|a|span|br|h[1-6]|ul|li|table|tr|td|article|section|meta|link|script|title|img|b|i|em|strong|font|center|blockquote|header|main)\b[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^(?:<!doctype\s+html|<html|<head|<body)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Html();
}
