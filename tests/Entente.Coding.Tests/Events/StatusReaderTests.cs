using Entente.Coding.Events;

namespace Entente.Coding.Tests.Events;

public sealed class StatusReaderTests
{
    private static readonly StatusReader Reader = StatusReader.Load();

    [Theory]
    [InlineData("not", "part", "advmod", EventStatus.Negated)]
    [InlineData("may", "aux", "aux", EventStatus.Possible)]
    [InlineData("will", "aux", "aux", EventStatus.Planned)]
    [InlineData("should", "aux", "aux", EventStatus.Proposed)]
    [InlineData("reportedly", "adv", "advmod", EventStatus.Occurred)]
    public void WordsBesideTheVerbDecide(string word, string pos, string relation, EventStatus expected)
    {
        var text = TreeText.Of($"""
            Iran Iran PROPN 3 nsubj
            {word} {word} {pos} 3 {relation}
            withdraw withdraw VERB 0 root
            """);
        Assert.Equal(expected, Reader.Read(text, text.Index("withdraw"), -1).Status);
    }

    [Fact]
    public void WhatIsAgreedIsPlanned()
    {
        var text = TreeText.Of("""
            Iran Iran PROPN 2 nsubj
            agreed agree VERB 0 root
            to to PART 4 mark
            withdraw withdraw VERB 2 xcomp
            """);
        Assert.Equal(EventStatus.Planned, Reader.Read(text, text.Index("withdraw"), -1).Status);
        Assert.Equal(EventStatus.Occurred, Reader.Read(text, text.Index("agreed"), -1).Status);
    }

    [Fact]
    public void ARelativeClauseStandsOnItsOwn()
    {
        var text = TreeText.Of("""
            Oman Oman PROPN 2 nsubj
            urged urge VERB 0 root
            troops troop NOUN 2 obj
            that that PRON 5 nsubj
            invaded invade VERB 3 aclrelcl
            """);
        Assert.Equal(EventStatus.Occurred, Reader.Read(text, text.Index("invaded"), -1).Status);
    }

    [Fact]
    public void FearsOfAnAttackAreNoAttack()
    {
        var text = TreeText.Of("""
            fears fear NOUN 0 root
            of of ADP 3 case
            attack attack NOUN 1 nmod
            """);
        Assert.Equal(EventStatus.Possible, Reader.Read(text, text.Index("attack"), -1).Status);
    }
}
