using System.Collections.Frozen;

namespace Entente.Coding.World.Tables;

/// <summary>Words that decide how phrases are linked to parties (<c>world/linking-words.tsv</c>).</summary>
internal sealed class LinkingWords
{
    /// <summary>The table that is packed into the program.</summary>
    public static readonly LinkingWords Shipped = new();

    private readonly FrozenDictionary<string, FrozenSet<string>> kinds = DataTable.Read("world/linking-words.tsv", 2)
        .ToFrozenDictionary(r => r.Cells[0], r => r.Cells[1].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private LinkingWords()
    {
    }

    /// <summary>Whether a word, written as in the table, is of a kind.</summary>
    public bool Is(ReadOnlySpan<char> word, string kind) => kinds[kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word is of a kind, whatever its case.</summary>
    public bool IsAnyCase(ReadOnlySpan<char> word, string kind)
    {
        Span<char> lower = stackalloc char[64];
        var length = word.Length <= lower.Length ? word.ToLowerInvariant(lower) : -1;
        return length >= 0 && Is(lower[..length], kind);
    }
}
