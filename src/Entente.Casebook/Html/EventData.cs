using Entente.Casebook.Views;
using Entente.Coding.Events;

namespace Entente.Casebook.Html;

/// <summary>An event of the report with everything that tells it.</summary>
/// <param name="Entry">Its line in the timeline.</param>
/// <param name="Reports">Its reports with the sentences around them, the earliest pages first.</param>
/// <param name="Origins">For a report's id, the first voice it rests on and what says so.</param>
internal sealed record EventData(TimelineEntry Entry, IReadOnlyList<ReportEvidence> Reports, IReadOnlyDictionary<string, string> Origins)
{
    public Report Lead => Entry.Lead;

    public string Id => Entry.Event;

    /// <summary>The anchor that other parts of the page link to.</summary>
    public string Anchor => "e-" + Entry.Event;

    public bool IsCooperation => Lead.Quad.EndsWith("cooperation", StringComparison.Ordinal);

    public bool HasOccurred => Lead.Status == EventStatus.Occurred;

    /// <summary>The class that colours it.</summary>
    public string Quad => QuadClass(Lead.Quad);

    public string Kind => Lead.Mode is { } mode ? $"{Lead.Type}/{mode}" : Lead.Type;

    /// <summary>Type, sides and date in one line, for titles and links.</summary>
    public string Label => $"{DatePhrase.Short(Lead.Date)} {Kind} {WhoPhrase.Sides(Lead)}";

    public static string QuadClass(string quad) => quad switch
    {
        "verbal cooperation" => "vc",
        "material cooperation" => "mc",
        "verbal conflict" => "vx",
        _ => "mx",
    };
}
