using Entente.Coding.Speakers;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Events;

/// <summary>The chain of speakers behind an act: who says it, who says that he says it, and at last the agency that the page credits.</summary>
internal sealed class SpeakerChain(Article article, ParsedText text, Mentions mentions, IReadOnlyList<Attribution> attributions)
{
    /// <summary>The speakers, nearest first; empty where the outlet itself says it.</summary>
    /// <param name="trigger">The words that name the act.</param>
    public IReadOnlyList<Speaker> For(TextSpan trigger)
    {
        var chain = new List<Speaker>();
        foreach (var attribution in Around(trigger))
            if (ToSpeaker(attribution) is { } speaker && !chain.Exists(s => s.Entity is not null && s.Entity == speaker.Entity)) chain.Add(speaker);

        if (article.Credit is { Length: > 0 } credit && !chain.Exists(s => s.Text.Contains(credit, StringComparison.OrdinalIgnoreCase)))
            chain.Add(new Speaker(credit, null, credit, null, "media", null));
        return chain;
    }

    /// <summary>Everybody who is named as speaking, in text order.</summary>
    public IReadOnlyList<Voice> Voices() =>
        [.. attributions.Where(a => a.Source is not null).OrderBy(a => a.Source!.Value.Start).ThenBy(a => a.Cue.Start)
            .Select(a => (a.Source!.Value, Speaker: ToSpeaker(a)))
            .Where(v => v.Speaker is { Kind: not ("unnamed" or "author") })
            .Select(v => new Voice(SentenceAt(v.Value.Start), v.Value.Start, v.Value.End, v.Speaker!))];

    private int SentenceAt(int offset)
    {
        var (low, high) = (0, text.Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (text.Sentences[middle].Span.Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>The attributions whose content holds the trigger, the narrowest first.</summary>
    private IEnumerable<Attribution> Around(TextSpan trigger) => attributions
        .Select(a => (Attribution: a, Content: a.Content.Where(c => c.Contains(trigger)).Select(c => c.Length).DefaultIfEmpty(-1).Max()))
        .Where(p => p.Content >= 0 && !p.Attribution.Cue.Overlaps(trigger))
        .OrderBy(p => p.Content)
        .ThenBy(p => p.Attribution.Cue.Start)
        .Select(p => p.Attribution);

    private Speaker? ToSpeaker(Attribution attribution)
    {
        var cue = attribution.Cue.Of(text.Text);
        if (attribution.Source is not { } source)
            return attribution.Kind is SourceKind.Unnamed ? new Speaker(cue, null, null, null, "unnamed", cue, DateNear(attribution)) : null;

        var entity = EntityAt(source);
        var kind = attribution.Kind == SourceKind.Other ? KindOf(entity) : attribution.Kind.ToString().ToLowerInvariant();
        return new Speaker(source.Of(text.Text), entity?.Id, entity?.Name, entity?.Country, kind, cue, DateNear(attribution));
    }

    /// <summary>The mention that covers most of the speaker's words; a modifier inside them ("Iranian" in "Iranian media") only lends its country.</summary>
    private Entity? EntityAt(TextSpan source)
    {
        var best = mentions.Entities
            .Where(m => m.Span.Overlaps(source))
            .OrderBy(m => m.IsAdjective)
            .ThenByDescending(m => Math.Min(m.Span.End, source.End) - Math.Max(m.Span.Start, source.Start))
            .ThenBy(m => m.Span.Start)
            .FirstOrDefault();
        if (best is null) return null;

        var entity = best.Entities[0];
        return best.IsAdjective ? new Entity($"group:{entity.Country}:{StableHash.Hex(8, source.Of(text.Text))}", source.Of(text.Text), EntityKind.Group, entity.Country, []) : entity;
    }

    private static string KindOf(Entity? entity) => entity switch
    {
        null => "unnamed",
        { Kind: EntityKind.Outlet } => "media",
        _ when entity.Sectors.Contains("JRN") => "media",
        _ when entity.Country is "NGO" => "ngo",
        _ when entity.Sectors.Contains("EDU") => "expert",
        _ => "official",
    };

    /// <summary>A day said beside the words of saying: "reported by Tasnim on January 21".</summary>
    private string? DateNear(Attribution attribution)
    {
        foreach (var time in mentions.Times)
        {
            var outside = !attribution.Content.Any(c => c.Overlaps(time.Span));
            var near = time.Span.Start >= attribution.Cue.Start && time.Span.Start - attribution.Cue.End <= 60 && !text.Text.AsSpan(attribution.Cue.End, Math.Max(0, time.Span.Start - attribution.Cue.End)).ContainsAny('.', '\n', ';');
            if (outside && near && time.Days is { Length: 1 } days) return NodaTime.Text.LocalDatePattern.Iso.Format(days.Start);
        }

        return null;
    }
}
