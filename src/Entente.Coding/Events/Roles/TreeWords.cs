using System.Collections.Frozen;

namespace Entente.Coding.Events.Roles;

/// <summary>The closed classes of English that mending trees asks for (<c>coding/tree_words.tsv</c>).</summary>
internal sealed class TreeWords
{
    /// <summary>The table that is packed into the program.</summary>
    public static readonly TreeWords Shipped = new(DataTable.Read("coding/tree_words.tsv", 2).Select(r => r.Cells));

    private readonly FrozenDictionary<string, FrozenSet<string>> kinds;

    private TreeWords(IEnumerable<string[]> rows) =>
        kinds = rows.ToFrozenDictionary(r => r[0], r => r[1].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether a word, in lower case, is of a kind.</summary>
    public bool Is(ReadOnlySpan<char> word, string kind) => kinds[kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
