using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>
/// Dependency trees: every token scores every head by a bilinear form (Dozat and Manning 2017) and by its distance, the tree decoder
/// chooses, a small layer labels the chosen arcs.
/// </summary>
internal sealed class Parser
{
    private readonly Packed arcs;
    private readonly Packed bilinear;
    private readonly Packed headBias;
    private readonly Packed distance;
    private readonly Packed ends;
    private readonly Packed labels;
    private readonly Relation[] relations;
    private readonly int rootLabel;
    private readonly int arcWidth;
    private readonly int relWidth;
    private readonly int distances;
    private readonly byte[] bucketOf;
    private readonly float[] zeros;

    /// <summary>Takes the layers out of a model.</summary>
    public Parser(ModelFile model)
    {
        arcWidth = model.Number("arcWidth");
        relWidth = model.Number("relWidth");
        arcs = Packed.Join(
            (model.Floats("arc_dep.weight"), model.Floats("arc_dep.bias"), arcWidth),
            (model.Floats("arc_head.weight"), model.Floats("arc_head.bias"), arcWidth));
        bilinear = Packed.Join((Transposed(model.Floats("arc_u"), arcWidth), [], arcWidth));
        headBias = Packed.Join((model.Floats("arc_b.weight"), [], 1));
        distance = WordEncoder.Linear(model, "arc_distance");
        ends = Packed.Join(
            (model.Floats("rel_dep.weight"), model.Floats("rel_dep.bias"), relWidth),
            (model.Floats("rel_head.weight"), [], relWidth));
        labels = WordEncoder.Linear(model, "rel_out");
        var names = model.Texts("rels");
        rootLabel = Array.IndexOf(names, "root");
        relations = Array.ConvertAll(names, UniversalLabels.ReadRelation);
        var limits = model.Numbers("distances");
        distances = limits.Length;
        bucketOf = Buckets(limits);
        zeros = new float[Packed.RoundUp(NeuralAnalyser.LongestSentence + 1)];
        if (distance.Outputs != 2 * distances + 1 || labels.Outputs != relations.Length || rootLabel < 0 || arcWidth % Packed.Panel != 0 || relWidth % Packed.Panel != 0)
            throw model.Misfit("arc_distance.bias");
    }

    /// <summary>Fills heads and relations.</summary>
    /// <param name="width">Register width.</param>
    /// <param name="work">The thread's memory after encoding.</param>
    /// <param name="stride">Distance between rows of <see cref="Workspace.Pairs"/>.</param>
    /// <param name="result">The batch's tokens.</param>
    public void Run(SimdWidth width, Workspace work, int stride, Span<Analysis> result)
    {
        var rows = work.Batch.Rows;
        work.First = Batch.Grow(work.First, rows * arcs.Columns);
        work.Second = Batch.Grow(work.Second, rows * (bilinear.Columns + distance.Columns + headBias.Columns));
        MatrixKernel.Multiply(width, work.Pairs, stride, rows, arcs, work.First, rectify: true);
        var product = work.Second.AsSpan(0, rows * bilinear.Columns);
        var far = work.Second.AsSpan(product.Length, rows * distance.Columns);
        var bias = work.Second.AsSpan(product.Length + far.Length, rows * headBias.Columns);
        MatrixKernel.Multiply(width, work.First, arcs.Columns, rows, bilinear, product, rectify: false);
        MatrixKernel.Multiply(width, work.First, arcs.Columns, rows, distance, far, rectify: false);
        MatrixKernel.Multiply(width, work.First.AsSpan(arcWidth), arcs.Columns, rows, headBias, bias, rectify: false);
        if (work.Heads.Length < rows) work.Heads = new int[rows + rows / 2];
        foreach (var (first, end) in work.Batch.Sentences)
        {
            Score(width, work, first, end - first, product, far, bias);
            var heads = work.Heads.AsSpan(first, end - first);
            work.Trees.Decode(work.Scores, Packed.RoundUp(heads.Length + 1), heads);
        }

        Label(width, work, stride, result);
    }

