namespace Entente.Language.Neural;

/// <summary>Forms of a batch → for each row the vector in context beside the vector of the word.</summary>
internal sealed class ContextEncoder
{
    private readonly WordEncoder words;
    private readonly ILayer[] layers;
    private readonly float[] gain;
    private readonly float[] offset;
    private readonly float[] root;

    /// <summary>Takes the layers out of a model.</summary>
    public ContextEncoder(ModelFile model)
    {
        words = new WordEncoder(model);
        var kinds = model.Texts("layers");
        layers = new ILayer[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            var name = FormattableString.Invariant($"layers.{i}");
            layers[i] = kinds[i] == "conv" ? new WindowLayer(model, name) : new RecurrentLayer(model, name);
        }

        gain = model.Floats("norm.weight");
        offset = model.Floats("norm.bias");
        root = model.Floats("root");
        if (root.Length != words.Width || words.Width % Packed.Panel != 0) throw model.Misfit("root");
    }

    /// <summary>Numbers in a vector.</summary>
    public int Width => words.Width;

    /// <summary>Whether a word, whatever its letters, is a proper name of the gazetteer; <see langword="null"/> for a word never met.</summary>
    public bool? IsNameWord(ReadOnlySpan<char> form) => words.IsNameWord(form);

    /// <summary>Fills <see cref="Workspace.Pairs"/>.</summary>
    /// <param name="width">Register width.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="start">First token of the batch.</param>
    /// <param name="ends">End of each sentence of the batch.</param>
    /// <param name="work">The thread's memory.</param>
    public void Run(SimdWidth width, string text, ReadOnlySpan<RawToken> tokens, int start, ReadOnlySpan<int> ends, Workspace work)
    {
        var batch = work.Batch;
        batch.Begin(ends, start, Width);
        work.Pairs = Batch.Grow(work.Pairs, batch.Rows * Width * 2);
        LookUp(width, text, tokens[start..], work);
        foreach (var layer in layers) layer.Run(width, batch);
        for (var row = 0; row < batch.Rows; row++)
        {
            var to = work.Pairs.AsSpan(row * Width * 2, Width);
            if (batch.IsToken(row)) Activations.Normalise(batch.State.AsSpan(row * Width, Width), gain, offset, to);
            else root.CopyTo(to);
        }
    }

    private void LookUp(SimdWidth width, string text, ReadOnlySpan<RawToken> tokens, Workspace work)
    {
        var batch = work.Batch;
        work.Missing.Clear();
        for (int row = 0, token = 0; row < batch.Rows; row++)
        {
            if (!batch.IsToken(row))
            {
                work.Pairs.AsSpan((row * 2 + 1) * Width, Width).Clear();
                continue;
            }

            var vector = work.Words.Find(Form(text, tokens[token]));
            if (vector.IsEmpty)
            {
                work.Missing.Add(row);
                work.Missing.Add(token);
            }
            else
            {
                Place(work, row, vector);
            }

            token++;
        }

        Compute(width, text, tokens, work);
    }

    private void Compute(SimdWidth width, string text, ReadOnlySpan<RawToken> tokens, Workspace work)
    {
        var count = work.Missing.Count / 2;
        if (count == 0) return;
        work.First = Batch.Grow(work.First, count * words.Inputs);
        work.Second = Batch.Grow(work.Second, count * Width);
        work.Third = Batch.Grow(work.Third, count * Width);
        for (var i = 0; i < count; i++)
            words.Describe(Form(text, tokens[work.Missing[i * 2 + 1]]), work.First.AsSpan(i * words.Inputs, words.Inputs));
        words.Encode(width, work.First, count, work.Second, work.Third);
        for (var i = 0; i < count; i++)
        {
            var vector = work.Third.AsSpan(i * Width, Width);
            Place(work, work.Missing[i * 2], vector);
            work.Words.Keep(Form(text, tokens[work.Missing[i * 2 + 1]]), vector);
        }
    }

    private static ReadOnlySpan<char> Form(string text, RawToken token) => text.AsSpan(token.Start, token.End - token.Start);

    private void Place(Workspace work, int row, ReadOnlySpan<float> vector)
    {
        vector.CopyTo(work.Batch.State.AsSpan(row * Width));
        vector.CopyTo(work.Pairs.AsSpan((row * 2 + 1) * Width));
    }
}
