using Entente.Language.Neural;

namespace Entente.Language.Tests.Neural;

/// <summary>Blocks of rows and panels, whole and broken: every width gives the bits of one multiplication after the other.</summary>
public sealed class MatrixKernelTests
{
    [Theory]
    [InlineData(5, 16)]
    [InlineData(12, 48)]
    [InlineData(33, 96)]
    public void Every_number_of_rows_and_panels_is_multiplied_alike(int inputs, int outputs)
    {
        var random = new Random(7);
        var weights = Numbers(random, inputs * outputs);
        var bias = Numbers(random, outputs);
        var packed = Packed.Join((weights, bias, outputs));
        foreach (var rows in Enumerable.Range(1, 20))
        {
            var a = Numbers(random, rows * inputs);
            foreach (var rectify in (bool[])[false, true])
            {
                var expected = Plain(a, weights, bias, rows, inputs, outputs, rectify);
                foreach (var width in Enum.GetValues<SimdWidth>())
                {
                    var output = new float[rows * outputs];
                    MatrixKernel.Multiply(width, a, inputs, rows, packed, output, rectify);
                    Assert.Equal(expected, output);
                }
            }
        }
    }

    [Fact]
    public void The_first_of_the_largest_scores_is_the_best()
    {
        var random = new Random(3);
        for (var length = 1; length < 40; length++)
        {
            var scores = Numbers(random, length);
            var largest = scores.Max();
            Assert.Equal(Array.IndexOf(scores, largest), Tagger.Best(scores));
            Assert.Equal(0, Tagger.Best(new float[length]));
            scores[^1] = largest;
            Assert.Equal(Array.IndexOf(scores, largest), Tagger.Best(scores));
        }
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

    private static float[] Plain(float[] a, float[] weights, float[] bias, int rows, int inputs, int outputs, bool rectify)
    {
        var output = new float[rows * outputs];
        for (var row = 0; row < rows; row++)
        {
            for (var o = 0; o < outputs; o++)
            {
                var sum = bias[o];
                for (var k = 0; k < inputs; k++) sum = MathF.FusedMultiplyAdd(a[row * inputs + k], weights[o * inputs + k], sum);
                output[row * outputs + o] = rectify ? MathF.Max(sum, 0) : sum;
            }
        }

        return output;
    }
}
