using System.Collections.Frozen;
using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>
/// Reads how an act is told: from negation, auxiliaries and tense at the word itself, then from everything that governs it up the tree.
/// The words are data (<c>coding/status_words.tsv</c>); the scheme follows the coding manual's "Is it so".
/// </summary>
internal sealed class StatusReader
{
    private const int MaximumClimb = 8;
    private readonly FrozenDictionary<(string Kind, string Word), string> words;

    private StatusReader(FrozenDictionary<(string, string), string> words) => this.words = words;

    /// <summary>Loads the words.</summary>
    public static StatusReader Load() => new(DataTable.Read("coding/status_words.tsv", 3)
        .SelectMany(r => r.Cells[0].Split('|').Select(w => (Key: (r.Cells[1], w), Status: r.Cells[2])))
        .DistinctBy(p => p.Key)
        .ToFrozenDictionary(p => p.Key, p => p.Status));

    /// <summary>The status of an act and what decided it.</summary>
    /// <param name="text">The parsed text.</param>
    /// <param name="trigger">Head token of the trigger.</param>
    /// <param name="support">The verb that carries a noun trigger, or -1.</param>
    public StatusVerdict Read(ParsedText text, int trigger, int support)
    {
        var verdict = StatusVerdict.Fact;
        var at = trigger;
        var below = Relation.Root;
        for (var step = 0; step < MaximumClimb && at >= 0; step++)
        {
            var here = Here(text, at, step == 0 ? support : -1);
            if (step == 0) here = Denied(text, support >= 0 ? support : at, here);
            verdict = Combine(verdict, Softened(text, at, here, below));

            var relation = text.Tokens[at].Relation;
            var head = text.Head(at);
            if (head < 0 || Stops(text, at, relation) || IsTakenAsFact(text, at, head, relation)) break;

            // "called for a halt to the attacks": what is to end goes on
            if (relation is Relation.Nmod && words.ContainsKey(("ended", text.Lemma(head).ToLowerInvariant())) && Tree.Preposition(text, at) is "to" or "of" or "in") return verdict.Status == EventStatus.Occurred ? new(EventStatus.Occurred, $"'{text.Form(head)}' ends it", StatusGround.Ended) : verdict;

            verdict = Combine(verdict, FromGovernor(text, at, head, relation));
            // what is told of "comment about the attack" is not told of the attack
            if (relation is Relation.Obl || (relation is Relation.Nmod && below is Relation.Nmod)) break;
            below = relation;
            at = head;
        }

        return verdict;
    }

    /// <summary>"would deplore the invasion", "not surprised that they left": who judges an act takes it as done, however the judging is told; "any" attack is none yet.</summary>
    private bool IsTakenAsFact(ParsedText text, int token, int head, Relation relation)
    {
        if (relation is not (Relation.Obj or Relation.NsubjPass or Relation.Ccomp)) return false;
        var lemma = text.Lemma(head).ToLowerInvariant();
        if (!words.ContainsKey(("judges", lemma)) && !(words.ContainsKey(("names", lemma)) && HasName(text, token, head))) return false;
        if (relation is Relation.Ccomp) return Tree.IsFinite(text, token) && text.Child(token, Relation.Aux) is var aux && (aux < 0 || text.Lemma(aux) is "have" or "be" or "do");
        foreach (var child in text.Children(token))
            if (text.Lemma(child).ToLowerInvariant() is "any" or "further" or "future" or "possible" or "such" or "every") return false;

        return true;
    }

    /// <summary>Whether a verb of naming says what it calls its object: a complement, which parsers also take for a second object.</summary>
    private static bool HasName(ParsedText text, int named, int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Xcomp || (text.Tokens[child].Relation is Relation.Obj && child > named)) return true;

