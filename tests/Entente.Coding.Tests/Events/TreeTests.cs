using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Coding.Tests.Events;

public sealed class TreeTests
{
    [Fact]
    public void AgentOfAPassiveIsTheDeepSubject()
    {
        var text = TreeText.Of("""
            Tankers tanker NOUN 3 nsubjpass
            were be AUX 3 auxpass
            seized seize VERB 0 root
            by by ADP 5 case
            Iran Iran PROPN 3 obl
            """);
        var verb = text.Index("seized");
        Assert.Equal(text.Index("Iran"), Tree.DeepSubject(text, verb));
        Assert.Equal(text.Index("Tankers"), Tree.DeepObject(text, verb));
    }

    [Fact]
    public void ObjectOfAForcingVerbControlsTheInfinitive()
    {
        var text = TreeText.Of("""
            Kyiv Kyiv PROPN 2 nsubj
            forced force VERB 0 root
            Russia Russia PROPN 2 obj
            to to PART 5 mark
            withdraw withdraw VERB 2 xcomp
            """);
        Assert.Equal(text.Index("Russia"), Tree.DeepSubject(text, text.Index("withdraw")));
    }

    [Fact]
    public void SubjectOfAPromiseControlsTheInfinitive()
    {
        var text = TreeText.Of("""
            Sweden Sweden PROPN 2 nsubj
            promised promise VERB 0 root
            Hungary Hungary PROPN 2 obj
            to to PART 5 mark
            leave leave VERB 2 xcomp
            """);
        Assert.Equal(text.Index("Sweden"), Tree.DeepSubject(text, text.Index("leave")));
    }

    [Fact]
    public void RelativePronounStandsForItsAntecedent()
    {
        var text = TreeText.Of("""
            troops troop NOUN 0 root
            that that PRON 3 nsubj
            invaded invade VERB 1 aclrelcl
            Kuwait Kuwait PROPN 3 obj
            """);
        Assert.Equal(text.Index("troops"), Tree.DeepSubject(text, text.Index("invaded")));
    }

    [Fact]
    public void PastParticipleAfterANounActsOnTheNoun()
    {
        var text = TreeText.Of("""
            agreements agreement NOUN 0 root
            signed sign VERB 1 acl Participle,Past
            by by ADP 4 case
            France France PROPN 2 obl
            """);
        var verb = text.Index("signed");
        Assert.Equal(text.Index("France"), Tree.DeepSubject(text, verb));
        Assert.Equal(text.Index("agreements"), Tree.DeepObject(text, verb));
    }

    [Fact]
    public void CoordinatedVerbsShareTheirSubject()
    {
        var text = TreeText.Of("""
            Oman Oman PROPN 2 nsubj
            condemned condemn VERB 0 root
            and and CCONJ 4 cc
            left leave VERB 2 conj
            """);
        Assert.Equal(text.Index("Oman"), Tree.DeepSubject(text, text.Index("left")));
    }
}
