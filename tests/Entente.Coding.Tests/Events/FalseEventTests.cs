using Entente.Coding.Events;

namespace Entente.Coding.Tests.Events;

/// <summary>Sentences that sound like events of ours and are none, each for a reason of its own.</summary>
public sealed class FalseEventTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    [Theory]
    [InlineData("The Japanese weather office warned residents of heavy rain and strong wind on Monday.", "THREATEN")] // weather
    [InlineData("Toyota promises a quieter engine for the new model.", "AGREE")] // business
    [InlineData("The Kenyan government declined to comment on the report.", "REJECT")] // no comment
    [InlineData("Peru suffered an earthquake on Sunday, killing twelve people in Lima.", "ASSAULT")] // nobody did it
    [InlineData("The Swiss president called the German chancellor on Sunday.", "REQUEST")] // a call, not a call on
    [InlineData("A French court struck down the ban on Turkish imports.", "ASSAULT")] // a particle makes another verb
    [InlineData("The Kenyan bank fired three British managers on Friday.", "ASSAULT")] // dismissed
    [InlineData("A Norwegian man stabbed his wife on Sunday.", "ASSAULT")] // a private matter
    [InlineData("Aid groups warned that Somalia is entering a famine.", "THREATEN")] // what is so is no threat
    [InlineData("The minister was in Lisbon when reporters asked him whether Portugal would help Angola.", "REQUEST")] // a question
    [InlineData("BBC reporter Jane Hill spoke with the Polish minister.", "CONSULT")] // an interview
    [InlineData("Analysts warned that Iran could attack Israel.", "THREATEN")] // observers
    [InlineData("Brazil beat Argentina 2-0 and will meet Germany in the final.", "CONSULT")] // a match
    [InlineData("The Egyptian striker hit the bar twice and set up a goal for Liverpool.", "ASSAULT")] // a match
    [InlineData("Greek unions began a strike to protest against the German plan.", "ACCUSE")] // what the strike is for
    [InlineData("Japanese investors retreated from American bonds.", "RETREAT")] // markets
    [InlineData("Ukraine's harvest retreated from last year's record.", "RETREAT")] // a figure
    [InlineData("The film bombed at the box office in China.", "ASSAULT")] // a figure of speech
    [InlineData("A heat wave struck Spain on Sunday.", "ASSAULT")] // weather
    [InlineData("French wine makers are fighting a new disease in the vineyards.", "ASSAULT")] // a disease
    [InlineData("The Russian foreign minister held a news conference with his Turkish counterpart in Ankara.", "CONSULT")] // words to the press
    [InlineData("Thousands of police escorted the Egyptian team to the stadium.", "AID")] // an escort
    [InlineData("Norwegian newspapers launched a campaign of denunciations of Sweden.", "ASSAULT")] // words
    [InlineData("British minister Ann Hill has promised to continue military aid to Malawi.", "THREATEN")] // a promise
    public void NoSuchRecord(string sentence, string type) =>
        Assert.DoesNotContain(fixture.Code(sentence).Reports, r => r.Type == type);

    [Theory]
    [InlineData("The Kenyan police have the power to arrest Somali fishermen.", "COERCE")]
    [InlineData("Two Libyan men spoke of a plot to bomb the Turkish embassy.", "ASSAULT")]
    [InlineData("Hungary stopped a plan to expel Russian diplomats.", "SANCTION")]
    [InlineData("Lima rejected the accusation, insisting the area was part of its territory.", "REQUEST")]
    [InlineData("Lima insisted that the harbour was part of its territory.", "REQUEST")]
    public void WhatCouldBeDoneIsNotTold(string sentence, string type) =>
        Assert.DoesNotContain(fixture.Code(sentence).Reports, r => r.Type == type && r.Status == EventStatus.Occurred);

    [Theory]
    [InlineData("Police in Kenya shot a Ugandan man on Sunday.", "180")]
    [InlineData("Kenyan soldiers shot a Ugandan man on Sunday.", "193")]
    public void TheCodeOfViolenceDependsOnWhoUsesIt(string sentence, string cameo) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type == "ASSAULT" && r.Cameo == cameo);

    [Theory]
    [InlineData("A car bombing in Egypt killed 28 soldiers on Friday.")]
    [InlineData("A suicide bomber killed five people and wounded 40 in an attack on an army convoy in Pakistan.")]
    [InlineData("The Kenyan rebels claimed responsibility for a deadly attack targeting Ugandan traders.")]
    public void TheDeedAndItsDeadAreOneAct(string sentence) =>
        Assert.Single(fixture.Code(sentence).Reports, r => r.Type == "ASSAULT");

    [Fact]
    public void TheRestOfACountIsStillWhatIsCounted() =>
        Assert.Contains(fixture.Code("The Philippine military on Tuesday rescued 80 of the hostages held by rebels.").Reports, r => r.Type == "AID" && r.Actors.Any(p => p.Country == "PHL"));

    [Fact]
    public void WhoSeekAPartnershipTogetherSeekItWithEachOther() =>
        Assert.Contains(fixture.Code("Brazil and Peru are seeking to deepen a partnership in energy.").Reports, r => r.Type == "AGREE" && r.Symmetric);

    [Fact]
    public void WhatAStateWillNotDoIsARefusal() =>
        Assert.Contains(fixture.Code("France will not lift the ban on British beef.").Reports, r => r.Type == "REJECT" && r.Status == EventStatus.Occurred && r.Recipients.Any(p => p.Country == "GBR"));

    [Fact]
    public void WhatAPassiveStillHasAsItsObjectIsGivenToItsSubject() =>
        Assert.Contains(fixture.Code("Iranian scientists were denied visas by the U.S. State Department on Monday.").Reports, r => r.Type == "REJECT" && r.Actors.Any(p => p.Country == "USA") && r.Recipients.Any(p => p.Country == "IRN"));

    [Fact]
    public void AnAnnouncedImpositionIsTheActItself() =>
        Assert.Contains(fixture.Code("The EU announced the imposition of sanctions on Belarus on Monday.").Reports, r => r.Type == "SANCTION" && r.Actors.Any(p => p.Country == "EUR") && r.Recipients.Any(p => p.Country == "BLR"));

    [Fact]
    public void ADenialStopsAtBut() =>
        Assert.Contains(fixture.Code("Iran did not attend the hearing, but rejected the Dutch complaint.").Reports, r => r.Type == "REJECT" && r.Status == EventStatus.Occurred);

    [Fact]
    public void TheFirstToDoSoDid() =>
        Assert.Contains(fixture.Code("Spain was the first state to recognise Palestine.").Reports, r => r.Type == "SUPPORT" && r.Status == EventStatus.Occurred);
}
