namespace Entente.Casebook.Sanctions;

/// <summary>One listing of somebody or something on a sanction list.</summary>
public sealed record SanctionRecord
{
    /// <summary>Id of the listed one in the list.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Other names that the list calls weak: many bear them.</summary>
    public IReadOnlyList<string> WeakAliases { get; init; } = [];

    /// <summary>Person, Organization, Vessel … as the list says.</summary>
    public string? Kind { get; init; }

    /// <summary>Country, as the list writes it.</summary>
    public string? Country { get; init; }

    /// <summary>Who lists.</summary>
    public string? Authority { get; init; }

    /// <summary>Under which programme.</summary>
    public string? Program { get; init; }

    /// <summary>Since when, ISO 8601 as precise as told.</summary>
    public string? First { get; init; }

    /// <summary>Until when, ISO 8601 as precise as told; <see langword="null"/> while listed.</summary>
    public string? Last { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
