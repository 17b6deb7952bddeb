namespace Entente.Language.Tests;

/// <summary>What must hold of every parsed text, whatever went in.</summary>
internal static class Invariants
{
    public static void Check(string text, ParsedText parsed)
    {
        Assert.Same(text, parsed.Text);
        CheckTokens(text, parsed);
        CheckSentences(parsed);
        CheckNames(parsed);
    }

    private static void CheckTokens(string text, ParsedText parsed)
    {
        var end = 0;
        foreach (var token in parsed.Tokens)
        {
            if (token.Start < end || token.End <= token.Start || token.End > text.Length) Assert.Fail($"token [{token.Start}, {token.End}) after {end}");
            CheckGap(text, end, token.Start);
            if (parsed.Lemmas[token.LemmaId].Length == 0) Assert.Fail($"no lemma at {token.Start}");
            end = token.End;
        }

        CheckGap(text, end, text.Length);
    }

    private static void CheckGap(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!Characters.IsBlank(text[i])) Assert.Fail($"U+{(int)text[i]:X4} at {i} is in no token");
    }

    private static void CheckSentences(ParsedText parsed)
    {
        var next = 0;
        for (var s = 0; s < parsed.Sentences.Length; s++)
        {
            var sentence = parsed.Sentences[s];
            Assert.Equal(next, sentence.FirstToken);
            Assert.InRange(sentence.Count, 1, Segmenter.LongestSentence);
            Assert.Equal(parsed.Tokens[sentence.FirstToken].Start, sentence.Span.Start);
            Assert.Equal(parsed.Tokens[sentence.EndToken - 1].End, sentence.Span.End);
            Assert.Equal(s, parsed.SentenceOf(sentence.FirstToken));
            CheckTree(parsed, sentence);
            next = sentence.EndToken;
        }

        Assert.Equal(parsed.Tokens.Length, next);
    }

    private static void CheckTree(ParsedText parsed, Sentence sentence)
    {
        var roots = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var head = parsed.Head(i);
            if (head < 0 != (parsed.Tokens[i].Relation == Relation.Root)) Assert.Fail($"token {i} is called a root and has a head, or the other way round");
            if (head < 0) roots++;
            else if (head < sentence.FirstToken || head >= sentence.EndToken) Assert.Fail($"the head of token {i} is outside its sentence");
            var steps = 0;
            for (var at = i; at >= 0; at = parsed.Head(at))
                if (++steps > sentence.Count) Assert.Fail("the tree has a cycle");
        }

        Assert.Equal(1, roots);
    }

    private static void CheckNames(ParsedText parsed)
    {
        var next = 0;
        foreach (var name in parsed.Names)
        {
            Assert.True(name.FirstToken >= next && name.EndToken > name.FirstToken);
            Assert.Equal(parsed.SentenceOf(name.FirstToken), parsed.SentenceOf(name.EndToken - 1));
            Assert.Equal(parsed.Tokens[name.FirstToken].Start, name.Span.Start);
            Assert.Equal(parsed.Tokens[name.EndToken - 1].End, name.Span.End);
            Assert.NotEqual(NameType.None, name.Type);
            next = name.EndToken;
        }
    }
}
