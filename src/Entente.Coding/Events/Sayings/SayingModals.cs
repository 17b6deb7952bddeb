using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Coding.Events.Sayings;

/// <summary>Reads the modal of a clause: auxiliaries, "have to", negation and "unless".</summary>
internal static class SayingModals
{
    /// <summary>The modal and the verb that it is said of ("has to" stands above its verb).</summary>
    public static (SayingModal Modal, int Act) Of(ParsedText text, int clause)
    {
        if (text.Lemma(clause) is "have" or "need" && InfinitiveBelow(text, clause) is >= 0 and var bound)
            return (IsNegated(text, clause) ? SayingModal.None : SayingModal.Must, bound);
        if (text.Tokens[clause].Pos is not (UniversalPos.Verb or UniversalPos.Noun or UniversalPos.Adj)) return (SayingModal.None, clause);

        return (Auxiliary(text, clause) switch
        {
            "must" or "should" or "ought" => IsNegated(text, clause) && IsWeak(text, clause) ? SayingModal.None : SayingModal.Must,
            "will" or "would" or "shall" => Intention(text, clause),
            _ => SayingModal.None,
        }, clause);
    }

    /// <summary>Whether the duty is only a "should", which may be a view.</summary>
    public static bool IsWeak(ParsedText text, int act) => Auxiliary(text, act) == "should" && !Tree.IsPassive(text, act);

    /// <summary>"was behind it", "is responsible": a clause without a verb of its own, told as so.</summary>
    public static bool IsPlainly(ParsedText text, int clause)
    {
        if (text.Tokens[clause].Pos is UniversalPos.Verb || text.Child(clause, Relation.Cop) < 0 || IsNegated(text, clause)) return false;
        foreach (var child in text.Children(clause))
            if (text.Tokens[child].Relation is Relation.Aux || (text.Tokens[child].Relation is Relation.Mark && text.Lemma(child) is "whether" or "if")) return false;

        return true;
    }

    private static SayingModal Intention(ParsedText text, int clause)
    {
        if (IsNegated(text, clause)) return SayingModal.Not;
        foreach (var child in text.Children(clause))
            if (text.Tokens[child].Relation is Relation.Advcl)
                foreach (var mark in text.Children(child))
                    if (text.Lemma(mark) == "unless") return SayingModal.Unless;

        return SayingModal.Will;
    }

    /// <summary>The modal auxiliary of the verb, or of the one it is coordinated with and shares its subject.</summary>
    private static string Auxiliary(ParsedText text, int verb)
    {
        for (var at = verb; at >= 0; at = text.Head(at))
        {
            foreach (var child in text.Children(at))
                if (text.Tokens[child].Relation is Relation.Aux && Modal(text.Lemma(child).ToLowerInvariant()) is { } modal) return modal;
            if (text.Tokens[at].Relation is not Relation.Conj || text.Child(at, Relation.Nsubj) >= 0 || text.Child(at, Relation.Aux) >= 0 || text.Tokens[at].Features.HasFlag(Features.Past)) return "";
        }

        return "";
    }

    private static string? Modal(string lemma) => lemma switch
    {
        "must" or "should" or "ought" or "will" or "would" or "shall" => lemma,
        "'ll" or "wo" or "’ll" => "will",
        "'d" or "’d" => "would",
        _ => null,
    };

    private static bool IsNegated(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
        {
            if (text.Tokens[child].Relation is Relation.Advmod && text.Lemma(child).ToLowerInvariant() is "not" or "never" or "n't" or "n’t") return true;
            if (text.Tokens[child].Relation is Relation.Obj)
                foreach (var under in text.Children(child))
                    if (text.Tokens[under].Relation is Relation.Det && text.Lemma(under) is "no" or "No") return true;
        }

        return false;
    }

    private static int InfinitiveBelow(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Xcomp or Relation.Ccomp && Tree.IsInfinitive(text, child)) return child;

        return -1;
    }
}
