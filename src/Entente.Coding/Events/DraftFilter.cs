using Entente.Coding.Events.Frames;
using Entente.Coding.Events.Roles;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Events;

/// <summary>Drops drafts that say too little, only wish, or repeat another.</summary>
internal sealed class DraftFilter(FrameLexicon lexicon)
{
    private readonly SportTalk sport = new(lexicon);

    /// <summary>Types whose bare record, one party and nobody else, says too little to keep.</summary>
    private static readonly HashSet<string> NeedsTwo = new(StringComparer.Ordinal) { "CONSULT", "COOPERATE", "SUPPORT", "SANCTION", "AID", "CONCEDE" };

    /// <summary>Sectors of public life: between others, an act without any country is a private matter.</summary>
    private static readonly HashSet<string> PublicSectors = new(StringComparer.Ordinal) { "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB", "PTY", "OPP" };

    /// <summary>Why a draft is not kept, or <see langword="null"/>.</summary>
    /// <param name="text">The parsed text.</param>
    /// <param name="kept">The drafts kept before it.</param>
    /// <param name="draft">The draft.</param>
    public string? WhyDrop(ParsedText text, List<Draft> kept, Draft draft)
    {
        var word = text.Form(draft.Token).ToString();
        if (!draft.HasCountry && !IsDomestic(draft)) return $"'{word}': no actor or recipient that is known";
        if (NeedsTwo.Contains(draft.Type) && draft.Parties.Count() < 2 && draft.Frame.Mode is not ("visit" or "multilateral")) return $"'{word}': one party only";
        if (draft.Type is "REQUEST" or "THREATEN" or "AGREE" && draft.Actors.Count > 0 && draft.Actors.TrueForAll(IsObserver)) return $"'{word}': said by observers, who can only judge";
        if (IsAimOfProtest(text, kept, draft)) return $"'{word}': what the protest is for";
        if (IsObjectOf(kept, draft) is { } carrier) return $"'{word}' tells the same act as '{text.Form(carrier.Token)}'";
        if (sport.Explains(text, draft)) return $"'{word}': a match, not a fight";
        if (IsBusiness(draft) || IsCompetition(draft)) return $"'{word}': a matter of business";
        if (IsPrivate(draft)) return $"'{word}': between private persons of one country";
        if (draft.Type == "CONSULT" && draft.Actors.Count > 0 && draft.Actors.TrueForAll(a => a.Sectors.Contains("JRN", StringComparer.Ordinal))) return $"'{word}': an interview";
        if (draft.Type == "CONSULT" && draft.Actors.Count == 0) return $"'{word}': no actor";
        if (draft.Type is "REQUEST" or "AGREE" or "ACCUSE" or "REJECT" or "THREATEN" && draft.Actors.Count == 0 && !IsTried(draft)) return $"'{word}': nobody who says it";
        if (draft.Actors.Count == 0 && draft.Status is EventStatus.Planned or EventStatus.Proposed or EventStatus.Possible) return $"'{word}': {draft.Status.ToString().ToLowerInvariant()}, and nobody who would do it";
        if (draft.Frame.Mode == "visit" && draft.Actors.TrueForAll(a => a.Country is null)) return $"'{word}': a journey of nobody known";
        if (draft.Frame.Mode == "visit" && draft.Recipients.Count == 0 && draft.Place is null) return $"'{word}': a journey to nowhere named";
        if (draft.Frame.Mode == "visit" && draft.Actors.Count > 0 && draft.Recipients.Count > 0 && draft.Parties.Select(p => p.Country).Distinct(StringComparer.Ordinal).Count() == 1) return $"'{word}': a journey within one country";
        if (IsMereAim(draft)) return $"'{word}': only an aim ({draft.StatusBecause})";
        if (draft.Actors.Count > 0 && draft.Recipients.Count == 0 && draft.Actors.TrueForAll(a => a.Country is null)) return $"'{word}': the actor's country is unknown";

        if ((IsToll(text, kept, draft) ?? IsDeed(text, kept, draft)) is { } attack) return $"'{word}' tells the toll of '{text.Form(attack.Token)}'";

        var twin = kept.Find(d => d.Sentence == draft.Sentence && d.Type == draft.Type && d.Status == draft.Status && d.ContentOf == draft.ContentOf
            && SameParties(d, draft) && (text.Dominates(d.Token, draft.Token) || text.Dominates(draft.Token, d.Token) || draft.Recipients.Count == 0));
        return twin is null ? null : $"'{word}' tells the same act as '{text.Form(twin.Token)}'";
    }

