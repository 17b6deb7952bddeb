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

    [Fact]
    public void NamesFoundInManyStatesAreSettledTogether()
    {
        var page = Page.Link("A barn burned in Paris on Sunday. Deputies of Henry County were first there, and crews came from Weakley County.");
        Assert.InRange(page.Place("Paris").Longitude!.Value, -89, -87.5);
        Assert.InRange(page.Place("Henry County").Latitude!.Value, 35.9, 36.7);
    }

    [Fact]
    public void ACountyThatMayLieInManyStatesIsPutInNone() => Assert.Null(Page.Link("Storms hit Washington County.").Place("Washington County").Latitude);

    [Fact]
    public void EveryNameInAListOfCountiesIsACounty()
    {
        var page = Page.Link("Rain fell in Oglethorpe, Madison and Clarke counties on Monday.");
        Assert.All(["Oglethorpe", "Madison", "Clarke"], name => Assert.Equal("region", page.Place(name).Kind));
        Assert.InRange(page.Place("Madison").Latitude!.Value, 33.9, 34.4);
    }

    [Theory]
    [InlineData("Ottumwa Mayor Jan Keller spoke on Monday in Iowa.", "Ottumwa")]
    [InlineData("An Iowa court fined a Keokuk man.", "Keokuk")]
    [InlineData("Rep. Ann Lee, R-Carthage, voted against the bill in Missouri.", "Carthage")]
    public void WordsBesideANameTellThatItIsATown(string text, string town) => Assert.Equal("USA", Page.Link(text).Place(town).Country);

    [Theory]
    [InlineData("Armenia borders Iran, Iraq does not. Officials of Iraq, Iran and Syria met.", "Iraq", "IRQ")]
    [InlineData("Nigeria's army freed the hostages. Niger's ambassador thanked the soldiers.", "Niger", "NER")]
    [InlineData("Health officials in Victoria and New South Wales spoke, Australia's largest states.", "Victoria", "AUS")]
    public void StatesInAListAndNamesakesOfProvincesAreKeptApart(string text, string place, string country) => Assert.Equal(country, Page.Link(text).Place(place).Country);
}
