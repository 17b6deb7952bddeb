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

    [Fact]
    public void WordsOfLocalLifeTellInWhichCountryATownLies()
    {
        var page = Page.Link("The school board of Paris voted on Monday. The county sheriff said that a state trooper had closed the interstate near Paris.");
        Assert.Equal("USA", page.Place("Paris").Country);
        Assert.Equal("FRA", Page.Link("The school board of Paris voted on Monday. France is reforming its schools.").Place("Paris").Country);
    }

    [Fact]
    public void WhatCanOnlyBeOnePlaceTellsWhereItsNeighboursAreEvenIfItStandsLater()
    {
        var page = Page.Link("A fire in Richmond killed two people. Crews came from Petersburg, Colonial Heights and Chesterfield.");
        Assert.InRange(page.Place("Richmond").Longitude!.Value, -78.5, -76.5);
    }

    [Theory]
    [InlineData("Fighters crossed into Western Cambodia on Monday.", "Cambodia", "KHM")]
    [InlineData("A court in Augusta, Ga., heard the case.", "Ga", "USA")]
    public void DirectionsAndAbbreviationsDoNotHideStates(string text, string place, string country) => Assert.Equal(country, Page.Link(text).Place(place).Country);
}
