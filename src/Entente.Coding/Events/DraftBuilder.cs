using Entente.Coding.Events.Frames;
using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Fills a draft's roles from the tree: the first of the frame's paths that leads to a party wins.</summary>
internal sealed class DraftBuilder(RolePaths paths, ParticipantFinder participants, SupportVerbs supports, StatusReader statuses, Mediation mediation, FrameLexicon lexicon)
{
    private readonly PartyResort resort = new(paths, participants, lexicon);
    private static readonly string[] VerbRecipients = ["obj", "with", "to", "against", "on"];

    /// <summary>A draft for a matched trigger: roles, mediators and status, without date, place and what the page around it adds.</summary>
    public Draft Build(ParsedText text, MentionIndex mentions, int token, Frame frame)
    {
        var support = frame.Kind == FrameKind.Noun ? supports.CarrierOf(text, token) : -1;
        var draft = new Draft { Frame = frame, Token = token, Sentence = text.SentenceOf(token), Support = support, Symmetric = frame.Symmetric };
        draft.Because.Add($"frame {frame.Source} '{string.Join(' ', frame.Words)}'");

        FillActors(text, mentions, token, draft);
        FillRecipients(text, mentions, token, draft);
        if (IsBetweenActors(text, token, draft)) draft.Symmetric = true;
        if (draft.Symmetric) SplitSides(draft);
        AddMediators(text, mentions, token, draft);

        var verdict = statuses.Read(text, token, support);
        draft.Status = verdict.Status;
        draft.StatusBecause = verdict.Because;
        draft.StatusGround = verdict.Ground;
        draft.Because.Add($"status {verdict.Status.ToString().ToLowerInvariant()}: {verdict.Because}");
        return draft;
    }

    private void FillActors(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        draft.Actors = First(text, mentions, token, draft.Frame.Actor, draft, "actor", []);
        if (draft.Actors.Count == 0 && draft.Frame.Actor is ["subj", ..]) AddSubjectBefore(text, mentions, token, draft);
        if (draft.Actors.Count == 0) resort.FindActor(text, mentions, token, draft.Frame.Actor, draft);
        if (AddCompanions(text, mentions, token, draft) && draft.Type == "ASSAULT") draft.Symmetric = false; // who fight side by side do not fight each other
    }

    private void FillRecipients(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        var frame = draft.Frame;
        var together = frame.Type is "CONSULT" && frame.Mode is not "visit" && draft.Actors.Select(a => a.Country).Distinct(StringComparer.Ordinal).Count() > 1; // one of an unknown country counts
        var recipientPaths = PathsToRecipient(text, token, frame, together);
        var takesOne = frame.Recipient is not ["-"];
        draft.Recipients = First(text, mentions, token, recipientPaths, draft, "recipient", draft.Actors);
        if (draft.Recipients.Count == 0 && frame.Mode == "visit") AddHost(text, mentions, token, draft);
        if (draft.Recipients.Count == 0 && takesOne && !(draft.Symmetric && draft.Actors.Count > 1)) AddStateOfPlace(text, mentions, token, recipientPaths, draft);
        if (draft.Recipients.Count == 0 && takesOne) resort.FindAlleged(text, mentions, token, draft);
        if (draft.Recipients.Count == 0 && frame is { Type: "REJECT", Kind: FrameKind.Verb }) draft.Recipients = First(text, mentions, token, ["obj.from", "obj.by"], draft, "recipient", draft.Actors);
        if (draft.Recipients.Count == 0 && takesOne && frame.Kind == FrameKind.Verb)
        {
            draft.Recipients = First(text, mentions, token, ["obj.any", .. recipientPaths.Where(p => !p.Contains("obj", StringComparison.Ordinal) && p != "subj").Select(p => p + ".any")], draft, "recipient", draft.Actors);
            if (draft.Recipients.Count > 0) draft.Confidence -= 0.15m;
        }

        if (together && draft.Recipients.Count == 0) draft.Symmetric = true; // who attend together meet
        // "Brazil and Peru seek to deepen their partnership": with each other, where nobody else is named
        if (frame is { Type: "COOPERATE", Recipient: not ["-"] } or { Type: "AGREE", Cameo: "031" } && draft.Recipients.Count == 0 && CountriesOf(draft.Actors) > 1) draft.Symmetric = true;
        if (draft.Recipients.Count == 0 && !(draft.Symmetric && draft.Actors.Count > 1)) resort.FindRecipient(text, mentions, token, recipientPaths, draft);
    }

