namespace Entente.Language.Tests;

public sealed class TextBlocksTests
{
    private const string Paragraph = "Iran's foreign minister met Gen. Khan in Vienna on Monday. They agreed on nothing, officials said. “We will go on,” he told reporters.";

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData(" ")]
    public void BlocksGiveTheParseOfTheWhole(string between)
    {
        var text = string.Join(between, Enumerable.Repeat(Paragraph, 30));
        var whole = Parse(text, 1 << 18);
        Assert.Equal(90, whole.Split("# sent_id").Length - 1);
        foreach (var size in (int[])[400, 777, 1_500]) Assert.Equal(whole, Parse(text, size));
    }

    [Fact]
    public void NothingIsLostWhereNothingCanBeCut()
    {
        var text = string.Concat(Enumerable.Repeat("😀x", 1_000)); // blocks may not part the halves of a character
        var forms = Parse(text, 64).Split('\n').Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t')[1]);
        Assert.Equal(text, string.Concat(forms));
    }

    [Fact]
    public void AnEmptyTextGivesNothing() => Assert.Equal("", Parse("", 64));

    private static string Parse(string text, int size)
    {
        using var writer = new StringWriter();
        ParseText.Plain(LanguageModel.Load(), new StringReader(text), writer, null, size);
        return writer.ToString();
    }
}
