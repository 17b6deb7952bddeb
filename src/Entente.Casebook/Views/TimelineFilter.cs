using NodaTime;

namespace Entente.Casebook.Views;

/// <summary>Which events a timeline shows. Everything set must hold.</summary>
public sealed record TimelineFilter
{
    /// <summary>Somebody on either side: a name, an alias or a country code.</summary>
    public string? Who { get; init; }

    /// <summary>Two parties that must both take part, whichever way.</summary>
    public (string A, string B)? Dyad { get; init; }

    /// <summary>PLOVER type, with the mode after a slash where wanted: <c>CONSULT</c>, <c>CONSULT/visit</c>.</summary>
    public string? Type { get; init; }

    /// <summary>PLOVER context.</summary>
    public string? Context { get; init; }

    /// <summary>occurred, planned, proposed, possible, denied or negated.</summary>
    public string? Status { get; init; }

    /// <summary>A place's name, or the code of its country.</summary>
    public string? Place { get; init; }

    /// <summary>Events that end on this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Events that begin on this day or earlier.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Least number of independent origins.</summary>
    public int Origins { get; init; }

    /// <summary>Only events that one of these documents (content hashes) tells.</summary>
    public IReadOnlyCollection<string>? Documents { get; init; }

    /// <summary>Most events to give, 0 for all. The newest are given, in order of date.</summary>
    public int Limit { get; init; }
}
