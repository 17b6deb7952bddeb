namespace Entente.Language;

/// <summary>Has datelines analysed apart from the sentences they open, and hangs them under the sentence's root afterwards.</summary>
internal static class DatelineAnalysis
{
    /// <summary>Analyses a segmented text.</summary>
    public static void Analyse(ISentenceAnalyser analyser, string text, Segmented segmented, Span<Analysis> result, CancellationToken cancel = default)
    {
        var datelines = Find(text, segmented);
        if (datelines.Count == 0)
        {
            analyser.Analyse(text, segmented.Tokens, segmented.SentenceEnds, result, cancel);
            return;
        }

        int[] units = [.. segmented.SentenceEnds.Concat(datelines.Select(static line => line.End)).Order()];
        analyser.Analyse(text, segmented.Tokens, units, result, cancel);
        foreach (var (first, end, sentenceEnd) in datelines) Join(result[first..sentenceEnd], end - first);
    }

    private static List<(int First, int End, int SentenceEnd)> Find(string text, Segmented segmented)
    {
        var found = new List<(int, int, int)>();
        var first = 0;
        foreach (var end in segmented.SentenceEnds)
        {
            var length = Datelines.Length(text, segmented.Tokens.AsSpan(first..end));
            if (length > 0) found.Add((first, first + length, end));
            first = end;
        }

        return found;
    }

    private static void Join(Span<Analysis> sentence, int dateline)
    {
        var root = 0;
        for (var i = dateline; i < sentence.Length; i++)
        {
            if (sentence[i].Head < 0) root = i;
            else sentence[i].Head += dateline;
        }

        for (var i = 0; i < dateline; i++)
        {
            if (sentence[i].Head >= 0) continue;
            sentence[i].Head = root;
            sentence[i].Relation = Relation.Parataxis;
        }
    }
}
