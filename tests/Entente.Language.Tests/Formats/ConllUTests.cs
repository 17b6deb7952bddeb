namespace Entente.Language.Tests;

public sealed class ConllUTests
{
    private const string Given =
        "# sent_id = a-1\n# text = They don't.\n1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
        "2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n3.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n4\t.\t_\t_\t_\t_\t_\t_\t_\tLang=en|NER=B-ORG\n\n";

    [Fact]
    public void WritesRangesForWordsWrittenAsOne()
    {
        using var writer = new StringWriter();
        ConllUWriter.Write(writer, LanguageModel.Load().Parse("Iran's envoy didn't go."), "page 1");
        var lines = writer.ToString().Split('\n');
        Assert.Equal("# newdoc id = page 1", lines[0]);
        Assert.Equal("# text = Iran's envoy didn't go.", lines[2]);
        Assert.StartsWith("1-2\tIran's\t", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("4-5\tdidn't\t", lines[7], StringComparison.Ordinal);
        Assert.EndsWith("SpaceAfter=No", lines[10], StringComparison.Ordinal);
    }

    [Fact]
    public void KeepsTheTokensItIsGiven()
    {
        using var writer = new StringWriter();
        ParseText.Tokenized(LanguageModel.Load(), new StringReader(Given), "given", writer);
        var lines = writer.ToString().Split('\n');
        Assert.Equal("# sent_id = a-1", lines[0]);
        Assert.Equal("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No", lines[3]);
        Assert.StartsWith("3\tn't\tnot\tPART\t", lines[5], StringComparison.Ordinal);
        Assert.EndsWith("\tLang=en", lines[6], StringComparison.Ordinal);
        Assert.Equal(9, lines.Length);
    }

    [Fact]
    public void SaysWhichRowIsBroken()
    {
        using var writer = new StringWriter();
        var error = Assert.Throws<EntenteException>(() => ParseText.Tokenized(LanguageModel.Load(), new StringReader("1\tThey\n"), "bad.conllu", writer));
        Assert.Equal("ENT1015", error.Code);
        Assert.Equal("bad.conllu:1", error.Input);
    }

    [Fact]
    public void EveryLabelReadsBackAsItself()
    {
        Assert.All(Enum.GetValues<Relation>(), static relation => Assert.Equal(relation, UniversalLabels.ReadRelation(UniversalLabels.Label(relation))));
        Assert.All(Enum.GetValues<UniversalPos>(), static pos => Assert.Equal(pos, UniversalLabels.ReadPos(UniversalLabels.Label(pos))));
        Assert.All(Enum.GetValues<Features>(), static feature => Assert.Equal(feature, UniversalLabels.ReadFeatures(UniversalLabels.Label(feature))));
        Assert.Equal(Relation.OblTmod, UniversalLabels.ReadRelation("obl:tmod"));
        Assert.Equal(Relation.Nsubj, UniversalLabels.ReadRelation("nsubj:outer"));
        Assert.Equal(Relation.Dep, UniversalLabels.ReadRelation("nonsense"));
    }

    [Fact]
    public void UndoesHardWrappingWithoutMovingAnything()
    {
        const string Words = "The foreign ministers of the two countries met on Monday in Vienna to discuss how the accord may be saved ";
        var paragraph = string.Concat(Enumerable.Repeat(Words, 6)).Trim();
        var wrapped = Wrap(paragraph, 72) + "\n\n" + Wrap(paragraph, 72);
        var undone = HardWrap.Undo(wrapped);
        Assert.Equal(paragraph + "\n\n" + paragraph, undone);
        const string Lines = "A headline of a page that is longer than forty characters\nA first paragraph.\nA second paragraph.\n";
        Assert.Same(Lines, HardWrap.Undo(Lines));
    }

    private static string Wrap(string text, int width)
    {
        var result = new System.Text.StringBuilder();
        var line = 0;
        foreach (var word in text.Split(' '))
        {
            if (line > 0 && line + 1 + word.Length > width)
            {
                result.Append('\n');
                line = 0;
            }
            else if (line > 0)
            {
                result.Append(' ');
                line++;
            }

            result.Append(word);
            line += word.Length;
        }

        return result.ToString();
    }
}
