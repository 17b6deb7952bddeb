namespace Entente.Cli.Inputs;

/// <summary>Bounds on fetching an address.</summary>
/// <param name="Bytes">Largest body after unpacking.</param>
/// <param name="Time">Longest time for one address, redirects included.</param>
/// <param name="Redirects">Most redirects.</param>
/// <param name="AllowPrivate">Whether addresses of the own machine and network may be fetched.</param>
internal sealed record FetchLimits(long Bytes, TimeSpan Time, int Redirects, bool AllowPrivate);
