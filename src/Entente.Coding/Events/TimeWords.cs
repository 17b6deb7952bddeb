using System.Collections.Frozen;

namespace Entente.Coding.Events;

/// <summary>Words that place one act in time beside another; data (<c>coding/time_words.tsv</c>).</summary>
internal sealed class TimeWords
{
    private readonly FrozenDictionary<string, FrozenSet<string>> kinds;

    private TimeWords(FrozenDictionary<string, FrozenSet<string>> kinds) => this.kinds = kinds;

    /// <summary>Loads the words.</summary>
    public static TimeWords Load() => new(DataTable.Read("coding/time_words.tsv", 3)
        .ToFrozenDictionary(r => r.Cells[0], r => r.Cells[1].Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether a word is of a kind.</summary>
    public bool Is(ReadOnlySpan<char> word, string kind) => kinds[kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
