using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>Who helped others to agree: "talks mediated by Oman", "a Kenyan-brokered truce", "under Omani mediation". The words are data (<c>coding/mediation_words.tsv</c>).</summary>
internal sealed class Mediation
{
    private readonly FrozenSet<string> verbs;
    private readonly FrozenSet<string> nouns;
    private readonly FrozenSet<string> prepositions;

    private Mediation(FrozenSet<string> verbs, FrozenSet<string> nouns, FrozenSet<string> prepositions)
    {
        this.verbs = verbs;
        this.nouns = nouns;
        this.prepositions = prepositions;
    }

    /// <summary>Loads the words.</summary>
    public static Mediation Load()
    {
        var rows = DataTable.Read("coding/mediation_words.tsv", 2).ToFrozenDictionary(r => r.Cells[0], r => r.Cells[1].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return new Mediation(rows["verb"], rows["noun"], rows["preposition"]);
    }

    /// <summary>Whether a word only says of talks or a deal who brought them about: no act of its own.</summary>
    public bool Describes(ParsedText text, int token) =>
        verbs.Contains(text.Lemma(token).ToLowerInvariant()) && text.Tokens[token].Relation is Relation.Acl or Relation.AclRelcl or Relation.Amod
        && text.Head(token) is >= 0 and var noun && text.Tokens[noun].Pos is UniversalPos.Noun or UniversalPos.Propn && (text.Tokens[token].Relation is Relation.Amod || Tree.IsPassive(text, token));

    /// <summary>The heads of the mediators of an act: named at its trigger, at what carries it, at its object, or beside its verb.</summary>
    public List<int> Find(ParsedText text, int trigger, int support)
    {
        var found = new List<int>();
        foreach (var spot in Spots(text, trigger, support))
            foreach (var child in text.Children(spot))
            {
                if (Describes(text, child)) AddAgents(text, child, found);
                else if (Tree.IsNominalDependent(text.Tokens[child].Relation) && Tree.Preposition(text, child) is "between" or "with" or "among") AddBehindParties(text, child, found);
                else if (Tree.IsNominalDependent(text.Tokens[child].Relation) && nouns.Contains(text.Lemma(child).ToLowerInvariant()) && prepositions.Contains(Tree.Preposition(text, child))) AddOwners(text, child, found);
            }

        return found;
    }

    /// <summary>"talks between A and B, brokered by C": the comma tells that it is the talks that C brokered, wherever the tree hangs the words.</summary>
    private void AddBehindParties(ParsedText text, int party, List<int> found)
    {
        foreach (var side in Tree.WithConjuncts(text, party))
            foreach (var child in text.Children(side))
                if (child > 0 && text.Form(child - 1) is "," && text.Tokens[child].Relation is not Relation.Amod && Describes(text, child)) AddAgents(text, child, found);
    }

    private static HashSet<int> Spots(ParsedText text, int trigger, int support)
    {
        var spots = new HashSet<int> { trigger };
        if (support >= 0) spots.Add(support);
        if (text.Tokens[trigger].Pos is not UniversalPos.Verb && text.Tokens[trigger].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && text.Head(trigger) is >= 0 and var verb && text.Tokens[verb].Pos is UniversalPos.Verb) spots.Add(verb);
        foreach (var spot in spots.ToArray())
            foreach (var child in text.Children(spot))
                if (text.Tokens[child] is { Relation: Relation.Obj or Relation.NsubjPass, Pos: UniversalPos.Noun } || (text.Tokens[child] is { Relation: Relation.Obl or Relation.Nmod, Pos: UniversalPos.Noun } && Tree.Preposition(text, child) is "to" or "on" or "of" or "into")) spots.Add(child);

        return spots;
    }

    private static void AddAgents(ParsedText text, int participle, List<int> found)
    {
        foreach (var under in text.Children(participle))
        {
            var relation = text.Tokens[under].Relation;
            if (relation is Relation.Compound or Relation.OblAgent or Relation.Obj || (relation is Relation.Obl or Relation.OblTmod && Tree.Preposition(text, under) is "by" or "")) found.AddRange(Tree.WithConjuncts(text, under));
        }
    }

    private static void AddOwners(ParsedText text, int noun, List<int> found)
    {
        foreach (var under in text.Children(noun))
        {
            var relation = text.Tokens[under].Relation;
            if (relation is Relation.Amod or Relation.Compound or Relation.NmodPoss || (relation is Relation.Nmod && Tree.Preposition(text, under) is "of" or "by" or "from")) found.AddRange(Tree.WithConjuncts(text, under));
        }
    }
}
