namespace Entente.Language.Tests;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("TEHRAN – General Munir and his host have agreed to expand cooperation.", "TEHRAN –")]
    [InlineData("WASHINGTON (Reuters) - The talks resumed on Monday.", "WASHINGTON (Reuters) -")]
    [InlineData("BEIRUT, Lebanon, Jan. 5 (AP) — Troops left the town.", "BEIRUT, Lebanon, Jan. 5 (AP) —")]
    [InlineData("Islamabad (Xinhua) -- The prime minister left for Beijing.", "Islamabad (Xinhua) --")]
    [InlineData("ISLAMABAD: The foreign office rejected the report.", "ISLAMABAD:")]
    [InlineData("The US-led talks - the first in years - failed on Monday.", "")]
    [InlineData("NATO and the EU agreed on it - at last.", "")]
    [InlineData("US President Joe Biden - who met him - said no.", "")]
    [InlineData("Iran - Iraq", "")]
    public void FindsDatelines(string text, string expected)
    {
        var segmented = Segmenter.Segment(text);
        var length = Datelines.Length(text, segmented.Tokens);
        Assert.Equal(expected, length == 0 ? "" : text[..segmented.Tokens[length - 1].End]);
    }

    [Fact]
    public void TheVerbOfTheReportIsTheRoot()
    {
        var parsed = LanguageModel.Load().Parse("TEHRAN – General Asim Munir, the army chief, has agreed to expand cooperation.");
        Assert.Equal(1, parsed.Sentences.Length);
        Invariants.Check(parsed.Text, parsed);
        Assert.Equal(Relation.Parataxis, parsed.Tokens[0].Relation);
        Assert.Equal("agreed", parsed.Form(parsed.Head(0)).ToString());
    }
}