    /// <summary>The frame's paths to the recipient, with those that its kind of act adds or forbids.</summary>
    private string[] PathsToRecipient(ParsedText text, int token, Frame frame, bool together)
    {
        string[] found = frame.Recipient.Length == 0 ? VerbRecipients : frame.Recipient;
        if (together) found = [.. found.Where(p => p is not ("in" or "at"))]; // the venue is no party where both sides are named
        if (frame.Symmetric) found = [.. found, "between", "obj.between", "among"];
        // "refused a request from the minister to dismiss the judge"
        var answers = frame is { Type: "REJECT", Kind: FrameKind.Verb } && Tree.DeepObject(text, token) is >= 0 and var asked && !participants.IsPeople(text, asked) && statuses.IsMade(text, asked);
        return answers ? ["obj.from", "obj.by", .. found] : found;
    }

    /// <summary>"talks between A and B were suspended", where nobody else is said to have done it; "backed each other".</summary>
    private static bool IsBetweenActors(ParsedText text, int token, Draft draft) =>
        (draft is { Type: "REJECT", Actors.Count: 0, Recipients.Count: > 1, Frame.Kind: FrameKind.Verb } && Tree.IsPassive(text, token))
        || (draft is { Recipients.Count: 0, Actors.Count: > 1 } && IsMutual(text, token));

    private static int CountriesOf(List<Participant> parties) => parties.Select(p => p.Country).Where(c => c is not null).Distinct(StringComparer.Ordinal).Count();

    private List<Participant> First(ParsedText text, MentionIndex mentions, int token, string[] rolePaths, Draft draft, string role, List<Participant> others)
    {
        var frameIsSymmetric = draft.Symmetric;
        List<Participant> nameless = [];
        foreach (var path in rolePaths)
        {
            var last = path[(path.LastIndexOf('.') + 1)..];
            var adjectives = last is "adj" or "compound" or "poss" or "any" or "support";
            foreach (var head in paths.Follow(text, token, path))
            {
                if (role == "recipient" && draft.Type == "ASSAULT" && Tree.Preposition(text, head) is "alongside") continue; // "fought alongside rebels" is not against them
                // a modifier or a possessor must itself name the party: "training exercise" has no party in "training"
                var found = participants.At(text, mentions, head, exact: last is "adj" or "compound" or "any", adjectives);
                if (path == "between") participants.AddPairAfter(text, mentions, head, found);
                found.RemoveAll(p => others.Exists(o => string.Equals(o.Entity, p.Entity, StringComparison.Ordinal)));
                if (draft.Type == "AGREE" && role == "recipient" && path.StartsWith("xcomp", StringComparison.Ordinal)) found.RemoveAll(p => p.Country is null); // the police that somebody pledges to send are no party
                if (last == "any") found.RemoveAll(p => p.Country is null || others.Exists(o => o.Country == p.Country));
                if (role == "recipient" && text.Child(head, Relation.NmodPoss) is >= 0 and var whose && text.Tokens[whose].Pos is UniversalPos.Pron && !participants.IsPeople(text, head)) found.RemoveAll(p => others.Exists(o => o.Country == p.Country)); // "sent troops to its borders"
                if (role == "recipient" && path == "obj" && draft.Type is "RETREAT" or "SANCTION") RemoveWithdrawn(text, token, found);
                if (found.Count == 0) continue;

                if (last is "adj" or "compound")
                {
                    // "Saudi-Iran rapprochement": every modifier that names a party counts
                    foreach (var more in paths.Follow(text, token, path).SelectMany(h => participants.At(text, mentions, h, exact: true, adjectives)))
                        if (!found.Exists(p => p.Entity == more.Entity) && !others.Exists(o => o.Entity == more.Entity)) found.Add(more);
                }

                if (found.Exists(p => p.Country is not null) && frameIsSymmetric) found.RemoveAll(p => p.Country is null && p.Entity?.StartsWith("person:", StringComparison.Ordinal) != true);
                if (role == "actor" && path == "subj" && text.Tokens[head].Relation is Relation.Nsubj or Relation.NsubjPass) participants.AddListBefore(text, mentions, head, found);
                if (role == "actor" && path == "of" && found.TrueForAll(p => p.Country is null))
                {
                    nameless = found; // "Kenya announced the deployment of 200 troops": who sends them may stand further on
                    continue;
                }

                draft.Because.Add($"{role} by {path}: {string.Join("; ", found.Select(p => p.Text + (p.Rule is null ? "" : $" [{p.Rule}]")))}");
                return found;
            }
        }

        return nameless;
    }

