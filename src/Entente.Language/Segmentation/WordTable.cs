namespace Entente.Language;

/// <summary>A packed word list, looked up without regard to case. Filling it costs a start little: no generic collection has to be compiled for it.</summary>
internal sealed class WordTable
{
    private readonly string[] keys;
    private readonly string[] values;
    private readonly int[] slots;

    private WordTable(List<string> lines)
    {
        keys = new string[lines.Count];
        values = new string[lines.Count];
        var size = 4;
        while (size < lines.Count * 2) size *= 2;
        slots = new int[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            keys[i] = tab < 0 ? lines[i] : lines[i][..tab];
            values[i] = tab < 0 ? "" : lines[i][(tab + 1)..];
            var slot = Slot(keys[i]);
            if (slots[slot] == 0) slots[slot] = i + 1;
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count => keys.Length;

    /// <summary>Reads a list of <c>data/language</c>: a word a line, and after a tab what is told of it.</summary>
    public static WordTable Read(string name) => new([.. LanguageData.Lines(name)]);

    /// <summary>The row of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => slots[Slot(word)] - 1;

    /// <summary>Whether a word is listed.</summary>
    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    /// <summary>What stands after the word in a row.</summary>
    public string Value(int row) => values[row];

    /// <summary>The slot that holds a word, or the free one where it would go.</summary>
    private int Slot(ReadOnlySpan<char> word)
    {
        var hash = 17u;
        foreach (var c in word) hash = unchecked(hash * 31 + char.ToUpperInvariant(c));
        var slot = (int)((hash ^ hash >> 11) & (uint)(slots.Length - 1));
        while (slots[slot] != 0 && !word.Equals(keys[slots[slot] - 1], StringComparison.OrdinalIgnoreCase)) slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }
}
