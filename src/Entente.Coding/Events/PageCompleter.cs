using Entente.Coding.Events.Roles;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Events;

/// <summary>What only the page as a whole can say: the act that "the meeting" points back to, the parties of what was proposed, dates from the passage, repeats.</summary>
internal sealed class PageCompleter(ParticipantFinder participants)
{
    private const int CounterpartReach = 12;

    /// <summary>Types whose bare record, one party and nobody else, says too little to keep.</summary>
    private static readonly HashSet<string> NeedsTwo = new(StringComparer.Ordinal) { "CONSULT", "COOPERATE", "SUPPORT", "SANCTION", "AID", "CONCEDE" };

    /// <summary>Sectors of public life: between others, an act without any country is a private matter.</summary>
    private static readonly HashSet<string> PublicSectors = new(StringComparer.Ordinal) { "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB", "PTY", "OPP" };

    private static readonly HashSet<string> Addressed = new(StringComparer.Ordinal) { "REQUEST", "AGREE", "SUPPORT", "CONSULT" };

    /// <summary>Completes the drafts of a page and drops those that say too little; gives the reason for the sentence of each that is dropped.</summary>
    public List<Draft> Complete(Article article, ParsedText text, Mentions mentions, MentionIndex index, List<Draft> drafts, string?[] reasons)
    {
        drafts.Sort((a, b) => a.Token.CompareTo(b.Token));
        var dater = new EventDater(text, mentions);
        LinkContents(text, drafts);
        var kept = new List<Draft>();
        foreach (var draft in drafts)
        {
            InheritFromGovernor(text, kept, draft);
            SharePurpose(text, kept, draft);
            TakeSubjectOfSetting(text, index, kept, draft);
            PointBack(text, kept, draft);
            InheritFromSaying(draft);
            TakePairOfSentence(text, index, draft);
            FindWhoseAct(text, kept, draft);
            FindAddressee(text, index, kept, draft);
            GiveHostCountry(kept, draft);
            Place(text, index, kept, draft);
            Date(article, text, dater, kept, draft);
            if (WhyDrop(text, kept, draft) is { } reason)
            {
                reasons[draft.Sentence] = reason;
                continue;
            }

            kept.Add(draft);
        }

        TakeRecipientOfContent(kept);
        kept = DropRepeatedParts(article, text, kept);
        DropOrphans(kept);
        return kept;
    }

    /// <summary>A verb under or beside another act's verb, without a subject in the tree, has that act's actors.</summary>
    private static void InheritFromGovernor(ParsedText text, List<Draft> earlier, Draft draft)
    {
        if (draft.Actors.Count > 0 || draft.Frame.Kind != Frames.FrameKind.Verb || Tree.IsPassive(text, draft.Token)) return;
        if (text.Tokens[draft.Token].Relation is not (Relation.Advcl or Relation.Xcomp or Relation.Conj) || Tree.DeepSubject(text, draft.Token) >= 0) return;

        var governor = earlier.Find(d => d.Token == text.Head(draft.Token));
        if (governor is null) return;
        draft.Actors = [.. governor.Actors.Where(a => !draft.Recipients.Exists(r => r.Entity == a.Entity))];
        draft.Because.Add($"actor is that of '{text.Form(governor.Token)}'");
    }

    /// <summary>"visited Iran to meet the general": a meeting that is the purpose of a visit or meeting that took place, took place.</summary>
    private static void SharePurpose(ParsedText text, List<Draft> earlier, Draft draft)
    {
        if (draft.Type != "CONSULT" || draft.StatusBecause != StatusReader.Purpose) return;
        var journey = earlier.FindLast(d => d.Sentence == draft.Sentence && d.Type == "CONSULT" && text.Dominates(d.Token, draft.Token));
        if (journey is null) return;

        draft.Status = journey.Status;
        draft.Because.Add($"shares the status of '{text.Form(journey.Token)}'");
    }

