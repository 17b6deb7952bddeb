using System.Text;

namespace Entente.Language;

/// <summary>The labels of CoNLL-U files and the enumerations they stand for. Unknown subtypes fall back to their base relation.</summary>
internal static class UniversalLabels
{
    // written out, in the order of the enumerations: reflection would cost every start several milliseconds
    private static readonly string[] PosNames =
        ["X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"];

    private static readonly string[] RelationNames =
    [
        "dep", "root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp", "compound", "compound:prt", "conj", "cop",
        "csubj", "csubj:pass", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nmod:unmarked",
        "nsubj", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
    ];

    private static readonly (Features Flag, string Label)[] FeatureLabels =
    [
        (Features.Accusative, "Case=Acc"), (Features.Nominative, "Case=Nom"),
        (Features.Definite, "Definite=Def"), (Features.Indefinite, "Definite=Ind"),
        (Features.Comparative, "Degree=Cmp"), (Features.Superlative, "Degree=Sup"),
        (Features.Feminine, "Gender=Fem"), (Features.Masculine, "Gender=Masc"), (Features.Neuter, "Gender=Neut"),
        (Features.Imperative, "Mood=Imp"), (Features.Indicative, "Mood=Ind"),
        (Features.Plural, "Number=Plur"), (Features.Singular, "Number=Sing"),
        (Features.FirstPerson, "Person=1"), (Features.SecondPerson, "Person=2"), (Features.ThirdPerson, "Person=3"),
        (Features.Negative, "Polarity=Neg"), (Features.Possessive, "Poss=Yes"),
        (Features.Demonstrative, "PronType=Dem"), (Features.Interrogative, "PronType=Int"), (Features.Personal, "PronType=Prs"), (Features.Relative, "PronType=Rel"),
        (Features.Past, "Tense=Past"), (Features.Present, "Tense=Pres"),
        (Features.Finite, "VerbForm=Fin"), (Features.Gerund, "VerbForm=Ger"), (Features.Infinitive, "VerbForm=Inf"), (Features.Participle, "VerbForm=Part"),
        (Features.Passive, "Voice=Pass"),
    ];

    private static readonly string[] NameLabels = ["O", "PER", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK"];

    /// <summary>Number of parts of speech.</summary>
    public static int PosCount => PosNames.Length;

    /// <summary>The label of a part of speech, <c>PROPN</c>.</summary>
    public static string Label(UniversalPos pos) => PosNames[(int)pos];

    /// <summary>The label of a relation, <c>nsubj:pass</c>.</summary>
    public static string Label(Relation relation) => RelationNames[(int)relation];

    /// <summary>The label of a type of name, <c>PER</c>.</summary>
    public static string Label(NameType type) => NameLabels[(int)type];

    /// <summary>The features as CoNLL-U writes them, or <c>_</c>.</summary>
    public static string Label(Features features)
    {
        if (features == Features.None) return "_";
        var label = new StringBuilder();
        foreach (var (flag, text) in FeatureLabels)
        {
            if (!features.HasFlag(flag)) continue;
            if (label.Length > 0) label.Append('|');
            label.Append(text);
        }

        return label.ToString();
    }

    /// <summary>Reads a part of speech; anything unknown is <see cref="UniversalPos.X"/>.</summary>
    public static UniversalPos ReadPos(string label) => (UniversalPos)Math.Max(0, Array.IndexOf(PosNames, label));

    /// <summary>Reads a relation; an unknown subtype gives its base, an unknown base <see cref="Relation.Dep"/>.</summary>
    public static Relation ReadRelation(string label)
    {
        var at = Array.IndexOf(RelationNames, label);
        if (at >= 0) return (Relation)at;
        switch (label)
        {
            case "obl:tmod" or "obl:npmod": return Relation.OblTmod;
            case "nmod:tmod" or "nmod:npmod": return Relation.NmodTmod;
        }

        var colon = label.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? ReadRelation(label[..colon]) : Relation.Dep;
    }

    /// <summary>Reads features; those that the enumeration does not hold are left out.</summary>
    public static Features ReadFeatures(string label)
    {
        var features = Features.None;
        var rest = label.AsSpan();
        while (!rest.IsEmpty)
        {
            var bar = rest.IndexOf('|');
            var one = bar < 0 ? rest : rest[..bar];
            rest = bar < 0 ? [] : rest[(bar + 1)..];
            foreach (var (flag, text) in FeatureLabels)
                if (one.SequenceEqual(text)) features |= flag;
        }

        return features;
    }

    /// <summary>Reads a type of name; unknown types are <see cref="NameType.None"/>.</summary>
    public static NameType ReadName(string label)
    {
        var at = Array.IndexOf(NameLabels, label);
        return at < 0 ? NameType.None : (NameType)at;
    }
}
