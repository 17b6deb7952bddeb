using System.Collections.Concurrent;

namespace Entente.Cli.Inputs;

/// <summary>Keeps a polite distance between two requests to one host and remembers its robots.txt for the run.</summary>
/// <param name="least">The least pause between two requests to one host.</param>
/// <param name="fetchRobots">Gives the rules of a host: its scheme, name and port.</param>
internal sealed class HostManners(TimeSpan least, Func<Uri, CancellationToken, RobotsRules> fetchRobots)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn. One request at a time waits for a host; other hosts go on.</summary>
    /// <param name="address">The address.</param>
    /// <param name="cancel">Stops the waiting.</param>
    /// <returns>Whether the host's rules allow the address.</returns>
    public bool Enter(Uri address, CancellationToken cancel)
    {
        var host = hosts.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new Host());
        lock (host)
        {
            host.Rules ??= fetchRobots(address, cancel);
            if (!host.Rules.Allows(address.PathAndQuery)) return false;
            var pause = host.Rules.Delay > least ? host.Rules.Delay : least;
            var wait = host.Last is { } last ? pause - TimeProvider.System.GetElapsedTime(last) : TimeSpan.Zero;
            if (wait > TimeSpan.Zero && cancel.WaitHandle.WaitOne(wait)) cancel.ThrowIfCancellationRequested();
            host.Last = TimeProvider.System.GetTimestamp();
            return true;
        }
    }

    private sealed class Host
    {
        public RobotsRules? Rules { get; set; }

        public long? Last { get; set; }
    }
}
