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

    [Fact]
    public void ADenialStopsAtBut() =>
        Assert.Contains(fixture.Code("Iran did not attend the hearing, but rejected the Dutch complaint.").Reports, r => r.Type == "REJECT" && r.Status == EventStatus.Occurred);

    [Fact]
    public void TheFirstToDoSoDid() =>
        Assert.Contains(fixture.Code("Spain was the first state to recognise Palestine.").Reports, r => r.Type == "SUPPORT" && r.Status == EventStatus.Occurred);
}
