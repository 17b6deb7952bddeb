using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Which acts a noun such as "raid" or "decision" can point back to. The words are data (<c>coding/pointing_nouns.tsv</c>).</summary>
internal sealed class PointingNouns
{
    private const string File = "coding/pointing_nouns.tsv";
    private readonly FrozenDictionary<string, string[]> types;

    private PointingNouns(FrozenDictionary<string, string[]> types) => this.types = types;

    /// <summary>Loads the words.</summary>
    /// <exception cref="EntenteException">ENT3001: a row that names no type, with file and line.</exception>
    public static PointingNouns Load()
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (line, cells) in DataTable.Read(File, 2))
        {
            var pointed = cells[1].Split('|');
            if (Array.Find(pointed, t => !Ontology.IsType(t)) is { } wrong) throw new EntenteException("ENT3001", $"{File}:{line}", $"there is no type '{wrong}'");
            foreach (var noun in cells[0].Split('|')) words.Add(noun, pointed);
        }

        return new PointingNouns(words.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Whether a noun can point to an act of this type.</summary>
    public bool CanMean(string lemma, string type) => types.TryGetValue(lemma, out var all) && Array.IndexOf(all, type) >= 0;
}
