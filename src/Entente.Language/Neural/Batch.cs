namespace Entente.Language.Neural;

/// <summary>
/// The rows of several sentences on their way through the net: an empty row, the tokens of a sentence, an empty row, and so on.
/// The empty rows part the sentences for windows and stand for the root in the parser.
/// </summary>
internal sealed class Batch
{
    private bool[] isToken = [];

    /// <summary>Rows in use.</summary>
    public int Rows { get; private set; }

    /// <summary>First row and end of each sentence.</summary>
    public List<(int First, int End)> Sentences { get; } = [];

    /// <summary>The vectors; layers add to them.</summary>
    public float[] State { get; private set; } = [];

    /// <summary>Normalised vectors.</summary>
    public float[] Normal { get; private set; } = [];

    /// <summary>What a layer computes.</summary>
    public float[] Gates { get; private set; } = [];

    /// <summary>State of the recurrence, both directions.</summary>
    public float[] Memory { get; private set; } = [];

    /// <summary>Whether a row is a token.</summary>
    public bool IsToken(int row) => isToken[row];

    /// <summary>Lays out sentences of the given lengths and clears the vectors.</summary>
    /// <param name="ends">End of each sentence, counted in tokens from <paramref name="start"/> of the first.</param>
    /// <param name="start">First token.</param>
    /// <param name="width">Width of a vector.</param>
    public void Begin(ReadOnlySpan<int> ends, int start, int width)
    {
        Sentences.Clear();
        Rows = ends[^1] - start + ends.Length + 1;
        State = Grow(State, Rows * width);
        Normal = Grow(Normal, Rows * width);
        Gates = Grow(Gates, Rows * width * 3);
        Memory = Grow(Memory, width);
        if (isToken.Length < Rows) isToken = new bool[Rows + Rows / 2];
        var row = 0;
        foreach (var end in ends)
        {
            isToken[row++] = false;
            Sentences.Add((row, row + end - start));
            isToken.AsSpan(row, end - start).Fill(true);
            row += end - start;
            start = end;
        }

        isToken[row] = false;
        State.AsSpan(0, Rows * width).Clear();
    }

    /// <summary>An array at least this long; contents are lost.</summary>
    public static float[] Grow(float[] array, int length) => array.Length >= length ? array : new float[length + length / 2];
}
