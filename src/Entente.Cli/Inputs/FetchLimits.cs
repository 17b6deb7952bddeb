namespace Entente.Cli.Inputs;

/// <summary>Bounds and manners of fetching an address.</summary>
/// <param name="Bytes">Largest body after unpacking.</param>
/// <param name="Time">Longest time for one address, redirects included, waiting for the host's turn not.</param>
/// <param name="Redirects">Most redirects.</param>
/// <param name="AllowPrivate">Whether addresses of the own machine and network may be fetched.</param>
/// <param name="Pause">Least pause between two requests to one host.</param>
/// <param name="Robots">Whether a site's robots.txt is asked and followed.</param>
/// <param name="Follow">Most addresses of sitemaps that are fetched.</param>
internal sealed record FetchLimits(long Bytes, TimeSpan Time, int Redirects, bool AllowPrivate, TimeSpan Pause = default, bool Robots = false, int Follow = 0);
