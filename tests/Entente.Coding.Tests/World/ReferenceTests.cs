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
    [InlineData("Iran and Oman signed. Naval forces of both countries will train.", "Naval forces of both countries", "Iranian naval forces + Omani naval forces")]
    public void StandForWhatWasNamed(string text, string words, string names)
    {
        var page = Page.Link(text);
        var mention = page.Mention(words);
        Assert.True(mention.IsReference, mention.Rule);
        if (words.StartsWith("The navy", StringComparison.Ordinal)) Assert.Equal("KEN", mention.Entities[0].Country);
        else Assert.Equal(names, page.Names(words));
    }

    [Theory]
    [InlineData("Turkey warned Greece on Monday. The latter rejected the warning.", "latter", "Greece")]
    [InlineData("Turkey warned Greece on Monday. The former later withdrew its ships.", "former", "Türkiye")]
    public void TheFormerAndTheLatterAreTheTwoOfTheSentenceBefore(string text, string words, string name)
    {
        var page = Page.Link(text);
        Assert.Equal(name, page.Names(words));
        Assert.StartsWith("the " + words, page.Mention(words).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSecondTimeAPersonIsTheOneNamedInFullAndNoEarlierNamesake() =>
        Assert.Equal("Mahamat Idriss Deby", Page.Link("President Mahamat Idriss Deby Itno flew to Tunis. Mr. Deby left on Monday.", "2023-07-31").Names("Mr. Deby"));

    [Fact]
    public void AnArabicArticleGoesOnWithTheName() =>
        Assert.DoesNotContain(Page.Link("Shells hit Dar al-Hikma school.", "2023-07-31").Mentions.Places, p => p.Text == "Dar");

    [Fact]
    public void OfThreeNobodyIsTheLatter() => Assert.DoesNotContain(Page.Link("Turkey, Greece and Cyprus sent ships. The latter denied it.").Mentions.Entities, m => m.Text == "latter");

    [Fact]
    public void TheFormerMinisterIsNoneOfTwo() => Assert.DoesNotContain(Page.Link("Turkey warned Greece. The former minister left.").Mentions.Entities, m => m.Text == "former");

    [Theory]
    [InlineData("Ethiopia closed the border. Its army moved north.", "army", "ETH MIL")]
    [InlineData("Ethiopia and Eritrea met. Their governments signed an accord.", "governments", "ETH GOV + ERI GOV")]
    public void APossessiveGivesItsCountry(string text, string words, string sides)
    {
        var page = Page.Link(text);
        var mention = page.Mentions.Entities.First(m => m.Text.EndsWith(words, StringComparison.Ordinal));
        Assert.Equal(sides, page.Sides(mention.Text));
        Assert.Contains(" -> ", mention.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("President Emmanuel Macron received King Abdullah II in Paris. The two men discussed Gaza.", "The two men")]
    [InlineData("President Emmanuel Macron received King Abdullah II in Paris. The pair discussed Gaza.", "The pair")]
    public void TwoMenAreTheTwoWhoMet(string text, string words) => Assert.Equal("Emmanuel Macron + Abdullah II", Page.Link(text).Names(words));

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

    [Fact]
    public void ASubjectIsNotThePersonItsVerbNames()
    {
        var page = Page.Link("President Emmanuel Macron met General Thierry Burkhard. He thanked Burkhard for his service.");
        Assert.Equal("Emmanuel Macron", page.Names("He"));
    }

    [Fact]
    public void BothMenAreThoseIntroducedTogether()
    {
        var page = Page.Link("Kevin Lanternfield and Timothy Quillan were freed on Monday. President Emmanuel Macron thanked the mediators. Both men were well.");
        Assert.Equal("Kevin Lanternfield + Timothy Quillan", page.Names("Both men"));
    }

    [Fact]
    public void ExpertsAreOfNoCountryTheyOnlyCompareWith() =>
        Assert.DoesNotContain(Page.Link("Technology experts drew comparisons to Finland's rules.").Mentions.Entities, m => m.Text.EndsWith("experts", StringComparison.Ordinal) && m.Entities[0].Country is not null);

    [Theory]
    [InlineData("Rights activists protested.", "Rights activists", "NGO")]
    [InlineData("Parents waited in Hong Kong.", "Parents", "Parents")]
    public void NamesOfGroupsHoldNoCodesAndNoCapitals(string text, string words, string not) =>
        Assert.DoesNotContain(not, Page.Link(text).Mention(words).Entities[0].Name, StringComparison.Ordinal);

    [Theory]
    [InlineData("The president's words about China surprised exporters. President Donald Trump spoke for an hour. Mr. Trump praised Xi Jinping once.", "2019-11-18", "The president", "person:donald-trump")]
    [InlineData("President Donald Trump met Ukraine President Volodymyr Zelenskiy. Trump said he would call again. Then an aide dialled up the president.", "2019-11-18", "the president", "person:donald-trump")]
    [InlineData("US President Joe Biden spoke of the 2016 election. The US president then left, and Biden flew home.", "2022-03-01", "The US president", "person:joe-biden")]
    [InlineData("In 2003 the US president ordered the invasion of Iraq.", "2022-03-01", "the US president", "person:george-w-bush")]
    public void ABareTitleIsWhomThePageCallsSo(string text, string date, string words, string id) => Assert.Equal(id, Page.Link(text, date).Mention(words).Entities[0].Id);

    [Theory]
    [InlineData("Trump raised tariffs on Monday.", "2018-03-05", "Trump", "USA GOV")]
    [InlineData("Trump raised tariffs on Monday.", "2026-03-02", "Trump", "USA GOV")]
    public void AShortNameReachesEveryTermOfItsBearer(string text, string date, string words, string sides) => Assert.Equal(sides, Page.Link(text, date).Sides(words));

    [Fact]
    public void ADayIsNobodysFamilyName() =>
        Assert.DoesNotContain(Page.Link("Moscow vowed to answer for an attack Friday on a college.").Mentions.Entities, m => m.Entities.Any(e => e.Kind == Coding.World.EntityKind.Person));

    [Fact]
    public void WhoOwnsTheSubjectIsMeantByThePronounThatFollows()
    {
        var page = Page.Link("Andrzej Duda met Alar Karis on Monday. Duda's speech was about gas. He promised help.");
        Assert.Equal("person:andrzej-duda", page.Mention("He").Entities[0].Id);
    }

    [Fact]
    public void AnOfficeThatGoesOnBehindANameIsStillHis() => Assert.Equal("Jessica Dorn, an expert", Page.Link("The plan is weak, said Jessica Dorn, an expert in maritime law at Utrecht University.").Mentions.Entities.First(m => m.Text.StartsWith("Jessica", StringComparison.Ordinal)).Text);

    [Fact]
    public void CourtsAndPeopleOfAPageAboutAQuarrelAreNotTakenForOneSides()
    {
        var page = Page.Link("Israel rejected the claim. Israel said it would not appear, and Israel's allies agreed. The international community was silent. The court will rule in May.");
        Assert.DoesNotContain(page.Mentions.Entities, m => m.Text is "The court" or "The international community" && m.Entities.Any(e => e.Country == "ISR"));
    }

    [Theory]
    [InlineData("Britain's prime minister spoke in the Commons.", "2026-09-14", "Britain's prime minister", "person:andy-burnham")]
    [InlineData("Britain's prime minister spoke in the Commons.", "2025-09-15", "Britain's prime minister", "person:keir-starmer")]
    [InlineData("Russia's president flew to Minsk.", "2025-05-15", "Russia's president", "person:vladimir-putin")]
    [InlineData("Tanzania's president flew to Nairobi.", "2024-05-15", "Tanzania's president", "person:samia-suluhu-hassan")]
    [InlineData("India's foreign minister flew to Doha.", "2025-02-03", "India's foreign minister", "person:s-jaishankar")]
    [InlineData("India's foreign secretary flew to Doha.", "2025-02-03", "India's foreign secretary", "person:vikram-misri")]
    [InlineData("Saudi Arabia's foreign minister flew to Doha.", "2024-05-15", "Saudi Arabia's foreign minister", "person:faisal-bin-farhan")]
    public void ABareTitleIsItsHolderOnTheDay(string text, string date, string words, string id) => Assert.Equal(id, Page.Link(text, date).Mention(words).Entities[0].Id);
}
