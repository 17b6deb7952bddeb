using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>"Six people were killed after a typhoon hit the coast": deaths without an actor beside a storm, a disease or an accident are no attack. The words are data (<c>coding/natural_causes.tsv</c>).</summary>
internal sealed class NaturalCause
{
    private readonly FrozenSet<string> nouns;
    private readonly FrozenSet<string> verbs;

    private NaturalCause(FrozenSet<string> nouns, FrozenSet<string> verbs)
    {
        this.nouns = nouns;
        this.verbs = verbs;
    }

    /// <summary>Loads the words.</summary>
    public static NaturalCause Load()
    {
        var rows = DataTable.Read("coding/natural_causes.tsv", 2).Select(r => r.Cells).ToList();
        FrozenSet<string> Of(string pos) => rows.Where(r => r[1] == pos).SelectMany(r => r[0].Split('|')).ToFrozenSet(StringComparer.Ordinal);
        return new NaturalCause(Of("n"), Of("v"));
    }

    /// <summary>Whether a draft tells harm that nobody did.</summary>
    public bool Explains(ParsedText text, Draft draft)
    {
        if (draft.Type != "ASSAULT") return false;
        if (text.Tokens[draft.Token].Relation is Relation.Advcl && !Tree.IsFinite(text, draft.Token) && text.Child(draft.Token, Relation.Nsubj) < 0 && IsTold(text, text.Head(draft.Token))) return true;
        if (draft.Actors.Count > 0) return false;
        foreach (var child in text.Children(draft.Token))
        {
            var lemma = text.Lemma(child).ToLowerInvariant();
            var relation = text.Tokens[child].Relation;
            if (Tree.IsNominalDependent(relation) && nouns.Contains(lemma) && Tree.Preposition(text, child) is "in" or "by" or "after" or "during" or "from" or "following" or "due_to" or "because_of" or "when" or "amid" or "of") return true;
            if (relation is Relation.Nsubj && nouns.Contains(lemma)) return true;
            if (relation is Relation.Advcl && IsCause(text, child, lemma)) return true;
        }

        return false;
    }

    /// <summary>"suffered an earthquake, killing ten": the clause above tells of nothing but the disaster.</summary>
    private bool IsTold(ParsedText text, int verb)
    {
        if (verb < 0) return false;
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && (nouns.Contains(text.Lemma(child).ToLowerInvariant()) || IsStorm(text, child))) return true;

        return false;
    }

    private bool IsCause(ParsedText text, int clause, string lemma)
    {
        if (text.Child(clause, Relation.Mark) is var mark && mark >= 0 && text.Form(mark) is not ("after" or "when" or "as" or "because")) return false;
        var subject = text.Child(clause, Relation.Nsubj);
        return verbs.Contains(lemma) || (subject >= 0 && (nouns.Contains(text.Lemma(subject).ToLowerInvariant()) || IsStorm(text, subject)));
    }

    /// <summary>"Typhoon Mitag", "Cyclone Yasa": the kind stands before the name.</summary>
    private bool IsStorm(ParsedText text, int name)
    {
        foreach (var child in text.Children(name))
            if (text.Tokens[child].Relation is Relation.Compound or Relation.Nmod or Relation.Flat && nouns.Contains(text.Lemma(child).ToLowerInvariant())) return true;

        return false;
    }
}
