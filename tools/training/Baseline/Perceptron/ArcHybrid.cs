using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>
/// The state of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the next word, and the arcs so far. The root stands after the last word
/// and takes exactly one dependent, so that every state leads to one tree.
/// </summary>
internal sealed class ArcHybrid
{
    public const int Shift = 0;

    private int[] stack = new int[64];
    private int depth;

    /// <summary>Number of words; also the index of the root.</summary>
    public int Length { get; private set; }

    /// <summary>The next word; <see cref="Length"/> when only the root is left.</summary>
    public int Next { get; private set; }

    public int Depth => depth;

    public int[] Heads { get; private set; } = new int[64];

    public Relation[] Relations { get; private set; } = new Relation[64];

    public int[] Leftmost { get; private set; } = new int[64];

    public int[] SecondLeft { get; private set; } = new int[64];

    public int[] Rightmost { get; private set; } = new int[64];

    public int[] LeftCount { get; private set; } = new int[64];

    public int[] RightCount { get; private set; } = new int[64];

    public bool IsDone => Next == Length && depth == 0;

    public bool CanShift => Next < Length;

    /// <summary>Whether the next word may take the top of the stack; the root only the last one that is left.</summary>
    public bool CanLeft => depth > 0 && (Next < Length || depth == 1);

    public bool CanRight => depth > 1;

    /// <summary>The word at a depth of the stack, 0 on top, or -1.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : -1;

    public void Reset(int length)
    {
        Length = length;
        Next = 0;
        depth = 0;
        if (Heads.Length <= length) Grow(length + 1);
        Array.Fill(Heads, -2, 0, length + 1);
        Array.Fill(Leftmost, -1, 0, length + 1);
        Array.Fill(SecondLeft, -1, 0, length + 1);
        Array.Fill(Rightmost, -1, 0, length + 1);
        Array.Clear(LeftCount, 0, length + 1);
        Array.Clear(RightCount, 0, length + 1);
        Array.Clear(Relations, 0, length + 1);
    }

    public void DoShift() => stack[depth++] = Next++;

    /// <summary>The next word (or the root) takes the top of the stack.</summary>
    public void DoLeft(Relation relation)
    {
        var child = stack[--depth];
        Heads[child] = Next;
        Relations[child] = relation;
        SecondLeft[Next] = Leftmost[Next];
        Leftmost[Next] = child;
        LeftCount[Next]++;
    }

    /// <summary>The second word of the stack takes the top.</summary>
    public void DoRight(Relation relation)
    {
        var child = stack[--depth];
        var head = stack[depth - 1];
        Heads[child] = head;
        Relations[child] = relation;
        Rightmost[head] = child;
        RightCount[head]++;
    }

    private void Grow(int size)
    {
        size = Math.Max(size, Heads.Length * 2);
        stack = new int[size];
        Heads = new int[size];
        Relations = new Relation[size];
        Leftmost = new int[size];
        SecondLeft = new int[size];
        Rightmost = new int[size];
        LeftCount = new int[size];
        RightCount = new int[size];
    }
}
