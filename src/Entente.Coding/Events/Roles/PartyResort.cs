using Entente.Coding.Events.Frames;
using Entente.Coding.World;
using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>
/// Finds a party where a frame's own paths lead to none, always within the trigger's clause or along the chain of clauses that share its subject:
/// the agent inside a subject or oblique that names an act or a means ("a Russian missile killed"), the subject of the clause that governs a participle or infinitive
/// ("put out a report accusing"), the state whose ground or people the object names, the party that the content of a promise or refusal names, and last a party that is
/// named or described but unknown to the tables.
/// </summary>
internal sealed class PartyResort(RolePaths paths, ParticipantFinder participants, FrameLexicon lexicon)
{
    private const decimal Doubt = 0.15m;

    /// <summary>Types that are done to people or ground.</summary>
    private static bool IsPhysical(string type) => type is "ASSAULT" or "COERCE" or "PROTEST" or "RETREAT" or "MOBILIZE" or "AID";

    /// <summary>Types that are said, and whose content names whom they concern.</summary>
    private static bool IsSaid(string type) => type is "AGREE" or "REJECT" or "REQUEST" or "THREATEN" or "PROTEST";

    /// <summary>Types that judge an act or a word of somebody: who did or said it is whom they concern.</summary>
    private static bool IsJudgement(string type) => type is "ACCUSE" or "REJECT" or "SUPPORT" or "PROTEST";

    /// <summary>Gives a draft without an actor the one that its clause names elsewhere.</summary>
    public void FindActor(ParsedText text, MentionIndex mentions, int token, string[] actorPaths, Draft draft)
    {
        if (actorPaths is ["-"])
        {
            // "a rebel bomber detonated his car": people explode nothing by themselves, where bombs do
            if (draft.Frame.Kind == FrameKind.Verb && !Tree.IsPassive(text, token) && Tree.DeepSubject(text, token) is >= 0 and var person && participants.IsPeople(text, person))
                Take(draft.Actors, participants.At(text, mentions, person, exact: true, includeAdjectives: false), draft, "actor is the subject, who is a person");
            return;
        }

        var isVerb = draft.Frame.Kind == FrameKind.Verb;
        if (isVerb && Array.IndexOf(draft.Frame.Recipient, "subj") < 0 && Tree.DeepSubject(text, token) is >= 0 and var subject)
        {
            // "A U.S. airstrike killed": who owns or sent what the subject names
            if (Take(draft.Actors, Owners(text, mentions, subject), draft, "actor inside the subject")) return;
        }

        // "nations which have struck Iraq include Denmark and Norway": those that are listed
        if (isVerb && text.Tokens[token].Relation is Relation.AclRelcl && Tree.DeepSubject(text, token) is >= 0 and var those && text.Tokens[those].Relation is Relation.Nsubj && text.Head(those) is >= 0 and var lists && text.Lemma(lists) is "include"
            && text.Child(lists, Relation.Obj) is >= 0 and var listed && Take(draft.Actors, participants.At(text, mentions, listed, exact: true, includeAdjectives: false), draft, "actors are those that are listed")) return;

        var lacksOwn = isVerb && !Tree.IsPassive(text, token) && (Tree.DeepSubject(text, token) < 0 || text.Tokens[token].Relation is Relation.Acl);
        if (lacksOwn && Tree.GoverningSubject(text, token) is >= 0 and var governing)
        {
            if (Take(draft.Actors, participants.At(text, mentions, governing, exact: false, includeAdjectives: false), draft, "actor is the subject of the governing clause")) return;
            if (Take(draft.Actors, Owners(text, mentions, governing), draft, "actor inside the subject of the governing clause")) return;
        }

        // "UN sanctions were lifted", "American troops were withdrawn": what is given up or moved belongs to whoever does it
        if (draft.Type is "CONCEDE" or "RETREAT" or "MOBILIZE" && draft.Frame.Mode != "release" && isVerb && Tree.IsPassive(text, token) && Tree.DeepObject(text, token) is >= 0 and var moved
            && (Take(draft.Actors, Owners(text, mentions, moved), draft, "actor is the owner of what is moved")
                || (draft.Type is not "CONCEDE" && Take(draft.Actors, participants.At(text, mentions, moved, exact: true, includeAdjectives: false).FindAll(p => p.Country is not null && p.Sectors.Contains("MIL", StringComparer.Ordinal)), draft, "actor is who is moved")))) return;

        if (isVerb && actorPaths.Contains("subj") && Tree.DeepSubject(text, token) is >= 0 and var people && participants.IsPeople(text, people) && TakeUnlinked(text, mentions, token, "subj", draft.Actors, draft, "actor")) return;
        if (draft.Type is "ASSAULT" or "COERCE" && isVerb)
            foreach (var preposition in (ReadOnlySpan<string>)["in", "by", "during", "with"])
                foreach (var act in paths.Follow(text, token, preposition))
                    if (IsActOrMeans(text, preposition, act) && Take(draft.Actors, Owners(text, mentions, act, withOf: preposition == "by"), draft, $"actor inside the {preposition}-phrase")) return;

        foreach (var path in actorPaths)
            if (path is "subj" or "by" or "poss" or "support" && TakeUnlinked(text, mentions, token, path, draft.Actors, draft, "actor")) return;

        if (isVerb && Tree.IsPassive(text, token) && draft.Frame.Mode is "arrest" or "deport" or "convict") TakeHolderOfPlace(text, mentions, token, draft);
    }

