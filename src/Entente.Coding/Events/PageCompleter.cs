using Entente.Coding.Events.Roles;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Events;

/// <summary>What only the page as a whole can say: the act that "the meeting" points back to, the parties of what was proposed, dates from the passage, repeats.</summary>
internal sealed class PageCompleter(ParticipantFinder participants, PointingNouns nouns, DraftFilter filter, TimeWords timeWords, EventPlacer placer)
{
    private const int CounterpartReach = 12;

    private static readonly HashSet<string> Addressed = new(StringComparer.Ordinal) { "REQUEST", "AGREE", "SUPPORT", "CONSULT" };

    /// <summary>Completes the drafts of a page and drops those that say too little; gives the reason for the sentence of each that is dropped.</summary>
    public List<Draft> Complete(Article article, ParsedText text, Mentions mentions, MentionIndex index, List<Draft> drafts, string?[] reasons)
    {
        drafts.Sort((a, b) => a.Token.CompareTo(b.Token));
        var dater = new EventDater(text, mentions, timeWords);
        ContentLinker.Link(text, drafts);
        var kept = new List<Draft>();
        foreach (var draft in drafts)
        {
            InheritFromGovernor(text, kept, draft);
            SharePurpose(text, index, kept, draft);
            TakeSubjectOfSetting(text, index, kept, draft);
            PointBack(text, index, kept, draft);
            ContentLinker.InheritFromSaying(text, draft);
            TakePairOfSentence(text, index, draft);
            FindWhoseAct(text, kept, draft);
            FindAddressee(text, index, kept, draft);
            GiveHostCountry(kept, draft);
            Place(text, index, kept, draft);
            DraftDater.Date(article, text, dater, kept, draft);
            filter.AddToll(text, kept, draft);
            if (filter.WhyDrop(text, kept, draft) is { } reason)
            {
                reasons[draft.Sentence] = reason;
                continue;
            }

            kept.Add(draft);
        }

        DraftFilter.JoinWithSubject(text, kept);
        ContentLinker.TakeRecipientOfContent(kept);
        kept = DraftFilter.DropRepeatedParts(article, text, kept);
        ContentLinker.DropOrphans(kept);
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
    private static void SharePurpose(ParsedText text, MentionIndex index, List<Draft> earlier, Draft draft)
    {
        if (draft.StatusGround is StatusGround.Purpose or StatusGround.Governor && draft.Type is "SUPPORT" or "REQUEST" or "ACCUSE" && IsSaidInACall(text, index, draft.Token))
        {
            draft.Status = EventStatus.Occurred;
            draft.StatusGround = StatusGround.Told;
            draft.Because.Add($"what '{text.Form(text.Head(draft.Token))}' was for was said in it");
            return;
        }

        if (draft.Type != "CONSULT" || draft.StatusGround != StatusGround.Purpose) return;
        var journey = earlier.FindLast(d => d.Sentence == draft.Sentence && d.Type == "CONSULT" && text.Dominates(d.Token, draft.Token));
        if (journey is null) return;

        draft.Status = journey.Status;
        draft.Because.Add($"shares the status of '{text.Form(journey.Token)}'");
    }

    /// <summary>"phoned the Turkish president to convey his support".</summary>
    private static bool IsSaidInACall(ParsedText text, MentionIndex index, int token) =>
        text.Tokens[token].Relation is Relation.Advcl && text.Head(token) is >= 0 and var call && text.Lemma(call) is "call" or "phone" or "telephone" or "ring" or "write"
        && text.Tokens[call].Features.HasFlag(Features.Past) && text.Child(call, Relation.Aux) < 0
        && (text.Child(call, Relation.Obj) is >= 0 and var addressee ? addressee : Tree.Oblique(text, call, "to")) is >= 0 and var person
        && index.HeadedBy(person)?.Entities.Any(e => e.Kind is World.EntityKind.Person or World.EntityKind.Office) == true;

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
        // "died in an attack in Peru": the subject may be whom it hit
        if (draft.Type is "ASSAULT" or "COERCE" or "SANCTION" or "ACCUSE" or "THREATEN") found.RemoveAll(p => !earlier.Exists(d => d.Sentence == draft.Sentence && d.Actors.Exists(a => a.Entity == p.Entity)));
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
    private static void PointBack(ParsedText text, MentionIndex index, List<Draft> earlier, Draft draft)
    {
        var other = EventNouns.IsAnaphoric(text, draft.Token);
        if (draft.Frame.Kind != Frames.FrameKind.Noun || !(EventNouns.IsDefinite(text, draft.Token) || other)) return;
        if (draft.Actors.Count > 0 && draft.Recipients.Count > 0) return;

        if (HasTimeOfItsOwn(text, index, draft.Token)) return;
        var same = earlier.FindLast(d => d.Type == draft.Type && (d.Status == draft.Status || d.Status == EventStatus.Occurred || d.Type is "CONSULT" or "AGREE" or "COOPERATE") && (draft.Frame.Mode != "visit" || d.Frame.Mode == "visit") && d.HasCountry
            && (draft.Actors.Count == 0 || Shares(d.Symmetric ? d.Parties : d.Actors, draft.Actors)) && (draft.Recipients.Count == 0 || Shares(d.Symmetric ? d.Parties : d.Recipients, draft.Recipients)));
        if (same is null) return;

        if (draft.Actors.Count == 0) draft.Actors = [.. same.Actors.Where(a => !draft.Recipients.Exists(r => r.Entity == a.Entity))];
        if (draft.Recipients.Count == 0) draft.Recipients = [.. same.Recipients.Where(a => !draft.Actors.Exists(r => r.Entity == a.Entity))];
        if (other)
        {
            // another act of the same states, not of the same persons, and at a time of its own
            draft.Actors = [.. draft.Actors.Select(StateOf)];
            draft.Recipients = [.. draft.Recipients.Select(StateOf)];
        }
        else if (draft.Parties.Any(p => same.Parties.Any(q => p.Entity == q.Entity)))
        {
            draft.Date ??= same.Date is { } date ? date with { Basis = "context" } : null;
            draft.Place ??= same.Place;
        }

        draft.Confidence -= 0.2m;
        draft.Because.Add($"points back to '{text.Form(same.Token)}' in sentence {same.Sentence + 1}");
    }

    private static Participant StateOf(Participant party) =>
        party.Country is { } country ? party with { Entity = $"state:{country}", Name = country, Sectors = ["GOV"] } : party;

    /// <summary>"the 9/11 attacks", "the May 22 operations": a date inside the phrase says which act it is, and that it need not be the last one told.</summary>
    private static bool HasTimeOfItsOwn(ParsedText text, MentionIndex index, int noun)
    {
        foreach (var child in text.Children(noun))
            if (index.IsTime(child) && child < noun && text.Tokens[child].Relation is Relation.Compound or Relation.Amod or Relation.Nummod or Relation.Nmod or Relation.NmodTmod) return true;

        return false;
    }

    private static bool Shares(IEnumerable<Participant> known, List<Participant> parties) => known.Any(p => parties.Exists(q => q.Entity == p.Entity || (q.Country is not null && q.Country == p.Country)));

    /// <summary>A general who stresses the need for patrols after a meeting addresses the other side of that meeting; a promise names its partner in its content.</summary>
    private void FindAddressee(ParsedText text, MentionIndex index, List<Draft> earlier, Draft draft)
    {
        if (draft.Type is "ACCUSE" or "SUPPORT" && draft.Recipients.Count == 0) TakeWhoseActIsSummedUp(text, earlier, draft);
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
        draft.Place ??= meeting.Place;
        draft.Confidence -= 0.2m;
        draft.Because.Add($"recipient is the other side of '{text.Form(meeting.Token)}' in sentence {meeting.Sentence + 1}");
    }

    /// <summary>"fired on a boat, in an incident that Peru condemned", "a move praised by Chile": the noun sums up what the clause tells, so that whoever did it is judged.</summary>
    private void TakeWhoseActIsSummedUp(ParsedText text, List<Draft> earlier, Draft draft)
    {
        if (draft.Frame.Kind != Frames.FrameKind.Verb || text.Tokens[draft.Token].Relation is not (Relation.Acl or Relation.AclRelcl) || text.Head(draft.Token) is not (>= 0 and var noun)) return;
        var act = earlier.FindLast(d => d.Sentence == draft.Sentence && d.Token < noun && nouns.CanMean(text.Lemma(noun), d.Type) && d.Actors.Exists(a => draft.Actors.TrueForAll(b => a.Country is not null && a.Country != b.Country)));
        if (act is null) return;

        draft.Recipients = [.. act.Actors];
        draft.Because.Add($"'{text.Form(noun)}' is what '{text.Form(act.Token)}' tells");
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

    /// <summary>"urged restraint in the wake of the strike", "after the raid": what it was said on the occasion of.</summary>
    private static bool IsBesideWhatIsSaid(ParsedText text, int token, int trigger)
    {
        for (var at = text.Head(token); at >= 0 && at != trigger; at = text.Head(at))
            if (Tree.IsNominalDependent(text.Tokens[at].Relation) && (Tree.IsSetting(text, at) || Tree.Preposition(text, at).Contains('_', StringComparison.Ordinal))) return true;

        return false;
    }

    private Participant? InContent(ParsedText text, MentionIndex index, int trigger, HashSet<string?> countries)
    {
        var (_, end) = text.Subtree(trigger);
        for (var token = trigger + 1; token < end; token++)
        {
            if (index.HeadedBy(token) is null or { IsReference: true }) continue;
            var preposition = Tree.Preposition(text, token);
            if (preposition is not ("with" or "to" or "between" or "and" or "" or "of" or "against" or "for") || text.Tokens[token].Relation is Relation.Nsubj || IsBesideWhatIsSaid(text, token, trigger)) continue;

            foreach (var party in participants.At(text, index, token, exact: true, includeAdjectives: text.Tokens[token].Relation is Relation.NmodPoss))
                if (party.Country is { } country && !countries.Contains(country)) return party;
        }

        return null;
    }

    /// <summary>
    /// "welcomed the decision", "approved the bid": whose decision or bid, an earlier sentence said. For praise and blame it is who acted there,
    /// for votes and signatures whom they were about.
    /// </summary>
    private void FindWhoseAct(ParsedText text, List<Draft> earlier, Draft draft)
    {
        if (draft.Recipients.Count > 0 || draft.Actors.Count == 0 || draft.Frame.Kind != Frames.FrameKind.Verb || draft.Symmetric) return;
        if (draft.Type is not ("SUPPORT" or "ACCUSE" or "REJECT" or "AGREE")) return;

        var thing = Tree.DeepObject(text, draft.Token);
        if (thing < 0 || text.Tokens[thing].Pos is not UniversalPos.Noun || !EventNouns.IsDefinite(text, thing) || text.Child(thing, Relation.Nmod) >= 0) return;

        var own = draft.Actors.Select(a => a.Country).ToHashSet(StringComparer.Ordinal);
        // "rejected the accusation", "refused the demand": it comes from whoever made it
        var takesActors = draft.Type is "SUPPORT" or "ACCUSE" || nouns.CanMean(text.Lemma(thing), "ACCUSE") || nouns.CanMean(text.Lemma(thing), "REQUEST");
        List<Participant> Side(Draft d) => [.. (takesActors ? d.Actors : d.Recipients).Where(p => p.Country is not null && !own.Contains(p.Country))];
        var told = earlier.FindLast(d => draft.Sentence - d.Sentence <= CounterpartReach && d.ContentOf is null && (takesActors ? nouns.CanMean(text.Lemma(thing), d.Type) : d.Type is "AGREE" or "REJECT" or "SUPPORT" or "REQUEST") && (Side(d).Count > 0 || (takesActors && d.Actors.Exists(a => a.Country is null))));
        if (told is null || Side(told).Count == 0) return; // the nearest such act is meant, and who did it is not known

        draft.Recipients = Side(told);
        draft.Confidence -= 0.2m;
        draft.Because.Add($"'{text.Form(thing)}' is what sentence {told.Sentence + 1} tells ('{text.Form(told.Token)}')");
    }

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

    private void Place(ParsedText text, MentionIndex index, List<Draft> earlier, Draft draft)
    {
        draft.Place ??= placer.Find(text, index, draft);
        if (draft.Place is { Country: { } country } && draft.Type is "ASSAULT" or "COERCE" or "AID" && draft.Recipients.Count > 0)
            draft.Recipients = [.. draft.Recipients.Select(r => r.Country is null ? r with { Country = country, Rule = $"{r.Rule}; where it happened" } : r)];

        // who demonstrate or riot in a place are its people
        if (draft.Place is { Country: { } ground } && draft.Type is "PROTEST")
            draft.Actors = [.. draft.Actors.Select(a => a.Country is null && a.Sectors.Any(s => s is "CVL" or "LAB" or "EDU" or "OPP" or "AGR" or "MED") ? a with { Country = ground, Rule = $"{a.Rule}; where it happened" } : a)];

        draft.Place ??= PlaceTold.Before(text, earlier, draft);
    }
}
