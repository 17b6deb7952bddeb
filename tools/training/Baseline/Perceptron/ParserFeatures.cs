using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Features of the parser after Zhang and Nivre (2011): words, tags, valencies, distances and dependents around stack and buffer.</summary>
internal static class ParserFeatures
{
    public const int MaxCount = 80;

    /// <summary>The tag of a word as the features want it: its number and its part of speech.</summary>
    public static ulong PackTag(int tag, UniversalPos pos) => (uint)tag | ((ulong)pos << 32);

    /// <summary>Fills the features of a state and gives their number.</summary>
    public static int Fill(ArcHybrid state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<ulong> tags, Span<ulong> features)
    {
        var s0 = state.Stack(0);
        var s1 = state.Stack(1);
        var s2 = state.Stack(2);
        var b0 = state.Next;
        var length = state.Length;
        ulong s0w = Word(words, s0), s1w = Word(words, s1), b0w = Word(words, b0), b1w = Word(words, b0 + 1), b2w = Word(words, b0 + 2);
        ulong s0t = Tag(tags, s0), s1t = Tag(tags, s1), s2t = Tag(tags, s2), b0t = Tag(tags, b0), b1t = Tag(tags, b0 + 1), b2t = Tag(tags, b0 + 2);
        ulong s0p = Pos(tags, s0), s1p = Pos(tags, s1), s2p = Pos(tags, s2), b0p = Pos(tags, b0), b1p = Pos(tags, b0 + 1), b2p = Pos(tags, b0 + 2);
        var out0 = new Sink(features);
        out0.Add(s0w, s0t);
        out0.Add(s0w);
        out0.Add(s0t);
        out0.Add(s1w, s1t);
        out0.Add(s1w);
        out0.Add(s1t);
        out0.Add(b0w, b0t);
        out0.Add(b0w);
        out0.Add(b0t);
        out0.Add(b1w, b1t);
        out0.Add(b1w);
        out0.Add(b1t);
        out0.Add(b2w, b2t);
        out0.Add(s2t, Word(words, s2));
        out0.Add(s0w, s0t, FeatureHash.Mix(1, b0w, b0t));
        out0.Add(s0w, b0w);
        out0.Add(s0w, s0t, b0t);
        out0.Add(s0t, b0w, b0t);
        out0.Add(s0t, b0t);
        out0.Add(s0w, s1w);
        out0.Add(s0t, s1t);
        out0.Add(s0p, s1p, b0p);
        out0.Add(s0w, s0t, s1t);
        out0.Add(s0t, s1w, s1t);
        out0.Add(s0w, s1p, b0p);
        out0.Add(s0p, s1w, b0p);
        out0.Add(s0p, s1p, b0w);
        out0.Add(s0p, b0p, b1p);
        out0.Add(s0t, b0t, b1t);
        out0.Add(s0w, b0p, b1p);
        out0.Add(s1p, s0p, FeatureHash.Mix(2, b0p, b1p));
        out0.Add(s0p, b0w, b1p);
        out0.Add(b0p, b1p, b2p);
        out0.Add(s0p, b0p, FeatureHash.Mix(3, b1p, b2p));
        out0.Add(b0w, b1t);
        out0.Add(s2p, s1p, s0p);
        out0.Add(s2p, s1p, FeatureHash.Mix(4, s0p, b0p));
        out0.Add(s1w, b0t);
        out0.Add(s1t, b0w);
        out0.Add(s1w, b0w);
        AddDependents(state, words, tags, s0, s0p, b0p, ref out0);
        AddDependents(state, words, tags, s1, s1p, s0p, ref out0);
        int lb = b0 < length ? state.Leftmost[b0] : -1, lb2 = b0 < length ? state.SecondLeft[b0] : -1;
        out0.Add(b0p, Label(state, lb), s0p);
        out0.Add(b0p, Pos(tags, lb), s0p);
        out0.Add(b0t, Label(state, lb), Label(state, lb2));
        out0.Add(b0w, (ulong)(b0 <= length ? state.LeftCount[b0] : 0));
        var distance = (ulong)(s0 < 0 ? 0 : Bucket(b0 - s0));
        var between = (ulong)(s1 < 0 ? 0 : Bucket(s0 - s1));
        out0.Add(distance, s0p, b0p);
        out0.Add(distance, s0w, b0w);
        out0.Add(distance, s0w);
        out0.Add(distance, b0w);
        out0.Add(between, s0p, s1p);
        out0.Add(between, s1w, s0t);
        out0.Add(between, s0w, s1t);
        out0.Add((ulong)Math.Min(state.Depth, 4), b0 == length ? 1UL : 0, s0t);
        return out0.Count;
    }

    private static void AddDependents(ArcHybrid state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<ulong> tags, int at, ulong tag, ulong other, ref Sink sink)
    {
        int left = at < 0 ? -1 : state.Leftmost[at], right = at < 0 ? -1 : state.Rightmost[at];
        ulong leftLabel = Label(state, left), rightLabel = Label(state, right);
        var valency = at < 0 ? 0UL : (ulong)((Math.Min(state.LeftCount[at], 3) * 4) + Math.Min(state.RightCount[at], 3));
        var word = Word(words, at);
        sink.Add(word, valency);
        sink.Add(tag, valency, other);
        sink.Add(tag, leftLabel, other);
        sink.Add(tag, rightLabel, other);
        sink.Add(word, leftLabel, rightLabel);
        sink.Add(tag, Pos(tags, left), other);
        sink.Add(tag, FeatureHash.Mix(5, leftLabel, rightLabel), other);
        sink.Add(tag, Pos(tags, right), other);
        sink.Add(tag, Word(words, right), rightLabel);
        sink.Add(tag, Word(words, left), leftLabel);
    }

    private static int Bucket(int distance) => distance switch
    {
        <= 4 => distance,
        <= 6 => 5,
        <= 10 => 6,
        _ => 7,
    };

    private static ulong Word(ReadOnlySpan<WordFeatures> words, int at) => (uint)at < (uint)words.Length ? words[at].Lower : at == words.Length ? 1UL : 0;

    private static ulong Tag(ReadOnlySpan<ulong> tags, int at) => (uint)at < (uint)tags.Length ? (uint)tags[at] + 2UL : at == tags.Length ? 1UL : 0;

    private static ulong Pos(ReadOnlySpan<ulong> tags, int at) => (uint)at < (uint)tags.Length ? (tags[at] >> 32) + 2 : at == tags.Length ? 1UL : 0;

    private static ulong Label(ArcHybrid state, int child) => child < 0 ? 0 : (ulong)state.Relations[child] + 1;

    private ref struct Sink(Span<ulong> features)
    {
        private readonly Span<ulong> features = features;

        public int Count { get; private set; }

        public void Add(ulong a) => Put(FeatureHash.Mix(100 + Count, a));

        public void Add(ulong a, ulong b) => Put(FeatureHash.Mix(100 + Count, a, b));

        public void Add(ulong a, ulong b, ulong c) => Put(FeatureHash.Mix(100 + Count, a, b, c));

        private void Put(ulong feature) => features[Count++] = feature;
    }
}
