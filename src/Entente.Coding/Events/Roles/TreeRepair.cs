using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>
/// Mends two shapes that a parser of web text gives to newspaper headlines and short sentences, where the only verb hangs from a noun as if it described it:
/// "India voiced concern over Pakistan" read as a noun phrase about concern, and "French troops left Niger" as one about troops.
/// </summary>
internal static class TreeRepair
{
    /// <summary>The text with mended trees, or the same text where nothing needs mending.</summary>
    public static ParsedText Mend(ParsedText text)
    {
        Token[]? mended = null;
        foreach (var sentence in text.Sentences)
        {
            if (FindRoot(text, sentence) is not (>= 0 and var root) || text.Tokens[root].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || HasFiniteVerb(text, sentence)) continue;

            if (VerbReadAsAdjective(text, sentence, root) is { } first) Apply(mended ??= text.Tokens.ToArray(), first.Verb, first.Subject, root);
            else if (VerbReadAsParticiple(text, root) is >= 0 and var verb) Apply(mended ??= text.Tokens.ToArray(), verb, root, -1);
        }

        return mended is null ? text : new ParsedText(text.Text, mended, text.Sentences.ToArray(), text.Names.ToArray(), text.Lemmas.ToArray());
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
            if (text.Tokens[i].Features.HasFlag(Features.Finite) && text.Tokens[i].Relation is not (Relation.AclRelcl or Relation.Advcl)) return true;

        return false;
    }

    /// <summary>Name, verb in -ed, noun: the verb was taken for an adjective of the noun.</summary>
    private static (int Verb, int Subject)? VerbReadAsAdjective(ParsedText text, Sentence sentence, int root)
    {
        for (var verb = sentence.FirstToken + 1; verb < root; verb++)
        {
            if (text.Head(verb) != root || text.Tokens[verb].Relation is not Relation.Amod || text.Tokens[verb].Pos is not UniversalPos.Verb || text.Form(verb).EndsWith("ing", StringComparison.Ordinal)) continue;

            var subject = TopBelow(text, verb - 1, root);
            if (subject < 0 || text.Tokens[subject].Pos is not UniversalPos.Propn || text.Tokens[verb - 1].Pos is not (UniversalPos.Propn or UniversalPos.Noun)) continue;
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