    /// <summary>"During an official visit to Islamabad, the general …": who does what the clause tells is who visits; behind "this statement" stands its speaker.</summary>
    private void TakeSubjectOfSetting(ParsedText text, MentionIndex index, List<Draft> earlier, Draft draft)
    {
        if (draft.Frame.Kind != Frames.FrameKind.Noun || draft.Actors.Count > 0 || draft.Recipients.Count == 0 || !EventNouns.IsIntroduced(text, draft.Token)) return;
        if (text.Tokens[draft.Token].Relation is not (Relation.Obl or Relation.Nmod) || text.Head(draft.Token) is not (>= 0 and var verb)) return;

        var subject = Tree.SurfaceSubject(text, verb, 0);
        if (subject < 0) return;
        var found = participants.At(text, index, subject, exact: false, includeAdjectives: false);
        if (found.Count == 0 && text.Lemma(subject) is "statement" or "remark" or "comment" or "announcement" or "call" or "proposal" or "pledge" or "offer")
            found = [.. earlier.FindLast(d => draft.Sentence - d.Sentence is 0 or 1 && d.Actors.Count > 0)?.Actors ?? []];
        found.RemoveAll(p => draft.Recipients.Exists(r => r.Entity == p.Entity));
        if (found.Count == 0) return;

        draft.Actors = found;
        draft.Because.Add($"actor is the subject of '{text.Form(verb)}'");
    }

