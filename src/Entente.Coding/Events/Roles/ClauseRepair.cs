using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>
/// Mends clauses that a parser of web text cuts wrongly in newspaper sentences: the verb of what is reported read as a participle of its subject ("Armed men kidnapped an engineer,
/// sources said"), the main verb behind an aside read as part of it, headline verbs that look like nouns, the subject of the main clause given to the clause before it.
/// </summary>
internal static class ClauseRepair
{
    /// <summary>Collects what is to be changed in a sentence.</summary>
    public static void Mend(ParsedText text, Sentence sentence, TreeEdits edits)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (text.Tokens[token].Pos is UniversalPos.Verb)
            {
                ReportedBeforeSaying(text, token, edits);
                SubjectOfMainClause(text, token, edits);
                ParticipleReadAsSubject(text, token, edits);
                SubjectReadAsObject(text, token, edits);
                ContentReadAsRelative(text, token, edits);
            }
            else if (text.Tokens[token].Pos is UniversalPos.Noun && text.Tokens[token].Relation is Relation.Root)
            {
                VerbReadAsNoun(text, sentence, token, edits);
            }
        }

        PredicateBehindAside(text, sentence, edits);
    }

    /// <summary>"warned parliament that troops had been massing": a clause with "that" and a subject of its own behind whoever is told is what is said, and describes nobody.</summary>
    private static void ContentReadAsRelative(ParsedText text, int verb, TreeEdits edits)
    {
        if (text.Tokens[verb].Relation is not Relation.AclRelcl || text.Child(verb, Relation.Nsubj) < 0 || text.Child(verb, Relation.Mark) is not (>= 0 and var mark) || text.Form(mark) is not "that" || text.Tokens[mark].Pos is not UniversalPos.Sconj) return;
        if (text.Head(verb) is not (>= 0 and var told) || text.Tokens[told].Relation is not (Relation.Obj or Relation.Iobj) || text.Head(told) is not (>= 0 and var saying) || text.Child(saying, Relation.Ccomp) >= 0) return;
        if (mark > told && TreeWords.Shipped.Is(text.Lemma(saying), "saying")) edits.Attach(verb, saying, Relation.Ccomp);
    }

    /// <summary>"freed ten servicemen and Yerevan handed over two": the name between "and" and a finite verb that has neither subject nor conjunction is that verb's subject and no second object.</summary>
    private static void SubjectReadAsObject(ParsedText text, int verb, TreeEdits edits)
    {
        var name = verb - 1;
        if (name < 2 || text.Tokens[verb].Relation is not Relation.Conj || !text.Tokens[verb].Features.HasFlag(Features.Finite) || text.Child(verb, Relation.Nsubj) >= 0 || text.Child(verb, Relation.Cc) >= 0 || text.Head(verb) > name) return;
        if (text.Tokens[name] is not { Pos: UniversalPos.Propn, Relation: Relation.Conj } || text.Child(name, Relation.Cc) is not (>= 0 and var and) || and > name) return;
        if (text.Head(name) is not (>= 0 and var thing) || text.Tokens[thing].Relation is not (Relation.Obj or Relation.Obl or Relation.Nmod)) return;

        edits.Attach(name, verb, Relation.Nsubj);
        edits.Attach(and, verb, Relation.Cc);
    }

    /// <summary>"Armed men kidnapped an engineer, two sources told Reuters": the saying verb has its own subject just before it; the other one and its participle are what is said.</summary>
    private static void ReportedBeforeSaying(ParsedText text, int saying, TreeEdits edits)
    {
        if (!IsSaying(text.Lemma(saying)) || text.Child(saying, Relation.Ccomp) >= 0) return;
        int first = -1, second = -1, clause = -1;
        foreach (var child in text.Children(saying))
        {
            if (child > saying) break;
            if (text.Tokens[child].Relation is Relation.Nsubj)
            {
                if (first < 0) first = child;
                second = child;
            }
            else if (text.Tokens[child].Relation is Relation.Advcl && text.Child(child, Relation.Mark) < 0 && text.Child(child, Relation.Nsubj) >= 0)
            {
                clause = child;
            }
        }

        if (second < 0 || !CommaBefore(text, text.Subtree(second).First)) return;
        if (clause >= 0 && clause < second && first == second)
        {
            edits.Attach(clause, saying, Relation.Ccomp);
            return;
        }

        if (first == second) return;
        foreach (var child in text.Children(first))
        {
            var isVerb = child > first && child < second && text.Tokens[child].Pos is UniversalPos.Verb && text.Tokens[child].Relation is Relation.Acl or Relation.AclRelcl;
            if (!isVerb || text.Form(child).EndsWith("ing", StringComparison.Ordinal) || text.Child(child, Relation.Nsubj) >= 0 || text.Child(child, Relation.Mark) >= 0 || CommaBefore(text, child) || Tree.Oblique(text, child, "by") >= 0) continue;

            edits.Attach(child, saying, Relation.Ccomp);
            edits.MakeFinite(child, Features.Past);
            edits.Attach(first, child, Relation.Nsubj);
            return;
        }
    }

    private static bool IsSaying(string lemma) => lemma is "say" or "tell" or "report" or "announce" or "add" or "state" or "confirm" or "write" or "claim";

    private static bool CommaBefore(ParsedText text, int token) => token > 0 && text.Form(token - 1) is "," or "”" or "\"";

    /// <summary>"Before he flies home the general is expected": of two subjects of a subordinate clause the second, just before the main verb, is that verb's.</summary>
    private static void SubjectOfMainClause(ParsedText text, int verb, TreeEdits edits)
    {
        if (text.Tokens[verb].Relation is not Relation.Advcl || text.Head(verb) is not (>= 0 and var main) || main < verb || text.Child(main, Relation.Nsubj) >= 0 || text.Child(main, Relation.NsubjPass) >= 0) return;
        int count = 0, last = -1;
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass)
            {
                count++;
                last = child;
            }

        if (count == 2 && last > verb && last < main) edits.Attach(last, main, Tree.IsPassive(text, main) ? Relation.NsubjPass : Relation.Nsubj);
    }

    /// <summary>"The Saudi-led coalition fighting rebels has declared": the noun before a form in -ing is the subject, the form describes it.</summary>
    private static void ParticipleReadAsSubject(ParsedText text, int token, TreeEdits edits)
    {
        var lost = text.Tokens[token].Relation is Relation.Advcl && text.Head(token) is >= 0 and var main && main > token && text.Child(main, Relation.Nsubj) < 0 && text.Child(main, Relation.NsubjPass) < 0 && text.Child(token, Relation.Mark) < 0;
        if ((text.Tokens[token].Relation is not (Relation.Csubj or Relation.Nsubj) && !lost) || !text.Form(token).EndsWith("ing", StringComparison.Ordinal) || token == 0) return;
        var noun = token - 1;
        if (text.Head(noun) != token || text.Tokens[noun].Relation is not Relation.Compound || text.Child(token, Relation.Obj) < 0) return;

        edits.Attach(noun, text.Head(token), Relation.Nsubj);
        edits.Attach(token, noun, Relation.Acl);
    }

    /// <summary>"Turkey strikes targets": a noun with an object is a verb; the name or noun before it is its subject.</summary>
    private static void VerbReadAsNoun(ParsedText text, Sentence sentence, int root, TreeEdits edits)
    {
        if (text.Child(root, Relation.Obj) is not (>= 0 and var direct) || direct < root || text.Child(root, Relation.Det) >= 0 || text.Child(root, Relation.Cop) >= 0) return;
        var subject = text.Child(root, Relation.Nsubj);
        if (subject < 0)
        {
            var before = root - 1;
            if (before < sentence.FirstToken || text.Head(before) != root || text.Tokens[before].Relation is not (Relation.Compound or Relation.Amod or Relation.NmodPoss) || text.Tokens[before].Pos is not (UniversalPos.Propn or UniversalPos.Noun)) return;
            edits.Attach(before, root, Relation.Nsubj);
        }
        else if (subject > root)
        {
            return;
        }

        edits.MakeFinite(root, Features.Present);
    }

    /// <summary>
    /// "Finland, like Sweden, applied", "The president, who met his counterpart, accused": where a noun heads the sentence and no main verb is left, the form in -ed behind the last comma
    /// of the aside is the predicate. "Protesters demanding the resignation of X blocked roads": or the one between a name and the noun it was taken to describe.
    /// </summary>
    private static void PredicateBehindAside(ParsedText text, Sentence sentence, TreeEdits edits)
    {
        var root = Root(text, sentence);
        if (root < 0 || text.Tokens[root].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || HasMainVerb(text, sentence, root)) return;

        for (var verb = sentence.EndToken - 1; verb > root + 2; verb--)
        {
            if (text.Tokens[verb].Pos is not UniversalPos.Verb || !IsPastForm(text, verb)) continue;
            var behindAside = text.Form(verb - 1) is "," && text.Tokens[verb].Relation is Relation.Acl or Relation.Conj or Relation.Parataxis or Relation.Advcl && AsideBetween(text, root, verb - 1);
            var adjective = text.Tokens[verb].Relation is Relation.Amod && text.Head(verb) == verb + 1 && text.Tokens[verb - 1].Pos is UniversalPos.Propn && text.Tokens[verb + 1].Pos is UniversalPos.Noun && text.Child(root, Relation.Acl) is >= 0 and var acl && acl < verb && text.Form(acl).EndsWith("ing", StringComparison.Ordinal);
            if (!behindAside && !adjective) continue;

            edits.Attach(verb, -1, Relation.Root);
            edits.MakeFinite(verb, Features.Past);
            edits.Attach(root, verb, Relation.Nsubj);
            if (adjective) MoveBehind(text, sentence, verb, edits);
            return;
        }
    }

    /// <summary>"Oman and Peru, overseen by Chile, signed": without a subject of its own, behind the comma that ends an aside to the noun.</summary>
    private static bool IsPredicateBehindAside(ParsedText text, int root, int verb) =>
        text.Tokens[verb].Relation is Relation.Parataxis && text.Head(verb) == root && text.Form(verb - 1) is "," && AsideBetween(text, root, verb - 1) && IsPastForm(text, verb);

    /// <summary>The noun that the predicate was taken to describe is its object, and later verbs joined by "and" are joined to it.</summary>
    private static void MoveBehind(ParsedText text, Sentence sentence, int verb, TreeEdits edits)
    {
        edits.Attach(verb + 1, verb, Relation.Obj);
        for (var later = verb + 1; later < sentence.EndToken; later++)
            if (text.Tokens[later].Pos is UniversalPos.Verb && text.Tokens[later].Relation is Relation.Conj && text.Head(later) < verb && IsPastForm(text, later)) edits.Attach(later, verb, Relation.Conj);
    }

    private static bool AsideBetween(ParsedText text, int root, int lastComma)
    {
        var last = Tree.WithConjuncts(text, root).Last();
        var (_, end) = Tree.PhraseOf(text, last);
        return end < lastComma && text.Form(end) is ",";
    }

    private static bool IsPastForm(ParsedText text, int verb)
    {
        var features = text.Tokens[verb].Features;
        if (features.HasFlag(Features.Gerund) || features.HasFlag(Features.Infinitive) || features.HasFlag(Features.Present) || text.Child(verb, Relation.Mark) >= 0 || text.Child(verb, Relation.Nsubj) >= 0 || text.Child(verb, Relation.AuxPass) >= 0 || text.Child(verb, Relation.Aux) >= 0) return false;
        return features.HasFlag(Features.Past) && Tree.Oblique(text, verb, "by") < 0;
    }

    private static bool HasMainVerb(ParsedText text, Sentence sentence, int root)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i == root || text.Tokens[i].Pos is not (UniversalPos.Verb or UniversalPos.Aux)) continue;
            var relation = text.Tokens[i].Relation;
            if (relation is Relation.Cop && text.Head(i) == root) return true;
            if (IsPredicateBehindAside(text, root, i)) continue;
            var subordinate = relation is Relation.AclRelcl or Relation.Advcl or Relation.Acl or Relation.Amod or Relation.Aux or Relation.AuxPass or Relation.Xcomp || text.Child(i, Relation.Mark) >= 0;
            if (!subordinate && !InsideSubordinate(text, i, root) && (text.Tokens[i].Features.HasFlag(Features.Finite) || text.Child(i, Relation.Nsubj) >= 0)) return true;
        }

        return false;
    }

    private static bool InsideSubordinate(ParsedText text, int token, int root)
    {
        for (var at = token; at >= 0 && at != root; at = text.Head(at))
            if (text.Tokens[at].Relation is Relation.AclRelcl or Relation.Advcl or Relation.Acl) return true;

        return false;
    }

    private static int Root(ParsedText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (text.Head(i) < 0) return i;

        return -1;
    }
}
