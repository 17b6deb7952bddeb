using System.IO.Compression;
using System.Text;

namespace Entente.Pages.Tests.Containers;

public class ContainerTests
{
    [Fact]
    public void Records_of_a_warc_are_read_one_by_one_and_broken_ones_named()
    {
        var good = Warc("response", "https://example.org/a", Http("text/html", Pages.Simple));
        var image = Warc("response", "https://example.org/b.png", Http("image/png", "x"));
        var moved = Warc("response", "https://example.org/c", Http("text/html", "moved", 301));
        var wrong = Warc("response", "https://example.org/d", Http("text/html", Pages.Simple), "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n");
        var plain = Warc("conversion", "https://example.org/e", Pages.Dump, "Content-Type: text/plain\r\n");
        var cut = Warc("response", "https://example.org/f", Http("text/html", Pages.Simple))[..400];
        var results = Reading.All([.. Concat(good, image, moved, wrong, plain, cut)]);
        Assert.Equal(["https://example.org/a", "ENT1036", "https://example.org/e", "ENT1032"], results.Select(r => r.Article?.Id ?? r.Problem!.Code));
        Assert.Equal("https://example.org/a", results[0].Article!.Url);
    }

    [Fact]
    public void A_warc_may_be_packed_record_by_record_and_its_bodies_chunked()
    {
        var body = Encoding.UTF8.GetBytes(Pages.Simple);
        var packed = Gzip(body);
        var chunked = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n");
        var message = new List<byte>(Encoding.ASCII.GetBytes(chunked.ToString()));
        foreach (var part in packed.Chunk(100))
        {
            message.AddRange(Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"));
            message.AddRange(part);
            message.AddRange("\r\n"u8);
        }

        message.AddRange("0\r\n\r\n"u8);
        var first = Gzip(Warc("response", "https://example.org/a", [.. message]));
        var second = Gzip(Warc("response", "https://example.org/b", Http("text/html", Pages.Simple)));
        var results = Reading.All([.. first, .. second]);
        Assert.Equal(2, results.Count);
        Assert.All(results, r => Assert.Equal("Harbour talks end without a deal", r.Article?.Title));
        var half = Reading.All([.. first, .. second[..(second.Length / 2)]]);
        Assert.NotNull(half[0].Article);
        Assert.NotNull(half[^1].Problem);
    }

    [Fact]
    public void A_wrong_length_costs_one_record_not_the_archive()
    {
        var wrong = Encoding.UTF8.GetString(Warc("response", "https://example.org/a", Http("text/html", "<p>x</p>"))).Replace("Content-Length: ", "Content-Length: 1", StringComparison.Ordinal);
        var good = Warc("response", "https://example.org/b", Http("text/html", Pages.Simple));
        var filler = Warc("response", "https://example.org/c", Http("text/html", Pages.Simple));
        var results = Reading.All([.. Encoding.UTF8.GetBytes(wrong), .. filler, .. good]);
        Assert.Contains(results, r => r.Problem?.Code is "ENT1031");
        Assert.Contains(results, r => r.Article?.Id is "https://example.org/b");
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("rdf")]
    public void Feeds_give_an_article_for_each_entry(string kind)
    {
        const string Text = "<![CDATA[<p>The two governments agreed on Monday to reopen the border crossing at the river.</p><p>A joint statement named the first of June as the day.</p>]]>";
        var feed = kind switch
        {
            "rss" => $"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>River Post</title><language>en-gb</language><item><title>Border crossing to reopen</title><link>https://example.org/x</link><guid>x-1</guid><pubDate>Mon, 06 May 2024 08:15:00 GMT</pubDate><dc:creator>Ana Moro</dc:creator><description>Short.</description><content:encoded>{Text}</content:encoded></item></channel></rss>""",
            "atom" => $"""<feed xmlns="http://www.w3.org/2005/Atom"><title>River Post</title><entry><id>x-1</id><title>Border crossing to reopen</title><link rel="alternate" href="https://example.org/x"/><published>2024-05-06T08:15:00Z</published><author><name>Ana Moro</name></author><content type="html">{Text}</content></entry></feed>""",
            _ => $"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>River Post</title></channel><item><title>Border crossing to reopen</title><link>https://example.org/x</link><guid>x-1</guid><dc:date>2024-05-06T08:15:00Z</dc:date><dc:creator>Ana Moro</dc:creator><content:encoded>{Text}</content:encoded></item></rdf:RDF>""",
        };
        var article = Assert.Single(Reading.All(feed)).Article!;
        Assert.Equal("x-1", article.Id);
        Assert.Equal("https://example.org/x", article.Url);
        Assert.Equal("River Post", article.Outlet);
        Assert.Equal("2024-05-06T08:15Z", article.Published?.ToIso());
        Assert.Equal(["Ana Moro"], article.Authors);
        Assert.Equal("The two governments agreed on Monday to reopen the border crossing at the river.\nA joint statement named the first of June as the day.", article.Body());
    }

    [Fact]
    public void A_feed_that_lets_entities_explode_is_named_and_done_at_once()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">");
        for (var c = 'b'; c <= 'k'; c++) bomb.Append($"<!ENTITY {c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">");
        bomb.Append("]><rss><channel><title>x</title><item><title>&k;</title></item></channel></rss>");
        foreach (var result in Reading.All(bomb.ToString()))
            if (result.Article is { } article) Assert.True(article.Text.Length < 1000);
    }

