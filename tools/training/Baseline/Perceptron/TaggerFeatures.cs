using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Features of the tagger: the word, its neighbours and the two tags before it.</summary>
internal static class TaggerFeatures
{
    public const int Count = 24;

    /// <summary>Fills the features of one token of a sentence.</summary>
    public static void Fill(ReadOnlySpan<WordFeatures> words, int at, int tag1, int tag2, Span<ulong> features)
    {
        ref readonly var word = ref words[at];
        var before = at > 0 ? words[at - 1] : default;
        var before2 = at > 1 ? words[at - 2] : default;
        var after = at + 1 < words.Length ? words[at + 1] : default;
        var after2 = at + 2 < words.Length ? words[at + 2] : default;
        var first = at == 0 ? 1UL : 0UL;
        var t1 = (ulong)(tag1 + 1);
        var t2 = (ulong)(tag2 + 1);
        var n = 0;
        features[n++] = FeatureHash.Mix(1, word.Form, first);
        features[n++] = FeatureHash.Mix(2, word.Lower);
        features[n++] = FeatureHash.Mix(3, word.Prefix);
        features[n++] = FeatureHash.Mix(4, word.Suffix2);
        features[n++] = FeatureHash.Mix(5, word.Suffix3);
        features[n++] = FeatureHash.Mix(6, word.Suffix4);
        features[n++] = FeatureHash.Mix(7, word.Shape, first);
        features[n++] = FeatureHash.Mix(8, t1);
        features[n++] = FeatureHash.Mix(9, t1, t2);
        features[n++] = FeatureHash.Mix(10, t1, word.Lower);
        features[n++] = FeatureHash.Mix(11, t1, word.Suffix3);
        features[n++] = FeatureHash.Mix(12, before.Lower);
        features[n++] = FeatureHash.Mix(13, before2.Lower);
        features[n++] = FeatureHash.Mix(14, after.Lower);
        features[n++] = FeatureHash.Mix(15, after2.Lower);
        features[n++] = FeatureHash.Mix(16, before.Lower, word.Lower);
        features[n++] = FeatureHash.Mix(17, word.Lower, after.Lower);
        features[n++] = FeatureHash.Mix(18, before.Suffix3, t1);
        features[n++] = FeatureHash.Mix(19, after.Suffix3);
        features[n++] = FeatureHash.Mix(20, after.Suffix2, after.Shape);
        features[n++] = FeatureHash.Mix(21, word.Shape, before.Shape, after.Shape);
        features[n++] = FeatureHash.Mix(22, t1, after.Lower);
        features[n++] = FeatureHash.Mix(23, word.Suffix3, after.Suffix3);
        features[n] = FeatureHash.Mix(24, t1, word.Suffix2, after.Suffix2);
    }
}