        return false;
    }

    /// <summary>"could not determine whether it fired", "no sign of talks" do not say that there were none: a denial above a clause or a noun's complement leaves that open.</summary>
    private StatusVerdict Softened(ParsedText text, int token, StatusVerdict here, Relation below)
    {
        if (here.Status == EventStatus.Negated && below is Relation.Ccomp or Relation.Nmod) return new(EventStatus.Possible, here.Because + " above the clause");

        // "it can now be revealed that they met": only the telling is possible
        return here.Status is EventStatus.Possible or EventStatus.Planned && below is Relation.Ccomp or Relation.CsubjPass && words.ContainsKey(("tells", text.Lemma(token).ToLowerInvariant())) ? StatusVerdict.Fact : here;
    }

    private StatusVerdict Here(ParsedText text, int token, int support)
    {
        var verdict = At(text, token);
        return support >= 0 ? Combine(verdict, At(text, support)) : verdict;
    }

    private StatusVerdict At(ParsedText text, int token)
    {
        var verdict = StatusVerdict.Fact;
        foreach (var child in text.Children(token))
        {
            var relation = text.Tokens[child].Relation;
            var lemma = text.Lemma(child).ToLowerInvariant();
            if (relation is Relation.Obj && IsNone(text, child) && !words.ContainsKey(("light", text.Lemma(token).ToLowerInvariant()))) verdict = Combine(verdict, new(EventStatus.Negated, $"'no {text.Form(child)}'"));
            else if (IsNegation(relation, lemma) && !IsOfInfinitive(text, token, child)) verdict = Combine(verdict, new(EventStatus.Negated, $"'{text.Form(child)}'"));
            else if (relation is Relation.Mark && lemma is "to" && child > 0 && text.Form(child - 1) is "not" or "never") verdict = Combine(verdict, new(EventStatus.Negated, $"'{text.Form(child - 1)}'"));
            else if (IsNobody(text, child, relation)) verdict = Combine(verdict, new(EventStatus.Negated, $"'{text.Form(child)}' does it"));
            else if (relation is Relation.Aux) verdict = Combine(verdict, Auxiliary(text, token, child, lemma));
            else if (Beside(relation) is { } kind && words.TryGetValue((kind, lemma), out var status)) verdict = Combine(verdict, new(Parse(status), $"'{lemma}'"));
        }

        return Combine(verdict, IsToBe(text, token));
    }

    /// <summary>The kind of word (third column of the table) that stands in a relation beside the act.</summary>
    private static string? Beside(Relation relation) => relation switch
    {
        Relation.Mark or Relation.Case => "mark",
        Relation.Advmod => "adverb",
        Relation.Amod => "adjective",
        _ => null,
    };

    private static bool IsNegation(Relation relation, string lemma) =>
        (relation is Relation.Advmod && lemma is "not" or "never" or "n't" or "nowhere" or "hardly") || (relation is Relation.Det && lemma is "no" or "neither") || (relation is Relation.Cc or Relation.Advmod && lemma is "nor" or "neither");

    /// <summary>"promised not to attack": the promise was made, the "not" is the attack's.</summary>
    private static bool IsOfInfinitive(ParsedText text, int verb, int negation) =>
        negation > verb && negation + 1 < text.Tokens.Length && text.Form(negation + 1) is "to";

    /// <summary>"Nobody fired", "no weapon was found": the clause denies its act through its subject.</summary>
    private static bool IsNobody(ParsedText text, int child, Relation relation)
    {
        if (relation is not (Relation.Nsubj or Relation.NsubjPass)) return false;
        if (text.Lemma(child).ToLowerInvariant() is "nobody" or "none" or "nothing") return true;

        return IsNone(text, child);
    }

    /// <summary>"attacked no ship", "no weapon was found".</summary>
    private static bool IsNone(ParsedText text, int nominal)
    {
        foreach (var under in text.Children(nominal))
            if (text.Lemma(under) is "neither" or "Neither" && text.Tokens[under].Relation is Relation.Det or Relation.Cc && under < nominal) return true;
            else if (text.Tokens[under].Relation is Relation.Det && text.Lemma(under) is "no" or "No" && text.Tokens[nominal].Pos is not UniversalPos.Num) return true; // "No 10" is a house

        return false;
    }

    private StatusVerdict Auxiliary(ParsedText text, int verb, int auxiliary, string lemma)
    {
        if (!words.TryGetValue(("aux", lemma), out var status)) return StatusVerdict.Fact;
        if (status != "conditional") return new(Parse(status), $"'{lemma}'");

        // "said it would withdraw" is the future seen from the past; "would withdraw if" is not
        var reported = text.Tokens[verb].Relation is Relation.Ccomp && text.Child(verb, Relation.Advcl) < 0;
        return reported ? new(EventStatus.Planned, "'would' under a verb of saying") : new(EventStatus.Possible, $"'{text.Form(auxiliary)}'");
    }

    /// <summary>"is to meet", "was to visit": the future of an arrangement.</summary>
    private static StatusVerdict IsToBe(ParsedText text, int token)
    {
        if (!Tree.IsInfinitive(text, token)) return StatusVerdict.Fact;
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation is Relation.Cop or Relation.Aux && text.Lemma(child) == "be" && text.Form(child) is "is" or "are" or "was" or "were") return new(EventStatus.Planned, "'is to'", StatusGround.Arrangement);

        var head = text.Head(token);
        return head >= 0 && text.Tokens[token].Relation is Relation.Xcomp && text.Lemma(head) == "be" ? new(EventStatus.Planned, "'is to'", StatusGround.Arrangement) : StatusVerdict.Fact;
    }

    private StatusVerdict FromGovernor(ParsedText text, int token, int head, Relation relation)
    {
        var lemma = text.Lemma(head).ToLowerInvariant();
        var verbal = text.Tokens[head].Pos is UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Aux;
        if (verbal && Governs(text, token, head, relation) && !IsPresupposed(text, token, lemma, relation))
        {
            if (lemma == "have" && Tree.IsInfinitive(text, token) && (HasAdverb(text, head, "yet") || HasAdverb(text, token, "yet"))) return new(EventStatus.Negated, "'has yet to'");
            if (words.TryGetValue(("verb", lemma), out var status) && !(relation is Relation.Obj or Relation.NsubjPass && words.ContainsKey(("clause", lemma))) && !(relation is Relation.Ccomp && words.ContainsKey(("asserts", lemma)) && IsTold(text, token))) return new(Parse(status), $"governed by '{text.Form(head)}'", words.ContainsKey(("firm", lemma)) ? StatusGround.Announcement : words.ContainsKey(("undone", lemma)) ? StatusGround.Omission : StatusGround.Governor);
        }

        if (!verbal && relation is Relation.Nmod or Relation.Acl or Relation.Compound or Relation.Ccomp && words.TryGetValue(("noun", lemma), out var noun))
            return Tree.Preposition(text, token) is "for" or "of" or "to" or "on" or "" or "against" ? new(Parse(noun), $"content of '{text.Form(head)}'", StatusGround.Content) : StatusVerdict.Fact;
        if (!verbal && relation is Relation.Acl && Tree.IsInfinitive(text, token) && !IsRanked(text, head)) return OfInfinitive(text, head);

        // "visited Iran to meet the general": the purpose shares the fate of the act; other purposes stay plans
        return relation is Relation.Advcl && Tree.IsInfinitive(text, token) ? new(EventStatus.Planned, "purpose", StatusGround.Purpose) : StatusVerdict.Fact;
    }

    /// <summary>"insisted that it had attacked nobody": a past tense tells what was or was not so, where "insisted that it leave" asks for it.</summary>
    private static bool IsTold(ParsedText text, int verb)
    {
        var past = text.Tokens[verb].Features.HasFlag(Features.Finite) && text.Tokens[verb].Features.HasFlag(Features.Past);
        foreach (var child in text.Children(verb))
        {
            if (text.Tokens[child].Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop)) continue;
            if (text.Lemma(child) is not ("have" or "be" or "do")) return false;
            past |= text.Form(child) is not ("be" or "have" or "do");
        }

        return past;
    }

    /// <summary>"said it had sent no weapons": what somebody by name says did not happen is denied.</summary>
    private StatusVerdict Denied(ParsedText text, int token, StatusVerdict verdict) =>
        verdict.Status == EventStatus.Negated && text.Tokens[token].Relation is Relation.Ccomp && text.Head(token) is >= 0 and var saying && words.ContainsKey(("says", text.Lemma(saying).ToLowerInvariant())) && IsTold(text, token)
            ? new(EventStatus.Denied, $"{verdict.Because} says who '{text.Form(saying)}'", verdict.Ground)
            : verdict;

    /// <summary>"sent soldiers to guard", "has the power to arrest": what an infinitive tells of a noun is its aim or what it could do, not what it did.</summary>
    private static StatusVerdict OfInfinitive(ParsedText text, int noun) => text.Tokens[noun].Relation is Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Obl or Relation.Conj
        ? new(EventStatus.Planned, $"purpose of '{text.Form(noun)}'", StatusGround.Purpose)
        : new(EventStatus.Possible, $"what '{text.Form(noun)}' is for", StatusGround.Content);

    /// <summary>"the first state to recognise it", "the last to leave" did so.</summary>
    private bool IsRanked(ParsedText text, int noun)
    {
        if (words.ContainsKey(("rank", text.Lemma(noun).ToLowerInvariant()))) return true;
        foreach (var child in text.Children(noun))
            if (text.Tokens[child].Relation is Relation.Amod && words.ContainsKey(("rank", text.Lemma(child).ToLowerInvariant()))) return true;

        return false;
    }

    /// <summary>Whether a noun is something that somebody makes and another may turn down: an offer, a request, an appeal.</summary>
    public bool IsMade(ParsedText text, int noun) => words.ContainsKey(("made", text.Lemma(noun).ToLowerInvariant()));

    /// <summary>"rejected the offer", "stopped the shelling": what is turned down was made, and what is stopped went on before.</summary>
    private bool IsPresupposed(ParsedText text, int token, string governor, Relation relation) =>
        relation is Relation.Obj or Relation.NsubjPass
        && (words.ContainsKey(("ends", governor)) || (words.ContainsKey(("answers", governor)) && words.ContainsKey(("made", text.Lemma(token).ToLowerInvariant()))));

    private bool Governs(ParsedText text, int token, int head, Relation relation) => relation switch
    {
        Relation.Xcomp => true,
        Relation.Ccomp or Relation.CsubjPass => true, // "it is feared that they fled"
        Relation.Obj => true,
        Relation.NsubjPass => true,
        Relation.Advcl when IsKeptFrom(text, token, head) => true,
        Relation.Advcl => Tree.IsInfinitive(text, token) && text.Lemma(head) is not ("stop" or "seek" or "offer" or "need" or "allow" or "help"),
        Relation.Obl => Tree.Preposition(text, token) is "for" or "on" or "to" or "of" or "about" or "from" or "out",
        _ => false,
    };

    private static bool HasAdverb(ParsedText text, int verb, string lemma)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Advmod && text.Lemma(child) == lemma) return true;

        return false;
    }

    /// <summary>Clauses that stand on their own: what governs the sentence above does not reach into them.</summary>
    private bool Stops(ParsedText text, int token, Relation relation) => relation switch
    {
        Relation.Root or Relation.Parataxis or Relation.AclRelcl or Relation.Nsubj or Relation.Csubj or Relation.Appos or Relation.Discourse => true,
        Relation.Acl => !Tree.IsInfinitive(text, token) && !IsGerundOf(text, token), // "the idea of leaving" is governed by the idea
        Relation.Advcl => !Tree.IsInfinitive(text, token) && !(text.Head(token) is >= 0 and var above && IsKeptFrom(text, token, above)),
        Relation.Conj => text.Child(token, Relation.Nsubj) >= 0 || text.Child(token, Relation.NsubjPass) >= 0 || HasTenseOfItsOwn(text, token),
        Relation.Obl => Tree.IsSetting(text, token) || Tree.Preposition(text, token) is "during" or "after" or "since" or "following" or "before" or "amid" or "despite" or "because_of" or "at" or "in" or "by" or "with",
        _ => false,
    };

    /// <summary>"did not appear, but rejected", "are not members but have asked": a verb with a tense of its own shares no "not" and no "would" with the one before it.</summary>
    private static bool HasTenseOfItsOwn(ParsedText text, int verb)
    {
        if (text.Tokens[verb].Pos is not UniversalPos.Verb || text.Head(verb) < 0) return false;
        if (text.Child(verb, Relation.Aux) >= 0) return true;
        var features = text.Tokens[verb].Features;
        return features.HasFlag(Features.Finite) && features.HasFlag(Features.Past) && text.Child(text.Head(verb), Relation.Aux) >= 0;
    }

    /// <summary>"suspected of ambushing", "stopped short of endorsing", "barred from entering": the verb above decides about the act.</summary>
    private bool IsKeptFrom(ParsedText text, int token, int head)
    {
        if (text.Child(token, Relation.Mark) is not (>= 0 and var mark) || text.Form(mark) is not ("of" or "from")) return false;
        var lemma = text.Lemma(head).ToLowerInvariant();
        return words.ContainsKey(("alleges", lemma)) || (words.TryGetValue(("verb", lemma), out var status) && status == "negated");
    }

    private static bool IsGerundOf(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Mark && text.Form(child) is "of" or "for") return true;

        return false;
    }

    private static EventStatus Parse(string status) => status switch
    {
        "planned" => EventStatus.Planned,
        "proposed" => EventStatus.Proposed,
        "possible" => EventStatus.Possible,
        "denied" => EventStatus.Denied,
        "negated" => EventStatus.Negated,
        _ => EventStatus.Occurred,
    };

    /// <summary>The stronger of two: denied and negated over proposed over possible over planned over occurred; what was found nearer wins a tie.</summary>
    private static StatusVerdict Combine(StatusVerdict near, StatusVerdict far) =>
        Strength(far.Status) > Strength(near.Status) ? far : near;

    private static int Strength(EventStatus status) => status switch
    {
        EventStatus.Denied => 5,
        EventStatus.Negated => 4,
        EventStatus.Proposed => 3,
        EventStatus.Possible => 2,
        EventStatus.Planned => 1,
        _ => 0,
    };
}