    /// <summary>"Three Iranians were indicted": it goes without saying that a court or prosecutor did it.</summary>
    private static bool IsTried(Draft draft) => draft is { Type: "ACCUSE", Status: EventStatus.Occurred, Frame.Mode: "allege" } && draft.Frame.Contexts.Contains("legal", StringComparer.Ordinal) && draft.Recipients.Exists(r => r.Country is not null);

    /// <summary>Both sides are told and at least one is a body or people of public life, though the page does not say of which country.</summary>
    private static bool IsDomestic(Draft draft) =>
        draft.Actors.Count > 0 && draft.Recipients.Count > 0 && draft.Status == EventStatus.Occurred
        && (draft.Type is "ASSAULT" or "COERCE" or "SANCTION" or "PROTEST" or "CONCEDE" or "AID" or "ACCUSE"
            ? draft.Parties.Any(IsPublic)
            : draft.Type is not ("CONSULT" or "COOPERATE" or "SUPPORT") && draft.Actors.Exists(IsPublic) && draft.Recipients.Exists(IsPublic));

    private static bool IsPublic(Participant party) => party.Sectors.Any(PublicSectors.Contains);

    /// <summary>"The company promises a new browser": what one firm offers, asks or refuses is trade as usual, unless a state or people of public life stand on the other side, or a firm of another country.</summary>
    private static bool IsBusiness(Draft draft) =>
        draft.Type is "AGREE" or "REQUEST" or "REJECT" or "COOPERATE" or "SUPPORT" or "CONSULT" or "CONCEDE" or "THREATEN" or "ACCUSE"
        && draft.Actors.Count > 0 && draft.Actors.TrueForAll(IsFirm)
        && draft.Recipients.TrueForAll(r => IsFirm(r) || r.Country is null)
        && draft.Parties.Select(p => p.Country).Where(c => c is not null).Distinct(StringComparer.Ordinal).Count() < 2;

    /// <summary>"A man stabbed his neighbour": crime and quarrels of single people who stand for nobody.</summary>
    private bool IsPrivate(Draft draft) =>
        draft.Type is not ("PROTEST" or "MOBILIZE") && draft.Actors.Count > 0 && draft.Actors.TrueForAll(a => lexicon.IsIn("private_persons", LastWord(a))) && !draft.Parties.Any(IsPublic)
        && draft.Parties.Select(p => p.Country).Where(c => c is not null).Distinct(StringComparer.Ordinal).Count() < 2;

    /// <summary>"Apple launched an attack on the premium market", "the bank retreated from bonds": firms have no forces.</summary>
    private static bool IsCompetition(Draft draft) =>
        draft.Type is "ASSAULT" or "RETREAT" or "MOBILIZE" && draft.Frame.Mode is null or "withdraw" && draft.Actors.Count > 0 && draft.Actors.TrueForAll(IsFirm) && draft.Recipients.TrueForAll(r => !IsPublic(r) && !r.Sectors.Contains("CVL", StringComparer.Ordinal));

