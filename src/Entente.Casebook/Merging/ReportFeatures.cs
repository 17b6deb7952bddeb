using Entente.Coding.Events;

namespace Entente.Casebook.Merging;

/// <summary>What merging looks at in a report. Days count from 1970-01-01. Depends on the report and its page alone.</summary>
internal sealed record ReportFeatures
{
    public required long Report { get; init; }

    public required string Id { get; init; }

    public required long Document { get; init; }

    /// <summary>Content hash of the document: with <see cref="Id"/> an order that does not depend on the order of arrival.</summary>
    public required string DocumentHash { get; init; }

    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; init; }

    public required string Type { get; init; }

    public string? Mode { get; init; }

    public EventStatus Status { get; init; }

    public bool Symmetric { get; init; }

    public IReadOnlyList<Party> Actors { get; init; } = [];

    public IReadOnlyList<Party> Recipients { get; init; } = [];

    /// <summary>First and last day, where the report has a date; a date that only stands in for the page's own reaches back two days.</summary>
    public (int Start, int End)? Days { get; init; }

    /// <summary>Whether the text tells the date; else the page's own stands in, or there is none.</summary>
    public bool IsDated { get; init; }

    /// <summary>Day of publication.</summary>
    public int? Published { get; init; }

    /// <summary>Of a page without a date: the names and numbers it tells of, by which pages of one story are known.</summary>
    public IReadOnlySet<string> PageNames { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public string? Place { get; init; }

    public string? PlaceCountry { get; init; }

    /// <summary>Whether the place is a point on the map (a city, a facility), not a region or a country.</summary>
    public bool IsPoint { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Stem of the words that name the act.</summary>
    public required string Trigger { get; init; }

    /// <summary>Stems of what the sentence is about: without names of the sides, times, speakers and common words.</summary>
    public IReadOnlySet<string> Words { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Numbers in the sentence, as digits.</summary>
    public IReadOnlySet<string> Numbers { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Whether the report is the content of another (the exercise in a call for one).</summary>
    public bool IsContent { get; init; }

    public (string, string) Order => (Id, DocumentHash);

    /// <summary>Whether it stands in a headline, lead or caption, which repeat the body.</summary>
    public bool IsSummary { get; init; }

    public IEnumerable<Party> Sides => Actors.Concat(Recipients);
}
