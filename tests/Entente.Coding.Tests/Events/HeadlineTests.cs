using Entente.Coding.Events;

namespace Entente.Coding.Tests.Events;

/// <summary>Headlines leave "and" and articles out, and diplomats protest otherwise than crowds.</summary>
public sealed class HeadlineTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    [Theory]
    [InlineData("Kenyan, Ugandan presidents sign three bilateral accords", "AGREE", "KEN", "UGA")]
    [InlineData("Kenyan, Ugandan troops exchange fire along border", "ASSAULT", "KEN", "UGA")]
    [InlineData("Norway and Sweden backed each other over fishing.", "SUPPORT", "NOR", "SWE")]
    public void TwoNationsActOnEachOther(string text, string type, string one, string other)
    {
        var report = Assert.Single(fixture.Code(text).Reports, r => r.Type == type);
        Assert.True(report.Symmetric);
        Assert.Equal([one, other], report.Actors.Concat(report.Recipients).Select(p => p.Country).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Norway summons Poland's envoy, protests over border row", "NOR")]
    [InlineData("The Norwegian foreign ministry handed the Polish envoy a note of protest.", "NOR")]
    [InlineData("Norway summoned the Polish ambassador to lodge a protest against the decision.", "NOR")]
    [InlineData("The Polish ambassador was called to the Norwegian foreign ministry.", "NOR")]
    public void ADiplomaticProtestIsAnAccusation(string text, string actor)
    {
        var reports = fixture.Code(text).Reports;
        Assert.DoesNotContain(reports, r => r.Type == "PROTEST");
        Assert.All(reports, r => Assert.Equal(("ACCUSE", actor), (r.Type, Assert.Single(r.Actors).Country)));
        Assert.Contains(reports, r => r.Recipients.Any(p => p.Country == "POL"));
    }

    [Theory]
    [InlineData("Norwegian officials described it as indiscriminate firing by Polish forces on a Norwegian convoy.", "POL")]
    [InlineData("A Norwegian guard was killed by firing from across the border.", null)]
    public void WhoSuffersAnActInIngDoesNotDoIt(string text, string? actor) =>
        Assert.All(fixture.Code(text).Reports.Where(r => r.Type == "ASSAULT"), r => Assert.Equal(actor, r.Actors is [var one] ? one.Country : null));

    [Theory]
    [InlineData("Kenya voted for a resolution that would have deplored Rwanda's invasion of Congo.", EventStatus.Occurred)]
    [InlineData("“I am not surprised that Rwanda invaded Congo,” Kenya's ambassador said.", EventStatus.Occurred)]
    [InlineData("Kenya's president called the invasion of Congo by Rwanda a flagrant violation of international law.", EventStatus.Occurred)]
    [InlineData("Kenya would deplore any invasion of Congo by Rwanda.", EventStatus.Possible)]
    public void WhatIsJudgedHasHappened(string text, EventStatus status) =>
        Assert.Equal(status, Assert.Single(fixture.Code(text).Reports, r => r.Type == "ASSAULT").Status);

    [Fact]
    public void ANameBeforeAVerbOfItsOwnIsNoSecondObject()
    {
        var reports = fixture.Code("Kenya freed 32 Ugandan servicemen and Kampala handed over two Kenyan soldiers.").Reports;
        Assert.DoesNotContain(reports, r => r.Recipients.Count > 1);
        Assert.Equal("KEN", Assert.Single(Assert.Single(reports, r => r.Trigger.Text == "freed").Actors).Country);
    }

    [Theory]
    [InlineData("The ministry in Nairobi said many rebels were neutralised, a term it uses to mean killed.", "ASSAULT")]
    [InlineData("Kenya's president said that his country stood by its commitments to Uganda.", "SUPPORT")]
    public void WordsThatAreExplainedOrOnesOwnTellNoAct(string text, string type) =>
        Assert.DoesNotContain(fixture.Code(text).Reports, r => r.Type == type);

    [Fact]
    public void WhoPhonesToEncourageDoesBoth() =>
        Assert.All(fixture.Code("The Kenyan president telephoned the Ugandan president to urge him to sign a treaty.").Reports.Where(r => r.Type is "REQUEST" or "CONSULT"), r => Assert.Equal("KEN", r.Actors[0].Country));

    [Fact]
    public void AMarkThatOpensMayCloseBehindAComma()
    {
        var report = Assert.Single(fixture.Code("“We demand that the Ugandan side immediately stop its actions,“ Kenya's foreign minister said.").Reports);
        Assert.Equal(("REQUEST", "KEN"), (report.Type, Assert.Single(report.Actors).Country));
    }

    [Theory]
    [InlineData("The rebel Sudan Liberation Movement (SLM) left. SLM spokesman Bahar Ibrahim accused Khartoum of lying.")]
    [InlineData("The rebel Sudan Liberation Movement (SLM) left. A spokesman for the SLM accused Khartoum of lying.")]
    public void ASpokesmanOfRebelsIsNoOfficial(string text) =>
        Assert.Equal(["REB"], Assert.Single(Assert.Single(fixture.Code(text).Reports, r => r.Type == "ACCUSE").Actors).Sectors);

    [Fact]
    public void TradeThatHitsARecordAttacksNobody() =>
        Assert.DoesNotContain(fixture.Code("China is Brazil's largest partner, with bilateral trade hitting a record $157 billion in 2023.").Reports, r => r.Type == "ASSAULT");

    [Theory]
    [InlineData("Kenya gave $253 million in aid to Uganda.")]
    [InlineData("Kenya gave Uganda $253 million in aid.")]
    public void WhatIsGivenInAidIsNoGivingIn(string text) => Assert.Equal("AID", Assert.Single(fixture.Code(text).Reports).Type);

    [Fact]
    public void ACommaBeforeTwoLastDigitsIsADecimalSign()
    {
        var figure = Assert.Single(fixture.Code("Kenya and Uganda signed an agreement for a total of $253,4 billion.").Reports.SelectMany(r => r.Figures));
        Assert.Equal(253_400_000_000m, figure.Low);
    }
}