    /// <summary>The last word of a party's phrase in small letters, which mostly is its head.</summary>
    internal static string LastWord(Participant party) => party.Text[(party.Text.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private static bool IsFirm(Participant party) => party.Sectors is ["BUS"];

    /// <summary>"Experts warn", "analysts suggested": what such people say is a view, no demand, promise or threat.</summary>
    private bool IsObserver(Participant party) =>
        (party.Sectors.Contains("EDU", StringComparer.Ordinal) && party.Country is not ("UNO" or "IGO" or "EUR"))
        || (!IsPublic(party) && party.Country is not ("UNO" or "IGO" or "EUR") && lexicon.IsIn("observers", LastWord(party)));

    /// <summary>What somebody wishes, seeks or aims at is no record of its own unless it is the content of a saying that is one.</summary>
    private static bool IsMereAim(Draft draft) =>
        (draft.ContentOf is null || draft.Status == EventStatus.Negated) && draft.Status is EventStatus.Planned or EventStatus.Proposed or EventStatus.Negated
        && draft.Type is "COOPERATE" or "AGREE" or "SUPPORT" or "REQUEST" or "CONSULT"
        && draft.StatusGround is StatusGround.Purpose or StatusGround.Content or StatusGround.Governor;

    /// <summary>"bombed a market, killing three": the dead and wounded are figures of the attack, which is told already; they are among whom it hit.</summary>
    private static Draft? IsToll(ParsedText text, List<Draft> kept, Draft draft)
    {
        if (draft.Type != "ASSAULT" || draft.Frame.Kind != FrameKind.Verb || Tree.IsFinite(text, draft.Token) || Tree.IsInfinitive(text, draft.Token) || !text.Form(draft.Token).EndsWith("ing", StringComparison.Ordinal)) return null;
        var at = draft.Token;
        while (text.Tokens[at].Relation is Relation.Conj && text.Head(at) >= 0) at = text.Head(at);
        if (text.Tokens[at].Relation is not Relation.Advcl || text.Child(at, Relation.Mark) >= 0 || text.Head(at) is not (>= 0 and var verb)) return null;
        return kept.Find(d => d.Type == "ASSAULT" && d.Status == draft.Status && (d.Token == verb || d.Support == verb) && draft.Actors.TrueForAll(a => d.Actors.Exists(b => b.Entity == a.Entity)));
    }

    /// <summary>"a bombing killed 28 soldiers", "killed five in an attack on a convoy", "claimed an attack targeting a mall": the deed, its dead and its aim are one act.</summary>
    private Draft? IsDeed(ParsedText text, List<Draft> kept, Draft draft)
    {
        if (draft.Type != "ASSAULT") return null;
        bool IsOne(Draft d) => d.Type == "ASSAULT" && d.Sentence == draft.Sentence && d.Status == draft.Status && draft.Actors.TrueForAll(a => d.Actors.Exists(b => b.Entity == a.Entity));
        var above = text.Head(draft.Token);
        while (above >= 0 && text.Tokens[above].Relation is Relation.Conj && text.Tokens[above].Pos is UniversalPos.Verb) above = text.Head(above);
        return kept.Find(d => IsOne(d)
            && ((IsKilling(draft) && d.Frame.Kind == FrameKind.Noun && text.Head(d.Token) == draft.Token && text.Tokens[d.Token].Relation is Relation.Nsubj)
                || (IsKilling(d) && draft.Frame is { Kind: FrameKind.Noun, Mode: null } && above == d.Token && text.Tokens[draft.Token].Relation is Relation.Obl && Tree.Preposition(text, draft.Token) is "in" or "during")
                || (IsAimOf(text, draft) && text.Dominates(d.Token, draft.Token))));
    }

    /// <summary>Whether the draft is a participle that tells whom an attack was meant for.</summary>
    private bool IsAimOf(ParsedText text, Draft draft) =>
        draft.Frame.Kind == FrameKind.Verb && text.Tokens[draft.Token].Relation is Relation.Acl && text.Form(draft.Token).EndsWith("ing", StringComparison.Ordinal)
        && text.Head(draft.Token) is >= 0 and var deed && lexicon.IsIn("hostility", text.Lemma(deed).ToLowerInvariant());

    /// <summary>"began a strike to protest against the cuts": what a protest is for is no complaint beside it.</summary>
    private static bool IsAimOfProtest(ParsedText text, List<Draft> kept, Draft draft) =>
        draft.Type is "ACCUSE" or "REJECT" && draft.StatusGround == StatusGround.Purpose && text.Lemma(draft.Token) == "protest" && kept.Exists(d => d.Type == "PROTEST" && d.Sentence == draft.Sentence && text.Dominates(d.Token, draft.Token));

    /// <summary>"signed a pact": the noun under a verb that tells the same act.</summary>
    private static Draft? IsObjectOf(List<Draft> kept, Draft draft) =>
        draft.Frame.Kind == FrameKind.Noun && draft.Support >= 0 ? kept.Find(d => d.Token == draft.Support && d.Type == draft.Type && draft.Actors.TrueForAll(a => d.Parties.Any(b => b.Entity == a.Entity)) && draft.Recipients.TrueForAll(a => d.Parties.Any(b => b.Entity == a.Entity))) : null;

    private static bool IsKilling(Draft draft) => draft.Frame is { Kind: FrameKind.Verb, Cameo: "180", Mode: null };

    /// <summary>Who was killed or wounded in an attack is among whom it hit.</summary>
    public void AddToll(ParsedText text, List<Draft> kept, Draft draft)
    {
        if ((IsToll(text, kept, draft) ?? IsDeed(text, kept, draft)) is not { } attack) return;
        var victims = draft.Recipients.FindAll(v => attack.Parties.All(p => p.Entity != v.Entity) && (attack.Recipients.Count == 0 || (v.Country is not null && attack.Parties.All(p => p.Country != v.Country))));
        if (victims.Count == 0) return;
        attack.Recipients = [.. attack.Recipients, .. victims];
        attack.Because.Add($"hit: {string.Join("; ", victims.Select(v => v.Text))}");
    }

    private static bool SameParties(Draft a, Draft b)
    {
        var left = a.Parties.Select(p => p.Entity).ToHashSet(StringComparer.Ordinal);
        return b.Parties.All(p => left.Contains(p.Entity));
    }

    /// <summary>"Two strikes destroyed a depot", "the raid killed ten": one attack, which its noun names; what the verb tells is what it did.</summary>
    public static void JoinWithSubject(ParsedText text, List<Draft> kept)
    {
        foreach (var attack in kept.FindAll(d => d.Type == "ASSAULT" && d.Frame.Kind == FrameKind.Noun && text.Tokens[d.Token].Relation is Relation.Nsubj))
        {
            if (kept.Find(d => d.Type == "ASSAULT" && d.Frame.Kind == FrameKind.Verb && d.Token == text.Head(attack.Token) && d.Status == attack.Status) is not { } toll) continue;
            if (toll.Actors.Count > 0 && attack.Actors.Count > 0 && !toll.Actors.Exists(a => attack.Actors.Exists(b => a.Country == b.Country))) continue;

            if (attack.Actors.Count == 0) attack.Actors = toll.Actors;
            attack.Recipients = [.. attack.Recipients, .. toll.Recipients.Where(r => attack.Parties.All(p => p.Entity != r.Entity))];
            if (attack.Date is not { Basis: "text" }) attack.Date = toll.Date ?? attack.Date;
            attack.Place ??= toll.Place;
            attack.Because.Add($"'{text.Form(toll.Token)}' tells what it did");
            kept.Remove(toll);
        }
    }

    /// <summary>A headline, standfirst or caption that repeats the body is not coded twice.</summary>
    public static List<Draft> DropRepeatedParts(Article article, ParsedText text, List<Draft> kept)
    {
        bool IsBody(Draft d) => Parts.NameOf(Parts.BlockAt(article, text.Sentences[d.Sentence].Span).Kind) == "body";
        var body = kept.Where(IsBody).ToList();
        return [.. kept.Where(d => IsBody(d) || !body.Exists(b => b.Type == d.Type && d.Actors.TrueForAll(a => b.Parties.Any(p => SameSide(p, a)))))];
    }

    private static bool SameSide(Participant a, Participant b) => a.Entity == b.Entity || (a.Country is not null && a.Country == b.Country);
}
