namespace Entente.Language.Tests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("I don't, can't and cannot.", "I|do|n't|,|ca|n't|and|can|not|.")]
    [InlineData("Iran’s envoy met the states' ministers.", "Iran|’s|envoy|met|the|states|'|ministers|.")]
    [InlineData("a well-known anti-ship missile", "a|well|-|known|anti-ship|missile")]
    [InlineData("Lt. Gen. (Retd) Asad Durrani", "Lt.|Gen.|(|Retd|)|Asad|Durrani")]
    [InlineData("the U.S. and the U.K.'s U.N. envoys at 5 p.m.", "the|U.S.|and|the|U.K.|'s|U.N.|envoys|at|5|p.m.")]
    [InlineData("George W. Bush Jr. said", "George|W.|Bush|Jr.|said")]
    [InlineData("“No,” he said… ‘never’", "“|No|,|”|he|said|…|‘|never|’")]
    [InlineData("WASHINGTON (Reuters) - Talks", "WASHINGTON|(|Reuters|)|-|Talks")]
    [InlineData("$10bn, 10% and 3,500km at 7pm", "$|10|bn|,|10|%|and|3,500|km|at|7|pm")]
    [InlineData("see https://example.org/a-b?c=d, or mail a.b@example.org.", "see|https://example.org/a-b?c=d|,|or|mail|a.b@example.org|.")]
    [InlineData("the 1980s, the 21st and 11/28/2000", "the|1980s|,|the|21st|and|11/28/2000")]
    [InlineData("Sha'lan of the Ba'ath at five o'clock", "Sha'lan|of|the|Ba'ath|at|five|o'clock")]
    [InlineData("No. 5 was no.", "No.|5|was|no|.")]
    [InlineData("Wait... what?!", "Wait|...|what|?!")]
    [InlineData("Al-Qaeda/ISIL and AT&T", "Al|-|Qaeda|/|ISIL|and|AT&T")]
    [InlineData("in 1990-1995, call 713-853-3989", "in|1990|-|1995|,|call|713-853-3989")]
    [InlineData("the talks ended.The minister left", "the|talks|ended|.|The|minister|left")]
    [InlineData("zero\u200Bwidth and \u202Ehidden\u202C", "zero|width|and|hidden")]
    public void CutsAsTheEnglishTreebanksDo(string text, string expected)
    {
        var forms = Segmenter.Segment(text).Tokens.Select(token => text[token.Start..token.End]);
        Assert.Equal(expected, string.Join('|', forms));
    }
}
