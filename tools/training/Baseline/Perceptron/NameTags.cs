using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>BIO tags of names as numbers: 0 outside, then begin and inside of each type.</summary>
internal static class NameTags
{
    public const int Outside = 0;

    public static int Count { get; } = 1 + (2 * (Enum.GetValues<NameType>().Length - 1));

    public static int Tag(NameType type, bool begins) => type == NameType.None ? Outside : (2 * ((int)type - 1)) + (begins ? 1 : 2);

    public static NameType Type(int tag) => tag == Outside ? NameType.None : (NameType)(byte)(((tag - 1) / 2) + 1);

    public static bool Begins(int tag) => tag != Outside && (tag & 1) == 1;

    /// <summary>Whether a tag may follow another: an inside needs its own type before it.</summary>
    public static bool MayFollow(int before, int tag) => tag == Outside || Begins(tag) || Type(before) == Type(tag);

    /// <summary>The best tag that may follow.</summary>
    public static int Best(ReadOnlySpan<int> scores, int before)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best] && MayFollow(before, i)) best = i;
        return best;
    }
}
