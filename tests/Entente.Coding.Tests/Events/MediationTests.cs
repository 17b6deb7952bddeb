namespace Entente.Coding.Tests.Events;

/// <summary>Who helps others to agree is told apart from those who do.</summary>
public sealed class MediationTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    [Theory]
    [InlineData("Talks between Chad and Niger mediated by Kuwait resumed in Cairo on Monday.", "KWT", "TCD NER")]
    [InlineData("Georgia and Armenia held talks mediated by Hungary on Tuesday.", "HUN", "GEO ARM")]
    [InlineData("Kenyan-brokered talks between Ethiopia and Somalia collapsed on Friday.", "KEN", "ETH SOM")]
    [InlineData("Under Egyptian mediation, Sudan and Libya agreed to a ceasefire.", "EGY", "SDN LBY")]
    [InlineData("Peru and Chile signed a fishing agreement under the auspices of Brazil.", "BRA", "PER CHL")]
    [InlineData("Ethiopia and Eritrea signed a truce brokered by the United Arab Emirates.", "ARE", "ETH ERI")]
    public void AMediatorIsNeitherSide(string sentence, string mediator, string sides)
    {
        var report = Assert.Single(fixture.Code(sentence).Reports);
        Assert.Equal(mediator, Assert.Single(report.Mediators).Country);
        Assert.Equal(sides.Split(' '), report.Actors.Concat(report.Recipients).Select(p => p.Country));
    }

    [Fact]
    public void WhoMediatesAsTheNewsActs()
    {
        var report = Assert.Single(fixture.Code("Oman mediated talks between Peru and Chile on Monday.").Reports);
        Assert.Equal("OMN", Assert.Single(report.Actors).Country);
    }
}
