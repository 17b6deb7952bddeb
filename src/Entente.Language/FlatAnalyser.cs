namespace Entente.Language;

/// <summary>An analyser that knows nothing: every token hangs on the first of its sentence. For tests of the segmentation and for packages without a model.</summary>
internal sealed class FlatAnalyser : ISentenceAnalyser
{
    public static FlatAnalyser Instance { get; } = new();

    public void Analyse(string text, ReadOnlySpan<RawToken> tokens, ReadOnlySpan<int> sentenceEnds, Span<Analysis> result, CancellationToken cancel = default)
    {
        var first = 0;
        foreach (var end in sentenceEnds)
        {
            for (var i = first; i < end; i++)
                result[i] = i == first ? new Analysis { Head = -1, Relation = Relation.Root } : new Analysis { Head = 0, Relation = Relation.Dep };
            first = end;
        }
    }
}
