namespace Entente.Casebook.Reviews;

/// <summary>One decision of a person: a line of the corrections file. Lines are never removed; <see cref="ReviewDecision.Undo"/> takes one back.</summary>
public sealed record Review
{
    /// <summary>Number of the line, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it was made, ISO 8601.</summary>
    public string? Made { get; init; }

    /// <summary>Who made it.</summary>
    public string? By { get; init; }

    /// <summary>What was decided.</summary>
    public required ReviewDecision Decision { get; init; }

    /// <summary>The reports it is about; of a split those that leave.</summary>
    public IReadOnlyList<ReportReference> Reports { get; init; } = [];

    /// <summary>Of a split the reports that stay.</summary>
    public IReadOnlyList<ReportReference> Others { get; init; } = [];

    /// <summary>The two entities of a merge or split; the first keeps its name.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>The field that changes.</summary>
    public string? Field { get; init; }

    /// <summary>Its new value.</summary>
    public string? Value { get; init; }

    /// <summary>Of an undo, the number of the line it takes back.</summary>
    public int? Undoes { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }

    /// <summary>Who decided, when and why, for a reader.</summary>
    public string Because => $"review {Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}{(By is null ? "" : " by " + By)}{(Note is null ? "" : ": " + Note)}";

    /// <summary>The decisions that hold: those not taken back. Taking back an undo brings its decision back.</summary>
    public static IReadOnlyList<Review> Holding(IReadOnlyList<Review> all)
    {
        var off = new HashSet<int>();
        for (var i = all.Count - 1; i >= 0; i--)
            if (all[i] is { Decision: ReviewDecision.Undo, Undoes: { } number } && number < all[i].Number && !off.Contains(all[i].Number) && !off.Add(number)) off.Remove(number);
        return [.. all.Where(r => r.Decision != ReviewDecision.Undo && !off.Contains(r.Number))];
    }
}
