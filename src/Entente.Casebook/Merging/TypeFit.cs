namespace Entente.Casebook.Merging;

/// <summary>Which types of event one happening can be told as.</summary>
internal static class TypeFit
{
    /// <summary>Types that coders and outlets use for one and the same act (a deal is promised, agreed and carried out; an arrest is coercion or abduction).</summary>
    private static readonly HashSet<(string, string)> Near =
    [
        ("AGREE", "SUPPORT"), ("AGREE", "COOPERATE"), ("AGREE", "AID"), ("AGREE", "CONCEDE"), ("AGREE", "RETREAT"), ("AID", "COOPERATE"), ("AID", "SUPPORT"),
        ("CONCEDE", "RETREAT"), ("COOPERATE", "SUPPORT"), ("COERCE", "SANCTION"), ("ASSAULT", "COERCE"), ("ACCUSE", "REJECT"), ("ACCUSE", "THREATEN"),
        ("MOBILIZE", "THREATEN"), ("COOPERATE", "MOBILIZE"), ("REJECT", "THREATEN"), ("PROTEST", "REJECT"),
    ];

    /// <summary>Types whose sense lies in what is said: two on one day between the same sides are often two events.</summary>
    private static readonly HashSet<string> Saying = new(StringComparer.Ordinal)
    {
        "AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "COERCE", "COOPERATE", "AID",
    };

    public static bool AreNear(string a, string b) => string.CompareOrdinal(a, b) < 0 ? Near.Contains((a, b)) : Near.Contains((b, a));

    /// <summary>Types that are words alone.</summary>
    public static bool IsSpeech(string type) => type is "REQUEST" or "SUPPORT" or "ACCUSE" or "REJECT" or "THREATEN";

    /// <summary>Acts that one office does to one counterpart at most once a day or so.</summary>
    public static bool IsRareAct(string type) => type is "AGREE" or "CONCEDE" or "SANCTION" or "AID" or "RETREAT";

    public static bool IsSaying(string type) => Saying.Contains(type);
}
