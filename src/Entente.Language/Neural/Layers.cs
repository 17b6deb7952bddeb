using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>A layer that adds to the vectors of a batch what their neighbours tell.</summary>
internal interface ILayer
{
    /// <summary>Runs over all rows of a batch.</summary>
    void Run(SimdWidth width, Batch batch);
}

/// <summary>Gain and offset of a normalised row.</summary>
internal sealed class Norm(ModelFile model, string name)
{
    private readonly float[] gain = model.Floats(name + ".weight");
    private readonly float[] offset = model.Floats(name + ".bias");

    /// <summary>Normalises the token rows of a batch into <see cref="Batch.Normal"/>; the rows between sentences become zero.</summary>
    public void Run(Batch batch)
    {
        var d = gain.Length;
        for (var row = 0; row < batch.Rows; row++)
        {
            var to = batch.Normal.AsSpan(row * d, d);
            if (batch.IsToken(row)) Activations.Normalise(batch.State.AsSpan(row * d, d), gain, offset, to);
            else to.Clear();
        }
    }
}

/// <summary>Residual convolution over three tokens. Rows overlap in memory, so a window is one long row.</summary>
internal sealed class WindowLayer(ModelFile model, string name) : ILayer
{
    private readonly Norm norm = new(model, name + ".norm");
    private readonly Packed weights = WordEncoder.Linear(model, name + ".linear");

    /// <inheritdoc/>
    public void Run(SimdWidth width, Batch batch)
    {
        norm.Run(batch);
        var d = weights.Outputs;
        var output = batch.Gates.AsSpan(0, (batch.Rows - 2) * d);
        MatrixKernel.Multiply(width, batch.Normal, d, batch.Rows - 2, weights, output, rectify: true);
        for (var row = 1; row < batch.Rows - 1; row++)
        {
            if (!batch.IsToken(row)) continue;
            var state = batch.State.AsSpan(row * d, d);
            var add = output.Slice((row - 1) * d, d);
            for (var i = 0; i < d; i += 8) (Vector256.Create<float>(state[i..]) + Vector256.Create<float>(add[i..])).CopyTo(state[i..]);
        }
    }
}

/// <summary>
/// Bidirectional gated recurrence whose gates see only the layer's input (QRNN, Bradbury et al. 2017), so that the products of all
/// tokens are one multiplication and only element-wise work runs along the sentence.
/// </summary>
internal sealed class RecurrentLayer(ModelFile model, string name) : ILayer
{
    private readonly Norm norm = new(model, name + ".norm");
    private readonly Packed weights = WordEncoder.Linear(model, name + ".linear");

    /// <inheritdoc/>
    public void Run(SimdWidth width, Batch batch)
    {
        norm.Run(batch);
        var d = weights.Inputs;
        MatrixKernel.Multiply(width, batch.Normal, d, batch.Rows, weights, batch.Gates, rectify: false);
        foreach (var (first, end) in batch.Sentences)
        {
            batch.Memory.AsSpan(0, d).Clear();
            for (var row = first; row < end; row++) Step(width, batch, row, 0, d);
            for (var row = end - 1; row >= first; row--) Step(width, batch, row, 1, d);
        }
    }

    private static void Step(SimdWidth width, Batch batch, int row, int direction, int d)
    {
        var h = d / 2;
        ref var gates = ref MemoryMarshal.GetReference(batch.Gates.AsSpan(row * 3 * d + direction * 3 * h, 3 * h));
        ref var memory = ref MemoryMarshal.GetReference(batch.Memory.AsSpan(direction * h, h));
        ref var state = ref MemoryMarshal.GetReference(batch.State.AsSpan(row * d + direction * h, h));
        nuint i = 0;
        if (width == SimdWidth.Wide512)
        {
            for (; i + 16 <= (nuint)h; i += 16)
            {
                var candidate = Activations.Tanh(Vector512.LoadUnsafe(ref gates, i));
                var forget = Activations.Sigmoid(Vector512.LoadUnsafe(ref gates, (nuint)h + i));
                var open = Activations.Sigmoid(Vector512.LoadUnsafe(ref gates, (nuint)(2 * h) + i));
                var kept = Vector512.FusedMultiplyAdd(forget, Vector512.LoadUnsafe(ref memory, i), (Vector512<float>.One - forget) * candidate);
                kept.StoreUnsafe(ref memory, i);
                Vector512.FusedMultiplyAdd(open, kept, Vector512.LoadUnsafe(ref state, i)).StoreUnsafe(ref state, i);
            }
        }

        for (; i < (nuint)h; i += 8)
        {
            var candidate = Activations.Tanh(Vector256.LoadUnsafe(ref gates, i));
            var forget = Activations.Sigmoid(Vector256.LoadUnsafe(ref gates, (nuint)h + i));
            var open = Activations.Sigmoid(Vector256.LoadUnsafe(ref gates, (nuint)(2 * h) + i));
            var kept = Vector256.FusedMultiplyAdd(forget, Vector256.LoadUnsafe(ref memory, i), (Vector256<float>.One - forget) * candidate);
            kept.StoreUnsafe(ref memory, i);
            Vector256.FusedMultiplyAdd(open, kept, Vector256.LoadUnsafe(ref state, i)).StoreUnsafe(ref state, i);
        }
    }
}
