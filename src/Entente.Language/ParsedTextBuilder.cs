namespace Entente.Language;

/// <summary>Joins segmentation and analysis into a <see cref="ParsedText"/>.</summary>
internal static class ParsedTextBuilder
{
    /// <summary>Builds the parsed text; <paramref name="analyses"/> has one entry a token, heads counted inside the sentence; <paramref name="plain"/> is the text with headlines in small letters.</summary>
    public static ParsedText Build(string text, string plain, Segmented segmented, ReadOnlySpan<Analysis> analyses, ISentenceAnalyser analyser)
    {
        var raw = segmented.Tokens;
        var tokens = new Token[raw.Length];
        var sentences = new Sentence[segmented.SentenceEnds.Length];
        var lemmas = new LemmaPool();
        var first = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            var end = segmented.SentenceEnds[s];
            for (var i = first; i < end; i++)
            {
                ref readonly var analysis = ref analyses[i];
                var lemma = lemmas.Id(Lemmatizer.Shipped.Lemma(plain, raw.AsSpan(first..end), analyses[first..end], i - first, analyser));
                var head = analysis.Head < 0 ? -1 : first + analysis.Head;
                tokens[i] = new Token(raw[i].Start, raw[i].End, lemma, analysis.Pos, analysis.Features, head, analysis.Relation, analysis.Name, analysis.BeginsName);
            }

            sentences[s] = new Sentence(first, end, new TextSpan(raw[first].Start, raw[end - 1].End));
            first = end;
        }

        return new ParsedText(text, tokens, sentences, Names(tokens), lemmas.ToArray(), Phrases(tokens, analyses, segmented.SentenceEnds));
    }

    private static NameSpan[] Phrases(ReadOnlySpan<Token> tokens, ReadOnlySpan<Analysis> analyses, ReadOnlySpan<int> sentenceEnds)
    {
        var phrases = new List<NameSpan>();
        var at = 0;
        foreach (var sentenceEnd in sentenceEnds)
        {
            while (at < sentenceEnd)
            {
                var type = analyses[at].Mention;
                var first = at++;
                if (type == NameType.None) continue;
                while (at < sentenceEnd && analyses[at].Mention == type && !analyses[at].BeginsMention) at++;
                phrases.Add(new NameSpan(first, at, new TextSpan(tokens[first].Start, tokens[at - 1].End), type));
            }
        }

        return [.. phrases];
    }

    private static NameSpan[] Names(ReadOnlySpan<Token> tokens)
    {
        var names = new List<NameSpan>();
        var at = 0;
        while (at < tokens.Length)
        {
            var type = tokens[at].Name;
            var first = at++;
            if (type == NameType.None) continue;
            while (at < tokens.Length && tokens[at].Name == type && !tokens[at].BeginsName) at++;
            names.Add(new NameSpan(first, at, new TextSpan(tokens[first].Start, tokens[at - 1].End), type));
        }

        return [.. names];
    }
}
