using Entente.Coding.Speakers;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Events;

/// <summary>The chain of speakers behind an act: who says it, who says that he says it, and at last the agency that the page credits.</summary>
internal sealed class SpeakerChain(Article article, ParsedText text, Mentions mentions, IReadOnlyList<Attribution> attributions)
{
    private readonly IReadOnlyList<(Attribution Report, TextSpan Passage)> retold = Retold(text, attributions);

    /// <summary>The speakers, nearest first; empty where the outlet itself says it.</summary>
    /// <param name="trigger">The words that name the act.</param>
    /// <param name="actors">Who did it: an organ of state named without its state is theirs.</param>
    public IReadOnlyList<Speaker> For(TextSpan trigger, IReadOnlyList<Participant> actors)
    {
        var chain = new List<Speaker>();
        foreach (var attribution in Around(trigger))
            if (ToSpeaker(attribution, actors) is { } speaker && !chain.Exists(s => s.Entity is not null && s.Entity == speaker.Entity)) chain.Add(speaker);

        if (chain.Count > 1) chain.RemoveAll(s => s.Entity is null && IsFirstPerson(s.Text)); // "I am glad that they left," she said: she is named already
        if (article.Credit is { Length: > 0 } credit && !chain.Exists(s => s.Text.Contains(credit, StringComparison.OrdinalIgnoreCase)))
            chain.Add(new Speaker(credit, null, credit, null, "media", null));
        return chain;
    }

    private static bool IsFirstPerson(string words) => words is "I" or "we" or "We" or "me" or "us";

    /// <summary>Everybody who is named as speaking, in text order.</summary>
    public IReadOnlyList<Voice> Voices() =>
        [.. attributions.Where(a => a.Source is not null).OrderBy(a => a.Source!.Value.Start).ThenBy(a => a.Cue.Start)
            .Select(a => (a.Source!.Value, Speaker: ToSpeaker(a, [])))
            .Where(v => v.Speaker is { Kind: not ("unnamed" or "author") })
            .Select(v => new Voice(SentenceAt(text, v.Value.Start), v.Value.Start, v.Value.End, v.Speaker!))];

    private static int SentenceAt(ParsedText text, int offset)
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

    /// <summary>The attributions whose content holds the trigger, the narrowest first; then those that report the passage it stands in.</summary>
    private IEnumerable<Attribution> Around(TextSpan trigger) => attributions
        .Select(a => (Attribution: a, Content: a.Content.Where(c => c.Contains(trigger)).Select(c => c.Length).DefaultIfEmpty(-1).Max()))
        .Where(p => p.Attribution.Stance is not Stance.Opposes) // what somebody vetoes or dismisses is not told by him
        .Where(p => p.Content >= 0 && !p.Attribution.Cue.Overlaps(trigger) || p.Attribution.Stance == Stance.Describes && p.Attribution.Cue.Contains(trigger))
        .OrderBy(p => p.Content)
        .ThenBy(p => p.Attribution.Cue.Start)
        .Select(p => p.Attribution)
        .Concat(retold.Where(r => r.Passage.Contains(trigger)).Select(r => r.Report));

    /// <summary>"This statement, reported by an agency, was made at a meeting": the sentence before and this one rest on the agency.</summary>
    private static List<(Attribution, TextSpan)> Retold(ParsedText text, IReadOnlyList<Attribution> attributions)
    {
        var found = new List<(Attribution, TextSpan)>();
        foreach (var attribution in attributions)
        {
            if (attribution is not { Kind: SourceKind.Media, Content: [var said] } || attribution.Cue.Start < said.End) continue;
            if (!text.Text.AsSpan(said.Start, said.Length).StartsWith("This ", StringComparison.Ordinal) && !text.Text.AsSpan(said.Start, said.Length).StartsWith("These ", StringComparison.Ordinal)) continue;

            var here = SentenceAt(text, said.Start);
            if (here > 0 && text.Sentences[here].Span.Start == said.Start) found.Add((attribution, new TextSpan(text.Sentences[here - 1].Span.Start, text.Sentences[here].Span.End)));
        }

        return found;
    }

