using Entente.Coding.Time.Meaning;
using Entente.Language;

namespace Entente.Coding.Time;

/// <summary>Reads the tense of the clause around an expression off the dependency tree.</summary>
internal sealed class TreeTense(ParsedText parsed)
{
    /// <summary>Tense of the verb that governs the token at a character, or <see langword="null"/> where the tree does not tell.</summary>
    public Tense? At(int character)
    {
        var token = TokenAt(character);
        if (token < 0) return null;
        for (var steps = 0; token >= 0 && steps < 12; token = parsed.Head(token), steps++)
        {
            if (parsed.Tokens[token].Pos is not (UniversalPos.Verb or UniversalPos.Aux)) continue;
            if (TenseOf(token) is { } tense) return tense;
        }

        return null;
    }

    private Tense? TenseOf(int verb)
    {
        foreach (var child in parsed.Children(verb))
        {
            if (parsed.Tokens[child].Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop)) continue;
            var lemma = parsed.Lemma(child);
            if (lemma is "will" or "shall" or "must" or "should") return Tense.Future;
            if ((parsed.Tokens[child].Features & Features.Past) != Features.None || lemma is "have") return Tense.Past;
        }

        var features = parsed.Tokens[verb].Features;
        if ((features & Features.Past) != Features.None) return Tense.Past;
        return parsed.Lemma(verb) is "plan" or "expect" or "intend" or "schedule" ? Tense.Future : null;
    }

    private int TokenAt(int character)
    {
        int low = 0, high = parsed.Tokens.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            ref readonly var token = ref parsed.Tokens[middle];
            if (token.End <= character) low = middle + 1;
            else if (token.Start > character) high = middle - 1;
            else return middle;
        }

        return -1;
    }
}
