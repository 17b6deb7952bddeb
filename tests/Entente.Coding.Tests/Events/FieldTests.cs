using Entente.Coding.Events;

namespace Entente.Coding.Tests.Events;

/// <summary>When, where and on whose word: the fields beside the kind of act and its sides.</summary>
public sealed class FieldTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    private const string TwoVisits = "In March the Norwegian foreign minister, Espen Barth Eide, paid an official visit to Kenya to deepen trade. There he met President William Ruto.";

    [Theory]
    [InlineData("Portugal and Spain applied to join the union together in June 1977.", "applied", "1977-06-01", "text")]
    [InlineData("Kenya's president said on Monday that he backs the bid, and he urged Uganda to vote soon.", "urged", "2024-05-13", "text")]
    [InlineData("Kenya used the same argument when it invaded Somalia in 2011.", "invaded", "2011-01-01", "text")]
    [InlineData("In 2016 ties were warm. Denmark and Norway signed a treaty.", "signed", "2016-01-01", "context")]
    [InlineData("In May 2021 Sweden applied to the council for a seat. Norway objected soon afterwards.", "objected", "2021-05-01", "context")]
    [InlineData(TwoVisits, "met", "2024-03-01", "context")]
    [InlineData("In contrast to the tense summer of 2017, when the former army chief of Kenya visited Uganda, ties are warm.", "visited", "2017", "text")]
    [InlineData("The president of Kenya on Monday denounced Uganda.", "denounced", "2024-05-13", "text")]
    [InlineData("A flare-up on March 25 that saw Chad capture a Libyan village ended after a truce.", "capture", "2024-03-25", "text")]
    [InlineData("The two countries have been at odds since 2020, when Kenyan and Ugandan soldiers clashed at the lake.", "clashed", "2020-01-01", "text")]
    [InlineData("Kenya imposed sanctions on Uganda over the crackdown in August.", "imposed", "2024-05-15", "published")]
    [InlineData("Kenya imposed sanctions on Uganda over the crackdown on Monday.", "imposed", "2024-05-13", "text")]
    [InlineData("Chad, which was at the time accused by Libya of smuggling oil, closed the consulate of Kenya in 2019.", "accused", "2019-01-01", "context")]
    [InlineData("Hamas attacked Israel in October 2023, in which militants killed 1,200 Israelis.", "killed", "2023-10-01", "text")]
    public void AnActHasTheDayThatIsToldForIt(string text, string trigger, string start, string basis)
    {
        var report = Assert.Single(fixture.Code(text).Reports, r => r.Trigger.Text.Contains(trigger, StringComparison.Ordinal));
        Assert.Equal(basis, report.Date?.Basis);
        Assert.StartsWith(start, NodaTime.Text.LocalDatePattern.Iso.Format(report.Date!.Start), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kenya had previously shelled a Somali port.")]
    [InlineData("Kenya has given Uganda a billion shillings over the past 20 years.")]
    [InlineData("The firm left in 2007 after Venezuela expelled the Spanish ambassador.")]
    [InlineData("Finland applied to the council for a seat once Russia had attacked Ukraine in February 2022.")]
    public void BackgroundIsNotDatedByThePage(string text) =>
        Assert.DoesNotContain(fixture.Code(text).Reports, r => r.Date?.Basis == "published");

    [Theory]
    [InlineData(TwoVisits, "paid", "Kenya")]
    [InlineData(TwoVisits, "met", "Kenya")]
    [InlineData("On Monday the Polish president was in Lithuania, where he held talks with President Gitanas Nauseda.", "held talks", "Lithuania")]
    [InlineData("Last month Kenya and Uganda held talks on fishing in Nairobi.", "held talks", "Nairobi")]
    [InlineData("Ethiopia withdrew its troops from Somalia.", "withdrew", "Somalia")]
    [InlineData("Russia shelled Kharkiv on Monday.", "shelled", "Kharkiv")]
    [InlineData("Russia condemned the raid, which Moscow blamed on Kyiv.", "condemned", null)]
    [InlineData("At the request of France, Kenya condemned Uganda.", "condemned", null)]
    [InlineData("Kenya's president spoke with his Ugandan counterpart about the war in Sudan.", "spoke", null)]
    [InlineData("Rebels captured the town of Tal Mirun from Kenyan troops.", "captured", "Tal Mirun")]
    public void AnActStandsWhereItHappened(string text, string trigger, string? place)
    {
        var report = Assert.Single(fixture.Code(text).Reports, r => r.Trigger.Text.Contains(trigger, StringComparison.Ordinal));
        Assert.Equal(place, report.Place?.Name);
    }

    [Theory]
    [InlineData("Russia attacked a Ukrainian port on Monday, the regional daily Vesti reports.", "media", "the regional daily Vesti")]
    [InlineData("By the minister's account, Russia attacked a Ukrainian port.", "official", "the minister")]
    [InlineData("Russia attacked a Ukrainian port, per two diplomats familiar with the matter.", "unnamed", "two diplomats familiar with the matter")]
    public void WhoSaysItIsRead(string text, string kind, string speaker)
    {
        var report = Assert.Single(fixture.Code(text).Reports, r => r.Type == "ASSAULT");
        Assert.Equal((kind, speaker), (report.Attribution[0].Kind, report.Attribution[0].Text));
    }

    [Fact]
    public void AReportedStatementCarriesWhatItSays()
    {
        var page = fixture.Code("Kenya's foreign minister condemned Uganda on Sunday. This statement, reported by the Kenyan news agency Vipindi, was made in Nairobi.");
        Assert.Contains(Assert.Single(page.Reports, r => r.Type == "ACCUSE").Attribution, s => s.Kind == "media");
    }

    [Fact]
    public void AnOrganNamedWithoutItsStateSpeaksForIt()
    {
        var report = Assert.Single(fixture.Code("Kenyan President William Ruto has signed the fishing treaty with Uganda, the official gazette showed on Thursday.").Reports, r => r.Type == "AGREE");
        Assert.Equal(("document", "KEN"), (report.Attribution[0].Kind, report.Attribution[0].Country));
    }

    [Theory]
    [InlineData("Uganda did not appear at the hearing, but on Monday rejected the claims of Kenya.", "rejected", EventStatus.Occurred)]
    [InlineData("Georgia is not a member but has asked the union for help.", "asked", EventStatus.Occurred)]
    [InlineData("It can now be revealed that Kenya attacked a Somali port.", "attacked", EventStatus.Occurred)]
    [InlineData("It is feared that Kenya attacked a Somali port.", "attacked", EventStatus.Possible)]
    [InlineData("Kenya promised not to attack Uganda.", "promised", EventStatus.Occurred)]
    [InlineData("Kenya promised not to attack Uganda.", "attack", EventStatus.Negated)]
    [InlineData("Kenya has toyed with the idea of expelling the Ugandan ambassador.", "expelling", EventStatus.Proposed)]
    [InlineData("Kenya insisted that it had attacked no ship.", "attacked", EventStatus.Denied)]
    [InlineData("Kenyan police arrested three Ugandans suspected of ambushing a patrol.", "ambushing", EventStatus.Possible)]
    [InlineData("Kenya stopped short of expelling the Ugandan ambassador.", "expelling", EventStatus.Negated)]
    [InlineData("Kenya cancelled the deal in the wake of a Ugandan attack in Nairobi.", "attack", EventStatus.Occurred)]
    [InlineData("Kenya called for an immediate halt to Houthi attacks on shipping.", "attacks", EventStatus.Occurred)]
    [InlineData("Neither Kenya nor Uganda attacked Somalia.", "attacked", EventStatus.Negated)]
    [InlineData("Kenya said it had sent no weapons to Chad.", "sent", EventStatus.Denied)]
    [InlineData("Kenya sent no weapons to Chad.", "sent", EventStatus.Negated)]
    [InlineData("Kenya did not invade Uganda or attack Somalia.", "attack", EventStatus.Negated)]
    public void AModalOrANotReachesOnlyItsOwnClause(string text, string trigger, EventStatus status) =>
        Assert.Equal(status, Assert.Single(fixture.Code(text).Reports, r => r.Trigger.Text.Contains(trigger, StringComparison.Ordinal)).Status);

    [Fact]
    public void WhatOthersSayOfAnActIsNotSaidOnItsDay()
    {
        var page = fixture.Code("Kenya attacked a Somali port on May 2. The French foreign minister condemned Kenya and its president.");
        Assert.Equal("published", Assert.Single(page.Reports, r => r.Type == "ACCUSE").Date?.Basis);
    }

    [Theory]
    [InlineData("The speaker thanked his allies, who claim that Kenya attacked a Somali port.", "his allies")]
    [InlineData("Karim Vale, in Nairobi, said that Kenya attacked a Somali port.", "Karim Vale, in Nairobi,")]
    public void APronounOrAPlaceIsNotTheSpeaker(string text, string speaker)
    {
        var said = Assert.Single(fixture.Code(text).Reports, r => r.Type == "ASSAULT").Attribution[0];
        Assert.Equal((speaker, false), (said.Text, said.Name is "Nairobi"));
    }
}