    /// <summary>"withdrew peacekeepers from Chad": soldiers of nobody in particular are those of whoever moves them.</summary>
    private void RemoveWithdrawn(ParsedText text, int verb, List<Participant> found)
    {
        if (paths.Follow(text, verb, "from").Any() || paths.Follow(text, verb, "obj.from").Any()) found.RemoveAll(p => p.Country is null or "IGO" && p.Sectors.Contains("MIL", StringComparer.Ordinal));
    }

    /// <summary>"backed each other", "fired at one another": each does it to the other.</summary>
    private static bool IsMutual(ParsedText text, int token)
    {
        var (first, end) = text.Subtree(token);
        for (var at = Math.Max(first, token) + 1; at + 1 < end && at <= token + 4; at++)
            if (text.Form(at) is "each" or "one" && text.Form(at + 1) is "other" or "another") return true;

        return false;
    }

    /// <summary>A finite verb whose subject the tree has lost takes the nominal that ends just before it.</summary>
    private void AddSubjectBefore(ParsedText text, MentionIndex mentions, int verb, Draft draft)
    {
        if (text.Tokens[verb].Relation is Relation.Acl or Relation.Amod) return; // "officials accused of fraud" are no accusers, whatever the form was taken for
        if (!Tree.IsFinite(text, verb) || Tree.IsPassive(text, verb) || Tree.DeepSubject(text, verb) >= 0) return;
        var subject = mentions.JustBefore(text, verb);
        if (subject < 0 && text.Tokens[verb].Relation is Relation.Advcl && text.Child(verb, Relation.Mark) < 0) subject = Tree.SurfaceSubject(text, text.Head(verb), 0);
        if (subject < 0) return;
        if (text.Tokens[subject].Relation is Relation.Obj && text.Form(verb - 1) is "," && Tree.SurfaceSubject(text, text.Head(subject), 0) is >= 0 and var shared) subject = shared; // "Belarus summons the envoy, protests over the row"

        draft.Actors = participants.At(text, mentions, subject, exact: true, includeAdjectives: false);
        participants.AddListBefore(text, mentions, subject, draft.Actors);
        draft.Confidence -= 0.1m;
        draft.Because.Add($"actor just before the verb: {string.Join("; ", draft.Actors.Select(p => p.Text))}");
    }

    /// <summary>"together with Finland", "along with China": they act too.</summary>
    private bool AddCompanions(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        var known = draft.Actors.Count;
        if (known == 0) return false;
        var direct = draft.Frame.Kind == FrameKind.Verb && !Tree.IsPassive(text, token) && text.Child(token, Relation.Obj) is >= 0 and var thing && text.Tokens[thing].Pos is UniversalPos.Pron ? thing : -1;
        foreach (var child in text.Children(token))
        {
            if (!Tree.IsNominalDependent(text.Tokens[child].Relation) || (direct >= 0 && direct < child)) continue; // "pardoned him along with thirty others"
            var preposition = Tree.Preposition(text, child);
            var joint = preposition is "together_with" or "along_with" or "alongside" || (preposition is "along" or "with" && child > 1 && IsTogether(text, child));
            if (!joint) continue;

            foreach (var party in participants.At(text, mentions, child, exact: true, includeAdjectives: false))
                if (!draft.Actors.Exists(a => a.Entity == party.Entity)) draft.Actors.Add(party);
        }

        return draft.Actors.Count > known;
    }