    /// <summary>"killed in a Russian strike", not "in the Kyiv region": only the owner of an act or of its means acts.</summary>
    private bool IsActOrMeans(ParsedText text, string preposition, int noun) =>
        preposition is "by" or "with" || lexicon.IsIn("hostility", text.Lemma(noun).ToLowerInvariant()) || lexicon.IsIn("hostility", text.Form(noun).ToString().ToLowerInvariant()) || text.Lemma(noun).ToLowerInvariant() is "purge" or "sweep" or "explosion" or "attempt" or "clash" or "battle" or "custody" or "detention" or "captivity";

    /// <summary>"was arrested in Lebanon", "were deported from Gabon": only the state of the place arrests, tries and deports there.</summary>
    private void TakeHolderOfPlace(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        foreach (var preposition in (ReadOnlySpan<string>)(draft.Frame.Mode == "deport" ? ["from"] : ["in", "at"]))
            foreach (var at in paths.Follow(text, token, preposition))
            {
                var state = mentions.HeadedBy(at)?.Entities.FirstOrDefault(e => e.Kind == EntityKind.State);
                List<Participant> holder = mentions.PlaceAt(at) is { Country: { } country } place ? [StateOf(place, country)]
                    : state is not null ? participants.At(text, mentions, at, exact: true, includeAdjectives: false) : [];
                if (Take(draft.Actors, holder, draft, "actor is the state of the place, which alone arrests there")) return;
            }
    }

    /// <summary>Gives a draft without a recipient the one that its clause names elsewhere.</summary>
    public void FindRecipient(ParsedText text, MentionIndex mentions, int token, string[] recipientPaths, Draft draft)
    {
        if (recipientPaths is ["-"]) return;
        if (draft.Symmetric && TakeSecondSide(text, mentions, token, draft)) return;
        foreach (var path in recipientPaths)
            if (!path.EndsWith("any", StringComparison.Ordinal) && TakeUnlinked(text, mentions, token, path, draft.Recipients, draft, "recipient")) return;
        if (TakeWhoIsContacted(text, mentions, token, draft)) return;
        if (IsJudgement(draft.Type) && TakeAuthor(text, mentions, token, recipientPaths, draft)) return;
        if (TakeGround(text, mentions, token, recipientPaths, draft)) return;
        if (draft.Type is "AID" or "COERCE" or "SANCTION" or "MOBILIZE" && TakeFromPurpose(text, mentions, token, draft)) return;
        if (draft.Type == "REQUEST" && TakeWhoShould(text, mentions, token, draft)) return;
        if (draft.Type is "SANCTION" or "CONCEDE" && TakeOrigin(text, mentions, token, draft)) return;
        if (draft.Frame.Kind == FrameKind.Noun && TakeOwnerOfNoun(text, mentions, token, draft)) return;
        if (draft.Type == "PROTEST" && TakeFromDemand(text, mentions, token, draft)) return;
        if (IsSaid(draft.Type) && (draft.Frame.Kind != FrameKind.Noun || (text.Child(token, Relation.Acl) is >= 0 and var aim && Tree.IsInfinitive(text, aim)))) TakeFromContent(text, mentions, token, draft);
    }

