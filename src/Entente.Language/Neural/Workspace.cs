namespace Entente.Language.Neural;

/// <summary>The memory that one thread needs while it analyses; grows to the largest batch met and is used again.</summary>
internal sealed class Workspace(int width)
{
    /// <summary>Rows on their way through the encoder.</summary>
    public Batch Batch { get; } = new();

    /// <summary>Vectors of known forms.</summary>
    public WordCache Words { get; } = new(width);

    /// <summary>Token of each row whose form the cache did not know.</summary>
    public List<int> Missing { get; } = [];

    /// <summary>Scratch of the tree decoder.</summary>
    public TreeDecoder Trees { get; } = new();

    /// <summary>End of every piece that is read at once.</summary>
    public List<int> Pieces { get; } = [];

    /// <summary>Tags of one sentence.</summary>
    public int[] Tags { get; set; } = [];

    /// <summary>Scratch of the name decoder.</summary>
    public int[] Back { get; set; } = [];

    /// <summary>For each row the vector in context beside the vector of the word.</summary>
    public float[] Pairs { get; set; } = [];

    /// <summary>Any layer's output.</summary>
    public float[] First { get; set; } = [];

    /// <summary>Any layer's output.</summary>
    public float[] Second { get; set; } = [];

    /// <summary>Any layer's output.</summary>
    public float[] Third { get; set; } = [];

    /// <summary>Head vectors of one sentence as panels.</summary>
    public float[] Panels { get; set; } = [];

    /// <summary>Scores of every head for every token of one sentence.</summary>
    public float[] Scores { get; set; } = [];

    /// <summary>Heads of the batch's rows, as rows; the row before a sentence is its root.</summary>
    public int[] Heads { get; set; } = [];
}
