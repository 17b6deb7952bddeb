using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>Part of speech, features and lemma class of each token.</summary>
internal sealed class Tagger
{
    private readonly Packed hidden;
    private readonly Packed output;
    private readonly UniversalPos[] poses;
    private readonly Features[] features;
    private readonly int lemmas;

    /// <summary>Takes the layers out of a model.</summary>
    public Tagger(ModelFile model)
    {
        hidden = WordEncoder.Linear(model, "tag");
        poses = Array.ConvertAll(model.Texts("upos"), UniversalLabels.ReadPos);
        features = Array.ConvertAll(model.Texts("feats"), UniversalLabels.ReadFeatures);
        lemmas = model.Texts("lemmas").Length;
        output = Packed.Join(Layer(model, "upos", poses.Length), Layer(model, "feats", features.Length), Layer(model, "lemma", lemmas));
    }

    /// <summary>Fills parts of speech, features and lemma classes.</summary>
    /// <param name="width">Register width.</param>
    /// <param name="work">The thread's memory after encoding.</param>
    /// <param name="result">The batch's tokens.</param>
    public void Run(SimdWidth width, Workspace work, Span<Analysis> result)
    {
        var rows = work.Batch.Rows;
        work.First = Batch.Grow(work.First, rows * hidden.Columns);
        work.Second = Batch.Grow(work.Second, rows * output.Columns);
        MatrixKernel.Multiply(width, work.Pairs, hidden.Inputs, rows, hidden, work.First, rectify: true);
        MatrixKernel.Multiply(width, work.First, hidden.Columns, rows, output, work.Second, rectify: false);
        var token = 0;
        for (var row = 0; row < rows; row++)
        {
            if (!work.Batch.IsToken(row)) continue;
            var scores = work.Second.AsSpan(row * output.Columns, output.Columns);
            ref var analysis = ref result[token++];
            analysis.Pos = poses[Best(scores[..poses.Length])];
            scores = scores[Packed.RoundUp(poses.Length)..];
            analysis.Features = features[Best(scores[..features.Length])];
            scores = scores[Packed.RoundUp(features.Length)..];
            analysis.LemmaClass = (short)(1 + Best(scores[..lemmas]));
        }
    }

    /// <summary>Scores of the parts of speech of one row, for tests.</summary>
    public ReadOnlySpan<float> PosScores(Workspace work, int row) => work.Second.AsSpan(row * output.Columns, poses.Length);

    /// <summary>Index of the first of the largest numbers.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        ref var first = ref MemoryMarshal.GetReference(scores);
        nuint whole = (nuint)(scores.Length & ~7);
        var largest = Vector256.Create(float.NegativeInfinity);
        for (nuint i = 0; i < whole; i += 8) largest = Vector256.Max(largest, Vector256.LoadUnsafe(ref first, i));
        var top = float.NegativeInfinity;
        for (var i = 0; i < 8; i++) top = MathF.Max(top, largest[i]);
        for (var i = (int)whole; i < scores.Length; i++) top = MathF.Max(top, scores[i]);
        var wanted = Vector256.Create(top);
        for (nuint i = 0; i < whole; i += 8)
        {
            var found = Vector256.Equals(Vector256.LoadUnsafe(ref first, i), wanted).ExtractMostSignificantBits();
            if (found != 0) return (int)i + BitOperations.TrailingZeroCount(found);
        }

        return (int)whole + Math.Max(0, scores[(int)whole..].IndexOf(top));
    }

    private static (float[] Weight, float[] Bias, int Outputs) Layer(ModelFile model, string name, int outputs)
    {
        var bias = model.Floats(name + ".bias");
        if (bias.Length != outputs) throw model.Misfit(name + ".bias");
        return (model.Floats(name + ".weight"), bias, outputs);
    }
}
