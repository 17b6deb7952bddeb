using System.Collections.Frozen;
using System.Text;

namespace Entente.Language;

/// <summary>The labels of CoNLL-U files and the enumerations they stand for. Unknown subtypes fall back to their base relation.</summary>
internal static class UniversalLabels
{
    private static readonly string[] PosNames = [.. Enum.GetNames<UniversalPos>().Select(static name => name.ToUpperInvariant())];

    private static readonly FrozenDictionary<string, UniversalPos> Poses =
        Enum.GetValues<UniversalPos>().ToFrozenDictionary(static pos => PosNames[(int)pos], StringComparer.Ordinal);

    private static readonly string[] RelationNames = [.. Enum.GetValues<Relation>().Select(RelationName)];

    private static readonly FrozenDictionary<string, Relation> Relations = LoadRelations();

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

    private static readonly FrozenDictionary<string, Features> FeatureFlags =
        FeatureLabels.ToFrozenDictionary(static pair => pair.Label, static pair => pair.Flag, StringComparer.Ordinal);

    private static readonly string[] NameLabels = ["O", "PER", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK"];

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
    public static UniversalPos ReadPos(string label) => Poses.GetValueOrDefault(label, UniversalPos.X);

    /// <summary>Reads a relation; an unknown subtype gives its base, an unknown base <see cref="Relation.Dep"/>.</summary>
    public static Relation ReadRelation(string label)
    {
        if (Relations.TryGetValue(label, out var relation)) return relation;
        var colon = label.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Relations.TryGetValue(label[..colon], out relation) ? relation : Relation.Dep;
    }

    /// <summary>Reads features; those that the enumeration does not hold are left out.</summary>
    public static Features ReadFeatures(string label)
    {
        var features = Features.None;
        foreach (var range in label.AsSpan().Split('|'))
            if (FeatureFlags.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label.AsSpan(range), out var flag)) features |= flag;
        return features;
    }

    /// <summary>Reads a type of name; unknown types are <see cref="NameType.None"/>.</summary>
    public static NameType ReadName(string label)
    {
        var at = Array.IndexOf(NameLabels, label);
        return at < 0 ? NameType.None : (NameType)at;
    }

    private static string RelationName(Relation relation) => relation switch
    {
        Relation.AclRelcl => "acl:relcl",
        Relation.AuxPass => "aux:pass",
        Relation.CompoundPrt => "compound:prt",
        Relation.CsubjPass => "csubj:pass",
        Relation.NmodPoss => "nmod:poss",
        Relation.NmodTmod => "nmod:unmarked",
        Relation.NsubjPass => "nsubj:pass",
        Relation.OblAgent => "obl:agent",
        Relation.OblTmod => "obl:unmarked",
        _ => relation.ToString().ToLowerInvariant(),
    };

    private static FrozenDictionary<string, Relation> LoadRelations()
    {
        var relations = Enum.GetValues<Relation>().ToDictionary(RelationName, static relation => relation, StringComparer.Ordinal);
        foreach (var old in (string[])["obl:tmod", "obl:npmod"]) relations[old] = Relation.OblTmod;
        foreach (var old in (string[])["nmod:tmod", "nmod:npmod"]) relations[old] = Relation.NmodTmod;
        return relations.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
