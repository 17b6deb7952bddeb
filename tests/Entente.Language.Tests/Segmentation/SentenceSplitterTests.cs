namespace Entente.Language.Tests;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Gen. Smith met Lt. Gen. (Retd) Khan. They talked.", "Gen. Smith met Lt. Gen. (Retd) Khan.|They talked.")]
    [InlineData("He lives in the U.S. The talks failed.", "He lives in the U.S.|The talks failed.")]
    [InlineData("The U.S. Army and U.S. President George W. Bush agreed.", "The U.S. Army and U.S. President George W. Bush agreed.")]
    [InlineData("“We will not go.” He left. “Why?” she asked.", "“We will not go.”|He left.|“Why?” she asked.")]
    [InlineData("\"We agree,\" he said. \"It is over.\" Then he left.", "\"We agree,\" he said.|\"It is over.\"|Then he left.")]
    [InlineData("WASHINGTON (Reuters) - Talks resumed at 5 p.m. on Monday.", "WASHINGTON (Reuters) - Talks resumed at 5 p.m. on Monday.")]
    [InlineData("A headline without a stop\nThe first sentence.", "A headline without a stop|The first sentence.")]
    [InlineData("It rose by 3.5 per cent to 4.1. Nobody knew.", "It rose by 3.5 per cent to 4.1.|Nobody knew.")]
    [InlineData("• First point\n• Second point", "• First point|• Second point")]
    [InlineData("Is it over? Yes! It is...", "Is it over?|Yes!|It is...")]
    [InlineData("He met Mr. A. Q. Khan on Jan. 5 at No. 10. All smiled.", "He met Mr. A. Q. Khan on Jan. 5 at No. 10.|All smiled.")]
    [InlineData("1. The parties agree.", "1. The parties agree.")]
    [InlineData("Netanyahu's office: The prime minister instructed the army to strike.", "Netanyahu's office: The prime minister instructed the army to strike.")]
    [InlineData("Please find the contract attached. Thanks, Sara", "Please find the contract attached.|Thanks,|Sara")]
    [InlineData("great food and nice people :) I will come back", "great food and nice people :)|I will come back")]
    [InlineData("The Foreign Minister of Iran Abbas Araghchi met US Special Envoy Steve Witkoff in Muscat.", "The Foreign Minister of Iran Abbas Araghchi met US Special Envoy Steve Witkoff in Muscat.")]
    public void EndsSentencesWhereReadersDo(string text, string expected) => Assert.Equal(expected, string.Join('|', Sentences(text)));

    [Fact]
    public void CutsEndlessSentences()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 100_000));
        var segmented = Segmenter.Segment(text);
        Assert.Equal(100_000, segmented.Tokens.Length);
        var first = 0;
        foreach (var end in segmented.SentenceEnds)
        {
            Assert.InRange(end - first, 1, Segmenter.LongestSentence);
            first = end;
        }
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var segmented = Segmenter.Segment(text);
        var first = 0;
        foreach (var end in segmented.SentenceEnds)
        {
            yield return text[segmented.Tokens[first].Start..segmented.Tokens[end - 1].End];
            first = end;
        }
    }
}
