using System.IO.Compression;
using System.Text;
using Entente.Language;

namespace Entente.Pages.Tests;

public class BadInputTests
{
    [Fact]
    public void An_empty_file_is_named()
    {
        var problem = Reading.Problem([]);
        Assert.Equal("ENT1001", problem.Code);
        Assert.Equal("ENT1001 input: is empty", problem.ToString());
        var thrown = Assert.Throws<EntenteException>(() => new PageReader().Read(new MemoryStream(), new PageSource("a.txt")).ToList());
        Assert.Equal("ENT1001", thrown.Code);
    }

    [Fact]
    public void A_binary_file_is_named()
    {
        var bytes = new byte[5000];
        new Random(1).NextBytes(bytes);
        Assert.Equal("ENT1002", Reading.Problem(bytes).Code);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_named() =>
        Assert.Equal("ENT1003", Reading.Problem(Encoding.ASCII.GetBytes(new string('a', 300_000)), new PageLimits { MaxPageBytes = 200_000 }).Code);

    [Fact]
    public void A_gzip_bomb_stops_early()
    {
        var bomb = new byte[60_000_000];
        bomb.AsSpan().Fill((byte)'a');
        var packed = Gzip(bomb);
        Assert.True(packed.Length < 100_000);
        Assert.Equal("ENT1004", Reading.Problem(packed, new PageLimits { MaxPageBytes = long.MaxValue }).Code);
    }

    [Fact]
    public void A_zip_bomb_is_named_and_its_neighbour_is_read()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var bomb = zip.CreateEntry("a.html").Open()) bomb.Write(new byte[60_000_000]);
            using var page = zip.CreateEntry("b.html").Open();
            page.Write(Encoding.UTF8.GetBytes(Pages.Simple));
        }

        var results = Reading.All(memory.ToArray());
        Assert.Equal("ENT1004", results[0].Problem?.Code);
        Assert.Equal("input!b.html", results[1].Article?.Input);
    }

    [Fact]
    public void Wrappers_in_wrappers_end()
    {
        var bytes = Encoding.UTF8.GetBytes(Pages.Simple);
        for (var i = 0; i < 6; i++) bytes = Gzip(bytes);
        Assert.Equal("ENT1004", Reading.Problem(bytes).Code);
    }

    [Fact]
    public void Nesting_of_a_hundred_thousand_levels_survives()
    {
        var page = new StringBuilder("<html><body>");
        for (var i = 0; i < 100_000; i++) page.Append("<div><b><span>");
        page.Append("<p>The two ministers met in the capital on Monday and signed an agreement on fishing in the strait.</p>");
        var article = Reading.One(page.ToString());
        Assert.Contains("signed an agreement", article.Body(), StringComparison.Ordinal);
        Assert.Contains("nested too deep: flattened", article.Notes);
    }

    [Fact]
    public void A_long_line_without_end_is_bounded()
    {
        using var stream = new EndlessStream(200_000_000);
        var result = Assert.Single(new PageReader().ReadAll(stream, new PageSource("line")));
        Assert.Equal("ENT1003", result.Problem?.Code);
        Assert.True(stream.Given < 40_000_000, "no more is read than the limit asks for");
    }

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal)) gzip.Write(bytes);
        return memory.ToArray();
    }

    private sealed class EndlessStream(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = (int)Math.Min(count, length - Given);
            buffer.AsSpan(offset, count).Fill((byte)'x');
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\" \"text\":1}\n", "input:2", "is no JSON (byte 11 of the line)")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>A & B</title></item></channel></rss>", null, "is no well-formed feed (line 1, column ")]
    public void Broken_data_is_named_with_its_place_and_in_our_own_words(string page, string? name, string reason)
    {
        var problem = Reading.All(page).Select(r => r.Problem).First(p => p is not null)!;
        Assert.StartsWith(reason, problem.Reason, StringComparison.Ordinal);
        if (name is not null) Assert.Equal(name, problem.Input);
    }
}
