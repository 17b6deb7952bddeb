using Entente.Coding.World;

namespace Entente.Coding.Tests.World;

/// <summary>Who a phrase stands for: country, sectors, person.</summary>
public sealed class LinkerTests
{
    [Theory]
    [InlineData("Kenya's navy rescued the crew.", "Kenya's navy", "KEN MIL")]
    [InlineData("The Greek foreign ministry summoned the ambassador.", "The Greek foreign ministry", "GRC GOV")]
    [InlineData("Three Lagos-based shipping firms were fined.", "Three Lagos-based shipping firms", "NGA BUS")]
    [InlineData("Protesters in Nairobi demanded elections.", "Protesters in Nairobi", "KEN CVL")]
    [InlineData("Two Norwegian fighter jets took off.", "Two Norwegian fighter jets", "NOR MIL")]
    [InlineData("Gunmen killed a priest.", "Gunmen", "UAF")]
    [InlineData("Peruvian farmers blocked the road.", "Peruvian farmers", "PER AGR")]
    [InlineData("Members of the Bundestag voted.", "Members of the Bundestag", "DEU LEG")]
    [InlineData("The Kremlin rejected the offer.", "Kremlin", "RUS GOV")]
    [InlineData("NATO sent ships to the Baltic Sea.", "NATO", "IGO MIL")]
    [InlineData("The UN Security Council met on Monday.", "The UN Security Council", "UNO")]
    [InlineData("Boko Haram gunmen raided the town.", "Boko Haram gunmen", "NGA REB")]
    [InlineData("The Chadian Human Rights League condemned the arrests.", "The Chadian Human Rights League", "TCD SOC")]
    [InlineData("Turkish and Greek coast guards searched together.", "Turkish and Greek coast guards", "TUR COP + GRC COP")]
    [InlineData("US and NATO forces left the base.", "US and NATO forces", "USA MIL + IGO MIL")]
    public void CountryAndSectors(string text, string words, string sides) => Assert.Equal(sides, Page.Link(text).Sides(words));

    [Theory]
    [InlineData("Egypt's Foreign Minister Sameh Shoukry arrived in Ankara.", "2023-04-10", "Egypt's Foreign Minister Sameh Shoukry", "EGY GOV")]
    [InlineData("The president of Kenya, William Ruto, welcomed the visitors.", "2023-06-01", "The president of Kenya, William Ruto", "KEN GOV")]
    [InlineData("Angela Merkel met Emmanuel Macron.", "2019-05-15", "Angela Merkel", "DEU GOV")]
    [InlineData("Angela Merkel met Emmanuel Macron.", "2023-05-15", "Angela Merkel", "DEU ELI")]
    [InlineData("Former President Angela Arrow of Kenya spoke.", "2023-05-15", "Former President Angela Arrow", "KEN ELI")]
    public void PersonsThroughTheOfficeOfTheDay(string text, string date, string words, string sides)
    {
        var page = Page.Link(text, date);
        var mention = page.Mentions.Entities.First(m => m.Text.StartsWith(words, StringComparison.Ordinal));
        Assert.Equal(EntityKind.Person, mention.Entities[0].Kind);
        if (!words.StartsWith("Former", StringComparison.Ordinal)) Assert.Equal(sides, page.Sides(mention.Text));
        else Assert.Equal("ELI", Assert.Single(mention.Entities[0].Sectors));
    }

    [Fact]
    public void AnOfficeWithoutANameIsItsHolderOnTheDay() =>
        Assert.Equal("Emmanuel Macron", Page.Link("The French president flew to Kigali.", "2021-05-27").Names("The French president"));

    [Theory]
    [InlineData("Sweden summoned the Pakistani ambassador in Stockholm.", "the Pakistani ambassador")]
    [InlineData("Iran summoned the Pakistani chargé d'affaires.", "the Pakistani chargé d'affaires")]
    public void AnEnvoyWithoutANameIsNobodyInParticular(string text, string words)
    {
        var mention = Page.Link(text, "2024-01-18").Mentions.Entities.First(m => m.Text.StartsWith(words, StringComparison.Ordinal));
        Assert.Equal(("PAK", EntityKind.Office), (mention.Entities[0].Country, mention.Entities[0].Kind));
    }

    [Fact]
    public void TheStatedYearDecidesWhoHeldTheOffice() =>
        Assert.Equal("Barack Obama", Page.Link("In 2012 the US president visited Yangon.", "2024-05-15").Names("the US president"));

    [Fact]
    public void AnUnknownPersonIsOfThePageWithWhatThePageSays()
    {
        var mention = Page.Link("Brigadier Amos Tuwalole, a spokesman for the Ugandan army, denied the claim.").Mentions.Entities[0];
        Assert.StartsWith("page:", mention.Entities[0].Id, StringComparison.Ordinal);
        Assert.Equal("UGA", mention.Entities[0].Country);
        Assert.Contains("MIL", mention.Entities[0].Sectors);
    }

