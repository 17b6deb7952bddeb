using Entente.Coding.Events;
using Entente.Coding.Events.Sayings;

namespace Entente.Coding.Tests.Events;

/// <summary>Runs the examples of <c>coding/sayings/rules.tsv</c> through the whole pipeline, and what must not count as a saying.</summary>
public sealed class SayingTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    public static TheoryData<string, string, string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var (line, cells) in DataTable.Read("coding/sayings/rules.tsv", 6))
            if (cells[4] != "-") data.Add($"rules.tsv:{line}", cells[4], cells[2], cells[3], cells[5]);

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void ExampleIsCodedAsItsRuleSays(string source, string sentence, string code, string cameo, string expected)
    {
        var reports = fixture.Code(sentence).Reports;
        var sides = expected.Split('>');
        Assert.True(
            reports.Any(r => r.Status == EventStatus.Occurred && r.Type == code.Split('/')[0] && r.Cameo == cameo && Has(r.Actors, sides[0]) && Has(r.Recipients, sides[1])),
            $"{source}: {sentence}\n{string.Join('\n', reports.Select(r => $"got {r.Type} {r.Cameo} {r.Status} '{r.Trigger.Text}'"))}");
    }

    [Fact]
    public void WhatIsPromisedStaysARecordOfItsOwn()
    {
        var reports = fixture.Code("Ethiopia said it would withdraw its troops from Somalia.").Reports;
        var saying = Assert.Single(reports, r => r.Type == "AGREE");
        var content = Assert.Single(reports, r => r.Type == "RETREAT");
        Assert.Equal(saying.Id, content.ContentOf);
        Assert.Equal(EventStatus.Planned, content.Status);
    }

    [Theory]
    [InlineData("The newspaper said Iran must open its ports.")]
    [InlineData("The Iranian government said the economy should grow next year.")]
    [InlineData("Iran said it had opened its ports to Iraq in May.")]
    [InlineData("Iran said Iraq would meet Kuwait.")]
    [InlineData("The French president said France must strengthen its industry.")]
    public void ViewsAndWhatOthersWillDoAreNoSayings(string sentence) =>
        Assert.DoesNotContain(fixture.Code(sentence).Reports, r => r.Because.Any(b => b.Contains("coding/sayings", StringComparison.Ordinal)));

    [Fact]
    public void ADutyNeedsNoFrame() => Assert.Equal("REQUEST", SayingTable.Load().Find(SayingModal.Must, null, "open")?.Frame?.Type);

    private static bool Has(IEnumerable<Participant> parties, string country) => country.Length == 0 || parties.Any(p => p.Country == country);
}
