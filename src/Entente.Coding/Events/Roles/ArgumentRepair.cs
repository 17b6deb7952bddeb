using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>
/// Mends arguments that a parser of web text hangs wrongly in newspaper sentences: "killed at least 12 people" read as "killed … at people", an object read as a second subject,
/// a recipient read as a second object, "paid a courtesy visit" with a verb in it, "had risen" with an adverb, "inside Pakistan two days after".
/// </summary>
internal static class ArgumentRepair
{
    /// <summary>Collects what is to be changed in a sentence.</summary>
    public static void Mend(ParsedText text, Sentence sentence, TreeEdits edits)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            ParticleBeforeNumber(text, token, edits);
            switch (text.Tokens[token].Pos)
            {
                case UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num:
                    CountIsNoPreposition(text, token, edits);
                    NounIsNoPreposition(text, token, edits);
                    ObjectReadAsComplement(text, token, edits);
                    SubjectWithPreposition(text, token, edits);
                    PlaceIsNotOfThePeriod(text, token, edits);
                    PeriodIsNoHead(text, token, edits);
                    SecondOfTwoObjects(text, token, edits);
                    break;
                case UniversalPos.Adj:
                    ObjectReadAsComplement(text, token, edits);
                    break;
                case UniversalPos.Aux:
                    NameReadAsAuxiliary(text, token, edits);
                    break;
                case UniversalPos.Verb:
                    VerbReadAsAuxiliary(text, token, edits);
                    SecondSubjectIsObject(text, token, edits);
                    FirstObjectIsSubject(text, token, edits);
                    FirstOfTwoObjectsIsRecipient(text, token, edits);
                    NounReadAsVerb(text, token, edits);
                    HaveIsAuxiliary(text, token, edits);
                    GerundIsNoAdjective(text, token, edits);
                    NameReadAsVerb(text, token, edits);
                    break;
            }
        }
    }

    /// <summary>"killed at least 12 people", "kidnapped up to 16 advisers": the words before a number are no preposition.</summary>
    private static void CountIsNoPreposition(ParsedText text, int noun, TreeEdits edits)
    {
        if (text.Tokens[noun].Relation is not (Relation.Obl or Relation.Nmod) || text.Head(noun) is not (>= 0 and var verb) || noun < verb || text.Tokens[verb].Pos is not UniversalPos.Verb) return;

        var preposition = text.Child(noun, Relation.Case);
        if (preposition < 0) preposition = text.Subtree(noun).First; // the tree may have hung it from the number
        if (preposition <= verb || preposition + 2 >= text.Tokens.Length) return;
        var measured = (text.Form(preposition) is "at" && text.Form(preposition + 1) is "least" or "most") || (text.Form(preposition) is "up" && text.Form(preposition + 1) is "to") || (text.Form(preposition) is "to" && text.Form(preposition - 1) is "up");
        var passive = Tree.IsPassive(text, verb) && !(text.Tokens[verb].Relation is Relation.Acl && text.Child(verb, Relation.AuxPass) < 0 && !IsPeriod(text, noun));
        if (!measured || !HasNumber(text, preposition, noun) || text.Child(verb, Relation.Obj) >= 0 || passive) return;

        edits.Attach(noun, verb, Relation.Obj);
        edits.Attach(preposition, noun, Relation.Advmod);
    }

    /// <summary>"handed over four villages": behind such a verb "over" is its particle and measures no number.</summary>
    private static void ParticleBeforeNumber(ParsedText text, int particle, TreeEdits edits)
    {
        if (particle == 0 || text.Form(particle) is not "over" || text.Tokens[particle].Relation is Relation.CompoundPrt || text.Tokens[particle - 1].Pos is not UniversalPos.Verb || !TreeWords.Shipped.Is(text.Lemma(particle - 1), "takes_over")) return;
        if (text.Head(particle) is not (>= 0 and var number) || text.Tokens[number].Pos is not UniversalPos.Num) return;

        var noun = text.Head(number);
        edits.Attach(particle, particle - 1, Relation.CompoundPrt);
        if (noun > number && text.Head(noun) == particle - 1 && text.Tokens[noun].Relation is Relation.Obl && text.Child(particle - 1, Relation.Obj) < 0) edits.Attach(noun, particle - 1, Relation.Obj);
    }

    /// <summary>"sent supplies and personnel to Nepal": a noun joined by "and" to a verb with an object is joined to that object.</summary>
    private static void SecondOfTwoObjects(ParsedText text, int noun, TreeEdits edits)
    {
        if (text.Tokens[noun].Relation is not Relation.Conj || text.Head(noun) is not (>= 0 and var verb) || verb > noun || text.Tokens[verb].Pos is not UniversalPos.Verb || text.Child(noun, Relation.Cop) >= 0 || text.Child(noun, Relation.Nsubj) >= 0 || text.Child(noun, Relation.Case) >= 0) return;
        if (text.Child(verb, Relation.Obj) is not (>= 0 and var first) || first < verb || first > noun || text.Child(noun, Relation.Aux) >= 0 || text.Child(noun, Relation.Mark) >= 0) return;
        edits.Attach(noun, first, Relation.Conj);
    }

    private static bool HasNumber(ParsedText text, int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
            if (text.Tokens[i].Pos is UniversalPos.Num || TreeWords.Shipped.Is(text.Lemma(i), "quantity")) return true;

        return false;
    }

    private static bool IsPeriod(ParsedText text, int noun) => TreeWords.Shipped.Is(text.Lemma(noun), "period");

    /// <summary>"launched cyber attacks": a word that is no preposition was taken for one.</summary>
    private static void NounIsNoPreposition(ParsedText text, int noun, TreeEdits edits)
    {
        var modifier = noun - 1;
        if (modifier < 0 || text.Head(modifier) != noun || text.Tokens[modifier] is not { Relation: Relation.Case, Pos: UniversalPos.Adp } || TreeWords.Shipped.Is(text.Form(modifier).ToString().ToLowerInvariant(), "preposition")) return;

        edits.Retag(modifier, UniversalPos.Noun);
        edits.Attach(modifier, noun, Relation.Compound);
        var verb = text.Head(noun);
        if (verb >= 0 && verb < noun && text.Tokens[noun].Relation is Relation.Obl && text.Tokens[verb].Pos is UniversalPos.Verb && text.Child(verb, Relation.Obj) < 0 && !Tree.IsPassive(text, verb)) edits.Attach(noun, verb, Relation.Obj);
    }

    /// <summary>"convicted an Islamist militant": what has an article of its own is the object, no complement, unless the verb makes or calls it something.</summary>
    private static void ObjectReadAsComplement(ParsedText text, int nominal, TreeEdits edits)
    {
        if (text.Tokens[nominal].Relation is not Relation.Xcomp || text.Head(nominal) is not (>= 0 and var verb) || nominal < verb || text.Tokens[verb].Pos is not UniversalPos.Verb) return;
        var beforeInfinitive = text.Tokens[nominal].Pos is UniversalPos.Propn && Complements(text, verb).Any(c => c > nominal && Tree.IsInfinitive(text, c)); // "allowed President Osei to speak"
        if ((text.Child(nominal, Relation.Det) < 0 && !beforeInfinitive) || text.Child(nominal, Relation.Cop) >= 0 || text.Child(nominal, Relation.Mark) >= 0 || text.Child(nominal, Relation.Case) >= 0) return;
        if (text.Child(verb, Relation.Obj) >= 0 || text.Child(verb, Relation.AuxPass) >= 0 || text.Child(verb, Relation.Ccomp) >= 0) return;
        if (TreeWords.Shipped.Is(text.Lemma(verb), "copular")) return;

        if (text.Tokens[nominal].Pos is UniversalPos.Adj) edits.Retag(nominal, UniversalPos.Noun);
        edits.Attach(nominal, verb, Relation.Obj);
    }

    private static List<int> Complements(ParsedText text, int verb)
    {
        var found = new List<int>();
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Xcomp) found.Add(child);

        return found;
    }

    /// <summary>"launched airstrikes on fighters holding out in the city": a noun behind a preposition is no subject of the form in -ing, which describes it.</summary>
    private static void SubjectWithPreposition(ParsedText text, int noun, TreeEdits edits)
    {
        if (text.Tokens[noun].Relation is not Relation.Nsubj || text.Head(noun) is not (>= 0 and var participle) || participle < noun || !text.Form(participle).EndsWith("ing", StringComparison.Ordinal)) return;
        if (text.Tokens[participle].Relation is not Relation.Advcl || text.Head(participle) is not (>= 0 and var verb) || verb > noun || text.Child(participle, Relation.Aux) >= 0) return;
        if (Tree.Preposition(text, noun) is not ("on" or "against" or "at" or "to" or "from" or "by" or "of" or "into" or "for")) return;

        edits.Attach(noun, verb, Relation.Obl);
        edits.Attach(participle, noun, Relation.Acl);
    }

    /// <summary>"fed three million people a month in Yemen": the place is that of the act, not of the month.</summary>
    private static void PlaceIsNotOfThePeriod(ParsedText text, int unit, TreeEdits edits)
    {
        if (!IsPeriod(text, unit) || text.Tokens[unit].Relation is not (Relation.OblTmod or Relation.NmodTmod) || text.Head(unit) is not (>= 0 and var verb) || text.Tokens[verb].Pos is not UniversalPos.Verb) return;
        if (text.Child(verb, Relation.Iobj) is >= 0 and var receiver && receiver < unit && text.Child(verb, Relation.Obj) < 0 && text.Child(unit, Relation.Nummod) >= 0) edits.Attach(unit, verb, Relation.Obj); // "gave Somalia seven days to comply"
        foreach (var child in text.Children(unit))
            if (child > unit && text.Tokens[child] is { Relation: Relation.Nmod, Pos: UniversalPos.Propn } && Tree.Preposition(text, child) is "in" or "at" or "near" or "to") edits.Attach(child, verb, Relation.Obl);
    }

    private static bool IsAuxiliary(string lemma) => TreeWords.Shipped.Is(lemma, "auxiliary");

    /// <summary>"DHS returned the bones": a word in capitals before a verb without a subject is that subject.</summary>
    private static void NameReadAsAuxiliary(ParsedText text, int token, TreeEdits edits)
    {
        var form = text.Form(token);
        if (text.Tokens[token].Relation is not Relation.Aux || text.Head(token) is not (>= 0 and var verb) || form.Length < 2 || form.ContainsAnyInRange('a', 'z') || !char.IsUpper(form[0]) || IsAuxiliary(form.ToString().ToLowerInvariant())) return;
        if (text.Child(verb, Relation.Nsubj) >= 0 || text.Child(verb, Relation.NsubjPass) >= 0) return;
        edits.Retag(token, UniversalPos.Propn);
        edits.Attach(token, verb, Relation.Nsubj);
    }

    /// <summary>"pardoned convicted Prince Osei": a full verb is no auxiliary; the participle behind it describes the noun that follows.</summary>
    private static void VerbReadAsAuxiliary(ParsedText text, int verb, TreeEdits edits)
    {
        if (text.Tokens[verb].Relation is not Relation.Aux || text.Head(verb) is not (>= 0 and var participle) || participle != verb + 1 || IsAuxiliary(text.Lemma(verb)) || !text.Form(participle).EndsWith("ed", StringComparison.Ordinal)) return;
        var thing = -1;
        foreach (var child in text.Children(participle))
            if (child > participle && thing < 0 && text.Tokens[child].Relation is Relation.Obj or Relation.Xcomp && text.Tokens[child].Pos is UniversalPos.Noun or UniversalPos.Propn) thing = child;
        if (thing < 0) return;

        edits.Promote(verb, participle);
        edits.MakeFinite(verb, Features.Past);
        foreach (var child in text.Children(participle))
            if (child != verb) edits.Attach(child, verb, child == thing ? Relation.Obj : text.Tokens[child].Relation);
        edits.Attach(participle, thing, Relation.Amod);
    }

    /// <summary>"arrested Said Haddad": a capital inside the sentence and a name behind it make a first name, not a verb.</summary>
    private static void NameReadAsVerb(ParsedText text, int token, TreeEdits edits)
    {
        if (text.Tokens[token].Relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Advcl) || text.Head(token) is not (>= 0 and var verb) || verb != token - 1 || !char.IsUpper(text.Form(token)[0])) return;
        if (token + 1 >= text.Tokens.Length || text.Tokens[token + 1].Pos is not UniversalPos.Propn || text.Head(token + 1) != token || text.Child(verb, Relation.Obj) >= 0 || Tree.IsPassive(text, verb) || char.IsUpper(text.Form(verb)[0])) return;

        edits.Retag(token, UniversalPos.Propn);
        edits.Attach(token, verb, Relation.Obj);
        edits.Attach(token + 1, token, Relation.Flat);
        foreach (var child in text.Children(token + 1))
            if (text.Tokens[child].Relation is not Relation.Flat) edits.Attach(child, token, text.Tokens[child].Relation);
    }

    /// <summary>"received Pakistan's army chief": an active verb with its subject before it has no other one behind it.</summary>
    private static void SecondSubjectIsObject(ParsedText text, int verb, TreeEdits edits)
    {
        int before = -1, after = -1;
        foreach (var child in text.Children(verb))
        {
            if (text.Tokens[child].Relation is not (Relation.Nsubj or Relation.NsubjPass)) continue;
            if (child < verb) before = child;
            else after = child;
        }

        if (before < 0 || after < 0 || text.Child(verb, Relation.Obj) >= 0 || text.Child(verb, Relation.Ccomp) >= 0 || Tree.IsPassive(text, verb)) return;
        if (text.Tokens[after].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || text.Lemma(verb) is "say" or "tell" or "add" or "be" || Tree.Preposition(text, after).Length > 0) return;
        if (text.Tokens[verb].Relation is Relation.Advcl && text.Head(verb) > after && text.Child(text.Head(verb), Relation.Nsubj) < 0) return; // it belongs to the main clause
        edits.Attach(after, verb, Relation.Obj);
    }

    /// <summary>"A raid on a village killed four herders": of two objects, one before and one behind a verb without a subject, the first is the subject.</summary>
    private static void FirstObjectIsSubject(ParsedText text, int verb, TreeEdits edits)
    {
        if (text.Child(verb, Relation.Nsubj) >= 0 || text.Child(verb, Relation.NsubjPass) >= 0 || text.Child(verb, Relation.AuxPass) >= 0 || text.Child(verb, Relation.Csubj) >= 0) return;
        int before = -1, after = -1;
        foreach (var child in text.Children(verb))
        {
            if (text.Tokens[child].Relation is not Relation.Obj || text.Tokens[child].Pos is not (UniversalPos.Noun or UniversalPos.Propn)) continue;
            if (child < verb) before = child;
            else after = child;
        }

        if (before >= 0 && after >= 0 && Tree.Preposition(text, before).Length == 0) edits.Attach(before, verb, Relation.Nsubj);
    }

    /// <summary>"gave the company a grant": of two objects side by side the first receives.</summary>
    private static void FirstOfTwoObjectsIsRecipient(ParsedText text, int verb, TreeEdits edits)
    {
        int first = -1, second = -1;
        foreach (var child in text.Children(verb))
        {
            if (text.Tokens[child].Relation is not Relation.Obj || child < verb) continue;
            if (first < 0) first = child;
            else if (second < 0) second = child;
        }

        if (first < 0 || second < 0 || text.Subtree(first).End < text.Subtree(second).First) return;
        if (text.Lemma(verb) is "give" or "grant" or "offer" or "send" or "hand" or "pay" or "award" or "lend" or "sell" or "owe" or "promise" or "deny" or "show" or "teach" or "allow" or "issue" or "supply" or "ask")
            edits.Attach(first, verb, Relation.Iobj);
    }

    /// <summary>"paid a courtesy visit": behind "a", a noun and no subject of its own, a base form ends the phrase.</summary>
    private static void NounReadAsVerb(ParsedText text, int token, TreeEdits edits)
    {
        if (text.Tokens[token].Relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Acl) || text.Head(token) is not (>= 0 and var verb) || verb > token) return;
        if (text.Child(token, Relation.Nsubj) >= 0 || text.Child(token, Relation.Mark) >= 0 || text.Child(token, Relation.Aux) >= 0 || text.Child(token, Relation.Obj) >= 0) return;
        if (!text.Form(token).Equals(text.Lemma(token), StringComparison.Ordinal) || text.Lemma(verb) is "make" or "let" or "help" or "see" or "watch" or "hear" or "have") return;

        var modifier = token - 1;
        if (text.Head(modifier) != verb || text.Tokens[modifier].Relation is not Relation.Obj || text.Tokens[modifier].Pos is not UniversalPos.Noun || text.Child(modifier, Relation.Det) is not (>= 0 and var article) || text.Form(article) is not ("a" or "an")) return;
        edits.Retag(token, UniversalPos.Noun);
        edits.Attach(token, verb, Relation.Obj);
        edits.Attach(modifier, token, Relation.Compound);
        edits.Attach(article, token, Relation.Det);
    }

    /// <summary>"had risen to 40": "have" before a participle is its auxiliary.</summary>
    private static void HaveIsAuxiliary(ParsedText text, int have, TreeEdits edits)
    {
        if (text.Lemma(have) is not "have") return;
        var participle = have + 1;
        while (participle < text.Tokens.Length && text.Tokens[participle].Pos is UniversalPos.Adv && text.Form(participle) is "already" or "now" or "also" or "not" or "since" or "long" or "never" or "just" or "only" or "recently") participle++;
        if (participle >= text.Tokens.Length || text.Head(participle) != have || text.Tokens[participle].Relation is not (Relation.Obj or Relation.Xcomp or Relation.Ccomp or Relation.Advmod)) return;
        var form = text.Form(participle);
        if (!(form.EndsWith("en", StringComparison.Ordinal) || form.EndsWith("ed", StringComparison.Ordinal)) || text.Tokens[participle].Pos is not (UniversalPos.Verb or UniversalPos.Adv or UniversalPos.Adj) || form is "often" or "even" or "then") return;

        edits.Promote(participle, have);
        edits.MakeFinite(participle, Features.Past);
        foreach (var child in text.Children(have))
            if (child != participle) edits.Attach(child, participle, text.Tokens[child].Relation);
        edits.Retag(have, UniversalPos.Aux);
        edits.Attach(have, participle, Relation.Aux);
    }

    /// <summary>"accused Washington of arming fighters": a form in -ing behind "of" is a clause, not an adjective.</summary>
    private static void GerundIsNoAdjective(ParsedText text, int verb, TreeEdits edits)
    {
        if (text.Tokens[verb].Relation is Relation.Amod && text.Head(verb) < verb && text.Child(verb, Relation.Mark) >= 0 && text.Form(verb).EndsWith("ing", StringComparison.Ordinal))
            edits.Attach(verb, text.Head(verb), Relation.Acl);
    }

    /// <summary>"struck targets inside Pakistan two days after gunmen killed": the name before a period of time is no part of it.</summary>
    private static void PeriodIsNoHead(ParsedText text, int unit, TreeEdits edits)
    {
        if (text.Lemma(unit) is not ("day" or "week" or "month" or "year" or "hour" or "minute")) return;
        var name = text.Child(unit, Relation.Compound);
        if (name < 0 || text.Tokens[name].Pos is not UniversalPos.Propn || name + 1 >= unit || text.Tokens[name + 1].Pos is not UniversalPos.Num) return;

        var verb = text.Head(unit);
        if (verb >= 0 && verb > unit && text.Tokens[verb].Relation is Relation.Advcl) verb = text.Head(verb);
        if (verb < 0 || verb > name) return;
        var preposition = text.Child(unit, Relation.Case);
        if (preposition >= 0 && preposition < name) edits.Attach(preposition, name, Relation.Case);
        edits.Attach(name, verb, preposition >= 0 && preposition < name ? Relation.Obl : Relation.Obj);
    }
}