    /// <summary>"ordered the Iranian tanker's release": whose release, arrest or killing it is, where somebody else is said to do it.</summary>
    private bool TakeOwnerOfNoun(ParsedText text, MentionIndex mentions, int token, Draft draft) =>
        draft.Type is "RETREAT" or "COERCE" or "ASSAULT" or "SANCTION" && draft.Actors.Count > 0 && draft.Support >= 0 && text.Child(token, Relation.NmodPoss) is >= 0 and var owner
        && Take(draft.Recipients, participants.At(text, mentions, owner, exact: false, includeAdjectives: false).FindAll(p => !IsHome(p.Country, draft)), draft, "recipient is whose it is");

    /// <summary>"went on strike to demand reforms from the government": whom the demand of a protest names.</summary>
    private bool TakeFromDemand(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        int[] acts = draft.Support >= 0 ? [token, draft.Support] : [token];
        foreach (var demand in acts.SelectMany(a => text.Children(a).ToArray()).Where(c => text.Tokens[c].Relation is Relation.Advcl or Relation.Acl or Relation.Xcomp && Tree.IsInfinitive(text, c)))
            foreach (var at in Tree.ContentBelow(text, demand))
                if (Take(draft.Recipients, participants.At(text, mentions, at, exact: true, includeAdjectives: false).FindAll(p => p.Sectors.Any(s => s is "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "REB") && draft.Actors.TrueForAll(a => a.Entity != p.Entity)), draft, "recipient is whom the demand names")) return true;

        return false;
    }

    /// <summary>"banned imports of cheese from Norway", "lifted sanctions against gold from Peru": a measure against goods is one against where they come from.</summary>
    private bool TakeOrigin(ParsedText text, MentionIndex mentions, int token, Draft draft) =>
        draft.Frame.Kind == FrameKind.Verb && paths.Follow(text, token, "from").Concat(paths.Follow(text, token, "obj.from"))
            .Any(at => Take(draft.Recipients, participants.At(text, mentions, at, exact: true, includeAdjectives: false).FindAll(p => p.Country is not null && !IsHome(p.Country, draft)), draft, "recipient is where the goods come from"));

    /// <summary>"phoned the Turkish president to convey his support": what is said in a call, a letter or a meeting is said to whom it goes.</summary>
    private bool TakeWhoIsContacted(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        if (draft.Type is not ("SUPPORT" or "REQUEST" or "AGREE" or "ACCUSE" or "THREATEN") || draft.Frame.Kind != FrameKind.Verb) return false;
        if (text.Tokens[token].Relation is not Relation.Advcl || !Tree.IsInfinitive(text, token) || text.Head(token) is not (>= 0 and var contact)) return false;
        if (text.Lemma(contact) is not ("call" or "phone" or "telephone" or "contact" or "meet" or "visit" or "write" or "ring" or "receive" or "host" or "summon")) return false;

        var addressee = Tree.DeepObject(text, contact);
        if (addressee < 0) addressee = Tree.Oblique(text, contact, "to");
        return addressee >= 0 && Take(draft.Recipients, participants.At(text, mentions, addressee, exact: false, includeAdjectives: false), draft, "recipient is who is called, written to or met");
    }

    /// <summary>"provided tents to shelter families in Haiti", "sent doctors to fight cholera in Peru": whom help is for stands in its purpose.</summary>
    private bool TakeFromPurpose(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        int[] givers = Tree.IsVerbal(text, token) && Tree.DeepObject(text, token) is >= 0 and var thing ? [token, thing] : [token];
        foreach (var purpose in givers.SelectMany(g => text.Children(g).ToArray()).Where(c => text.Tokens[c].Relation is Relation.Advcl or Relation.Acl or Relation.Xcomp && Tree.IsInfinitive(text, c)))
            foreach (var at in Tree.ContentBelow(text, purpose))
            {
                foreach (var whom in GroundOfParticiples(text, at).Prepend(at))
                {
                    var parties = mentions.PlaceAt(whom) is { Country: { } country } place && place.Head == whom ? [StateOf(place, country)] : participants.At(text, mentions, whom, exact: false, includeAdjectives: false);
                    if (Take(draft.Recipients, parties.FindAll(p => p.Country is not null && !IsHome(p.Country, draft)), draft, "recipient is whom the purpose names")) return true;
                }
            }

        return false;
    }

    /// <summary>"its demand that Spain leave": who is to act in the clause below the word.</summary>
    private bool TakeWhoShould(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        int[] words = Tree.IsVerbal(text, token) && Tree.DeepObject(text, token) is >= 0 and var thing ? [token, thing] : [token];
        foreach (var word in words)
            foreach (var clause in text.Children(word))
            {
                if (text.Tokens[clause].Relation is not (Relation.Ccomp or Relation.Acl or Relation.AclRelcl) || Tree.OwnSubject(text, clause) is not (>= 0 and var subject)) continue;
                if (Take(draft.Recipients, participants.At(text, mentions, subject, exact: false, includeAdjectives: false), draft, "recipient is who should act")) return true;
            }

        return false;
    }

    /// <summary>The possessor, the sender and the adjective of a thing: "Russian missiles", "a report by the union", "the raid of the army".</summary>
    private List<Participant> Owners(ParsedText text, MentionIndex mentions, int thing, bool withOf = true)
    {
        var found = new List<Participant>();
        foreach (var item in Tree.WithConjuncts(text, thing))
            AddOwners(text, mentions, item, withOf, found);

        return found;
    }

    private void AddOwners(ParsedText text, MentionIndex mentions, int thing, bool withOf, List<Participant> found)
    {
        foreach (var child in text.Children(thing))
        {
            var relation = text.Tokens[child].Relation;
            var owns = relation is Relation.NmodPoss or Relation.Amod or Relation.Compound || (relation is Relation.Nmod && (Tree.Preposition(text, child) is "by" or "from" || (child < thing && Tree.Preposition(text, child).Length == 0))) || (withOf && relation is Relation.Nmod && Tree.Preposition(text, child) == "of");
            if (!owns) continue;
            if (relation is Relation.Amod && text.Tokens[child].Pos is UniversalPos.Verb && !paths.Leads(text, child)) continue; // "US-backed rebels" are not the Americans

            var parties = participants.At(text, mentions, child, exact: true, includeAdjectives: true);
            found.AddRange(parties.Where(p => !found.Exists(f => f.Entity == p.Entity)));
            if (parties.Count == 0 && relation is Relation.Compound or Relation.Amod or Relation.NmodPoss) AddOwners(text, mentions, child, withOf, found);
        }
    }

    private static bool Take(List<Participant> side, List<Participant> found, Draft draft, string rule)
    {
        found.RemoveAll(p => draft.Parties.Any(o => string.Equals(o.Entity, p.Entity, StringComparison.Ordinal)));
        if (found.Count == 0) return false;

        side.AddRange(found);
        draft.Confidence -= Doubt;
        draft.Because.Add($"{rule}: {string.Join("; ", found.Select(p => p.Text))}");
        return true;
    }

    /// <summary>A party that no table knows, at the end of a path; the police that somebody "pledged to send" are none.</summary>
    private bool TakeUnlinked(ParsedText text, MentionIndex mentions, int token, string path, List<Participant> side, Draft draft, string role) =>
        !(draft.Type == "AGREE" && path.StartsWith("xcomp", StringComparison.Ordinal))
        && paths.Follow(text, token, path).Any(head => Take(side, participants.Unlinked(text, mentions, head), draft, $"{role} by {path}, unknown to the tables"));

    /// <summary>"US and Western allies launch", "the armies of Brazil and Argentina held": the second of two equals stands beside or inside the first.</summary>
    private bool TakeSecondSide(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        if (draft.Actors.Count != 1) return false;
        foreach (var head in paths.Follow(text, token, "subj").Concat(paths.Follow(text, token, "support")))
        {
            foreach (var inside in Tree.NominalsBelow(text, head))
            {
                if (text.Tokens[inside].Relation is not Relation.Conj) continue;
                var parties = participants.At(text, mentions, inside, exact: true, includeAdjectives: false).FindAll(p => p.Country != draft.Actors[0].Country);
                if (Take(draft.Recipients, parties, draft, "second of two equals")) return true;
            }

            foreach (var joined in paths.Joined(text, token))
                if (Take(draft.Recipients, participants.At(text, mentions, joined, exact: false, includeAdjectives: false), draft, "recipient is who is joined")) return true;

            var beside = participants.Unlinked(text, mentions, head).FindAll(p => p.Start >= draft.Actors[0].End);
            if (Take(draft.Recipients, beside, draft, "second of two equals, unknown to the tables")) return true;
        }

        return false;
    }

    /// <summary>"rejected an appeal filed by the union", "opened an inquiry into crimes by rebels": whoever did what is judged.</summary>
    private bool TakeAuthor(ParsedText text, MentionIndex mentions, int token, string[] recipientPaths, Draft draft)
    {
        var heads = recipientPaths.Where(p => !p.Contains('.', StringComparison.Ordinal)).Append("obj").Concat(["into", "over", "about", "against", "to"]).SelectMany(p => paths.Follow(text, token, p)).Distinct();
        foreach (var head in heads)
        {
            foreach (var thing in Tree.NominalsBelow(text, head))
            {
                if (TakeAlleged(text, mentions, thing, draft)) return true;
                var found = Owners(text, mentions, thing);
                foreach (var child in text.Children(thing))
                    if (text.Tokens[child].Relation is Relation.Acl or Relation.AclRelcl && Tree.IsPassive(text, child) && Tree.DeepSubject(text, child) is >= 0 and var author)
                        found.AddRange(participants.At(text, mentions, author, exact: false, includeAdjectives: false));

                if (Take(draft.Recipients, found.FindAll(p => MayBeJudged(p, draft)), draft, "recipient is whose act or word it is")) return true;
            }
        }

        return Tree.IsPassive(text, token) ? false : paths.Follow(text, token, "by").Any(author =>
            Take(draft.Recipients, participants.At(text, mentions, author, exact: false, includeAdjectives: false).FindAll(p => MayBeJudged(p, draft)), draft, "recipient is whose act or word it is"));
    }

    /// <summary>Whom an accusation names as having acted, in a clause about its object ("claims that …") or as its target ("allegations made against …"); none where it names nobody.</summary>
    public bool FindAlleged(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        if (draft.Type != "ACCUSE" || draft.Frame.Kind != FrameKind.Verb) return false;
        foreach (var head in ((string[])["obj", "into", "obj.into", "over"]).SelectMany(p => paths.Follow(text, token, p)))
        {
            var isCharge = false;
            foreach (var thing in Tree.NominalsBelow(text, head))
            {
                isCharge |= text.Lemma(thing) is "allegation" or "complaint" or "charge" or "accusation" or "case" or "claim" or "lawsuit" or "suit" or "warrant" or "proceeding";
                if (isCharge && TakeCharged(text, mentions, thing, draft)) return true;
                if (TakeAlleged(text, mentions, thing, draft)) return true;
            }
        }

        return false;
    }

    private bool TakeCharged(ParsedText text, MentionIndex mentions, int charge, Draft draft)
    {
        var participle = text.Child(charge, Relation.Acl);
        return participle >= 0 && Tree.Oblique(text, participle, "against") is >= 0 and var target
            && Take(draft.Recipients, participants.At(text, mentions, target, exact: false, includeAdjectives: false), draft, "recipient is whom the charge names");
    }

    /// <summary>"an inquiry into claims that two officers tortured": who is said to have acted comes before whoever says so.</summary>
    private bool TakeAlleged(ParsedText text, MentionIndex mentions, int claim, Draft draft)
    {
        foreach (var clause in text.Children(claim))
        {
            if (text.Tokens[clause].Relation is not (Relation.Ccomp or Relation.Acl or Relation.AclRelcl) || Tree.OwnSubject(text, clause) is not (>= 0 and var subject)) continue;
            var blamed = Tree.IsPassive(text, clause) ? Tree.DeepSubject(text, clause) : subject;
            if (blamed < 0 || (blamed == subject && subject > clause)) continue;
            if (Take(draft.Recipients, participants.At(text, mentions, blamed, exact: false, includeAdjectives: false).FindAll(p => MayBeJudged(p, draft)), draft, "recipient is who is said to have acted")) return true;
            if (draft.Type == "ACCUSE" && Take(draft.Recipients, participants.Unlinked(text, mentions, blamed).FindAll(p => MayBeJudged(p, draft)), draft, "recipient is who is said to have acted")) return true;
        }

        return false;
    }

    /// <summary>Another party, or people of the actors' own country in another walk of life: a government may try its extremists.</summary>
    private static bool MayBeJudged(Participant party, Draft draft) =>
        IsOther(party, draft) || (party.Entity?.StartsWith("group:", StringComparison.Ordinal) == true && party.Sectors.Count > 0 && !party.Sectors.Any(s => draft.Actors.Exists(a => a.Sectors.Contains(s, StringComparer.Ordinal))));

    /// <summary>A party of another country than the actors, or another body, office or person of theirs; never their own state.</summary>
    private static bool IsOther(Participant party, Draft draft)
    {
        if (draft.Parties.Any(o => string.Equals(o.Entity, party.Entity, StringComparison.Ordinal))) return false;
        return !draft.Actors.Exists(a => a.Country == party.Country && a.Country is not null)
            || (party.Entity is { } id && !id.StartsWith("state:", StringComparison.Ordinal) && !id.StartsWith("group:", StringComparison.Ordinal));
    }

    /// <summary>The state whose ground is named in the object or beside the act: "pounded the enclave of Ghouta", "imposed a curfew in parts of Kashmir".</summary>
    private bool TakeGround(ParsedText text, MentionIndex mentions, int token, string[] recipientPaths, Draft draft)
    {
        if (!IsPhysical(draft.Type) && draft.Type is not ("CONCEDE" or "SANCTION")) return false;

        string[] beside = IsPhysical(draft.Type) ? ["obj", "in", "on", "at", "near", "into", "across", "outside", "inside", "over", "from"] : ["obj"];
        if (draft.Type == "AID" || (draft.Type == "ASSAULT" && draft.Frame.Mode != "abduct")) beside = [.. beside.Where(p => p is not "from")]; // "carried wheat from Odesa" helps nobody there, "7 km from the border" hits nobody
        var heads = recipientPaths.Where(p => !p.EndsWith("any", StringComparison.Ordinal)).Concat(beside)
            .SelectMany(p => paths.Follow(text, token, p)).Distinct();
        foreach (var head in heads)
            foreach (var at in Tree.NominalsBelow(text, head).Where(n => IsOfTheGround(text, n, head)).Concat(GroundOfParticiples(text, head)))
            {
                var parties = mentions.PlaceAt(at) is { Country: { } country } place ? [StateOf(place, country)]
                    : participants.At(text, mentions, at, exact: true, includeAdjectives: true).FindAll(p => p.Country is not null);
                if (draft.Type is not ("ASSAULT" or "COERCE" or "PROTEST" or "CONCEDE")) parties.RemoveAll(p => IsHome(p.Country, draft));
                if (Take(draft.Recipients, parties, draft, "recipient is the state or people of the place")) return true;
            }

        return false;
    }

    /// <summary>"a village in the area under the peacekeepers' watch", "in a town 7 km from the border": whose watch it is or what lies not far tells nothing of whose ground it is; "under the control of the rebels" does.</summary>
    private bool IsOfTheGround(ParsedText text, int token, int head)
    {
        for (var at = token; at >= 0 && at != head; at = text.Head(at))
        {
            var preposition = Tree.Preposition(text, at);
            if (preposition is "under" ? !lexicon.IsIn("control", text.Lemma(at).ToLowerInvariant()) : preposition is "by" or "for" or "about" or "against" or "without" || (preposition is "from" && at != head)) return false;
        }

        return true;
    }

    /// <summary>"lines leading into Kabul", "a base located in Basra": places below a participle of the object.</summary>
    private static IEnumerable<int> GroundOfParticiples(ParsedText text, int head)
    {
        var participle = text.Child(head, Relation.Acl);
        if (participle < 0 || Tree.IsInfinitive(text, participle)) return [];
        var own = ((string[])["in", "into", "to", "near", "at", "on"]).Select(p => Tree.Oblique(text, participle, p)).Where(at => at >= 0);
        var cause = text.Child(participle, Relation.OblAgent); // "people hit by floods in Peru"
        if (cause < 0) cause = Tree.Oblique(text, participle, "by");
        return cause >= 0 && Tree.Oblique(text, cause, "in") is >= 0 and var where ? own.Append(where) : own;
    }

    /// <summary>Whether a country is the actors' own; that of rebels is their adversary's too.</summary>
    private static bool IsHome(string? country, Draft draft) =>
        draft.Actors.Exists(a => a.Country == country && !(draft.Type is "RETREAT" or "AGREE" && a.Sectors.Any(s => s is "REB" or "PRM" or "UAF")));

    /// <summary>A state as the party that holds a place.</summary>
    public static Participant StateOf(PlaceMention place, string country) =>
        new(place.Text, place.Span.Start, place.Span.End, $"state:{country}", place.Name, country, ["GOV"], $"{place.Name} lies in {country}");

    /// <summary>Whom a promise, refusal or threat concerns is the first party of another country that its content names: "agreed to withdraw its troops from Lebanon".</summary>
    private void TakeFromContent(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        if (!draft.Actors.Exists(a => a.Country is not null) || (draft.Symmetric && draft.Actors.Count > 1)) return;
        Participant? own = null;
        foreach (var at in Tree.ContentBelow(text, token))
        {
            var parties = participants.At(text, mentions, at, exact: true, includeAdjectives: text.Tokens[at].Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound);
            parties.RemoveAll(p => p.Country is null || !IsOther(p, draft));
            if (parties.Count == 0 && mentions.PlaceAt(at) is { Country: { } country } place && place.Head == at && !IsHome(country, draft)) parties.Add(StateOf(place, country));
            own ??= parties.Find(p => IsHome(p.Country, draft));
            parties.RemoveAll(p => IsHome(p.Country, draft));
            if (!Take(draft.Recipients, parties, draft, "recipient named in the content")) continue;
            draft.RecipientIsFromContent = true;
            return;
        }

        if (TakeFromCondition(text, mentions, token, draft)) return;

        // nobody abroad: a named body or person of the actor's own country
        if (own is not null) draft.RecipientIsFromContent = Take(draft.Recipients, [own], draft, "recipient named in the content");
    }

    /// <summary>"threatened to strike unless Spain gives way", "will not lift the ban until Cuba …": on whom it depends is whom it addresses.</summary>
    private bool TakeFromCondition(ParsedText text, MentionIndex mentions, int token, Draft draft)
    {
        if (draft.Type is not ("THREATEN" or "REJECT")) return false;
        foreach (var act in Tree.ContentBelow(text, token).Prepend(token))
            foreach (var clause in text.Children(act).ToArray())
            {
                if (text.Tokens[clause].Relation is not Relation.Advcl || text.Child(clause, Relation.Mark) is not (>= 0 and var mark) || text.Form(mark) is not ("unless" or "if" or "until")) continue;
                if (Tree.OwnSubject(text, clause) is >= 0 and var subject
                    && Take(draft.Recipients, participants.At(text, mentions, subject, exact: false, includeAdjectives: false).FindAll(p => IsOther(p, draft)), draft, "recipient is on whom it depends")) return true;
            }

        return false;
    }
}
