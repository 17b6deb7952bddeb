using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Entente.Casebook.Store;
using Entente.Language;
using Entente.Pages;

namespace Entente.Cli.Inputs;

/// <summary>Fetches addresses with bounds on redirects, size and time, and never one of the own network unless allowed.</summary>
/// <param name="terminal">Whose clock dates what is fetched.</param>
/// <param name="limits">Bounds and manners.</param>
/// <param name="recall">What a server said of an address when it was last read, or <see langword="null"/>.</param>
internal sealed class UrlFetcher(Terminal terminal, FetchLimits limits, Func<string, FetchMark?>? recall = null) : IDisposable
{
    private const string Program = "entente";

    private readonly Lazy<HttpClient> client = new(() => Client(limits));
    private readonly ConcurrentDictionary<string, FetchMark> marks = new(StringComparer.Ordinal);
    private HostManners? manners;
    private int followed;

    /// <summary>What servers said in this run of the addresses that were fetched.</summary>
    public IReadOnlyDictionary<string, FetchMark> Marks => marks;

    /// <summary>Takes one of the addresses that may be followed; false once all are taken.</summary>
    public bool MayFollow() => Interlocked.Increment(ref followed) <= limits.Follow;

    public static bool IsAddress(string name) =>
        name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public Input Input(string address) => new(address, address, null, cancel => Fetch(address, cancel));

    public void Dispose()
    {
        if (client.IsValueCreated) client.Value.Dispose();
    }

    private (Stream Bytes, PageSource Source)? Fetch(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at)) throw InputErrors.Address(address, "this is no address");
        var before = recall?.Invoke(address);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            for (var hop = 0; hop <= limits.Redirects; hop++)
            {
                if (!Manners().Enter(at, cancel)) throw InputErrors.Address(address, $"the robots.txt of {at.Host} asks programs not to fetch it; --no-robots fetches it nevertheless");
                time.CancelAfter(limits.Time);
                using var request = new HttpRequestMessage(HttpMethod.Get, at);
                if (before?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
                if (before?.Modified is { } modified) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
                using var response = client.Value.Send(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
                if (response.StatusCode == HttpStatusCode.NotModified && before is not null) return null;
                if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
                {
                    at = next.IsAbsoluteUri ? next : new Uri(at, next);
                    if (at.Scheme is not ("http" or "https")) throw InputErrors.Address(address, $"it leads on to {at.Scheme}:, which is not fetched");
                    continue;
                }

                if (!response.IsSuccessStatusCode)
                    throw InputErrors.Address(address, string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)response.StatusCode}"));
                var body = Body(response, address, time.Token);
                Mark(address, response);
                return (body, Source(address, at, response));
            }

            throw InputErrors.Address(address, string.Create(CultureInfo.InvariantCulture, $"more than {limits.Redirects} redirects"));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw InputErrors.Address(address, string.Create(CultureInfo.InvariantCulture, $"no answer within {limits.Time.TotalSeconds} seconds"));
        }
        catch (HttpRequestException error)
        {
            var reason = error.InnerException is EntenteException refused ? refused.Reason : error.Message;
            throw InputErrors.Address(address, reason, error);
        }
    }

    private void Mark(string address, HttpResponseMessage response)
    {
        var tag = response.Headers.ETag?.ToString();
        var modified = response.Content.Headers.LastModified?.ToString("r", CultureInfo.InvariantCulture);
        if (tag is not null || modified is not null) marks[address] = new FetchMark(tag, modified);
    }

    private HostManners Manners() => LazyInitializer.EnsureInitialized(ref manners, () => new HostManners(limits.Pause, limits.Robots ? Robots : (_, _) => RobotsRules.None));

    /// <summary>A site without the file forbids nothing; one whose server fails is left alone, as RFC 9309 asks.</summary>
    private RobotsRules Robots(Uri address, CancellationToken cancel)
    {
        var at = new Uri(address, "/robots.txt");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(limits.Time);
        for (var hop = 0; hop <= limits.Redirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            using var response = client.Value.Send(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
            {
                at = next.IsAbsoluteUri ? next : new Uri(at, next);
                if (at.Scheme is not ("http" or "https")) return RobotsRules.None;
                continue;
            }

            if ((int)response.StatusCode >= 500) return RobotsRules.Parse("User-agent: *\nDisallow: /", Program);
            if (!response.IsSuccessStatusCode) return RobotsRules.None;
            using var body = Body(response, at.AbsoluteUri, time.Token);
            return RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length), Program);
        }

        return RobotsRules.None;
    }

    private PageSource Source(string address, Uri at, HttpResponseMessage response) => new(
        address, at.AbsoluteUri, response.Content.Headers.ContentType?.ToString(), terminal.Now().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private MemoryStream Body(HttpResponseMessage response, string address, CancellationToken cancel)
    {
        using var body = response.Content.ReadAsStream(cancel);
        var bytes = new MemoryStream();
        var buffer = new byte[65_536];
        for (int read; (read = body.ReadAsync(buffer, cancel).AsTask().GetAwaiter().GetResult()) > 0;)
        {
            if (bytes.Length + read > limits.Bytes)
                throw InputErrors.Address(address, string.Create(CultureInfo.InvariantCulture, $"larger than {limits.Bytes / 1_000_000} MB"));
            bytes.Write(buffer, 0, read);
        }

        bytes.Position = 0;
        return bytes;
    }

    private static HttpClient Client(FetchLimits limits)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = limits.AllowPrivate,
            AutomaticDecompression = DecompressionMethods.All,
            // checked on the address that is connected to, so that a name which changes its address in between gains nothing
            ConnectCallback = async (context, cancel) =>
            {
                var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
                var open = limits.AllowPrivate ? addresses : [.. addresses.Where(a => !PrivateAddress.Is(a))];
                if (open.Length == 0)
                    throw InputErrors.Address(context.DnsEndPoint.Host, "this is an address of the own machine or network; --allow-private reads it nevertheless");
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancel);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        var made = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        made.DefaultRequestHeaders.UserAgent.ParseAdd(Program + "/" + ProgramVersion.Short);
        return made;
    }
}
