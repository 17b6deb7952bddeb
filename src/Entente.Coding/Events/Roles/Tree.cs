using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>Questions about a dependency tree that role finding asks: surface and deep subject and object, prepositions, conjuncts.</summary>
internal static class Tree
{
    private const int MaximumClimb = 6;

    /// <summary>The preposition of a nominal, lower case, fixed expressions joined with underscores; empty where it has none.</summary>
    public static string Preposition(ParsedText text, int token)
    {
        foreach (var child in text.Children(token))
        {
            if (text.Tokens[child].Relation != Relation.Case || text.Form(child) is "'s" or "’s" or "'" or "’") continue;
            var name = text.Lemma(child).ToLowerInvariant();
            foreach (var part in text.Children(child))
                if (text.Tokens[part].Relation == Relation.Fixed) name += "_" + text.Lemma(part).ToLowerInvariant();
            return name;
        }

        return "";
    }

    /// <summary>Whether the verb stands in the passive.</summary>
    public static bool IsPassive(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.AuxPass) return true;

        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Aux && text.Lemma(child) is "have" && text.Tokens[verb].Relation is not Relation.Amod) return false; // "had spoken by telephone": only "had been" is passive

        // "The general called on …" is sometimes given a passive subject; a finite verb without an auxiliary is active, and so is one with an object
        var token = text.Tokens[verb];
        if (token.Relation is not Relation.Acl && (text.Child(verb, Relation.NsubjPass) >= 0 || text.Child(verb, Relation.CsubjPass) >= 0) && (text.Child(verb, Relation.Obj) >= 0 || text.Lemma(verb) == "call")) return false;
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.NsubjPass or Relation.CsubjPass) return !token.Features.HasFlag(Features.Finite) && !IsFullSentence(text, verb);

        if (token.Relation == Relation.Acl) return IsPastParticiple(text, verb);
        if (token.Relation == Relation.Conj && HasOwnSubject(text, verb) == false && IsPastParticiple(text, verb) && !HasAuxiliary(text, verb))
            return token.Head >= 0 && IsPassive(text, token.Head);

        return token.Relation == Relation.Advcl && (IsPastParticiple(text, verb) || IsFronted(text, verb)) && !HasAuxiliary(text, verb) && text.Child(verb, Relation.Obj) < 0;
    }

    /// <summary>"Soldiers fired on villagers.": the main verb of a full sentence needs an auxiliary to be passive; headlines leave it out, and the full stop too.</summary>
    private static bool IsFullSentence(ParsedText text, int verb)
    {
        var sentence = text.Sentences[text.SentenceOf(verb)];
        return text.Tokens[verb].Relation is Relation.Root && text.Form(sentence.EndToken - 1) is "." && text.Child(verb, Relation.OblAgent) < 0 && Oblique(text, verb, "by") < 0 && Oblique(text, verb, "in") < 0;
    }

    /// <summary>"Asked to comment, the army said": a form in -ed that opens the sentence without a subject is a participle.</summary>
    private static bool IsFronted(ParsedText text, int verb) =>
        text.Sentences[text.SentenceOf(verb)].FirstToken == verb && text.Form(verb).EndsWith("ed", StringComparison.Ordinal) && SurfaceOwn(text, verb) < 0 && text.Head(verb) > verb;

    /// <summary>Who acts: the subject of an active verb, the agent of a passive one; -1 where the clause does not say.</summary>
    public static int DeepSubject(ParsedText text, int verb)
    {
        if (!IsPassive(text, verb)) return AgentOfGerund(text, verb) is >= 0 and var doer ? doer : SurfaceSubject(text, verb, 0);

        var agent = text.Child(verb, Relation.OblAgent);
        if (agent < 0) agent = Oblique(text, verb, "by");
        if (agent < 0) agent = AgentOfLast(text, verb);
        return agent < 0 && Granted(text, verb) is >= 0 and var granted ? Oblique(text, granted, "by") : agent;
    }

    /// <summary>"was bombed and killed by rebels": the agent stands with the last verb; -1 where none does.</summary>
    private static int AgentOfLast(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation == Relation.Conj && text.Tokens[child].Pos == UniversalPos.Verb && SurfaceOwn(text, child) < 0 && text.Child(child, Relation.Obj) < 0 && NothingBetween(text, verb, child))
                return text.Child(child, Relation.OblAgent);

        return -1;
    }

    /// <summary>"described as indiscriminate firing by Pakistani forces": what is done in -ing "by" people or somebody named is theirs, whoever governs it.</summary>
    private static int AgentOfGerund(ParsedText text, int verb)
    {
        if (!text.Form(verb).EndsWith("ing", StringComparison.Ordinal) || text.Child(verb, Relation.Aux) >= 0 || text.Child(verb, Relation.Nsubj) >= 0) return -1;
        var agent = text.Child(verb, Relation.OblAgent) is >= 0 and var told ? told : Oblique(text, verb, "by");
        return agent > verb && (text.Tokens[agent].Pos is UniversalPos.Propn || text.Tokens[agent].Features.HasFlag(Features.Plural)) ? agent : -1;
    }

    /// <summary>Who or what is acted on: the object of an active verb, the subject of a passive one; -1 where the clause does not say.</summary>
    public static int DeepObject(ParsedText text, int verb)
    {
        if (IsPassive(text, verb)) return Granted(text, verb) is >= 0 and var granted ? granted : SurfaceSubject(text, verb, 0);

        var direct = text.Child(verb, Relation.Obj);
        if (direct < 0 && text.Child(verb, Relation.Ccomp) < 0) direct = text.Child(verb, Relation.Iobj); // a lone indirect object is the object: "warned Israel"
        if (direct >= 0) return IsRelative(text, direct) ? Antecedent(text, verb) : direct;
        if (text.Tokens[verb].Relation == Relation.AclRelcl && SubjectIsOwn(text, verb)) return Antecedent(text, verb);

        // "signed and sealed the accord": the object stands with the last verb
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation == Relation.Conj && text.Tokens[child].Pos == UniversalPos.Verb && SurfaceOwn(text, child) < 0 && !HasMark(text, child))
            {
                var shared = text.Child(child, Relation.Obj);
                if (shared >= 0 && NothingBetween(text, verb, child)) return shared;
            }

        return -1;
    }

    /// <summary>The visas of "they were denied visas": what a passive still has as its object, while its subject is to whom it is given; -1 elsewhere.</summary>
    public static int Granted(ParsedText text, int verb) =>
        text.Child(verb, Relation.NsubjPass) >= 0 && text.Child(verb, Relation.Obj) is var thing && thing > verb ? thing : -1;

    /// <summary>The subject as written, found through control, conjunction and relative clauses; -1 where there is none.</summary>
    public static int SurfaceSubject(ParsedText text, int verb, int depth)
    {
        var own = SurfaceOwn(text, verb);
        if (own >= 0) return IsRelative(text, own) ? Identified(text, Antecedent(text, verb)) : own;

        var head = text.Head(verb);
        if (head < 0 || depth > MaximumClimb) return -1;

        return text.Tokens[verb].Relation switch
        {
            Relation.Conj => IsVerbal(text, head) ? SurfaceSubject(text, head, depth + 1) : -1,
            Relation.Xcomp => Controller(text, head, depth),
            Relation.Advcl => IsFinite(text, verb) ? -1 : !IsVerbal(text, head) || IsMeansOfPassive(text, verb, head) ? -1 : IsBlamedAct(text, verb, head) ? DeepObject(text, head) : Receiver(text, verb, head) is >= 0 and var receiver ? receiver : SurfaceSubject(text, head, depth + 1),
            Relation.Ccomp => IsFinite(text, verb) || HasMark(text, verb) ? -1 : SurfaceSubject(text, head, depth + 1),
            Relation.AclRelcl => text.Child(verb, Relation.Obj) >= 0 || IsPassive(text, verb) ? head : -1,
            Relation.Acl => IsFinite(text, verb) ? -1 : IsInfinitive(text, verb) ? HolderOf(text, head, depth) : head,
            _ => -1,
        };
    }

    /// <summary>"was killed by firing from across the border": who suffers it does not do it.</summary>
    private static bool IsMeansOfPassive(ParsedText text, int verb, int passive)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Mark or Relation.Case && text.Form(child) is "by") return IsPassive(text, passive);

        return false;
    }

    /// <summary>The first dependent nominal with this preposition, or -1.</summary>
    public static int Oblique(ParsedText text, int token, string preposition)
    {
        foreach (var child in text.Children(token))
            if (IsNominalDependent(text.Tokens[child].Relation) && string.Equals(Preposition(text, child), preposition, StringComparison.Ordinal)) return child;

        return -1;
    }

    /// <summary>Whether a relation joins a prepositional or bare nominal to its head.</summary>
    public static bool IsNominalDependent(Relation relation) =>
        relation is Relation.Obl or Relation.OblAgent or Relation.OblTmod or Relation.Nmod or Relation.NmodTmod or Relation.Iobj;

    /// <summary>A token and everything coordinated with it, in text order.</summary>
    public static int[] WithConjuncts(ParsedText text, int token)
    {
        if (text.Child(token, Relation.Conj) < 0) return [token];
        var found = new List<int>();
        AddWithConjuncts(text, token, found);
        return [.. found];
    }

    private static void AddWithConjuncts(ParsedText text, int token, List<int> found)
    {
        found.Add(token);
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation == Relation.Conj) AddWithConjuncts(text, child, found);
    }

    /// <summary>Whether the token is a verb or the predicate of a copula.</summary>
    public static bool IsVerbal(ParsedText text, int token) =>
        text.Tokens[token].Pos is UniversalPos.Verb or UniversalPos.Aux || text.Child(token, Relation.Cop) >= 0 || SurfaceOwn(text, token) >= 0;

    /// <summary>Whether the verb is an infinitive with "to".</summary>
    public static bool IsInfinitive(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Mark && text.Form(child).Equals("to", StringComparison.OrdinalIgnoreCase)) return true;

        return false;
    }

    /// <summary>Whether the word is a past participle, by its features or its ending.</summary>
    public static bool IsPastParticiple(ParsedText text, int verb)
    {
        var features = text.Tokens[verb].Features;
        if (features.HasFlag(Features.Participle)) return features.HasFlag(Features.Past) || features.HasFlag(Features.Passive);
        if (features.HasFlag(Features.Finite) || features.HasFlag(Features.Gerund) || features.HasFlag(Features.Infinitive)) return false;

        var form = text.Form(verb);
        return form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || form.EndsWith("en", StringComparison.OrdinalIgnoreCase);
    }

    private static int SurfaceOwn(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.CsubjPass) return child;

        return -1;
    }

    /// <summary>The subject that a clause has of its own, no relative pronoun; -1 where it has none.</summary>
    public static int OwnSubject(ParsedText text, int verb) => SurfaceOwn(text, verb) is >= 0 and var own && !IsRelative(text, own) ? own : -1;

    private static bool HasOwnSubject(ParsedText text, int verb) => SurfaceOwn(text, verb) >= 0;

    private static bool SubjectIsOwn(ParsedText text, int verb)
    {
        var own = SurfaceOwn(text, verb);
        return own >= 0 && !IsRelative(text, own);
    }

    private static bool IsRelative(ParsedText text, int token) =>
        text.Tokens[token].Pos is UniversalPos.Pron or UniversalPos.Det or UniversalPos.Sconj
        && text.Lemma(token) is "who" or "which" or "that" or "whom" or "Who" or "Which" or "That";

    private static int Antecedent(ParsedText text, int verb)
    {
        for (var at = verb; at >= 0; at = text.Head(at))
            if (text.Tokens[at].Relation is Relation.AclRelcl or Relation.Acl) return text.Head(at);

        return -1;
    }

    /// <summary>"Peru is the only state that refused": who is said to be what the clause describes; "it was Peru that refused" says it of Peru itself.</summary>
    private static int Identified(ParsedText text, int antecedent) =>
        antecedent >= 0 && text.Child(antecedent, Relation.Cop) >= 0 && text.Child(antecedent, Relation.Nsubj) is >= 0 and var subject && subject < antecedent
            && text.Tokens[subject].Pos is UniversalPos.Propn or UniversalPos.Noun && text.Tokens[antecedent].Pos is UniversalPos.Noun ? subject : antecedent;

    /// <summary>Whom an infinitive or participle under a verb is about: its object ("forced Russia to leave"), else its subject.</summary>
    private static int Controller(ParsedText text, int governor, int depth)
    {
        if (!IsVerbal(text, governor)) return -1;
        var lemma = text.Lemma(governor);
        if (!TreeWords.Shipped.Is(lemma, "own_purpose") && !IsPassive(text, governor)) // who summons an envoy does it to protest
        {
            // "told the junta to step down": whoever is told acts.
            if (text.Child(governor, Relation.Iobj) is >= 0 and var told) return told;
            var direct = text.Child(governor, Relation.Obj);
            if (direct >= 0) return direct;
            if (AddresseeOf(text, governor) is >= 0 and var addressee) return addressee;
        }

        // "the envoy was called to the ministry to hear a protest": the ministry protests
        if (lemma is "summon" or "call" && IsPassive(text, governor) && Oblique(text, governor, "to") is >= 0 and var host) return host;
        return SurfaceSubject(text, governor, depth + 1);
    }

    /// <summary>"gave Somalia seven days to release them": who gets time or leave for an act is the one to do it; -1 where nobody does.</summary>
    private static int Receiver(ParsedText text, int verb, int governor) =>
        !IsInfinitive(text, verb) ? -1
        : text.Child(governor, Relation.Iobj) is >= 0 and var receiver && receiver < verb ? receiver
        : text.Child(governor, Relation.Obj) < 0 && AddresseeOf(text, governor) is >= 0 and var addressee && addressee < verb ? addressee : -1;

    /// <summary>"called on Israel to stop": on whom somebody calls acts; -1 where the verb calls on nobody.</summary>
    private static int AddresseeOf(ParsedText text, int governor)
    {
        if (text.Lemma(governor) is "call" or "appeal" or "rely" or "wait" && !IsPassive(text, governor))
            foreach (var preposition in (ReadOnlySpan<string>)["on", "upon", "to", "for"])
                if (Oblique(text, governor, preposition) is >= 0 and var addressee) return addressee;

        return -1;
    }

    /// <summary>"accused X of seizing", "thanked X for freeing", "stopped X from leaving": the object of the governing verb acts.</summary>
    private static bool IsBlamedAct(ParsedText text, int verb, int governor)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Mark or Relation.Case && text.Form(child) is "of" or "from" or "for") return DeepObject(text, governor) >= 0 && !IsInfinitive(text, verb);

        return false;
    }

    /// <summary>Whose plan, promise or decision a noun is.</summary>
    private static int HolderOf(ParsedText text, int noun, int depth)
    {
        if (text.Child(noun, Relation.NmodPoss) is >= 0 and var owner) return owner;

        var head = text.Head(noun);
        return head >= 0 && IsVerbal(text, head) && text.Tokens[noun].Relation is Relation.Obj or Relation.Obl or Relation.Xcomp
            ? SurfaceSubject(text, head, depth + 1)
            : -1;
    }

    /// <summary>
    /// The subject of the clause that a participle or infinitive without a subject hangs from, also where a noun that is no party stands between ("put out a report accusing",
    /// "in a bid to seize"); -1 where a clause of its own begins first.
    /// </summary>
    public static int GoverningSubject(ParsedText text, int verb)
    {
        var at = verb;
        for (var step = 0; step < MaximumClimb; step++)
        {
            var relation = text.Tokens[at].Relation;
            var clause = IsVerbal(text, at);
            if (relation is Relation.AclRelcl or Relation.Parataxis or Relation.Root or Relation.Appos) return -1;
            if (clause && relation is Relation.Advcl or Relation.Acl or Relation.Ccomp && (IsFinite(text, at) || HasSubordinator(text, at))) return -1;
            var measures = relation is Relation.Nmod && text.Child(at, Relation.Nummod) >= 0 && IsInfinitive(text, verb); // "announced assistance of 60 million euros to help"
            if (!clause && !measures && relation is not (Relation.Obj or Relation.Obl or Relation.OblTmod or Relation.Acl or Relation.Xcomp)) return -1; // "the army's condemnation of campaigns to …" says nothing of whose campaigns

            at = text.Head(at);
            if (at < 0) return -1;
            if (text.Child(at, Relation.NmodPoss) is >= 0 and var owner && !IsVerbal(text, at)) return owner;
            if (IsVerbal(text, at) && SurfaceSubject(text, at, 0) is >= 0 and var subject) return IsPassive(text, at) && relation is Relation.Advcl ? DeepSubject(text, at) : subject;
        }

        return -1;
    }

    /// <summary>The flat noun phrase of a head, [first, end): its determiners, adjectives, numbers, compounds and possessors, without phrases and clauses that follow.</summary>
    public static (int First, int End) PhraseOf(ParsedText text, int head)
    {
        int first = head, end = head + 1;
        foreach (var child in text.Children(head))
        {
            var relation = text.Tokens[child].Relation;
            if (child < head && relation is Relation.Det or Relation.Amod or Relation.Nummod or Relation.Compound or Relation.NmodPoss or Relation.Flat) first = Math.Min(first, text.Subtree(child).First);
            else if (child == end && relation is Relation.Flat or Relation.Compound) end = Math.Max(end, text.Subtree(child).End);
        }

        return (first, Math.Max(end, head + 1));
    }

    private static bool HasSubordinator(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Mark && text.Form(child) is "that" or "because" or "when" or "while" or "if" or "as" or "although" or "though" or "since" or "unless") return true;

        return false;
    }

    /// <summary>A nominal and the nominals below it, nearest first, without what stands in clauses of their own.</summary>
    public static List<int> NominalsBelow(ParsedText text, int nominal) =>
        Below(text, nominal, static relation => relation is Relation.Nmod or Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Appos or Relation.Flat or Relation.Conj or Relation.Obl, withTop: true);

    /// <summary>The words of what somebody promises, refuses or asks, nearest first: complements, infinitives and what hangs from them, no finite clause beside them.</summary>
    public static List<int> ContentBelow(ParsedText text, int verb) =>
        Below(text, verb, static relation => relation is Relation.Xcomp or Relation.Ccomp or Relation.Nsubj or Relation.Obj or Relation.Iobj or Relation.Obl or Relation.Nmod or Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Conj or Relation.Acl, withTop: false);

    private static List<int> Below(ParsedText text, int top, Func<Relation, bool> enters, bool withTop)
    {
        var found = new List<int>();
        var open = new Queue<int>();
        open.Enqueue(top);
        while (open.TryDequeue(out var next))
        {
            if (withTop || next != top) found.Add(next);
            foreach (var child in text.Children(next))
                if ((enters(text.Tokens[child].Relation) || (!withTop && text.Tokens[child].Relation is Relation.Advcl && IsInfinitive(text, child))) && !(next == top && !withTop && text.Tokens[child].Relation is Relation.Conj or Relation.Nsubj) && !IsSetting(text, child)
                    && !(text.Tokens[child] is { Relation: Relation.Amod, Pos: UniversalPos.Verb })) open.Enqueue(child); // "Tunisia-inspired protesters" are not Tunisia's
        }

        return found;
    }

    /// <summary>Whether the preposition says when or on what occasion, not to whom or about whom.</summary>
    public static bool IsSetting(ParsedText text, int token) =>
        Preposition(text, token) is var preposition && (preposition.Contains('_', StringComparison.Ordinal) && preposition.Split('_').Any(w => TreeWords.Shipped.Is(w, "setting")) || preposition is "during" or "after" or "before" or "since" or "amid" or "despite" or "like" or "as" or "unlike" or "until" or "following" or "according_to" or "because_of");

    private static bool HasAuxiliary(ParsedText text, int verb) => text.Child(verb, Relation.Aux) >= 0;

    /// <summary>Whether the clause is finite and so must have a subject of its own.</summary>
    public static bool IsFinite(ParsedText text, int verb) =>
        (text.Tokens[verb].Features.HasFlag(Features.Finite) && !IsInfinitive(text, verb)) || HasAuxiliary(text, verb) || text.Child(verb, Relation.AuxPass) >= 0;

    private static bool HasMark(ParsedText text, int verb) => text.Child(verb, Relation.Mark) >= 0;

    private static bool NothingBetween(ParsedText text, int first, int second)
    {
        for (var i = first + 1; i < second; i++)
            if (text.Tokens[i].Pos is not (UniversalPos.Cconj or UniversalPos.Punct or UniversalPos.Adv or UniversalPos.Verb)) return false;

        return true;
    }
}
