namespace Entente.Language;

/// <summary>Cuts absurdly long sentences (tables, lists, text without stops) so that parsing stays linear.</summary>
internal static class LongSentences
{
    /// <summary>Appends the ends of the pieces of the sentence [first, end).</summary>
    public static void Cut(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int first, int end, List<int> ends)
    {
        while (end - first > Segmenter.LongestSentence)
        {
            first = BestCut(text, tokens, first, first + Segmenter.LongestSentence);
            ends.Add(first);
        }

        ends.Add(end);
    }

    /// <summary>The best place in the second half of the longest piece: after a semicolon, a colon, a comma, a blank, in this order; the latest of its kind.</summary>
    private static int BestCut(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int first, int limit)
    {
        int best = limit, rank = 0;
        for (var at = limit; at > first + Segmenter.LongestSentence / 2; at--)
        {
            var here = Rank(text, tokens, at);
            if (here <= rank) continue;
            rank = here;
            best = at;
        }

        return best;
    }

    private static int Rank(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int at)
    {
        if (tokens[at].Start == tokens[at - 1].End) return 0;
        return text[tokens[at - 1].Start] switch
        {
            ';' or '|' or '•' => 4,
            ':' or '.' => 3,
            ',' => 2,
            _ => 1,
        };
    }
}
