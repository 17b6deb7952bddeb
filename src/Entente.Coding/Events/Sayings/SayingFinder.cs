using Entente.Coding.Events.Frames;
using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Coding.Events.Sayings;

/// <summary>
/// Finds what speakers demand, promise, refuse and threaten through a modal alone: "said that Iran must …", "announced it would not …".
/// The verb of saying is the trigger; what its clause tells stays a record of its own, joined as its content.
/// </summary>
internal sealed class SayingFinder(SayingTable table, DraftBuilder builder, ParticipantFinder participants)
{
    /// <summary>The drafts of a sentence's sayings.</summary>
    /// <param name="text">The parsed text.</param>
    /// <param name="mentions">The page's mentions.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">The drafts of the acts that its frames found.</param>
    public List<Draft> Find(ParsedText text, MentionIndex mentions, Sentence sentence, IReadOnlyList<Draft> told)
    {
        var found = new List<Draft>();
        for (var verb = sentence.FirstToken; verb < sentence.EndToken; verb++)
        {
            if (text.Tokens[verb].Pos is not UniversalPos.Verb || !table.IsSaying(text.Lemma(verb).ToLowerInvariant()) || told.Any(d => d.Token == verb)) continue;
            foreach (var clause in Clauses(text, verb)) Add(text, mentions, verb, clause, told, found);
        }

        foreach (var act in told) AddPlainRefusal(text, mentions, act, found);
        return found;
    }

    /// <summary>"France will not lift the ban": told without anybody who says it, a refusal by whoever will not.</summary>
    private void AddPlainRefusal(ParsedText text, MentionIndex mentions, Draft act, List<Draft> found)
    {
        if (act.Status != EventStatus.Negated || act.ContentOf is not null || act.Frame.Kind != FrameKind.Verb || !IsPublic(act.Actors) || !IsMain(text, act.Token)) return;
        if (SayingModals.Of(text, act.Token) is not (SayingModal.Not, _) || table.Find(SayingModal.Not, act.Frame, text.Lemma(act.Token).ToLowerInvariant())?.Frame is not { Type: "REJECT" } frame) return;

        var draft = builder.Build(text, mentions, act.Token, frame);
        if (draft.Actors.Count == 0) return;
        draft.Status = EventStatus.Occurred;
        draft.Recipients = [.. act.Recipients];
        draft.Confidence -= 0.15m;
        draft.Because.Add($"'{text.Form(act.Token)}' is what they will not do");
        act.ContentOf = draft;
        found.Add(draft);
    }

    private static bool IsPublic(List<Participant> actors) =>
        MaySpeak(actors) && actors.TrueForAll(a => a.Sectors.Any(s => s is "GOV" or "MIL" or "LEG" or "REB" or "PTY" or "OPP") || a.Country is "UNO" or "EUR" or "IGO");

    private static bool IsMain(ParsedText text, int verb)
    {
        while (text.Tokens[verb].Relation is Relation.Conj && text.Head(verb) >= 0) verb = text.Head(verb);
        return text.Tokens[verb].Relation is Relation.Root;
    }

    /// <summary>The verbs of what is said: the complement and what is coordinated with it, or the clause that the saying is thrown into.</summary>
    private static IEnumerable<int> Clauses(ParsedText text, int verb)
    {
        var complement = text.Child(verb, Relation.Ccomp);
        if (complement < 0 && text.Tokens[verb].Relation is Relation.Parataxis) complement = text.Head(verb);
        return complement < 0 ? [] : Tree.WithConjuncts(text, complement).Where(c => c != verb);
    }

