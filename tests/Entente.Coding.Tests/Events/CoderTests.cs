using Entente.Coding.Events;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Tests.Events;

/// <summary>Whole sentences through the whole pipeline: what a reader would complain of first.</summary>
public sealed class CoderTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    [Fact]
    public void ADatelineIsNoActor()
    {
        var report = Assert.Single(fixture.Code("VIENNA, May 14 (Xinhua) -- Hungary's prime minister, Viktor Orban, met Austrian Chancellor Karl Nehammer on Tuesday.").Reports, r => r.Type == "CONSULT");
        Assert.Equal("HUN", Assert.Single(report.Actors).Country);
        Assert.Equal("AUT", Assert.Single(report.Recipients).Country);
    }

    [Theory]
    [InlineData("Portugal recalled its ambassador to Morocco.")]
    [InlineData("Portugal recalled its ambassador from Morocco.")]
    [InlineData("Portugal withdrew its envoys from Rabat.")]
    public void WhoRecallsItsEnvoyActsAgainstTheHost(string text)
    {
        var report = Assert.Single(fixture.Code(text).Reports);
        Assert.Equal(("PRT", "MAR"), (Assert.Single(report.Actors).Country, Assert.Single(report.Recipients).Country));
    }

    [Theory]
    [InlineData("Kenya gave Somalia seven days to release the sailors.")]
    [InlineData("Kenya flew envoys to Mogadishu to tell Somalia to release the sailors.")]
    public void WhoIsToldOrGivenTimeIsTheOneToAct(string text)
    {
        var content = Assert.Single(fixture.Code(text).Reports, r => r.Type == "RETREAT");
        Assert.Equal("SOM", Assert.Single(content.Actors).Country);
        Assert.NotEqual(EventStatus.Occurred, content.Status);
    }

    [Fact]
    public void ARefusedAccusationIsRefusedToWhoeverMadeIt()
    {
        var report = Assert.Single(fixture.Code("Lima accused Chile of a breach of the truce, but Santiago rejected the accusation.").Reports, r => r.Type == "REJECT");
        Assert.Equal(("CHL", "PER"), (Assert.Single(report.Actors).Country, Assert.Single(report.Recipients).Country));
    }

    [Fact]
    public void TheSeatOfTheUnionIsAPlaceToo()
    {
        var report = Assert.Single(fixture.Code("Emmanuel Macron met Olaf Scholz in Brussels on Wednesday.").Reports);
        Assert.Equal(("Brussels", "BEL"), (report.Place?.Name, report.Place?.Country));
    }

    [Fact]
    public void AnOpenQuestionIsNeitherFactNorDenial()
    {
        var reports = fixture.Code("The ministry could not confirm whether Russia had attacked the Ukrainian convoy.").Reports;
        Assert.All(reports.Where(r => r.Type == "ASSAULT"), r => Assert.Equal(EventStatus.Possible, r.Status));
    }

    [Fact]
    public void WhatIsPromisedIsPlannedAndJoinedToThePromise()
    {
        var reports = fixture.Code("Sweden promised to supply Hungary with four fighter jets.").Reports;
        var promise = Assert.Single(reports, r => r.Type == "AGREE");
        Assert.All(reports.Where(r => r != promise), r => Assert.Equal((EventStatus.Planned, promise.Id), (r.Status, r.ContentOf)));
    }

    [Fact]
    public void WhatIsSaidIsTheSpeakers()
    {
        var report = Assert.Single(fixture.Code("Russia attacked a Ukrainian port on Monday, President Volodymyr Zelensky said.").Reports, r => r.Type == "ASSAULT");
        Assert.Equal("UKR", Assert.Single(report.Attribution).Country);
    }

    [Fact]
    public void LiftedSanctionsAreNoSanctions()
    {
        var reports = fixture.Code("The United States lifted sanctions on Sudan.").Reports;
        Assert.Contains(reports, r => r.Type == "CONCEDE");
        Assert.DoesNotContain(reports, r => r.Type == "SANCTION");
    }

    [Fact]
    public void APageWithoutADateGivesNone() =>
        Assert.All(fixture.Code("Emmanuel Macron met Olaf Scholz in Berlin.", published: null).Reports, r => Assert.Null(r.Date));

    [Fact]
    public void ContentOfAHeadlineThatTheBodyRepeatsStandsAlone()
    {
        const string headline = "Togo denied on Saturday that its army had crossed into Ghana", body = "Togo denied on Saturday that its army had moved.";
        var page = fixture.Pipeline.Code(new Article
        {
            Id = "test",
            Input = "test",
            Text = headline + "\n" + body,
            Blocks = [new Block(new TextSpan(0, headline.Length), BlockKind.Title), new Block(new TextSpan(headline.Length + 1, headline.Length + 1 + body.Length), BlockKind.Paragraph)],
        });
        Assert.Contains(page.Reports, r => r.Type == "REJECT");
        Assert.All(page.Reports, r => Assert.True(r.ContentOf is null || page.Reports.Any(other => other.Id == r.ContentOf)));
    }
}
