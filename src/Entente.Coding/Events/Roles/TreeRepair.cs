using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>
/// Mends shapes that a parser of web text gives to newspaper sentences: what hangs beside verbs (<see cref="ObliqueRepair"/>), arguments (<see cref="ArgumentRepair"/>), clauses (<see cref="ClauseRepair"/>), where they hang (<see cref="AttachmentRepair"/>), subjects of headlines (<see cref="HeadlineRepair"/>), and here headlines and short
/// sentences where the only verb hangs from a noun as if it described it: "India voiced concern over Pakistan" read as a noun phrase about concern, "French troops left Niger" as one about troops, "have shared evidence" as having evidence.
/// </summary>
internal static class TreeRepair
{
    /// <summary>The text with mended trees, or the same text where nothing needs mending.</summary>
    public static ParsedText Mend(ParsedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MendHeadlines(Pass(Pass(Pass(Pass(Pass(HyphenRepair.Mend(text), ObliqueRepair.Mend), ArgumentRepair.Mend), ClauseRepair.Mend), AttachmentRepair.Mend), HeadlineRepair.Mend));
    }

    private static ParsedText Pass(ParsedText text, Action<ParsedText, Sentence, TreeEdits> repair)
    {
        var edits = new TreeEdits(text);
        foreach (var sentence in text.Sentences) repair(text, sentence, edits);
        return edits.Apply();
    }

    private static ParsedText MendHeadlines(ParsedText text)
    {
        Token[]? mended = null;
        foreach (var sentence in text.Sentences)
        {
            mended = MendAuxiliaries(text, sentence, mended);
            if (FindRoot(text, sentence) is not (>= 0 and var root) || text.Tokens[root].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || HasFiniteVerb(text, sentence)) continue;

            if (VerbReadAsAdjective(text, sentence, root) is { } first) Apply(mended ??= text.Tokens.ToArray(), first.Verb, first.Subject, root);
            else if (VerbReadAsParticiple(text, root) is >= 0 and var verb) Apply(mended ??= text.Tokens.ToArray(), verb, root, -1);
        }

        return mended is null ? text : new ParsedText(text.Text, mended, text.Sentences.ToArray(), text.Names.ToArray(), text.Lemmas.ToArray(), text.Phrases.ToArray());
    }

    /// <summary>"have shared evidence", "is striking positions": the participle after an auxiliary was taken for an adjective of the object.</summary>
    private static Token[]? MendAuxiliaries(ParsedText text, Sentence sentence, Token[]? mended)
    {
        for (var verb = sentence.FirstToken + 1; verb < sentence.EndToken; verb++)
        {
            var thing = text.Head(verb);
            if (text.Tokens[verb].Pos is not UniversalPos.Verb || text.Tokens[verb].Relation is not Relation.Amod || thing < verb || text.Tokens[thing].Pos is not (UniversalPos.Noun or UniversalPos.Propn)) continue;

            var auxiliary = verb - 1;
            while (auxiliary > sentence.FirstToken && text.Tokens[auxiliary].Pos is UniversalPos.Adv) auxiliary--;
            if (text.Tokens[auxiliary].Pos is not UniversalPos.Aux) continue;

            var perfect = text.Lemma(auxiliary) == "have" && text.Head(thing) == auxiliary && text.Tokens[thing].Relation is Relation.Obj && Tree.IsPastParticiple(text, verb);
            var progressive = text.Lemma(auxiliary) == "be" && text.Head(auxiliary) == thing && text.Form(verb).EndsWith("ing", StringComparison.Ordinal)
                && text.Child(thing, Relation.Nsubj) is >= 0 and var subject && text.Tokens[subject].Pos is UniversalPos.Noun or UniversalPos.Propn && text.Tokens[thing].Features.HasFlag(Features.Plural);
            if (perfect || progressive) Promote(text, mended ??= text.Tokens.ToArray(), verb, auxiliary, thing);
        }

        return mended;
    }

