namespace Entente.Casebook.Store;

/// <summary>How a casebook is opened.</summary>
public sealed record CasebookOptions
{
    /// <summary>What may be done with the file.</summary>
    public CasebookAccess Access { get; init; } = CasebookAccess.Create;

    /// <summary>How long to wait for another process that is writing, before giving up with ENT4006.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most pages of 4,096 bytes that the file may grow to; 0 for no limit of its own. A file that would outgrow it fails as on a full disk.</summary>
    public int MaximumPages { get; init; }

    /// <summary>The command that opens it, written to the casebook's list of runs by the first change.</summary>
    public string Command { get; init; } = "library";

    /// <summary>Version of the program, written beside the command.</summary>
    public string Version { get; init; } = typeof(CasebookOptions).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>When the run began (ISO 8601), where the caller knows; never taken from the clock here.</summary>
    public string? Started { get; init; }
}
