using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>
/// What following a commitment looks at in an event, in few bytes: parties and words are numbers, so that the events of a whole casebook fit into memory.
/// </summary>
internal sealed record CommitmentAct
{
    public required long Event { get; init; }

    public required string Type { get; init; }

    public required EventStatus Status { get; init; }

    /// <summary>First and last day, where it has a date.</summary>
    public (int Start, int End)? Days { get; init; }

    /// <summary>Day of its page.</summary>
    public int? Published { get; init; }

    public required long Document { get; init; }

    public required int Sentence { get; init; }

    /// <summary>The countries, or those without one, that take part; in order, each once.</summary>
    public required int[] Parties { get; init; }

    /// <summary>Entities and countries of those whom it binds.</summary>
    public required int[] Bound { get; init; }

    /// <summary>Entities and countries of those who act.</summary>
    public required int[] Doers { get; init; }

    /// <summary>Stems of what it is about, in order.</summary>
    public required int[] Words { get; init; }

    /// <summary>Beginnings of the words that name its sides, in order.</summary>
    public required int[] Names { get; init; }
}
