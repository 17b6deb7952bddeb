namespace Entente.Language;

/// <summary>Cuts a text into sentences and tokens with exact offsets. Pure and linear in the length of the text.</summary>
internal static class Segmenter
{
    /// <summary>The most tokens one sentence may have; longer ones are cut at the best place.</summary>
    internal const int LongestSentence = 300;

    /// <summary>Segments a text; line breaks end sentences.</summary>
    public static Segmented Segment(string text)
    {
        var tokens = new List<RawToken>(text.Length / 5 + 1);
        var ends = new List<int>(text.Length / 80 + 1);
        var span = text.AsSpan();
        var line = 0;
        while (line < text.Length)
        {
            var stop = line;
            while (stop < text.Length && !Characters.IsLineBreak(text[stop])) stop++;
            Line(span, line, stop, tokens, ends);
            line = stop + 1;
        }

        return new Segmented([.. tokens], [.. ends]);
    }

    private static void Line(ReadOnlySpan<char> text, int start, int end, List<RawToken> tokens, List<int> sentenceEnds)
    {
        var first = tokens.Count;
        Tokenizer.Tokenize(text, start, end, tokens);
        if (tokens.Count == first) return;
        ListedStops.Join(text, tokens, first);
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens);
        var sentence = first;
        for (var at = first; at < tokens.Count; at++)
        {
            var ends = SentenceSplitter.EndsAfter(text, all, sentence, at, tokens.Count);
            if (BoundaryScorer.IsDoubtful(text, all, at, tokens.Count, ends)) ends = BoundaryScorer.Shipped.EndsAfter(text, all, first, sentence, at, tokens.Count, ends);
            if (!ends) continue;
            LongSentences.Cut(text, all, sentence, at + 1, sentenceEnds);
            sentence = at + 1;
        }
    }
}
