using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Coding.Events;

/// <summary>PLOVER's sixteen types with their quad classes, the contexts in the manual's order, and CAMEO's Goldstein scores.</summary>
internal static class Ontology
{
    private static readonly FrozenDictionary<string, string> Quads = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AGREE"] = "verbal cooperation",
        ["CONSULT"] = "verbal cooperation",
        ["SUPPORT"] = "verbal cooperation",
        ["CONCEDE"] = "verbal cooperation",
        ["COOPERATE"] = "material cooperation",
        ["AID"] = "material cooperation",
        ["RETREAT"] = "material cooperation",
        ["REQUEST"] = "verbal conflict",
        ["ACCUSE"] = "verbal conflict",
        ["REJECT"] = "verbal conflict",
        ["THREATEN"] = "verbal conflict",
        ["PROTEST"] = "material conflict",
        ["SANCTION"] = "material conflict",
        ["MOBILIZE"] = "material conflict",
        ["COERCE"] = "material conflict",
        ["ASSAULT"] = "material conflict",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, decimal>> Scores = new(() =>
        DataTable.Read("coding/goldstein.tsv", 2).ToFrozenDictionary(
            r => r.Cells[0],
            r => decimal.Parse(r.Cells[1], NumberStyles.Float, CultureInfo.InvariantCulture),
            StringComparer.Ordinal));

    /// <summary>The contexts in the order in which records list them.</summary>
    public static IReadOnlyList<string> Contexts { get; } =
    [
        "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy", "pro_autocracy",
        "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression", "human_security", "gender", "lgbt",
        "religion_ethnicity", "inequality", "diplomatic", "territory", "peacekeeping", "health", "asylum", "migration", "disasters",
        "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption",
        "illegal_drugs", "trafficking",
    ];

    /// <summary>Whether this is one of the sixteen types.</summary>
    public static bool IsType(string type) => Quads.ContainsKey(type);

    /// <summary>The quad class of a type.</summary>
    public static string Quad(string type) => Quads[type];

    /// <summary>The Goldstein score of a CAMEO code, or of the nearest code above it, or <see langword="null"/>.</summary>
    public static decimal? Goldstein(string? cameo)
    {
        for (var code = cameo; code is { Length: >= 2 }; code = code[..^1])
            if (Scores.Value.TryGetValue(code, out var score)) return score;

        return null;
    }
}
