namespace Entente.Language;

/// <summary>Universal Dependencies v2 relations, with the English subtypes that event coding needs.</summary>
public enum Relation : byte
{
    /// <summary>Unspecified dependency (<c>dep</c>).</summary>
    Dep,
    /// <summary>Root of the sentence.</summary>
    Root,
    /// <summary>Clausal modifier of a noun.</summary>
    Acl,
    /// <summary>Relative clause (<c>acl:relcl</c>).</summary>
    AclRelcl,
    /// <summary>Adverbial clause.</summary>
    Advcl,
    /// <summary>Adverbial modifier.</summary>
    Advmod,
    /// <summary>Adjectival modifier.</summary>
    Amod,
    /// <summary>Apposition.</summary>
    Appos,
    /// <summary>Auxiliary.</summary>
    Aux,
    /// <summary>Passive auxiliary (<c>aux:pass</c>).</summary>
    AuxPass,
    /// <summary>Case marker (preposition, possessive 's).</summary>
    Case,
    /// <summary>Coordinating conjunction.</summary>
    Cc,
    /// <summary>Clausal complement.</summary>
    Ccomp,
    /// <summary>Compound.</summary>
    Compound,
    /// <summary>Phrasal-verb particle (<c>compound:prt</c>).</summary>
    CompoundPrt,
    /// <summary>Conjunct.</summary>
    Conj,
    /// <summary>Copula.</summary>
    Cop,
    /// <summary>Clausal subject.</summary>
    Csubj,
    /// <summary>Passive clausal subject.</summary>
    CsubjPass,
    /// <summary>Determiner.</summary>
    Det,
    /// <summary>Discourse element.</summary>
    Discourse,
    /// <summary>Dislocated element.</summary>
    Dislocated,
    /// <summary>Expletive.</summary>
    Expl,
    /// <summary>Fixed multi-word expression.</summary>
    Fixed,
    /// <summary>Flat multi-word expression (names).</summary>
    Flat,
    /// <summary>Goes with.</summary>
    Goeswith,
    /// <summary>Indirect object.</summary>
    Iobj,
    /// <summary>List.</summary>
    List,
    /// <summary>Marker of a clause.</summary>
    Mark,
    /// <summary>Nominal modifier.</summary>
    Nmod,
    /// <summary>Possessor (<c>nmod:poss</c>).</summary>
    NmodPoss,
    /// <summary>Time as a bare noun under a noun (<c>nmod:tmod</c>, <c>nmod:unmarked</c>).</summary>
    NmodTmod,
    /// <summary>Nominal subject.</summary>
    Nsubj,
    /// <summary>Passive nominal subject (<c>nsubj:pass</c>).</summary>
    NsubjPass,
    /// <summary>Numeric modifier.</summary>
    Nummod,
    /// <summary>Object.</summary>
    Obj,
    /// <summary>Oblique nominal.</summary>
    Obl,
    /// <summary>Agent of a passive (<c>obl:agent</c>).</summary>
    OblAgent,
    /// <summary>Time as a bare noun under a verb (<c>obl:tmod</c>, <c>obl:unmarked</c>).</summary>
    OblTmod,
    /// <summary>Orphan.</summary>
    Orphan,
    /// <summary>Parataxis.</summary>
    Parataxis,
    /// <summary>Punctuation.</summary>
    Punct,
    /// <summary>Reparandum.</summary>
    Reparandum,
    /// <summary>Vocative.</summary>
    Vocative,
    /// <summary>Open clausal complement.</summary>
    Xcomp,
}