    /// <summary>Scores of all heads for one sentence into <see cref="Workspace.Scores"/>, rows of a whole number of panels.</summary>
    private void Score(SimdWidth width, Workspace work, int first, int n, ReadOnlySpan<float> product, ReadOnlySpan<float> far, ReadOnlySpan<float> bias)
    {
        var columns = Packed.RoundUp(n + 1);
        work.Panels = Batch.Grow(work.Panels, columns * arcWidth);
        work.Scores = Batch.Grow(work.Scores, columns * n);
        work.Panels.AsSpan(0, columns * arcWidth).Clear();
        for (var j = 0; j <= n; j++)
        {
            var head = work.First.AsSpan((first - 1 + j) * arcs.Columns + arcWidth, arcWidth);
            var at = j / Packed.Panel * Packed.Panel * arcWidth + j % Packed.Panel;
            for (var k = 0; k < head.Length; k++) work.Panels[at + k * Packed.Panel] = head[k];
        }

        MatrixKernel.Multiply(
            width, product[(first * bilinear.Columns)..], bilinear.Columns, n, arcWidth, work.Panels, zeros, work.Scores, columns, rectify: false);
        for (var i = 0; i < n; i++)
        {
            var row = work.Scores.AsSpan(i * columns, n + 1);
            var buckets = far.Slice((first + i) * distance.Columns, distance.Outputs);
            row[0] += bias[(first - 1) * headBias.Columns] + buckets[2 * distances];
            for (var j = 0; j < n; j++)
            {
                var bucket = j > i ? bucketOf[j - i] + distances : bucketOf[i - j];
                row[j + 1] += bias[(first + j) * headBias.Columns] + buckets[bucket];
            }
        }
    }

    private void Label(SimdWidth width, Workspace work, int stride, Span<Analysis> result)
    {
        var rows = work.Batch.Rows;
        work.First = Batch.Grow(work.First, rows * ends.Columns);
        work.Second = Batch.Grow(work.Second, result.Length * relWidth);
        work.Third = Batch.Grow(work.Third, result.Length * labels.Columns);
        MatrixKernel.Multiply(width, work.Pairs, stride, rows, ends, work.First, rectify: false);
        var token = 0;
        foreach (var (first, end) in work.Batch.Sentences)
        {
            for (var row = first; row < end; row++, token++)
            {
                var dependent = work.First.AsSpan(row * ends.Columns, relWidth);
                var head = work.First.AsSpan((first - 1 + work.Heads[row]) * ends.Columns + relWidth, relWidth);
                var arc = work.Second.AsSpan(token * relWidth, relWidth);
                for (var k = 0; k < arc.Length; k += 8)
                    Vector256.Max(Vector256.Create<float>(dependent[k..]) + Vector256.Create<float>(head[k..]), Vector256<float>.Zero).CopyTo(arc[k..]);
                result[token].Head = work.Heads[row] - 1;
            }
        }

        MatrixKernel.Multiply(width, work.Second, relWidth, result.Length, labels, work.Third, rectify: false);
        for (var i = 0; i < result.Length; i++)
        {
            var scores = work.Third.AsSpan(i * labels.Columns, labels.Outputs);
            scores[rootLabel] = float.NegativeInfinity;
            result[i].Relation = result[i].Head < 0 ? Relation.Root : relations[Tagger.Best(scores)];
        }
    }

    private static float[] Transposed(float[] square, int n)
    {
        var turned = new float[square.Length];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++) turned[j * n + i] = square[i * n + j];
        return turned;
    }

    /// <summary>For each distance the last bucket whose limit it reaches.</summary>
    private static byte[] Buckets(int[] limits)
    {
        var buckets = new byte[NeuralAnalyser.LongestSentence + 1];
        for (var d = 0; d < buckets.Length; d++)
        {
            while (buckets[d] + 1 < limits.Length && limits[buckets[d] + 1] <= d) buckets[d]++;
        }

        return buckets;
    }
}