    [Fact]
    public void Lines_of_ndjson_keep_what_they_give_and_bad_ones_are_named()
    {
        var lines = """
            {"id":"a","url":"https://example.org/a","outlet":"River Post","title":"Given title","published":"2024-05-06","language":"en","text":"Given title\nThe two governments agreed on Monday to reopen the crossing.\nA joint statement named the day."}
            {"id":"b","html":"<html><body><article><h1>Page title here</h1><p>The two governments agreed on Monday to reopen the border crossing at the river.</p></article></body></html>"}
            not json
            {"id":"c"}
            """;
        var results = Reading.All(lines);
        var first = results[0].Article!;
        Assert.Equal(("a", "River Post", "Given title", "2024-05-06", "supplied"), (first.Id, first.Outlet, first.Title, first.Published?.ToIso(), first.Published?.Basis));
        Assert.Equal("The two governments agreed on Monday to reopen the crossing.\nA joint statement named the day.", first.Body());
        Assert.Equal("b", results[1].Article!.Id);
        Assert.Equal("Page title here", results[1].Article!.Title);
        Assert.Equal(["ENT1033 input:3", "ENT1033 input:4"], results.Skip(2).Select(r => $"{r.Problem!.Code} {r.Problem.Input}"));
    }

    [Fact]
    public void Messages_of_a_mailbox_are_articles()
    {
        var page = Convert.ToBase64String(Encoding.UTF8.GetBytes("<html><body><p>The two governments agreed on Monday to reopen the border crossing at the river.</p><p>Zum Grenzübergang gab es keine weiteren Angaben der beiden Regierungen.</p></body></html>"));
        var mail = $"From list@example.org Mon May  6 08:15:00 2024\nFrom: River Post <list@example.org>\nSubject: =?utf-8?Q?Border_crossing_=C3=BCber_the_river?=\nDate: Mon, 06 May 2024 08:15:00 +0200\nMessage-ID: <m1@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{page}\n--b--\n\n";
        var article = Assert.Single(Reading.All(mail)).Article!;
        Assert.Equal("m1@example.org", article.Id);
        Assert.Equal("Border crossing über the river", article.Title);
        Assert.Equal("River Post", article.Outlet);
        Assert.Equal("2024-05-06T08:15+02:00", article.Published?.ToIso());
        Assert.Contains("Grenzübergang", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pdfs_are_named_or_read()
    {
        Assert.Equal("ENT1020", Reading.Problem("%PDF-1.4 \n1 0 obj"u8.ToArray()).Code);
        var withText = new PageReader(null, new FixedText("The two ministers met on Monday in the capital and agreed to\nreopen the border crossing at the river. They named no day.\n\f2\n\nThe talks go on in May, a spokesman of the ministry said on the\nsame evening.")).ReadAll(new MemoryStream("%PDF-1.4"u8.ToArray()), new PageSource("a.pdf")).Single();
        Assert.Equal("The two ministers met on Monday in the capital and agreed to reopen the border crossing at the river. They named no day.\nThe talks go on in May, a spokesman of the ministry said on the same evening.", withText.Article?.Body());
    }

    private static byte[] Http(string type, string body, int status = 200) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\nContent-Type: {type}; charset=utf-8\r\n\r\n{body}");

    private static byte[] Warc(string type, string url, string content, string more = "") => Warc(type, url, Encoding.UTF8.GetBytes(content), more);

    private static byte[] Warc(string type, string url, byte[] content, string more = "") =>
        [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\n{more}Content-Length: {content.Length}\r\n\r\n"), .. content, .. "\r\n\r\n"u8];

    private static IEnumerable<byte> Concat(params byte[][] parts) => parts.SelectMany(p => p);

    private static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest)) gzip.Write(bytes);
        return memory.ToArray();
    }

    private sealed class FixedText(string text) : IPdfText
    {
        public string? Extract(ReadOnlyMemory<byte> pdf) => text;
    }
}
