using Entente.Coding.Events.Frames;

namespace Entente.Coding.Tests.Events;

public sealed class FrameLexiconTests
{
    private static readonly FrameLexicon Lexicon = FrameLexicon.Load();

    [Fact]
    public void EveryFrameNamesARoleForItsActor() => Assert.All(Lexicon.Frames, f => Assert.True(f.Actor.Length > 0, f.Source));

    [Fact]
    public void EveryFrameHasACameoCode() => Assert.All(Lexicon.Frames, f => Assert.Matches("^[0-2][0-9]{1,3}$", f.Cameo));

    [Fact]
    public void MoreDemandingFramesComeFirst()
    {
        var weights = Lexicon.For("lift").ToArray().Select(f => f.Weight).ToArray();
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.NotEmpty(weights);
    }

    [Fact]
    public void NegatedAlternativesShareThePathBeforeThem()
    {
        var test = Assert.Single(FrameTest.Parse("!obj:deal|agreement|x:ship"));
        Assert.True(test.Negated);
        Assert.Equal([("obj", "deal"), ("obj", "agreement"), ("x", "ship")], test.Alternatives);
    }
}
