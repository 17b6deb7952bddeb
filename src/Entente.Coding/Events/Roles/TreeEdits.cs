using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>Changes to the trees of a text, collected over all sentences and applied at once.</summary>
internal sealed class TreeEdits(ParsedText text)
{
    private Token[]? tokens;

    /// <summary>Gives a token another head (-1 for none) and relation.</summary>
    public void Attach(int token, int head, Relation relation)
    {
        if (head >= 0 && (head == token || Dominates(token, head))) return; // a tree stays a tree
        var edited = tokens ??= text.Tokens.ToArray();
        edited[token] = edited[token] with { Head = head, Relation = relation };
    }

    /// <summary>Puts a token at the place of another that hangs below it: the other is then attached elsewhere.</summary>
    public void Promote(int token, int above)
    {
        var edited = tokens ??= text.Tokens.ToArray();
        edited[token] = edited[token] with { Head = edited[above].Head, Relation = edited[above].Relation };
    }

    /// <summary>Makes a token a finite verb of the past or present.</summary>
    public void MakeFinite(int token, Features tense)
    {
        const Features Nonfinite = Features.Participle | Features.Passive | Features.Infinitive | Features.Gerund;
        var edited = tokens ??= text.Tokens.ToArray();
        edited[token] = edited[token] with { Pos = UniversalPos.Verb, Features = (edited[token].Features & ~Nonfinite) | Features.Finite | tense };
    }

    /// <summary>Gives a token another part of speech.</summary>
    public void Retag(int token, UniversalPos pos)
    {
        var edited = tokens ??= text.Tokens.ToArray();
        edited[token] = edited[token] with { Pos = pos };
    }

    /// <summary>The text with the changes, or the same text where there are none.</summary>
    public ParsedText Apply() =>
        tokens is null ? text : new ParsedText(text.Text, tokens, text.Sentences.ToArray(), text.Names.ToArray(), text.Lemmas.ToArray(), text.Phrases.ToArray());

    private bool Dominates(int ancestor, int token)
    {
        var current = tokens ?? text.Tokens.ToArray();
        var steps = 0;
        for (var at = token; at >= 0 && steps <= current.Length; at = current[at].Head, steps++)
            if (at == ancestor) return true;

        return false;
    }
}