    /// <summary>A joint exercise whose sentence names two states elsewhere is theirs.</summary>
    private void TakePairOfSentence(ParsedText text, MentionIndex index, Draft draft)
    {
        if (!draft.Symmetric || draft.Parties.Any() || draft.Frame.Kind != Frames.FrameKind.Noun || !EventNouns.IsJoint(text, draft.Token)) return;

        var sentence = text.Sentences[draft.Sentence];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (text.Tokens[token].Relation is Relation.Conj) continue;
            var pair = participants.At(text, index, token, exact: true, includeAdjectives: false);
            if (pair.Select(p => p.Country).Where(c => c is not null).Distinct(StringComparer.Ordinal).Count() < 2) continue;

            draft.Actors = [pair[0]];
            draft.Recipients = pair[1..];
            draft.Confidence -= 0.1m;
            draft.Because.Add($"joint: the parties that the sentence names together ({string.Join(", ", pair.Select(p => p.Text))})");
            return;
        }
    }

    /// <summary>"the meeting", "the visit" as a subject: the act was told before, with its parties, date and place.</summary>
    private static void PointBack(ParsedText text, List<Draft> earlier, Draft draft)
    {
        var other = EventNouns.IsAnaphoric(text, draft.Token);
        if (draft.Frame.Kind != Frames.FrameKind.Noun || !(EventNouns.IsDefinite(text, draft.Token) || other)) return;
        if (draft.Actors.Count > 0 && draft.Recipients.Count > 0) return;

        var same = earlier.FindLast(d => d.Type == draft.Type && (draft.Frame.Mode != "visit" || d.Frame.Mode == "visit") && d.HasCountry && (draft.Actors.Count == 0 || Shares(d, draft.Actors)) && (draft.Recipients.Count == 0 || Shares(d, draft.Recipients)));
        if (same is null) return;

        if (draft.Actors.Count == 0) draft.Actors = [.. same.Actors.Where(a => !draft.Recipients.Exists(r => r.Entity == a.Entity))];
        if (draft.Recipients.Count == 0) draft.Recipients = [.. same.Recipients.Where(a => !draft.Actors.Exists(r => r.Entity == a.Entity))];
        if (other)
        {
            // another act of the same states, not of the same persons, and at a time of its own
            draft.Actors = [.. draft.Actors.Select(StateOf)];
            draft.Recipients = [.. draft.Recipients.Select(StateOf)];
        }
        else
        {
            draft.Date ??= same.Date is { } date ? date with { Basis = "context" } : null;
            draft.Place ??= same.Place;
        }

        draft.Confidence -= 0.2m;
        draft.Because.Add($"points back to '{text.Form(same.Token)}' in sentence {same.Sentence + 1}");
    }

    private static Participant StateOf(Participant party) =>
        party.Country is { } country ? party with { Entity = $"state:{country}", Name = country, Sectors = ["GOV"] } : party;

    private static bool Shares(Draft draft, List<Participant> parties) => draft.Parties.Any(p => parties.Exists(q => q.Entity == p.Entity || (q.Country is not null && q.Country == p.Country)));

    /// <summary>The act inside a request, promise or threat is its content.</summary>
    private static void LinkContents(ParsedText text, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            Draft? nearest = null;
            foreach (var saying in drafts)
            {
                if (saying == draft || saying.Type is not ("REQUEST" or "AGREE" or "THREATEN" or "REJECT")) continue;
                if (!IsContent(text, saying.Token, draft.Token)) continue;
                if (nearest is null || text.Dominates(nearest.Token, saying.Token)) nearest = saying;
            }

            nearest = draft.ContentOf ?? nearest;
            if (nearest is null) continue;
            draft.ContentOf = nearest;
            if (draft.Status == EventStatus.Occurred) draft.Status = ContentStatus(nearest.Type);
            draft.Because.Add($"content of '{text.Form(nearest.Token)}'");
        }
    }

    private static EventStatus ContentStatus(string type) => type switch
    {
        "REQUEST" => EventStatus.Proposed,
        "AGREE" => EventStatus.Planned,
        "THREATEN" => EventStatus.Possible,
        _ => EventStatus.Negated,
    };

    /// <summary>Whether the way up from one trigger to the other stays within complements.</summary>
    private static bool IsContent(ParsedText text, int saying, int act)
    {
        for (var at = act; at >= 0; at = text.Head(at))
        {
            if (at == saying) return act != saying;
            var relation = text.Tokens[at].Relation;
            var complement = relation is Relation.Obj or Relation.Xcomp or Relation.Ccomp or Relation.Compound
                || (relation is Relation.Conj && text.Head(at) != saying)
                || (relation is Relation.Nmod or Relation.Obl && Tree.Preposition(text, at) is "for" or "of" or "to" or "on" or "")
                || (relation is Relation.Advcl && Tree.IsInfinitive(text, at))
                || (relation is Relation.Acl && Tree.IsInfinitive(text, at) && text.Head(text.Head(at)) == saying);
            if (!complement) return false;
        }

        return false;
    }

    /// <summary>The exercise that somebody calls for is to be held by him and by those whom he calls on.</summary>
    private static void InheritFromSaying(Draft draft)
    {
        if (draft.ContentOf is not { } saying || draft.Actors.Count > 0) return;

        if (draft.Symmetric)
        {
            draft.Actors = [.. saying.Actors];
            if (draft.Recipients.Count == 0) draft.Recipients = [.. saying.Recipients];
        }
        else
        {
            draft.Actors = [.. (saying.Type == "REQUEST" && saying.Recipients.Count > 0 ? saying.Recipients : saying.Actors).Where(a => !draft.Recipients.Exists(r => r.Entity == a.Entity))];
        }

        draft.Because.Add("parties from the saying");
    }

    /// <summary>A general who stresses the need for patrols after a meeting addresses the other side of that meeting; a promise names its partner in its content.</summary>
    private void FindAddressee(ParsedText text, MentionIndex index, List<Draft> earlier, Draft draft)
    {
        if (draft.Type == "ACCUSE" && draft.Recipients.Count == 0) FindAccused(text, earlier, draft);
        if (draft.Recipients.Count > 0 || draft.Actors.Count == 0 || !Addressed.Contains(draft.Type) || draft.ContentOf is not null) return;

        var countries = draft.Actors.Select(a => a.Country).ToHashSet(StringComparer.Ordinal);
        if (draft.Type is "REQUEST" or "AGREE" or "SUPPORT" && InContent(text, index, draft.Token, countries) is { } named)
        {
            draft.Recipients = [named];
            draft.Confidence -= 0.1m;
            draft.Because.Add($"recipient '{named.Text}' named in what is said");
            return;
        }

        if (draft.Frame.Kind == Frames.FrameKind.Noun || draft.Frame.Words is ["will" or "not" or "unless"]) return;
        var meeting = earlier.FindLast(d => d.Type == "CONSULT" && d.Status == EventStatus.Occurred && draft.Sentence - d.Sentence <= CounterpartReach
            && d.Parties.Any(p => draft.Actors.Exists(a => a.Entity == p.Entity)) && d.Parties.Any(p => p.Country is not null && !countries.Contains(p.Country)));
        if (meeting is null) return;

        var other = meeting.Parties.First(p => p.Country is not null && !countries.Contains(p.Country));
        draft.Recipients = [other];
        draft.Confidence -= 0.2m;
        draft.Because.Add($"recipient is the other side of '{text.Form(meeting.Token)}' in sentence {meeting.Sentence + 1}");
    }

    /// <summary>"sanctioned the company for what the spokesman described as smuggling": whom the measure hits is whom the words blame.</summary>
    private static void FindAccused(ParsedText text, List<Draft> earlier, Draft draft)
    {
        var measure = earlier.FindLast(d => d.Sentence == draft.Sentence && d.Type is "SANCTION" or "COERCE" or "ASSAULT" && d.Recipients.Count > 0
            && d.Actors.Exists(a => draft.Actors.Exists(b => a.Country is not null && a.Country == b.Country)));
        if (measure is null) return;

        draft.Recipients = [.. measure.Recipients];
        draft.Because.Add($"blames whom '{text.Form(measure.Token)}' hits");
    }

    private Participant? InContent(ParsedText text, MentionIndex index, int trigger, HashSet<string?> countries)
    {
        var (_, end) = text.Subtree(trigger);
        for (var token = trigger + 1; token < end; token++)
        {
            if (index.HeadedBy(token) is null or { IsReference: true }) continue;
            var preposition = Tree.Preposition(text, token);
            if (preposition is not ("with" or "to" or "between" or "and" or "" or "of" or "against" or "for") || text.Tokens[token].Relation is Relation.Nsubj) continue;

            foreach (var party in participants.At(text, index, token, exact: true, includeAdjectives: text.Tokens[token].Relation is Relation.NmodPoss))
                if (party.Country is { } country && !countries.Contains(country)) return party;
        }

        return null;
    }

    /// <summary>
    /// "welcomed the decision", "approved the bid": whose decision or bid, an earlier sentence said. For praise and blame it is who acted there,
    /// for votes and signatures whom they were about.
    /// </summary>
    private static void FindWhoseAct(ParsedText text, List<Draft> earlier, Draft draft)
    {
        if (draft.Recipients.Count > 0 || draft.Actors.Count == 0 || draft.Frame.Kind != Frames.FrameKind.Verb || draft.Symmetric) return;
        if (draft.Type is not ("SUPPORT" or "ACCUSE" or "REJECT" or "AGREE")) return;

        var thing = Tree.DeepObject(text, draft.Token);
        if (thing < 0 || text.Tokens[thing].Pos is not UniversalPos.Noun || !EventNouns.IsDefinite(text, thing)) return;

        var own = draft.Actors.Select(a => a.Country).ToHashSet(StringComparer.Ordinal);
        var takesActors = draft.Type is "SUPPORT" or "ACCUSE";
        List<Participant> Side(Draft d) => [.. (takesActors ? d.Actors : d.Recipients).Where(p => p.Country is not null && !own.Contains(p.Country))];
        var told = earlier.FindLast(d => draft.Sentence - d.Sentence <= CounterpartReach && d.ContentOf is null && (takesActors ? Tells(text.Lemma(thing), d.Type) : d.Type is "AGREE" or "REJECT" or "SUPPORT" or "REQUEST") && Side(d).Count > 0);
        if (told is null) return;

        draft.Recipients = Side(told);
        draft.Confidence -= 0.2m;
        draft.Because.Add($"'{text.Form(thing)}' is what sentence {told.Sentence + 1} tells ('{text.Form(told.Token)}')");
    }

    /// <summary>Whether a word such as "raid" or "decision" can point to an act of this type.</summary>
    private static bool Tells(string word, string type) => word is "attack" or "strike" or "raid" or "operation" or "assault" or "killing" or "bombing" or "invasion" or "war" or "offensive" or "shelling" or "arrest" or "incident" or "violence"
        ? type is "ASSAULT" or "COERCE" or "MOBILIZE"
        : type is "AGREE" or "REJECT" or "RETREAT" or "CONCEDE" or "AID" or "SANCTION";

    /// <summary>"sat down with senior commanders there", on a visit: nameless counterparts are those of the host.</summary>
    private static void GiveHostCountry(List<Draft> earlier, Draft draft)
    {
        if (draft.Type != "CONSULT" || draft.Recipients.Count == 0 || draft.Recipients.Exists(r => r.Country is not null)) return;

        var visit = earlier.FindLast(d => d.Frame.Mode == "visit" && draft.Sentence - d.Sentence <= CounterpartReach && d.Recipients.Count == 1 && d.Actors.Exists(a => draft.Actors.Exists(b => b.Entity == a.Entity)));
        if (visit?.Recipients[0].Country is not { } host) return;

        draft.Recipients = [.. draft.Recipients.Select(r => r with { Country = host, Entity = $"group:{host}:{r.Entity}" })];
        draft.Confidence -= 0.1m;
        draft.Because.Add($"counterparts on a visit are the host's ({host})");
    }

    private static void Place(ParsedText text, MentionIndex index, List<Draft> earlier, Draft draft)
    {
        draft.Place ??= EventPlacer.Find(text, index, draft.Token, draft.Support, draft.Frame.Mode == "visit");
        if (draft.Place is { Country: { } country } && draft.Type is "ASSAULT" or "COERCE" && draft.Recipients.Count > 0)
            draft.Recipients = [.. draft.Recipients.Select(r => r.Country is null ? r with { Country = country, Rule = $"{r.Rule}; where it happened" } : r)];

        // a meeting on a visit takes place where the visit goes
        if (draft.Place is null && draft is { Type: "CONSULT", Frame.Mode: null, ContentOf: null } && draft.Recipients.Count > 0)
        {
            var visit = earlier.FindLast(d => d.Frame.Mode == "visit" && d.Place is not null && draft.Sentence - d.Sentence <= CounterpartReach
                && d.Parties.Any(p => draft.Parties.Any(q => q.Entity == p.Entity)) && draft.Parties.Any(q => q.Country == d.Place.Country));
            draft.Place = visit?.Place;
        }
    }

    private static void Date(Article article, ParsedText text, EventDater dater, List<Draft> earlier, Draft draft)
    {
        if (TimeDistance.From(text, draft.Support >= 0 ? draft.Support : draft.Token, earlier) is { } counted)
        {
            draft.Date = counted;
            return;
        }

        if (dater.Said(draft.Token, draft.Support, draft.ContentOf is not null) is { } said)
        {
            draft.Date = said;
            return;
        }

        if (draft.Date is not null) return;
        if (draft.ContentOf is not null || draft.Status is not EventStatus.Occurred) return;

        // an act told beside another of the same parties happened when that one did: in its sentence, or just after it in the passage
        var verb = draft.Support >= 0 ? draft.Support : draft.Token;
        var companion = earlier.FindLast(d => d.Status == EventStatus.Occurred && d.Date is { Basis: "text" or "context" } && SharesEntity(d, draft) && IsCompanion(article, text, d, draft));
        if (companion is not null && dater.IsSimplePast(verb))
        {
            draft.Date = companion.Date! with { Basis = "context" };
            return;
        }

        if (!dater.IsBackground(verb) && IsNews(article, text, draft)) draft.Date = dater.Published();
    }

    /// <summary>The same sentence, or the next one of the same paragraph.</summary>
    private static bool IsCompanion(Article article, ParsedText text, Draft earlier, Draft draft)
    {
        if (earlier.Sentence == draft.Sentence) return true;
        return draft.Sentence - earlier.Sentence <= 2
            && Parts.BlockAt(article, text.Sentences[earlier.Sentence].Span) == Parts.BlockAt(article, text.Sentences[draft.Sentence].Span);
    }

    private static bool SharesEntity(Draft a, Draft b) =>
        a.Parties.Any(p => b.Parties.Any(q => p.Entity == q.Entity)) || a.Parties.Select(p => p.Country).Intersect(b.Parties.Select(p => p.Country)).Count(c => c is not null) > 1;

    /// <summary>Only what the page reports as its news takes the page's date: a finite verb or a carried noun, not a noun that alludes to something known.</summary>
    private static bool IsNews(Article article, ParsedText text, Draft draft)
    {
        if (article.Genre == Genre.Opinion && draft.Type is "ASSAULT" or "SANCTION") return false;
        return draft.Frame.Kind != Frames.FrameKind.Noun || draft.Support >= 0 || EventNouns.IsIntroduced(text, draft.Token) || text.Tokens[draft.Token].Relation is Relation.Nsubj or Relation.Root;
    }

    private static string? WhyDrop(ParsedText text, List<Draft> kept, Draft draft)
    {
        var word = text.Form(draft.Token).ToString();
        if (!draft.HasCountry && !IsDomestic(draft)) return $"'{word}': no actor or recipient that is known";
        if (NeedsTwo.Contains(draft.Type) && draft.Parties.Count() < 2 && draft.Frame.Mode is not ("visit" or "multilateral")) return $"'{word}': one party only";
        if (draft.Type == "CONSULT" && draft.Actors.Count == 0) return $"'{word}': no actor";
        if (draft.Type is "REQUEST" or "AGREE" or "ACCUSE" or "REJECT" or "THREATEN" && draft.Actors.Count == 0) return $"'{word}': nobody who says it";
        if (draft.Actors.Count == 0 && draft.Status is EventStatus.Planned or EventStatus.Proposed or EventStatus.Possible) return $"'{word}': {draft.Status.ToString().ToLowerInvariant()}, and nobody who would do it";
        if (IsMereAim(draft)) return $"'{word}': only an aim ({draft.StatusBecause})";
        if (draft.Actors.Count > 0 && draft.Recipients.Count == 0 && draft.Actors.TrueForAll(a => a.Country is null)) return $"'{word}': the actor's country is unknown";

        var twin = kept.Find(d => d.Sentence == draft.Sentence && d.Type == draft.Type && d.Status == draft.Status && d.ContentOf == draft.ContentOf
            && SameParties(d, draft) && (text.Dominates(d.Token, draft.Token) || text.Dominates(draft.Token, d.Token) || draft.Recipients.Count == 0));
        return twin is null ? null : $"'{word}' tells the same act as '{text.Form(twin.Token)}'";
    }

    /// <summary>Both sides are told and at least one is a body or people of public life, though the page does not say of which country.</summary>
    private static bool IsDomestic(Draft draft) =>
        draft.Actors.Count > 0 && draft.Recipients.Count > 0 && draft.Parties.Any(p => p.Sectors.Any(PublicSectors.Contains))
        && draft.Status == EventStatus.Occurred && draft.Type is "ASSAULT" or "COERCE" or "SANCTION" or "PROTEST" or "CONCEDE" or "AID" or "ACCUSE";

    /// <summary>What somebody wishes, seeks or aims at is no record of its own unless it is the content of a saying that is one.</summary>
    private static bool IsMereAim(Draft draft) =>
        (draft.ContentOf is null || draft.Status == EventStatus.Negated) && draft.Status is EventStatus.Planned or EventStatus.Proposed or EventStatus.Negated && draft.Type is "COOPERATE" or "AGREE" or "SUPPORT" or "REQUEST" or "CONSULT"
        && !draft.StatusBecause.EndsWith(StatusReader.Announced, StringComparison.Ordinal) && !draft.StatusBecause.Contains("'is to'", StringComparison.Ordinal) && !draft.StatusBecause.Contains("'failed'", StringComparison.Ordinal) && !draft.StatusBecause.Contains("'refused'", StringComparison.Ordinal)
        && (draft.StatusBecause == StatusReader.Purpose || draft.StatusBecause.StartsWith("content of", StringComparison.Ordinal) || draft.StatusBecause.StartsWith("governed by", StringComparison.Ordinal));

    private static bool SameParties(Draft a, Draft b)
    {
        var left = a.Parties.Select(p => p.Entity).ToHashSet(StringComparer.Ordinal);
        return b.Parties.All(p => left.Contains(p.Entity));
    }

    /// <summary>"threatened to cut off electricity to Azerbaijan": whom the threatened act would hit is whom the threat is made to.</summary>
    private static void TakeRecipientOfContent(List<Draft> kept)
    {
        foreach (var content in kept)
        {
            if (content.ContentOf is not { Recipients.Count: 0 } saying || content.Recipients.Count == 0 || !kept.Contains(saying)) continue;

            var other = content.Recipients.FindAll(r => r.Country is not null && !saying.Actors.Exists(a => a.Country == r.Country));
            if (other.Count == 0) continue;
            saying.Recipients = other;
            saying.Confidence -= 0.1m;
            saying.Because.Add("recipient is that of its content");
        }
    }

    /// <summary>A content whose saying was dropped stands alone.</summary>
    private static void DropOrphans(List<Draft> kept)
    {
        foreach (var draft in kept)
            if (draft.ContentOf is { } saying && !kept.Contains(saying)) draft.ContentOf = null;
    }

    /// <summary>A headline, standfirst or caption that repeats the body is not coded twice.</summary>
    private static List<Draft> DropRepeatedParts(Article article, ParsedText text, List<Draft> kept)
    {
        bool IsBody(Draft d) => Parts.NameOf(Parts.BlockAt(article, text.Sentences[d.Sentence].Span).Kind) == "body";
        var body = kept.Where(IsBody).ToList();
        return [.. kept.Where(d => IsBody(d) || !body.Exists(b => b.Type == d.Type && d.Actors.TrueForAll(a => b.Parties.Any(p => SameSide(p, a)))))];
    }

    private static bool SameSide(Participant a, Participant b) => a.Entity == b.Entity || (a.Country is not null && a.Country == b.Country);
}
