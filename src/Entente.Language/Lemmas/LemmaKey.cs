namespace Entente.Language;

/// <summary>What a lemma depends on beside the form: the part of speech and the inflexion.</summary>
internal static class LemmaKey
{
    private const int Variants = 5;

    private static readonly string[] VariantNames = ["", ".s", ".past", ".ing", ".poss"];

    private static readonly string[] Names = AllNames();

    /// <summary>Number of keys.</summary>
    public static int Count => Names.Length;

    /// <summary>The key of a token's tags: <c>VERB.past</c>, <c>NOUN.s</c>, <c>PRON.poss</c>.</summary>
    public static int Of(UniversalPos pos, Features features) => ((int)pos * Variants) + Variant(pos, features);

    /// <summary>The key of a part of speech in an inflexion.</summary>
    public static int Of(UniversalPos pos, int variant) => ((int)pos * Variants) + variant;

    /// <summary>The part of speech of a key.</summary>
    public static UniversalPos Pos(int key) => (UniversalPos)(byte)(key / Variants);

    /// <summary>The inflexion of a key: 1 is -s or comparative, 2 past or superlative, 3 -ing, 4 possessive.</summary>
    public static int Variant(int key) => key % Variants;

    /// <summary>The name of a key as the tables write it.</summary>
    public static string Name(int key) => Names[key];

    private static string[] AllNames()
    {
        var names = new string[UniversalLabels.PosCount * Variants];
        for (var key = 0; key < names.Length; key++) names[key] = UniversalLabels.Label(Pos(key)) + VariantNames[key % Variants];
        return names;
    }

    private static int Variant(UniversalPos pos, Features features)
    {
        switch (pos)
        {
            case UniversalPos.Verb or UniversalPos.Aux:
                if (Has(features, Features.Gerund) || HasAll(features, Features.Participle | Features.Present)) return 3;
                if (Has(features, Features.Past | Features.Participle)) return 2;
                return HasAll(features, Features.Present | Features.Singular | Features.ThirdPerson) ? 1 : 0;
            case UniversalPos.Noun or UniversalPos.Propn:
                return Has(features, Features.Plural) ? 1 : 0;
            case UniversalPos.Adj or UniversalPos.Adv:
                return Has(features, Features.Comparative) ? 1 : Has(features, Features.Superlative) ? 2 : 0;
            case UniversalPos.Pron:
                return Has(features, Features.Possessive) ? 4 : 0;
            default:
                return 0;
        }
    }

    private static bool Has(Features features, Features any) => (features & any) != Features.None;

    private static bool HasAll(Features features, Features all) => (features & all) == all;
}
