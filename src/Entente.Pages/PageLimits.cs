namespace Entente.Pages;

/// <summary>Bounds that keep a hostile or broken input from filling memory or time. Sizes are bytes after unpacking.</summary>
public sealed record PageLimits
{
    /// <summary>The bounds used where none are given.</summary>
    public static PageLimits Default { get; } = new();

    /// <summary>Largest single page; a larger one is reported and skipped. 20 MB by default.</summary>
    public long MaxPageBytes { get; init; } = 20_000_000;

    /// <summary>How many times larger than its packed form data may become once more than 10 MB have come out. 200 by default.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>How many wrappers (gzip in zip in gzip …) are opened. 3 by default.</summary>
    public int MaxNesting { get; init; } = 3;

    /// <summary>Largest zip file or mailbox message that is held in memory when the input cannot be sought in. 500 MB by default.</summary>
    public long MaxBufferBytes { get; init; } = 500_000_000;

    /// <summary>How many articles one input may give. Ten million by default.</summary>
    public long MaxArticles { get; init; } = 10_000_000;

    /// <summary>How deep elements of a page may nest; deeper tags are left out and their text is kept. 256 by default.</summary>
    public int MaxElementDepth { get; init; } = 256;
}
