using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Learns parts of speech and features as one class.</summary>
internal sealed class TaggerTrainer
{
    private readonly Dictionary<(UniversalPos, Features), int> ids = [];

    public TaggerTrainer(IEnumerable<TreeSentence> sentences, int rarest)
    {
        var counts = new Dictionary<(UniversalPos, Features), int>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Length; i++)
                counts[(sentence.Pos[i], sentence.Features[i])] = counts.GetValueOrDefault((sentence.Pos[i], sentence.Features[i])) + 1;
        var kept = counts.Where(pair => pair.Value >= rarest).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key.Item1).ThenBy(static pair => pair.Key.Item2);
        Tags = [.. kept.Select(static pair => pair.Key).Union(Enum.GetValues<UniversalPos>().Select(static pos => (pos, Features.None)))];
        for (var i = 0; i < Tags.Length; i++) ids.Add(Tags[i], i);
    }

    public (UniversalPos Pos, Features Features)[] Tags { get; }

    public int Id(UniversalPos pos, Features features) => ids.TryGetValue((pos, features), out var id) ? id : ids[(pos, Features.None)];

    public TrainableWeights Train(IReadOnlyList<TreeSentence> sentences, int epochs, int seed)
    {
        var weights = new TrainableWeights(Tags.Length, 1);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(seed);
        var scores = new float[Tags.Length];
        var features = new ulong[TaggerFeatures.Count];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order) Learn(sentences[at], weights, scores, features);
        }

        return weights;
    }

    /// <summary>Tags a sentence with learnt weights.</summary>
    public int[] Tag(TreeSentence sentence, SparseWeights weights)
    {
        var result = new int[sentence.Length];
        var scores = new int[Tags.Length];
        var features = new ulong[TaggerFeatures.Count];
        for (var i = 0; i < result.Length; i++)
        {
            TaggerFeatures.Fill(sentence.Words, i, i > 0 ? result[i - 1] : -1, i > 1 ? result[i - 2] : -1, features);
            weights.Score(features, scores);
            result[i] = Array.IndexOf(scores, scores.Max());
        }

        return result;
    }

    private void Learn(TreeSentence sentence, TrainableWeights weights, float[] scores, ulong[] features)
    {
        int tag1 = -1, tag2 = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            TaggerFeatures.Fill(sentence.Words, i, tag1, tag2, features);
            weights.Score(features, scores);
            var guess = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(scores);
            var gold = Id(sentence.Pos[i], sentence.Features[i]);
            weights.Tick();
            if (guess != gold) weights.Update(features, gold, guess);
            (tag1, tag2) = (guess, tag1);
        }
    }
}
