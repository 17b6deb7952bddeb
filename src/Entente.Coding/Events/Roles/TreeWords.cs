using System.Collections.Frozen;

namespace Entente.Coding.Events.Roles;

/// <summary>The closed classes of English that mending trees asks for (<c>coding/tree_words.tsv</c>).</summary>
internal sealed class TreeWords
{
    /// <summary>The table that is packed into the program.</summary>
    public static readonly TreeWords Shipped = new(DataTable.Read("coding/tree_words.tsv", 2).Select(r => r.Cells));

    private readonly FrozenDictionary<string, FrozenSet<string>> kinds;

    private readonly FrozenDictionary<string, string> hyphened;

    private TreeWords(IEnumerable<string[]> rows)
    {
        kinds = rows.ToFrozenDictionary(r => r[0], r => r[1].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        hyphened = kinds["hyphened"].ToFrozenDictionary(w => w.Replace("-", "", StringComparison.Ordinal), w => w, StringComparer.Ordinal);
    }

    /// <summary>The lemma of a word that is written with a hyphen ("cease-fire" is "ceasefire", "sit-in" stays), or <see langword="null"/> where the two parts make no such word.</summary>
    public string? Hyphened(ReadOnlySpan<char> first, string last)
    {
        Span<char> joined = stackalloc char[first.Length + last.Length];
        first.ToLowerInvariant(joined);
        last.AsSpan().ToLowerInvariant(joined[first.Length..]);
        return hyphened.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(joined, out var lemma) ? lemma : null;
    }

    /// <summary>Whether a word, in lower case, is of a kind.</summary>
    public bool Is(ReadOnlySpan<char> word, string kind) => kinds[kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
