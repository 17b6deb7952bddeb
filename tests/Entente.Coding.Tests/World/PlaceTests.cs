namespace Entente.Coding.Tests.World;

/// <summary>Which place a name means.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("The ship docked in Tripoli, Lebanon.", "Tripoli", "LBN")]
    [InlineData("Libya's government met in Tripoli.", "Tripoli", "LBY")]
    [InlineData("A fire broke out in Paris, Texas.", "Paris", "USA")]
    [InlineData("The minister left Paris for Lyon.", "Paris", "FRA")]
    [InlineData("Tankers crossed the Strait of Hormuz.", "Strait of Hormuz", null)]
    [InlineData("Georgia's capital Tbilisi was calm.", "Georgia", "GEO")]
    [InlineData("Police in Atlanta, Georgia, made an arrest.", "Georgia", "USA")]
    public void IsChosen(string text, string words, string? country) => Assert.Equal(country, Page.Link(text).Place(words).Country);

    [Fact]
    public void MonthsAndDaysAreNoPlaces() => Assert.Empty(Page.Link("In March and on Saturday nothing happened.").Mentions.Places);

    [Fact]
    public void ACapitalInAPlaceIsBothPlaceAndSeat()
    {
        var page = Page.Link("Talks were held in Ankara.");
        Assert.Equal("TUR", page.Place("Ankara").Country);
        Assert.Equal("TUR GOV", page.Sides("Ankara"));
    }
}