    /// <summary>Puts the verb in the place of what was taken for the clause's head and gives it that word's dependents.</summary>
    private static void Promote(ParsedText text, Token[] tokens, int verb, int auxiliary, int thing)
    {
        var top = text.Head(auxiliary) == thing ? thing : auxiliary;
        tokens[verb] = tokens[verb] with { Head = text.Tokens[top].Head, Relation = text.Tokens[top].Relation, Features = tokens[verb].Features & ~Features.Passive };
        foreach (var child in text.Children(top))
        {
            if (child == verb || child == thing || child == auxiliary) continue;
            var isClausal = top == auxiliary || text.Tokens[child].Relation is Relation.Nsubj or Relation.Punct or Relation.Advmod or Relation.Parataxis or Relation.Mark or Relation.Advcl or Relation.Ccomp;
            if (isClausal) tokens[child] = tokens[child] with { Head = verb };
        }

        tokens[auxiliary] = tokens[auxiliary] with { Head = verb, Relation = Relation.Aux };
        tokens[thing] = tokens[thing] with { Head = verb, Relation = Relation.Obj };
    }

    private static int FindRoot(ParsedText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (text.Head(i) < 0) return i;

        return -1;
    }

    private static bool HasFiniteVerb(ParsedText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (text.Tokens[i].Features.HasFlag(Features.Finite) && text.Tokens[i].Relation is not (Relation.AclRelcl or Relation.Advcl or Relation.Amod)) return true;

        return false;
    }

    /// <summary>Name, verb in -ed, noun: the verb was taken for an adjective of the noun.</summary>
    private static (int Verb, int Subject)? VerbReadAsAdjective(ParsedText text, Sentence sentence, int root)
    {
        for (var verb = sentence.FirstToken + 1; verb < root; verb++)
        {
            if (text.Head(verb) != root || text.Tokens[verb].Relation is not Relation.Amod || text.Tokens[verb].Pos is not UniversalPos.Verb || text.Form(verb).EndsWith("ing", StringComparison.Ordinal)) continue;

            if (text.Child(verb, Relation.Nsubj) is >= 0 and var own && own < verb) return (verb, own); // "A court on Tuesday freed pastor Moyo"
            var subject = TopBelow(text, verb - 1, root);
            if (subject < 0 || text.Tokens[verb - 1].Pos is not (UniversalPos.Propn or UniversalPos.Noun)) continue;
            if (text.Tokens[subject].Pos is UniversalPos.Noun && text.Tokens[subject].Relation is Relation.Nsubj) return (verb, subject);
            if (text.Tokens[subject].Pos is not UniversalPos.Propn) continue;
            if (text.Tokens[subject].Relation is Relation.Compound or Relation.Nmod or Relation.NmodPoss or Relation.Nsubj && Tree.Preposition(text, subject).Length == 0) return (verb, subject);
        }

        return null;
    }

    /// <summary>Noun, verb in the past, object: the verb was taken for a participle of the noun.</summary>
    private static int VerbReadAsParticiple(ParsedText text, int root)
    {
        foreach (var child in text.Children(root))
            if (child > root && text.Tokens[child].Relation is Relation.Acl && text.Tokens[child].Pos is UniversalPos.Verb && Tree.IsPastParticiple(text, child)
                && text.Child(child, Relation.Obj) >= 0 && Tree.Oblique(text, child, "by") < 0) return child;

        return -1;
    }

    private static int TopBelow(ParsedText text, int token, int root)
    {
        var at = token;
        while (at >= 0 && text.Head(at) != root) at = text.Head(at);
        return at;
    }

    private static void Apply(Token[] tokens, int verb, int subject, int @object)
    {
        const Features Participial = Features.Participle | Features.Passive;
        tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Features = (tokens[verb].Features & ~Participial) | Features.Finite | Features.Past };
        tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
        if (@object >= 0) tokens[@object] = tokens[@object] with { Head = verb, Relation = Relation.Obj };
    }
}
