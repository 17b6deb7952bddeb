using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Features of the name recogniser: words, shapes and tags around a token and the two name tags before it.</summary>
internal static class NameFeatures
{
    public const int Count = 26;

    /// <summary>Fills the features of one token of a sentence.</summary>
    public static void Fill(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<UniversalPos> tags, int at, int name1, int name2, Span<ulong> features)
    {
        ref readonly var word = ref words[at];
        var before = at > 0 ? words[at - 1] : default;
        var before2 = at > 1 ? words[at - 2] : default;
        var after = at + 1 < words.Length ? words[at + 1] : default;
        var after2 = at + 2 < words.Length ? words[at + 2] : default;
        var tag = (ulong)tags[at] + 1;
        var tagBefore = at > 0 ? (ulong)tags[at - 1] + 1 : 0;
        var tagAfter = at + 1 < tags.Length ? (ulong)tags[at + 1] + 1 : 0;
        var n1 = (ulong)(name1 + 1);
        var n2 = (ulong)(name2 + 1);
        var n = 0;
        features[n++] = FeatureHash.Mix(41, word.Form);
        features[n++] = FeatureHash.Mix(42, word.Lower);
        features[n++] = FeatureHash.Mix(43, word.Prefix, word.Shape);
        features[n++] = FeatureHash.Mix(44, word.Suffix3, word.Shape);
        features[n++] = FeatureHash.Mix(45, word.Suffix4);
        features[n++] = FeatureHash.Mix(46, word.Shape, at == 0 ? 1UL : 0);
        features[n++] = FeatureHash.Mix(47, tag, n1);
        features[n++] = FeatureHash.Mix(48, n1, n2);
        features[n++] = FeatureHash.Mix(49, n1, word.Lower);
        features[n++] = FeatureHash.Mix(50, before.Lower);
        features[n++] = FeatureHash.Mix(51, before2.Lower);
        features[n++] = FeatureHash.Mix(52, after.Lower);
        features[n++] = FeatureHash.Mix(53, after2.Lower);
        features[n++] = FeatureHash.Mix(54, before.Lower, word.Lower);
        features[n++] = FeatureHash.Mix(55, word.Lower, after.Lower);
        features[n++] = FeatureHash.Mix(56, before.Lower, after.Lower);
        features[n++] = FeatureHash.Mix(57, before.Shape, word.Shape, after.Shape);
        features[n++] = FeatureHash.Mix(58, tagBefore, tag, tagAfter);
        features[n++] = FeatureHash.Mix(59, before.Lower, n1, word.Shape);
        features[n++] = FeatureHash.Mix(60, after.Suffix3, word.Shape);
        features[n++] = FeatureHash.Mix(61, before2.Lower, before.Lower);
        features[n++] = FeatureHash.Mix(62, after.Lower, after2.Lower);
        features[n++] = FeatureHash.Mix(63, n1, before.Form, word.Form);
        features[n++] = FeatureHash.Mix(64, n1, word.Suffix3, after.Shape);
        features[n++] = FeatureHash.Mix(65, tag, after.Lower);
        features[n] = FeatureHash.Mix(66, tag, before.Lower);
    }
}
