namespace Entente.Coding.Tests.Events;

public sealed class FigureReaderTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    [Theory]
    [InlineData("Dozens of Syrian villagers were killed in a raid by Turkey.", "killed", 24, 99)]
    [InlineData("Iran deported tens of thousands of Afghan refugees.", "expelled", 20_000, 99_999)]
    [InlineData("Between 20 and 30 Indian soldiers died in an ambush by China.", "killed", 20, 30)]
    [InlineData("Kenya sent 2,000 troops to Somalia.", "troops", 2_000, 2_000)]
    public void LowAndHighAreWhatIsTold(string sentence, string kind, int low, int high)
    {
        var figure = Assert.Single(fixture.Code(sentence).Reports.SelectMany(r => r.Figures).DistinctBy(f => f.Kind), f => f.Kind == kind);
        Assert.Equal((low, high), ((int)figure.Low, (int)figure.High));
    }

    [Fact]
    public void ATypeOfAircraftIsNoFigure() =>
        Assert.DoesNotContain(fixture.Code("Kenya sent F-16 jets to Somalia.").Reports.SelectMany(r => r.Figures), f => f.Low == 16);

    [Fact]
    public void AnAgeIsNoFigure() =>
        Assert.DoesNotContain(fixture.Code("Israel killed the Lebanese reporter Issam Haddad, 37, on Friday.").Reports.SelectMany(r => r.Figures), f => f.Low == 37);
}
