using System.Collections.Concurrent;
using System.IO.Compression;
using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Tagger, parser and name recogniser of averaged perceptrons: the baseline.</summary>
internal sealed class PerceptronAnalyser : ISentenceAnalyser
{
    /// <summary>First bytes of the model file.</summary>
    public const uint Magic = 0x31504e45;

    private readonly (UniversalPos Pos, Features Features)[] tags;
    private readonly SparseWeights tagger;
    private readonly SparseWeights parser;
    private readonly SparseWeights namer;
    private readonly ConcurrentBag<Scratch> pool = [];

    public PerceptronAnalyser((UniversalPos Pos, Features Features)[] tags, SparseWeights tagger, SparseWeights parser, SparseWeights namer)
    {
        this.tags = tags;
        this.tagger = tagger;
        this.parser = parser;
        this.namer = namer;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="EntenteException">The file is no model of this kind (ENT1014).</exception>
    public static PerceptronAnalyser Load(Stream stream, string name)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        try
        {
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException("another kind of file");
            var labels = new (UniversalPos, Features)[reader.ReadInt32()];
            for (var i = 0; i < labels.Length; i++) labels[i] = ((UniversalPos)reader.ReadByte(), (Features)reader.ReadUInt32());
            return new PerceptronAnalyser(labels, SparseWeights.Read(reader), SparseWeights.Read(reader), SparseWeights.Read(reader));
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            throw new EntenteException("ENT1014", name, "this is not a perceptron model or it is damaged", error);
        }
    }

    public void Analyse(string text, ReadOnlySpan<RawToken> tokens, ReadOnlySpan<int> sentenceEnds, Span<Analysis> result, CancellationToken cancel = default)
    {
        if (!pool.TryTake(out var scratch)) scratch = new Scratch(tagger.ClassCount, parser.ClassCount, namer.ClassCount);
        var first = 0;
        foreach (var end in sentenceEnds)
        {
            cancel.ThrowIfCancellationRequested();
            scratch.Fit(end - first);
            for (var i = first; i < end; i++) scratch.Words[i - first] = WordFeatures.Of(text.AsSpan(tokens[i].Start, tokens[i].Length));
            Sentence(scratch, end - first, result[first..end]);
            first = end;
        }

        pool.Add(scratch);
    }

    private void Sentence(Scratch scratch, int length, Span<Analysis> result)
    {
        var words = scratch.Words.AsSpan(0, length);
        Tag(scratch, words, result);
        Parse(scratch, words, result);
        Name(scratch, words, result);
    }

    private void Tag(Scratch scratch, ReadOnlySpan<WordFeatures> words, Span<Analysis> result)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        int tag1 = -1, tag2 = -1;
        for (var i = 0; i < words.Length; i++)
        {
            TaggerFeatures.Fill(words, i, tag1, tag2, features);
            tagger.Score(features, scratch.TagScores);
            var best = Best(scratch.TagScores);
            (result[i].Pos, result[i].Features) = tags[best];
            scratch.Tags[i] = ParserFeatures.PackTag(best, tags[best].Pos);
            scratch.Poses[i] = tags[best].Pos;
            (tag1, tag2) = (best, tag1);
        }
    }

    private void Parse(Scratch scratch, ReadOnlySpan<WordFeatures> words, Span<Analysis> result)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.MaxCount];
        var state = scratch.State;
        state.Reset(words.Length);
        while (!state.IsDone)
        {
            var count = ParserFeatures.Fill(state, words, scratch.Tags.AsSpan(0, words.Length), features);
            parser.Score(features[..count], scratch.ActionScores);
            ParserActions.Apply(state, BestAllowed(state, scratch.ActionScores));
        }

        for (var i = 0; i < words.Length; i++)
        {
            result[i].Head = state.Heads[i] == words.Length ? -1 : state.Heads[i];
            result[i].Relation = state.Relations[i];
        }
    }

    private void Name(Scratch scratch, ReadOnlySpan<WordFeatures> words, Span<Analysis> result)
    {
        Span<ulong> features = stackalloc ulong[NameFeatures.Count];
        int name1 = 0, name2 = 0;
        for (var i = 0; i < words.Length; i++)
        {
            NameFeatures.Fill(words, scratch.Poses.AsSpan(0, words.Length), i, name1, name2, features);
            namer.Score(features, scratch.NameScores);
            var best = NameTags.Best(scratch.NameScores, name1);
            result[i].Name = NameTags.Type(best);
            result[i].BeginsName = NameTags.Begins(best);
            (name1, name2) = (best, name1);
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    private static int BestAllowed(ArcHybrid state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
            if ((best < 0 || scores[i] > scores[best]) && ParserActions.IsAllowed(state, i)) best = i;
        return best;
    }

    private sealed class Scratch(int tagCount, int actionCount, int nameCount)
    {
        public ArcHybrid State { get; } = new();

        public int[] TagScores { get; } = new int[tagCount];

        public int[] ActionScores { get; } = new int[actionCount];

        public int[] NameScores { get; } = new int[nameCount];

        public WordFeatures[] Words { get; private set; } = new WordFeatures[64];

        public ulong[] Tags { get; private set; } = new ulong[64];

        public UniversalPos[] Poses { get; private set; } = new UniversalPos[64];

        public void Fit(int length)
        {
            if (Words.Length >= length) return;
            Words = new WordFeatures[length * 2];
            Tags = new ulong[length * 2];
            Poses = new UniversalPos[length * 2];
        }
    }
}
