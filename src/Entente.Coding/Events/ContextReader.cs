using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Reads PLOVER contexts from the words of an act's clause (<c>coding/contexts.tsv</c>), its frame and its parties.</summary>
internal sealed class ContextReader
{
    private readonly FrozenDictionary<string, string[]> contextsOf;

    private ContextReader(FrozenDictionary<string, string[]> contextsOf) => this.contextsOf = contextsOf;

    /// <summary>Loads the words.</summary>
    /// <exception cref="EntenteException">ENT3001: a context that PLOVER does not have.</exception>
    public static ContextReader Load()
    {
        var pairs = new List<(string Word, string Context)>();
        foreach (var (line, cells) in DataTable.Read("coding/contexts.tsv", 2))
        {
            if (!Ontology.Contexts.Contains(cells[0]))
                throw new EntenteException("ENT3001", $"coding/contexts.tsv:{line}", $"there is no context '{cells[0]}'");
            pairs.AddRange(cells[1].Split('|').Select(w => (w, cells[0])));
        }

        return new ContextReader(pairs.GroupBy(p => p.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Context).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>The contexts of an act, in the manual's order.</summary>
    /// <param name="text">The parsed text.</param>
    /// <param name="trigger">Head token of the trigger.</param>
    /// <param name="fromFrame">Contexts that the frame brings.</param>
    /// <param name="parties">Actors and recipients.</param>
    public IReadOnlyList<string> Read(ParsedText text, int trigger, IEnumerable<string> fromFrame, IEnumerable<Participant> parties)
    {
        var found = new HashSet<string>(fromFrame, StringComparer.Ordinal);
        foreach (var party in parties)
        {
            if (party.Sectors.Contains("MIL")) found.Add("military");
            if (party.Sectors.Contains("SPY")) found.Add("intelligence");
            if (party.Sectors.Contains("LEG")) found.Add("legislative");
        }

        var (first, end) = text.Subtree(trigger);
        for (var token = first; token < end; token++)
            if (contextsOf.TryGetValue(text.Lemma(token).ToLowerInvariant(), out var contexts)) found.UnionWith(contexts);

        return [.. Ontology.Contexts.Where(found.Contains)];
    }
}
