namespace Entente.Coding.Events;

/// <summary>One coded event mention on one page: the record of the coding manual.</summary>
public sealed record Report
{
    /// <summary>Id of this mention: a hash of document, place in the text, type and content.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Outlet that printed it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Publication time of the page, ISO 8601, as precise as known.</summary>
    public string? Published { get; init; }

    /// <summary>Index of the sentence in the article, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>The whole sentence.</summary>
    public required string Quote { get; init; }

    /// <summary>First UTF-16 code unit of the sentence in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code unit of the sentence.</summary>
    public required int End { get; init; }

    /// <summary>The words that name the act.</summary>
    public required Trigger Trigger { get; init; }

    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode, where the type has one that fits.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts, in the manual's order.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code.</summary>
    public string? Cameo { get; init; }

    /// <summary>Goldstein score of the CAMEO code.</summary>
    public decimal? Goldstein { get; init; }

    /// <summary>Quad class: verbal cooperation, material cooperation, verbal conflict or material conflict.</summary>
    public required string Quad { get; init; }

    /// <summary>Who acts.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>To or with whom.</summary>
    public IReadOnlyList<Participant> Recipients { get; init; } = [];

    /// <summary>Who brings the sides together.</summary>
    public IReadOnlyList<Participant> Mediators { get; init; } = [];

    /// <summary>Whether the sides are equals (a meeting, an agreement): comparing ignores the sides then.</summary>
    public bool Symmetric { get; init; }

    /// <summary>When.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>How it is told.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Id of the report whose content this is (the exercise in a call for an exercise).</summary>
    public string? ContentOf { get; init; }

    /// <summary>headline, lead, caption or body.</summary>
    public required string Part { get; init; }

    /// <summary>The chain of speakers, nearest first; empty where the outlet itself says it.</summary>
    public IReadOnlyList<Speaker> Attribution { get; init; } = [];

    /// <summary>Numbers that belong to the event.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>How sure the coder is, 0 to 1.</summary>
    public decimal Confidence { get; init; }

    /// <summary>Id of the merged event; set by a casebook.</summary>
    public string? Event { get; init; }

    /// <summary>Why it was coded so: frame, roles, rules for status, time and place, one a line. Shown by <c>why</c>; not part of the exported record.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];
}
