using System.Runtime.CompilerServices;

namespace Entente.Language.Neural;

/// <summary>
/// A weight matrix laid out for <see cref="MatrixKernel"/>: panels of sixteen output columns, in each panel one row of sixteen
/// weights for every input, so that the kernel reads it from front to back.
/// </summary>
internal sealed class Packed
{
    /// <summary>Output columns in one panel.</summary>
    public const int Panel = 16;

    private readonly float[] panels;
    private readonly float[] bias;

    private Packed(int inputs, int outputs)
    {
        Inputs = inputs;
        Outputs = outputs;
        Columns = RoundUp(outputs);
        panels = new float[inputs * Columns];
        bias = new float[Columns];
    }

    /// <summary>Number of inputs (rows of the matrix).</summary>
    public int Inputs { get; }

    /// <summary>Number of outputs, the gaps between joined layers counted.</summary>
    public int Outputs { get; }

    /// <summary>Outputs rounded up to whole panels.</summary>
    public int Columns { get; }

    /// <summary>The panels one after the other.</summary>
    public ReadOnlySpan<float> Panels => panels;

    /// <summary>One bias for each column.</summary>
    public ReadOnlySpan<float> Bias => bias;

    /// <summary>The next multiple of sixteen.</summary>
    public static int RoundUp(int outputs) => (outputs + Panel - 1) / Panel * Panel;

    /// <summary>Packs linear layers side by side, as PyTorch keeps them: one row of inputs for each output.</summary>
    /// <param name="layers">Weight rows and bias of each layer; an empty bias is zero. All have the same number of inputs.</param>
    public static Packed Join(params ReadOnlySpan<(float[] Weight, float[] Bias, int Outputs)> layers)
    {
        var total = 0;
        foreach (var layer in layers) total = RoundUp(total) + layer.Outputs;
        var inputs = layers[0].Weight.Length / layers[0].Outputs;
        var packed = new Packed(inputs, total);
        var first = 0;
        foreach (var layer in layers)
        {
            for (var o = 0; o < layer.Outputs; o++)
                packed.Set(first + o, layer.Weight.AsSpan(o * inputs, inputs), layer.Bias.Length > 0 ? layer.Bias[o] : 0);
            first += RoundUp(layer.Outputs);
        }

        return packed;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Set(int column, ReadOnlySpan<float> weights, float offset)
    {
        var at = column / Panel * Panel * Inputs + column % Panel;
        foreach (var weight in weights)
        {
            panels[at] = weight;
            at += Panel;
        }

        bias[column] = offset;
    }
}