    private static bool IsTogether(ParsedText text, int nominal)
    {
        var (first, _) = text.Subtree(nominal);
        return text.Form(first) is "along" or "together" || (first > 0 && text.Form(first - 1) is "along" or "together");
    }

    /// <summary>What is done to a place is done to the state it lies in: "bombed Kharkiv", "raided a house in Jenin".</summary>
    private void AddStateOfPlace(ParsedText text, MentionIndex mentions, int token, string[] recipientPaths, Draft draft)
    {
        var physical = draft.Type is "ASSAULT" or "COERCE" or "PROTEST" or "RETREAT" or "MOBILIZE" or "AID";
        string[] all = physical ? [.. recipientPaths, "obj.in", "obj.of", "obj.on", "in", "on", "at"] : recipientPaths;
        foreach (var path in all)
            foreach (var goal in paths.Follow(text, token, path))
                foreach (var at in Tree.WithConjuncts(text, goal))
                {
                    if (mentions.PlaceAt(at) is not { Country: { } country } place) continue;
                    if (draft.Actors.Exists(a => a.Country == country) && draft.Type is not ("ASSAULT" or "COERCE" or "PROTEST")) continue;
                    draft.Recipients = [new Participant(place.Text, place.Span.Start, place.Span.End, $"state:{country}", place.Name, country, ["GOV"], $"{place.Name} lies in {country}")];
                    draft.Because.Add($"recipient by {path}: the state of {place.Name}");
                    return;
                }
    }

    /// <summary>A visit to a place is a visit to the state it lies in: "cruising into Iran's port of Bandar Abbas".</summary>
    private void AddHost(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        foreach (var path in (ReadOnlySpan<string>)["obj", "to", "into", "in", "at", "for"])
            foreach (var goal in paths.Follow(text, token, path))
            {
                foreach (var at in Within(text, goal))
                {
                    if (mentions.PlaceAt(at) is not { Country: { } country } place || draft.Actors.Exists(a => a.Country == country)) continue;
                    draft.Recipients = [new Participant(place.Text, place.Span.Start, place.Span.End, $"state:{country}", place.Name, country, ["GOV"], $"{place.Name} lies in {country}")];
                    draft.Because.Add($"recipient by {path}: the state of {place.Name}");
                    return;
                }
            }
    }

    private static IEnumerable<int> Within(ParsedText text, int token)
    {
        var (first, end) = text.Subtree(token);
        for (var at = first; at < end; at++) yield return at;
    }

    /// <summary>"Talks between A and B": one list of equals is spread over both sides, so that every record has its dyad.</summary>
    private static void SplitSides(Draft draft)
    {
        if (draft.Actors.Count == 0 && draft.Recipients.Count > 1)
        {
            draft.Actors = [draft.Recipients[0]];
            draft.Recipients = draft.Recipients[1..];
        }
        else if (draft.Recipients.Count == 0 && draft.Actors.Count > 1)
        {
            draft.Recipients = draft.Actors[1..];
            draft.Actors = [draft.Actors[0]];
        }
    }

    /// <summary>Who brought the sides together is neither of them.</summary>
    private void AddMediators(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        foreach (var head in mediation.Find(text, token, draft.Support))
            draft.Mediators.AddRange(participants.At(text, mentions, head, exact: true, includeAdjectives: true).Where(p => !draft.Mediators.Exists(m => m.Entity == p.Entity)));

        if (draft.Mediators.Count == 0) return;
        draft.Actors.RemoveAll(a => draft.Mediators.Exists(m => m.Entity == a.Entity));
        draft.Recipients.RemoveAll(a => draft.Mediators.Exists(m => m.Entity == a.Entity));
        draft.Because.Add($"mediated by {string.Join("; ", draft.Mediators.Select(m => m.Text))}");
        if (draft.Symmetric) SplitSides(draft);
    }
}
