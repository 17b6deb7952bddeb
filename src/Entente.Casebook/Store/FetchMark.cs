namespace Entente.Casebook.Store;

/// <summary>What a server said of an address when it was last fetched (RFC 9110, validators).</summary>
/// <param name="ETag">The entity tag as it was sent, quotation marks included.</param>
/// <param name="Modified">The date of <c>Last-Modified</c> as it was sent.</param>
public sealed record FetchMark(string? ETag, string? Modified);