    private void Add(ParsedText text, MentionIndex mentions, int verb, int clause, IReadOnlyList<Draft> told, List<Draft> found)
    {
        var (modal, act) = SayingModals.Of(text, clause);
        if (modal == SayingModal.None && SayingModals.IsPlainly(text, act)) modal = SayingModal.Blame;
        if (modal == SayingModal.None) return;

        var content = told.FirstOrDefault(d => d.Token == act || d.Support == act);
        var rule = table.Find(modal, modal == SayingModal.Blame ? null : content?.Frame, text.Lemma(act).ToLowerInvariant());
        if (rule?.Frame is not { } frame || found.Exists(d => d.Token == verb && d.Type == frame.Type)) return;

        var draft = builder.Build(text, mentions, verb, frame);
        draft.Because.Add($"'{text.Form(verb)}' with '{Word(modal)}': {(content is null ? $"'{text.Form(act)}'" : content.Type)} is what is said");
        if (!MaySpeak(draft.Actors)) return;
        if (!(modal is SayingModal.Must or SayingModal.Blame ? Addresses(text, mentions, act, draft) : IsOwn(text, mentions, act, content, draft))) return;

        if (content is not null && modal is not (SayingModal.Must or SayingModal.Blame) && draft.Recipients.Count == 0) draft.Recipients = [.. content.Recipients.Where(r => !draft.Actors.Exists(a => a.Entity == r.Entity))];
        if (content is not null && modal != SayingModal.Blame) content.ContentOf = draft;
        found.Add(draft);
    }

    private static string Word(SayingModal modal) => modal switch
    {
        SayingModal.Must => "must",
        SayingModal.Not => "will not",
        SayingModal.Unless => "will … unless",
        SayingModal.Blame => "is",
        _ => "will",
    };

    /// <summary>Parties speak; outlets and scholars only report and advise.</summary>
    private static bool MaySpeak(List<Participant> speakers) =>
        speakers.Exists(p => p.Country is not null) && speakers.TrueForAll(p => !p.Sectors.Any(s => s is "JRN" or "EDU"));

    /// <summary>Whether a duty is laid on somebody else; makes him the recipient where he is known.</summary>
    private bool Addresses(ParsedText text, MentionIndex mentions, int act, Draft draft)
    {
        var subject = Tree.SurfaceSubject(text, act, 0);
        if (subject < 0 || IsFirstPerson(text, subject)) return false;

        var bound = Tree.IsPassive(text, act) ? [] : participants.At(text, mentions, subject, exact: false, includeAdjectives: false);
        if (bound.Exists(b => draft.Actors.Exists(a => IsSame(a, b)))) return false;

        // "the economy should grow" is a view, "the fighting must stop" a demand
        if (bound.Count == 0 && (SayingModals.IsWeak(text, act) || SayingModals.IsPlainly(text, act))) return false;
        if (bound.Count > 0 && (draft.Recipients.Count == 0 || draft.RecipientIsFromContent))
        {
            draft.Recipients = bound;
            draft.Because.Add($"recipient is who must: {string.Join("; ", bound.Select(b => b.Text))}");
        }

        return true;
    }

    /// <summary>The speaker himself, or the state for which he speaks.</summary>
    private static bool IsSame(Participant speaker, Participant bound) =>
        speaker.Entity == bound.Entity
        || (speaker.Country is not null && speaker.Country == bound.Country && bound.Entity == $"state:{bound.Country}" && speaker.Sectors.Any(s => s is "GOV" or "MIL" or "LEG"));

    /// <summary>Whether the intention is the speaker's own or that of those for whom he speaks.</summary>
    private bool IsOwn(ParsedText text, MentionIndex mentions, int act, Draft? content, Draft draft)
    {
        if (Tree.IsPassive(text, act)) return content is not null && content.Actors.TrueForAll(a => draft.Actors.Exists(s => s.Country == a.Country));

        var subject = Tree.SurfaceSubject(text, act, 0);
        if (subject < 0) return false;
        if (IsFirstPerson(text, subject)) return true;
        if (content is { Actors.Count: > 0 }) return content.Actors.Exists(a => draft.Actors.Exists(s => s.Entity == a.Entity || (s.Country is not null && s.Country == a.Country)));

        return participants.At(text, mentions, subject, exact: false, includeAdjectives: false)
            .Exists(p => draft.Actors.Exists(s => s.Entity == p.Entity || (s.Country is not null && s.Country == p.Country)));
    }

    private static bool IsFirstPerson(ParsedText text, int token) =>
        text.Tokens[token].Pos is UniversalPos.Pron && text.Form(token).ToString().ToLowerInvariant() is "we" or "i";
}
