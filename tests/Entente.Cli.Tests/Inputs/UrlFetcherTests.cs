using System.Net;
using System.Text;
using Entente.Cli.Inputs;
using Entente.Language;

namespace Entente.Cli.Tests.Inputs;

/// <summary>Fetching, against a server of this test's own on the loopback address.</summary>
public sealed class UrlFetcherTests : IDisposable
{
    private readonly HttpListener server = new();
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> asked = new();
    private readonly string root;

    public UrlFetcherTests()
    {
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            root = $"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        server.Prefixes.Add(root);
        server.Start();
        _ = Task.Run(Serve);
    }

    public void Dispose() => server.Close();

    [Fact]
    public void A_page_is_fetched_with_its_type_and_last_address()
    {
        using var fetcher = Fetcher(allow: true);
        var (bytes, source) = fetcher.Input(root + "redirect/2").Open(default)!.Value;
        using var reader = new StreamReader(bytes);
        Assert.Equal("<p>page</p>", reader.ReadToEnd());
        Assert.Equal((root + "redirect/2", root + "page", "text/html; charset=utf-8"), (source.Name, source.Url, source.ContentType));
        Assert.NotNull(source.Retrieved);
    }

    [Theory]
    [InlineData("redirect/9", "redirects")]
    [InlineData("large", "larger than")]
    [InlineData("missing", "404")]
    [InlineData("slow", "within")]
    [InlineData("file", "file:")]
    public void Bounds_hold(string path, string says)
    {
        using var fetcher = Fetcher(allow: true);
        var error = Assert.Throws<EntenteException>(() => fetcher.Input(root + path).Open(default));
        Assert.Equal(("ENT5003", root + path), (error.Code, error.Input));
        Assert.Contains(says, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_own_machine_is_not_fetched_unless_allowed()
    {
        using var fetcher = Fetcher(allow: false);
        var error = Assert.Throws<EntenteException>(() => fetcher.Input(root + "page").Open(default));
        Assert.Equal("ENT5003", error.Code);
        Assert.Contains("--allow-private", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_site_asks_programs_to_leave_alone_is_left_alone()
    {
        using var fetcher = new UrlFetcher(Silent(), new FetchLimits(1_000_000, TimeSpan.FromSeconds(3), 3, AllowPrivate: true, Robots: true));
        Assert.NotNull(fetcher.Input(root + "page").Open(default)!.Value.Bytes);
        var error = Assert.Throws<EntenteException>(() => fetcher.Input(root + "closed/page").Open(default));
        Assert.Contains("--no-robots", error.Reason, StringComparison.Ordinal);
        Assert.Equal(1, asked.Count(p => p == "robots.txt"));
        Assert.DoesNotContain("closed/page", asked);
    }

    [Fact]
    public void A_page_that_has_not_changed_is_not_sent_again()
    {
        var limits = new FetchLimits(1_000_000, TimeSpan.FromSeconds(3), 3, AllowPrivate: true);
        using var first = new UrlFetcher(Silent(), limits);
        Assert.NotNull(first.Input(root + "tagged").Open(default));
        var mark = first.Marks[root + "tagged"];
        Assert.Equal("\"one\"", mark.ETag);
        using var second = new UrlFetcher(Silent(), limits, address => address == root + "tagged" ? mark : null);
        Assert.Null(second.Input(root + "tagged").Open(default));
        var outcome = Assert.Single(new Entente.Cli.Running.ArticleReader(null, second).Read(second.Input(root + "tagged"), default));
        Assert.True(outcome is { Article: null, Failure: null });
        using var other = new UrlFetcher(Silent(), limits, _ => mark with { ETag = "\"two\"" });
        Assert.NotNull(other.Input(root + "tagged").Open(default));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(9, 3)]
    public void Sitemaps_are_followed_as_far_as_allowed(int follow, int expected)
    {
        var limits = new FetchLimits(1_000_000, TimeSpan.FromSeconds(3), 3, AllowPrivate: true, Follow: follow);
        using var fetcher = new UrlFetcher(Silent(), limits);
        var results = new Entente.Cli.Running.ArticleReader(null, fetcher).Read(fetcher.Input(root + "sitemap.xml"), default).ToList();
        Assert.Equal(expected, results.Count(r => r.Article is not null));
        Assert.Equal(expected < 3 ? "ENT1024" : null, results.SingleOrDefault(r => r.Failure is not null).Failure?.Code);
    }

    private static Terminal Silent() => new() { Out = TextWriter.Null, Error = TextWriter.Null, In = () => Stream.Null };

    private static UrlFetcher Fetcher(bool allow) => new(
        new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, In = () => Stream.Null }, new FetchLimits(1_000_000, TimeSpan.FromSeconds(3), 3, allow));

    private async Task Serve()
    {
        while (server.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await server.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context));
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var (path, response) = (context.Request.Url!.AbsolutePath.TrimStart('/'), context.Response);
        asked.Enqueue(path);
        try
        {
            if (path == "robots.txt") await response.OutputStream.WriteAsync("User-agent: *\nDisallow: /closed/"u8.ToArray());
            else if (path == "tagged")
            {
                response.Headers["ETag"] = "\"one\"";
                if (context.Request.Headers["If-None-Match"] == "\"one\"") response.StatusCode = 304;
                else await response.OutputStream.WriteAsync("<p>page</p>"u8.ToArray());
            }
            else if (path == "sitemap.xml")
            {
                var pages = string.Concat(Enumerable.Range(1, 3).Select(i => $"<url><loc>{root}story/{i}</loc><lastmod>2024-03-05</lastmod></url>"));
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{pages}</urlset>"));
            }
            else if (path.StartsWith("story/", StringComparison.Ordinal))
            {
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(
                    $"<html><body><h1>Harbour talks, part {path[6..]}</h1><p>The delegations of the two countries left the port city on Tuesday without an agreement on fishing rights.</p><p>The foreign minister said the talks had been frank and that his government would not recall its ambassador.</p></body></html>"));
            }
            else if (path.StartsWith("redirect/", StringComparison.Ordinal))
            {
                var left = int.Parse(path["redirect/".Length..], System.Globalization.CultureInfo.InvariantCulture);
                response.Redirect(left <= 1 ? "/page" : root + "redirect/" + (left - 1));
            }
            else if (path == "file") response.Redirect("file:///etc/hostname");
            else if (path == "missing") response.StatusCode = 404;
            else if (path == "slow") await Task.Delay(10_000);
            else
            {
                response.ContentType = "text/html; charset=utf-8";
                await response.OutputStream.WriteAsync(path == "large" ? new byte[2_000_000] : Encoding.UTF8.GetBytes("<p>page</p>"));
            }

            response.Close();
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or IOException)
        {
            // the reader has gone, which is what some of these tests are about
        }
    }
}
