using System.Numerics;
using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Learns names. Where a set leaves a type unmarked, the best of the allowed tags counts as right.</summary>
internal sealed class NameTrainer(int epochs, int seed)
{
    private readonly float[] scores = new float[NameTags.Count];
    private int wrong;
    private readonly ulong[] features = new ulong[NameFeatures.Count];

    public TrainableWeights Train(IReadOnlyList<NameSentence> sentences, IReadOnlyList<UniversalPos[]> tags, Action<int, int> report)
    {
        var weights = new TrainableWeights(NameTags.Count, 1);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            wrong = 0;
            foreach (var at in order) Learn(sentences[at], tags[at], weights);
            report(epoch, wrong);
        }

        return weights;
    }

    private void Learn(NameSentence sentence, UniversalPos[] tags, TrainableWeights weights)
    {
        int name1 = 0, name2 = 0;
        for (var i = 0; i < sentence.Forms.Length; i++)
        {
            NameFeatures.Fill(sentence.Words, tags, i, name1, name2, features);
            weights.Score(features, scores);
            var guess = Best(uint.MaxValue, name1);
            var right = Best(sentence.Allowed[i], name1);
            if (right < 0) right = BitOperations.TrailingZeroCount(sentence.Allowed[i]) - 1; // the beginning was missed: a late beginning is the best that is left
            weights.Tick();
            if (guess != right)
            {
                weights.Update(features, right, guess);
                wrong++;
            }

            (name1, name2) = (guess, name1);
        }
    }

    private int Best(uint allowed, int before)
    {
        var best = -1;
        for (var tag = 0; tag < scores.Length; tag++)
            if ((allowed >> tag & 1) == 1 && NameTags.MayFollow(before, tag) && (best < 0 || scores[tag] > scores[best])) best = tag;
        return best;
    }
}
