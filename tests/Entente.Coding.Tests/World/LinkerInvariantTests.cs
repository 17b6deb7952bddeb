using System.Text;

namespace Entente.Coding.Tests.World;

/// <summary>Whatever the text, spans lie inside it, mentions are in order, and the same text gives the same mentions.</summary>
public sealed class LinkerInvariantTests
{
    private static readonly string[] Pieces =
        ["Iran", "Iran's", "the", "President", "General", "Munir", "of", "Pakistan", "and", ",", ".", "(", ")", "NDC", "both nations", "U.S.", "forces", "in", "Paris", "Texas", "he", "it", "said", "visited", "foreign", "minister", "\n", "’s", "é", "\u0301", "😀", "-", "Al-", "al-Adl", "2018", "March", "former", "\"", "'s'", "the two sides", "US and NATO"];

    [Fact]
    public void HoldForSeededNonsense()
    {
        var random = new Random(20240515);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 60); i > 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(4) == 0 ? "" : " ");
            Check(text.ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("U.S.")]
    [InlineData("''''''")]
    public void HoldForTheSmallest(string text) => Check(text);

    private static void Check(string text)
    {
        var page = Page.Link(text);
        var last = -1;
        foreach (var mention in page.Mentions.Entities)
        {
            Assert.True(mention.Span.Start >= last, text);
            last = mention.Span.Start;
            Assert.Equal(mention.Text, mention.Span.Of(text));
            Assert.InRange(mention.Head, mention.FirstToken, mention.EndToken - 1);
            Assert.NotEmpty(mention.Entities);
            Assert.NotEqual("", mention.Rule);
        }

        foreach (var place in page.Mentions.Places) Assert.Equal(place.Text, place.Span.Of(text));
        foreach (var fact in page.Mentions.Facts) Assert.InRange(fact.Span.End, 1, text.Length);
        var again = Page.Link(text);
        Assert.Equal(page.Mentions.Entities.Select(m => m.Text + m.Rule), again.Mentions.Entities.Select(m => m.Text + m.Rule));
    }
}
