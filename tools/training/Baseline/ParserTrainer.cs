using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Learns the parser's actions, following its own mistakes so that it knows what to do after one.</summary>
internal sealed class ParserTrainer(int epochs, int seed)
{
    private readonly ArcHybrid state = new();
    private readonly float[] scores = new float[ParserActions.Count];
    private readonly ulong[] features = new ulong[ParserFeatures.MaxCount];
    private readonly bool[] zeroCost = new bool[3];
    private Random random = new(seed);

    public TrainableWeights Train(IReadOnlyList<TreeSentence> sentences, IReadOnlyList<ulong[]> tags, Action<int, TrainableWeights> report)
    {
        random = new Random(seed);
        var weights = new TrainableWeights(ParserActions.Count, 2);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order) Learn(sentences[at], tags[at], weights, explore: epoch > 0);
            report(epoch, weights);
        }

        return weights;
    }

    private void Learn(TreeSentence gold, ulong[] tags, TrainableWeights weights, bool explore)
    {
        state.Reset(gold.Length);
        while (!state.IsDone)
        {
            var count = ParserFeatures.Fill(state, gold.Words, tags, features);
            var active = features.AsSpan(0, count);
            weights.Score(active, scores);
            Judge(gold.Heads);
            var guess = Best(gold, onlyRight: false);
            var right = Best(gold, onlyRight: true);
            weights.Tick();
            if (guess != right && !IsRight(gold, guess)) weights.Update(active, right, guess);
            ParserActions.Apply(state, explore && random.NextDouble() < 0.9 ? guess : right);
        }
    }

    private void Judge(int[] heads)
    {
        var shift = state.CanShift ? DynamicOracle.ShiftCost(state, heads) : int.MaxValue;
        var left = state.CanLeft ? DynamicOracle.LeftCost(state, heads) : int.MaxValue;
        var right = state.CanRight ? DynamicOracle.RightCost(state, heads) : int.MaxValue;
        var best = Math.Min(shift, Math.Min(left, right));
        zeroCost[0] = shift == best;
        zeroCost[1] = left == best;
        zeroCost[2] = right == best;
    }

    private bool IsRight(TreeSentence gold, int action)
    {
        if (action == ArcHybrid.Shift) return zeroCost[0];
        var isLeft = ParserActions.IsLeft(action);
        if (!zeroCost[isLeft ? 1 : 2]) return false;
        var child = state.Stack(0);
        var head = isLeft ? state.Next : state.Stack(1);
        return gold.Heads[child] != head || gold.Relations[child] == ParserActions.Relation(action) || head == state.Length;
    }

    private int Best(TreeSentence gold, bool onlyRight)
    {
        var best = -1;
        for (var action = 0; action < scores.Length; action++)
        {
            if (best >= 0 && scores[action] <= scores[best] || !ParserActions.IsAllowed(state, action)) continue;
            if (!onlyRight || IsRight(gold, action)) best = action;
        }

        return best;
    }
}
