namespace Entente.Language.Neural;

/// <summary>Names, and the wider phrases that stand for actors and places.</summary>
internal sealed class Namer
{
    private readonly Packed hidden;
    private readonly Packed output;
    private readonly TagPath names;
    private readonly TagPath mentions;

    /// <summary>Takes the layers out of a model.</summary>
    public Namer(ModelFile model)
    {
        var tags = model.Texts("tags");
        hidden = WordEncoder.Linear(model, "ner");
        output = Packed.Join(
            (model.Floats("names.weight"), model.Floats("names.bias"), tags.Length),
            (model.Floats("mentions.weight"), model.Floats("mentions.bias"), tags.Length));
        names = new TagPath(tags, model.Floats("names_t"));
        mentions = new TagPath(tags, model.Floats("mentions_t"));
    }

    /// <summary>Fills names and mentions.</summary>
    /// <param name="width">Register width.</param>
    /// <param name="work">The thread's memory after encoding.</param>
    /// <param name="stride">Distance between rows of <see cref="Workspace.Pairs"/>.</param>
    /// <param name="result">The batch's tokens.</param>
    public void Run(SimdWidth width, Workspace work, int stride, Span<Analysis> result)
    {
        var rows = work.Batch.Rows;
        work.First = Batch.Grow(work.First, rows * hidden.Columns);
        work.Second = Batch.Grow(work.Second, rows * output.Columns);
        MatrixKernel.Multiply(width, work.Pairs, stride, rows, hidden, work.First, rectify: true);
        MatrixKernel.Multiply(width, work.First, hidden.Columns, rows, output, work.Second, rectify: false);
        foreach (var (first, end) in work.Batch.Sentences)
        {
            var n = end - first;
            work.Tags = Grow(work.Tags, n);
            work.Back = Grow(work.Back, n * Packed.Panel);
            var tags = work.Tags.AsSpan(0, n);
            var scores = work.Second.AsSpan(first * output.Columns);
            names.Decode(scores, output.Columns, tags, work.Back);
            for (var i = 0; i < n; i++) (result[i].Name, result[i].BeginsName) = names[tags[i]];
            mentions.Decode(scores[Packed.Panel..], output.Columns, tags, work.Back);
            for (var i = 0; i < n; i++) (result[i].Mention, result[i].BeginsMention) = mentions[tags[i]];
            result = result[n..];
        }
    }

    private static int[] Grow(int[] array, int length) => array.Length >= length ? array : new int[length + length / 2];
}
