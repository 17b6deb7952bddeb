using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>
/// Verbs that lend their subject to an event noun and say little themselves: "held talks", "paid a visit", "talks took place".
/// The lists are data (<c>coding/support_verbs.tsv</c>).
/// </summary>
internal sealed class SupportVerbs
{
    private readonly FrozenSet<string> carriers;
    private readonly FrozenSet<string> happenings;
    private readonly FrozenSet<string> passers;
    private readonly FrozenSet<string> leads;
    private readonly FrozenSet<string> amounts;

    private SupportVerbs(FrozenSet<string> carriers, FrozenSet<string> happenings, FrozenSet<string> passers, FrozenSet<string> leads, FrozenSet<string> amounts)
    {
        this.leads = leads;
        this.amounts = amounts;
        this.carriers = carriers;
        this.happenings = happenings;
        this.passers = passers;
    }

    /// <summary>Loads the lists.</summary>
    public static SupportVerbs Load()
    {
        var rows = DataTable.Read("coding/support_verbs.tsv", 2).Select(r => r.Cells).ToList();
        FrozenSet<string> Of(string role) => rows.Where(r => r[1] == role).SelectMany(r => r[0].Split('|')).ToFrozenSet(StringComparer.Ordinal);
        return new SupportVerbs(Of("carries"), Of("happens"), Of("passes"), Of("leads"), Of("amount"));
    }

    /// <summary>Whether the word before a participle with this lemma acts: "Saudi-led", not "Saudi-backed".</summary>
    public bool Leads(string lemma) => leads.Contains(lemma);

    /// <summary>The verb that carries an event noun as its object ("held talks", "a meeting was held"), or -1.</summary>
    public int CarrierOf(ParsedText text, int noun)
    {
        var (top, relation) = Climb(text, noun);
        var head = text.Head(top);
        if (head < 0) return -1;
        var isObject = relation is Relation.Obj || (relation is Relation.NsubjPass && Tree.IsPassive(text, head));
        if (isObject && carriers.Contains(text.Lemma(head))) return head;

        // "the talks held in Doha": the participle hangs from the noun
        foreach (var child in text.Children(noun))
            if (text.Tokens[child].Relation is Relation.Acl or Relation.AclRelcl && carriers.Contains(text.Lemma(child)) && Tree.IsPassive(text, child)) return child;

        return -1;
    }

    /// <summary>The verb that tells that the noun's event takes place ("talks began"), or -1.</summary>
    public int HappeningOf(ParsedText text, int noun)
    {
        var (top, relation) = Climb(text, noun);
        var head = text.Head(top);
        return head >= 0 && relation is Relation.Nsubj or Relation.NsubjPass && happenings.Contains(text.Lemma(head)) ? head : -1;
    }

    /// <summary>The verb under which the noun is what somebody took part in ("took part in the exercise", "arrived for talks"), or -1.</summary>
    public int PasserOf(ParsedText text, int noun)
    {
        var (top, relation) = Climb(text, noun);
        var head = text.Head(top);
        return head >= 0 && relation is Relation.Obl or Relation.Obj && passers.Contains(text.Lemma(head)) && Tree.Preposition(text, top) is "" or "in" or "for" or "at" or "on" ? head : -1;
    }

    /// <summary>From a conjunct, a "round of talks" or "10 million in aid" to the nominal whose relation counts.</summary>
    private (int Top, Relation Relation) Climb(ParsedText text, int noun)
    {
        var top = noun;
        for (var i = 0; i < 3; i++)
        {
            var token = text.Tokens[top];
            if (token.Head < 0) break;
            var isPart = token.Relation is Relation.Conj
                || (token.Relation is Relation.Nmod && amounts.Contains(text.Lemma(token.Head).ToLowerInvariant()) && Tree.Preposition(text, top) is "of" or "in");
            if (!isPart || text.Tokens[token.Head].Pos is UniversalPos.Verb) break;
            top = token.Head;
        }

        return (top, text.Tokens[top].Relation);
    }
}
