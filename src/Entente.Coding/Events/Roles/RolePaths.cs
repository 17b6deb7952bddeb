using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>Follows a frame's role paths (<c>subj</c>, <c>obj.with</c>, <c>between</c>) from a trigger to the tokens that head the parties.</summary>
internal sealed class RolePaths(SupportVerbs supports)
{
    /// <summary>The heads that a path leads to, conjuncts not yet spread; none where the tree has no such place.</summary>
    /// <param name="text">The parsed text.</param>
    /// <param name="trigger">The trigger's head token.</param>
    /// <param name="path">One path of a frame.</param>
    public List<int> Follow(ParsedText text, int trigger, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return Step(text, trigger, path);

        var first = Step(text, trigger, path[..dot]);
        if (first.Count == 0) return first;
        var rest = path[(dot + 1)..];
        if (first.Count == 1) return Follow(text, first[0], rest);
        var found = new List<int>();
        foreach (var token in first) found.AddRange(Follow(text, token, rest));
        return found;
    }

    private List<int> Step(ParsedText text, int token, string step) => step switch
    {
        "-" => [],
        "subj" => One(Tree.DeepSubject(text, token)),
        "obj" => One(Tree.DeepObject(text, token)),
        "iobj" => One(Tree.Granted(text, token) >= 0 && Tree.IsPassive(text, token) ? text.Child(token, Relation.NsubjPass) : text.Child(token, Relation.Iobj)),
        "xcomp" => Complements(text, token, Relation.Xcomp),
        "ccomp" => Complements(text, token, Relation.Ccomp),
        "acl" => Complements(text, token, Relation.Acl),
        "advcl" => Complements(text, token, Relation.Advcl),
        "poss" => One(text.Child(token, Relation.NmodPoss)),
        "adj" or "compound" => Modifiers(text, token),
        "support" => FromSupport(text, token),
        "any" => Inside(text, token),
        _ => Prepositional(text, token, step),
    };

    private static List<int> One(int token) => token >= 0 ? [token] : [];

    private static List<int> Complements(ParsedText text, int token, Relation relation)
    {
        var found = new List<int>();
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation == relation || (relation == Relation.Xcomp && text.Tokens[child].Relation is Relation.Advcl or Relation.Acl or Relation.Csubj && Tree.IsInfinitive(text, child)))
                found.Add(child);

