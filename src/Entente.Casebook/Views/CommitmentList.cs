using Entente.Casebook.Merging;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime;

namespace Entente.Casebook.Views;

/// <summary>
/// Commitments and their outcome. An outcome is an event told as done, of a kind that can carry the commitment out or break it, by the same party,
/// not before it, and speaking of the same thing in the same words; it is a lead for a reader, and says why it was taken.
/// </summary>
public static class CommitmentList
{
    private static readonly string[] CarriesOut = ["COOPERATE", "AID", "CONCEDE", "RETREAT", "AGREE", "CONSULT"];
    private static readonly string[] ThreatDone = ["SANCTION", "COERCE", "ASSAULT", "MOBILIZE"];

    /// <summary>Reads the commitments among the events that a filter lets through.</summary>
    public static IReadOnlyList<Commitment> Read(Casebook casebook, TimelineFilter filter) => casebook.Read(database =>
    {
        var timeline = TimelineQuery.Run(database, filter);
        var words = timeline.Entries.ToDictionary(e => e.Event, e => FeatureBuilder.Topic(e.Lead).Words, StringComparer.Ordinal);
        var (commitments, parties) = (new List<Commitment>(), new PartyIndex(timeline.Entries));
        foreach (var entry in timeline.Entries)
            if (Sort(entry.Lead) is { } sort) commitments.Add(Follow(entry, sort, parties.Sharing(entry.Lead), words));
        return commitments;
    });

    private static string? Sort(Report report) => (report.Type, report.Status) switch
    {
        (_, EventStatus.Planned) => "planned",
        (_, EventStatus.Proposed) => "proposed",
        ("AGREE", EventStatus.Occurred) => report.Cameo?.StartsWith("057", StringComparison.Ordinal) == true ? "agreed" : "promised",
        ("REQUEST", EventStatus.Occurred) => "asked",
        ("THREATEN", EventStatus.Occurred) => "threatened",
        _ => null,
    };

    private static Commitment Follow(TimelineEntry entry, string sort, IEnumerable<TimelineEntry> all, Dictionary<string, HashSet<string>> words)
    {
        (TimelineEntry Later, string Outcome, List<string> Shared)? best = null;
        foreach (var later in all)
        {
            if (later.Event == entry.Event || later.Lead.Status is not (EventStatus.Occurred or EventStatus.Negated or EventStatus.Denied)) continue;
            if (later.Lead.Document == entry.Lead.Document && later.Lead.Sentence == entry.Lead.Sentence) continue;
            if (!IsAfter(entry.Lead, later.Lead) || Outcome(entry.Lead, later.Lead) is not { } outcome || !IsTheirs(entry.Lead, later.Lead)) continue;
            var shared = words[entry.Event].Where(w => words[later.Event].Contains(w) && !IsName(w, entry.Lead) && !IsName(w, later.Lead)).Order(StringComparer.Ordinal).ToList();
            if (shared.Count < 3 || (best is { } known && known.Shared.Count >= shared.Count)) continue;
            best = (later, outcome, shared);
        }

        return best is { } found
            ? new Commitment(entry, sort, found.Outcome, found.Later, "the same parties, not before it; shared words: " + string.Join(", ", found.Shared))
            : new Commitment(entry, sort, "nothing yet", null, null);
    }

    private static string? Outcome(Report commitment, Report later)
    {
        if (later.Status != EventStatus.Occurred) return later.Type == commitment.Type ? "broken" : null;
        if (later.Type == "REJECT" && commitment.Type is "AGREE" or "REQUEST") return "broken";
        if (commitment.Type == "THREATEN") return ThreatDone.Contains(later.Type) ? "done" : null;
        if (commitment.Status is EventStatus.Planned or EventStatus.Proposed && later.Type == commitment.Type) return "done";
        if (!CarriesOut.Contains(later.Type) || later.Type == commitment.Type) return null;
        return later.Type is "AGREE" or "CONSULT" ? "begun" : "done";
    }

    /// <summary>Whether a stem is of the name of a side: that both speak of the sides is known already.</summary>
    private static bool IsName(string stem, Report report) =>
        report.Actors.Concat(report.Recipients).Any(p => Words.Split($"{p.Name} {p.Text}").Any(w => Words.Stem(w)[..Math.Min(4, Words.Stem(w).Length)] == stem[..Math.Min(4, stem.Length)]));

    /// <summary>What was promised or threatened is done by him who did so, what was asked for by him who was asked.</summary>
    private static bool IsTheirs(Report commitment, Report later)
    {
        var by = commitment is { Type: "REQUEST", Recipients.Count: > 0 } ? commitment.Recipients : commitment.Symmetric ? [.. commitment.Actors, .. commitment.Recipients] : commitment.Actors;
        var doers = later.Symmetric ? [.. later.Actors, .. later.Recipients] : later.Actors;
        return by.Any(b => doers.Any(d => (b.Entity is not null && b.Entity == d.Entity) || (b.Country is not null && b.Country == d.Country)));
    }

    private static bool IsAfter(Report commitment, Report later) =>
        commitment.Date is { } first && later.Date is { } second ? second.Start >= first.Start
        : later.Date is { } date && commitment.Published is { Length: >= 10 } published && NodaTime.Text.LocalDatePattern.Iso.Parse(published[..10]) is { Success: true } day
            && date.End >= day.Value.PlusDays(-1);
}