    [Fact]
    public void ThePagesTitleIsNotedWhereTheTableDiffers()
    {
        var mention = Page.Link("Iran's Oil Minister Abbas Araghchi spoke in Doha.", "2025-02-01").Mentions.Entities[0];
        Assert.Contains("the page says", mention.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void ThingsAreNoActors() => Assert.Equal(EntityKind.Thing, Page.Link("Russia fired an Iskander at the depot.").Mentions.Entities.First(m => m.Text.EndsWith("Iskander", StringComparison.Ordinal)).Entities[0].Kind);

    [Fact]
    public void AnAdjectiveAloneOnlyModifies()
    {
        var page = Page.Link("Iranian oil reached the port.");
        Assert.True(page.Mention("Iranian").IsAdjective);
    }

    [Fact]
    public void AnotherStatesDepartmentIsNotTheAmericanOne() => Assert.Equal("CHL", Page.Link("Chile's Defense Department ordered ships.").Mention("Chile's Defense Department").Entities[0].Country);

    [Fact]
    public void TheHeadIsTheTokenWhoseHeadLiesOutside()
    {
        var page = Page.Link("Pakistan's army chief, General Asim Munir, visited Iran in July 2023.", "2025-01-12");
        foreach (var mention in page.Mentions.Entities)
        {
            var head = page.Text.Head(mention.Head);
            Assert.True(head < mention.FirstToken || head >= mention.EndToken, mention.Text);
        }
    }

    [Fact]
    public void APageFullOfACountrysPeopleIsAboutItHoweverOftenItNamesAnother()
    {
        var page = Page.Link("President Nangolo Mbumba thanked the United States. Mbumba said that Hage Geingob had been treated there. Mbumba and Geingob had flown to the United States in January. Mbumba spoke at length. Assembly secretary Lydia Kandetu wept. Later the vice president thanked the government.", "2024-02-20");
        Assert.Equal("NAM", page.Mention("the government").Entities[0].Country);
        Assert.DoesNotContain(page.Mentions.Entities, m => m.Entities[0].Name == "Kamala Harris");
    }

    [Theory]
    [InlineData("The president's staff wept. He died at noon.", "He", "staff")]
    public void NobodyOfAStaffIsHe(string text, string pronoun, string not) => Assert.DoesNotContain(Page.Link(text).Mentions.Entities, m => m.Text == pronoun && m.Entities[0].Name.Contains(not, StringComparison.Ordinal));

    [Fact]
    public void AWifeIsNotTheFormerPresidentOfThatName() =>
        Assert.DoesNotContain(Page.Link("Namibia mourned. Lady Pohamba attended.", "2024-02-20").Mentions.Entities, m => m.Entities[0].Id == "person:hifikepunye-pohamba");

    [Fact]
    public void ABodyKeepsAllOfItsCapitals() => Assert.Equal("Kenyan Harbour Dredging Corporation", Page.Link("He told the Kenyan Harbour Dredging Corporation about it.").Mention("the Kenyan Harbour Dredging Corporation").Entities[0].Name);

    [Theory]
    [InlineData("Diplomats met U.N. mediator Diego Cordovez in Geneva.", "U.N. mediator Diego Cordovez", "UNO")]
    [InlineData("State Councilor Wang Yi met the commander.", "State Councilor Wang Yi", "CHN GOV")]
    public void TitlesTellForWhomSomebodyActs(string text, string words, string sides) => Assert.Equal(sides, Page.Link(text, "2023-05-01").Sides(words));

    [Theory]
    [InlineData("Three US servicemen were killed near Basra.", "Three US servicemen", "USA MIL")]
    [InlineData("A human rights group condemned the ruling.", "A human rights group", "NGO SOC")]
    [InlineData("Peacekeepers patrolled the town.", "Peacekeepers", "IGO MIL")]
    public void GroupsHaveAHome(string text, string words, string sides) => Assert.Equal(sides, Page.Link(text).Sides(words));

    [Fact]
    public void AFamilyNameThatThePageGivesInFullIsNoMinisterOfThatName()
    {
        var page = Page.Link("Prosecutor Britta Persson spoke in Stockholm. Sweden is waiting. Ms Persson said that the case was closed.", "2004-05-15");
        Assert.DoesNotContain(page.Mentions.Entities, m => m.Entities[0].Id == "person:goran-persson");
    }

    [Fact]
    public void ANumeralIsNobodysFamilyName() => Assert.DoesNotContain(Page.Link("Denmark, Sweden and Norway signed. He wrote on X that it was late.", "2024-11-18").Mentions.Entities, m => m.Text == "X" && m.Entities[0].Kind == Entente.Coding.World.EntityKind.Person);

    [Theory]
    [InlineData("He worked for the Kenyan energy company Lantern Ridge.", "the Kenyan energy company Lantern Ridge", "KEN BUS")]
    [InlineData("He cited former White House Russia adviser Nora Quill.", "former White House Russia adviser Nora Quill", "USA ELI")]
    public void WordsBeforeANameTellWhatItIsAndForWhom(string text, string words, string sides) => Assert.Equal(sides, Page.Link(text).Sides(words));

    [Fact]
    public void AnAdministrationIsOfTheCountryOfWhoLeadsIt() =>
        Assert.Contains(Page.Link("The Modi administration raised tariffs.", "2024-05-15").Mentions.Entities, m => m.Text.EndsWith("administration", StringComparison.Ordinal) && m.Entities[0].Country == "IND");

    [Fact]
    public void TheShortNameOfDozensOfPartiesIsNoneOfThemWithoutItsCountry() => Assert.DoesNotContain(Page.Link("The Communist Party met in Oslo.").Mentions.Entities, m => m.Entities[0].Country is "IRN" or "IRL");

    [Theory]
    [InlineData("Sen. Dora Quill, D-Del., spoke first.", "Sen. Dora Quill", "USA LEG")]
    [InlineData("Rep. Ann Lee (R-Ky.) disagreed.", "Rep. Ann Lee", "USA LEG")]
    public void ThePartyBehindALegislatorTellsTheCountry(string text, string words, string sides) => Assert.Equal(sides, Page.Link(text).Sides(words));

    [Fact]
    public void AnotherSpellingOfAForeignersNameIsNobodyOfThatCountryUnlessThePageSpeaksOfIt() =>
        Assert.StartsWith("page:", Page.Link("The farmers chose Ann Lee to speak for them.").Mention("Ann Lee").Entities[0].Id, StringComparison.Ordinal);
}