    private Speaker? ToSpeaker(Attribution attribution, IReadOnlyList<Participant> actors)
    {
        var cue = attribution.Cue.Of(text.Text);
        if (attribution.Source is not { } source)
            return attribution.Kind is SourceKind.Unnamed ? new Speaker(cue, null, null, null, "unnamed", cue, DateNear(attribution)) : null;

        if (Antecedent(source) is { } meant) source = meant;
        var entity = EntityAt(source);
        var kind = attribution.Kind == SourceKind.Other || (attribution.Kind == SourceKind.Media && IsOrgan(entity)) ? KindOf(entity) : attribution.Kind.ToString().ToLowerInvariant();
        var country = entity is null && attribution.Kind is SourceKind.Official or SourceKind.Document ? OrganOf(source, actors) : entity?.Country;
        return new Speaker(source.Of(text.Text), entity?.Id, entity?.Name, country, kind, cue, DateNear(attribution));
    }

    /// <summary>"the official gazette", "the interior ministry": where all who act are of one state, its organ speaks.</summary>
    private string? OrganOf(TextSpan source, IReadOnlyList<Participant> actors)
    {
        if (actors.Count == 0 || actors[0].Country is not { } country || country is "IGO" or "UNO" or "EUR" or "NGO" or "MNC" or "IMG") return null;
        return actors.All(a => a.Country == country && !a.Sectors.Contains("REB")) && text.Text.AsSpan(source.Start, source.Length).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? country : null;
    }

    /// <summary>The mention that covers most of the speaker's words; a modifier inside them ("Iranian" in "Iranian media") only lends its country.</summary>
    private Entity? EntityAt(TextSpan source)
    {
        // "Amer, in Gaza," and "Ms Khatib of a think-tank": the speaker stands before the comma
        var comma = text.Text.AsSpan(source.Start, source.Length).IndexOf(',');
        var name = comma > 0 ? new TextSpan(source.Start, source.Start + comma) : source;
        var best = Largest(name) ?? (comma > 0 ? Largest(source) is { Entities: [{ Kind: EntityKind.Person }, ..] } person ? person : null : null);
        if (best is null) return null;

        var entity = best.Entities[0];
        return best.IsAdjective ? new Entity($"group:{entity.Country}:{StableHash.Hex(8, source.Of(text.Text))}", source.Of(text.Text), EntityKind.Group, entity.Country, []) : entity;
    }

    private EntityMention? Largest(TextSpan source) => mentions.Entities
        .Where(m => m.Span.Overlaps(source))
        .OrderBy(m => m.IsAdjective)
        .ThenByDescending(m => Math.Min(m.Span.End, source.End) - Math.Max(m.Span.Start, source.Start))
        .ThenBy(m => m.Span.Start)
        .FirstOrDefault();

    /// <summary>An authority that "reports" is no medium.</summary>
    private static bool IsOrgan(Entity? entity) =>
        entity is { Kind: not EntityKind.Outlet, Country: not null } && !entity.Sectors.Contains("JRN") && entity.Sectors.Any(s => s is "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "SPY");

    /// <summary>"the allies, who claim that": whom the pronoun stands for.</summary>
    private TextSpan? Antecedent(TextSpan source)
    {
        if (source.Of(text.Text) is not ("who" or "which" or "that" or "whom")) return null;
        var sentence = text.Sentences[SentenceAt(text, source.Start)];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (text.Tokens[token].Start != source.Start) continue;
            for (var at = text.Head(token); at >= 0; at = text.Head(at))
            {
                if (text.Tokens[at].Relation is not Relation.AclRelcl || text.Head(at) is not (>= 0 and var noun) || noun > token) continue;
                var (first, end) = Roles.Tree.PhraseOf(text, noun);
                return new TextSpan(text.Tokens[first].Start, text.Tokens[end - 1].End);
            }
        }

        return null;
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
