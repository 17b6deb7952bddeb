namespace Entente.Language;

/// <summary>The distinct lemmas of one text, numbered as they come.</summary>
internal sealed class LemmaPool
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<string> lemmas = [];

    /// <summary>The number of a lemma.</summary>
    public int Id(string lemma)
    {
        if (ids.TryGetValue(lemma, out var id)) return id;
        ids.Add(lemma, lemmas.Count);
        lemmas.Add(lemma);
        return lemmas.Count - 1;
    }

    public string[] ToArray() => [.. lemmas];
}
