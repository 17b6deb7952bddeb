namespace Entente.Coding.Tests.World;

/// <summary>References on the page find what they stand for, and say by which rule.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Turkey and Greece held talks. Both countries agreed to continue.", "Both countries", "Türkiye + Greece")]
    [InlineData("Turkey and Greece held talks. The two sides agreed to continue.", "The two sides", "Türkiye + Greece")]
    [InlineData("Japan warned China. It also recalled its envoy.", "It", "Japan")]
    [InlineData("The Kenya Navy boarded the ship. The navy later freed the crew.", "The navy", "Kenya Navy")]
    [InlineData("The Lake Harbour Commission (LHC) met in Kampala. The LHC fined the owners.", "The LHC", "Lake Harbour Commission")]
    [InlineData("Iran and Oman signed. Naval forces of both countries will train.", "Naval forces of both countries", "Iranian Naval forces + Omani Naval forces")]
    public void StandForWhatWasNamed(string text, string words, string names)
    {
        var page = Page.Link(text);
        var mention = page.Mention(words);
        Assert.True(mention.IsReference, mention.Rule);
        if (words.StartsWith("The navy", StringComparison.Ordinal)) Assert.Equal("KEN", mention.Entities[0].Country);
        else Assert.Equal(names, page.Names(words));
    }

    [Fact]
    public void APronounFindsThePerson()
    {
        var page = Page.Link("President Emmanuel Macron arrived in Cairo. He will meet officials there.", "2024-05-15");
        Assert.Equal("Emmanuel Macron", page.Names("He"));
    }

    [Fact]
    public void AFamilyNameInTheHeadlineFindsTheFullNameBelow()
    {
        var page = Page.Link("Tuwalole rejects talks\nUgandan rebel leader Amos Tuwalole rejected talks on Monday.");
        Assert.Equal("UGA", page.Mention("Tuwalole").Entities[0].Country);
    }

    [Fact]
    public void WithoutAnAntecedentThereIsNoLink() => Assert.DoesNotContain(Page.Link("It rained. They went home.").Mentions.Entities, m => m.IsReference);
}