        return found;
    }

    /// <summary>Whom the subject joins for the noun's act: "will join the Japanese premier for talks"; none where the noun is no such occasion.</summary>
    public List<int> Joined(ParsedText text, int noun) =>
        supports.PasserOf(text, noun) is >= 0 and var verb && text.Lemma(verb) == "join" ? One(text.Child(verb, Relation.Obj)) : [];

    /// <summary>Whether the word before a participle such as "led" acts.</summary>
    public bool Leads(ParsedText text, int participle) => supports.Leads(text.Lemma(participle).ToLowerInvariant());

    private List<int> Modifiers(ParsedText text, int token)
    {
        var found = new List<int>();
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation is Relation.Amod && Leads(text, child) && text.Children(child).Length > 0) // "a Saudi-led strike"
                foreach (var leader in text.Children(child))
                {
                    if (leader < child) found.Add(leader);
                }
            else if (text.Tokens[child].Relation is Relation.Amod or Relation.Compound or Relation.Flat || (text.Tokens[child].Relation is Relation.Nmod && child < token && Tree.Preposition(text, child).Length == 0))
                found.AddRange(Tree.WithConjuncts(text, child));

        return found;
    }

    private List<int> FromSupport(ParsedText text, int noun)
    {
        var verb = supports.CarrierOf(text, noun);
        if (verb < 0) verb = supports.PasserOf(text, noun);
        return verb >= 0 ? One(Tree.DeepSubject(text, verb)) : [];
    }

    /// <summary>Every nominal below a token, nearest first: the last resort of a path.</summary>
    private static List<int> Inside(ParsedText text, int token)
    {
        var found = new List<int>();
        var open = new Queue<int>();
        open.Enqueue(token);
        while (open.TryDequeue(out var next))
        {
            if (next != token) found.Add(next);
            foreach (var child in text.Children(next))
                if (text.Tokens[child].Relation is not (Relation.AclRelcl or Relation.Acl or Relation.Advcl or Relation.Ccomp or Relation.Parataxis or Relation.Punct)
                    && Tree.Preposition(text, child) is not ("in" or "at" or "near" or "during" or "over" or "about" or "on")) open.Enqueue(child);
        }

        return found;
    }

    private List<int> Prepositional(ParsedText text, int token, string preposition)
    {
        var found = new List<int>();
        Collect(text, token, preposition, found);

        // "buy jets from Sweden": the phrase may hang from the object
        if (found.Count == 0 && text.Tokens[token].Pos is UniversalPos.Verb && preposition is not ("of" or "in" or "by") && Tree.DeepObject(text, token) is >= 0 and var direct)
            Collect(text, direct, preposition, found);

        // "provided 2 million in assistance to Fiji": or from what the object or an oblique is made of
        if (found.Count == 0 && text.Tokens[token].Pos is UniversalPos.Verb && preposition is "to" or "for" or "against" or "with" or "on" or "into")
            CollectBelow(text, token, preposition, found);

        // "the arrest of a journalist by Israel", "the accusation of fraud against the firm": it may hang from what the noun is of
        if (found.Count == 0 && preposition is "by" or "against" && text.Tokens[token].Pos is UniversalPos.Noun)
        {
            var patients = new List<int>();
            foreach (var child in text.Children(token))
                if (Tree.IsNominalDependent(text.Tokens[child].Relation) && (preposition == "by" || Tree.Preposition(text, child) is "of")) patients.Add(child);
            foreach (var patient in patients) Collect(text, patient, preposition, found);
        }

        // "held talks with": the phrase may hang from the support verb; "launched strikes on" from the noun
        if (found.Count == 0 && text.Tokens[token].Pos is not UniversalPos.Verb)
        {
            var carrier = supports.CarrierOf(text, token);
            if (carrier < 0) carrier = supports.PasserOf(text, token);
            if (carrier < 0) carrier = supports.HappeningOf(text, token);
            if (carrier >= 0) Collect(text, carrier, preposition, found);
        }

        return found;
    }

    private static void Collect(ParsedText text, int token, string preposition, List<int> found)
    {
        foreach (var child in text.Children(token))
        {
            var relation = text.Tokens[child].Relation;
            if (Tree.IsNominalDependent(relation) && Matches(Tree.Preposition(text, child), preposition)) found.Add(child);
        }
    }

    private static void CollectBelow(ParsedText text, int verb, string preposition, List<int> found)
    {
        foreach (var child in text.Children(verb))
        {
            var relation = text.Tokens[child].Relation;
            var content = relation is Relation.Obj or Relation.OblTmod || (relation is Relation.Obl && Tree.Preposition(text, child) is "in" or "as" or "of" && !IsFrame(text, child));
            if (!content) continue;

            foreach (var below in Tree.NominalsBelow(text, child))
                if (found.Count == 0) Collect(text, below, preposition, found);
        }
    }

    /// <summary>"in response to", "in addition to": what follows is no part of the act.</summary>
    private static bool IsFrame(ParsedText text, int nominal) =>
        text.Lemma(nominal) is "response" or "reaction" or "retaliation" or "addition" or "order" or "contrast" or "relation" or "regard" or "line" or "reply" or "comparison" or "accordance" or "interview" or "case" or "relation" or "view";

    private static bool Matches(string have, string want) =>
        string.Equals(have, want, StringComparison.Ordinal)
        || (want == "with" && have == "alongside")
        || (want == "against" && have == "versus")
        || (want == "toward" && have == "towards")
        || (want == "out_of" && have == "out");
}
