namespace Entente.Language;

/// <summary>Finds flat noun phrases in dependency trees: what stands after a preposition, in a relative clause or beside a conjunction is a phrase of its own.</summary>
internal static class NounPhraseFinder
{
    /// <summary>Lists the phrases in text order; none lies inside another.</summary>
    public static List<NounPhrase> Find(ParsedText parsed)
    {
        var phrases = new List<NounPhrase>();
        var inside = 0;
        for (var token = 0; token < parsed.Tokens.Length; token++)
        {
            if (!IsHead(parsed.Tokens[token])) continue;
            var first = First(parsed, token);
            var end = End(parsed, token);
            while (phrases.Count > 0 && phrases[^1].FirstToken >= first) phrases.RemoveAt(phrases.Count - 1); // a possessor is part of what it possesses
            if (first < inside && phrases.Count > 0 && phrases[^1].EndToken > first) continue;
            phrases.Add(new NounPhrase(first, end, token));
            inside = end;
        }

        return phrases;
    }

    private static bool IsHead(Token token) =>
        token.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron
        && token.Relation is not (Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Goeswith or Relation.Det or Relation.Case or Relation.Mark or Relation.Advmod or Relation.Nummod);

    private static int First(ParsedText parsed, int head)
    {
        var first = head;
        foreach (var child in parsed.Children(head))
        {
            if (child > head) break;
            if (parsed.Tokens[child].Relation is Relation.Det or Relation.Amod or Relation.Nummod or Relation.Compound or Relation.NmodPoss or Relation.Flat or Relation.NmodTmod)
                first = Math.Min(first, parsed.Subtree(child).First);
        }

        return first;
    }

    private static int End(ParsedText parsed, int head)
    {
        var end = head + 1;
        foreach (var child in parsed.Children(head))
        {
            if (child < head) continue;
            var (first, stop) = parsed.Subtree(child);
            var belongs = parsed.Tokens[child].Relation is Relation.Flat or Relation.Compound or Relation.Nummod or Relation.Goeswith;
            if (!belongs || first > end) break;
            end = Math.Max(end, stop);
        }

        return end;
    }
}
