using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Coding.Tests.Events;

/// <summary>Each wrong tree as the parser gives it for a newspaper sentence, and what must stand where after mending.</summary>
public sealed class TreeRepairTests
{
    [Fact]
    public void AtLeastIsNoPreposition()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Shells shell NOUN 2 nsubj
            killed kill VERB 0 root
            at at ADP 6 case
            least least ADJ 6 nmod
            nine nine NUM 6 nummod
            sailors sailor NOUN 2 obl
            """));
        Assert.Equal(text.Index("sailors"), Tree.DeepObject(text, text.Index("killed")));
        Assert.Equal("", Tree.Preposition(text, text.Index("sailors")));
    }

    [Fact]
    public void ASecondSubjectBehindTheVerbIsItsObject()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Oman Oman PROPN 2 nsubj
            received receive VERB 0 root Finite,Past
            the the DET 4 det
            envoy envoy NOUN 2 nsubj
            """));
        Assert.Equal(text.Index("envoy"), Tree.DeepObject(text, text.Index("received")));
        Assert.Equal(text.Index("Oman"), Tree.DeepSubject(text, text.Index("received")));
    }

    [Fact]
    public void AnAdverbAfterAndIsNoSubjectAndItsVerbIsCoordinated()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Norway Norway PROPN 2 nsubj
            protested protest VERB 0 root Finite,Past
            and and CCONJ 5 cc
            sharply sharply NOUN 5 nsubj
            condemned condemn VERB 2 advcl Finite,Past
            the the DET 7 det
            raid raid NOUN 5 obj
            """));
        Assert.Equal((UniversalPos.Adv, Relation.Advmod), (text.Tokens[text.Index("sharply")].Pos, text.Tokens[text.Index("sharply")].Relation));
        Assert.Equal((text.Index("protested"), Relation.Conj), (text.Tokens[text.Index("condemned")].Head, text.Tokens[text.Index("condemned")].Relation));
    }

    [Fact]
    public void AParticipleBehindACommaIsSaidOfTheMainVerb()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Norway Norway PROPN 2 nsubj
            condemned condemn VERB 0 root Finite,Past
            measures measure NOUN 2 obj
            imposed impose VERB 3 acl Participle,Past
            on on ADP 7 case
            its its PRON 7 NmodPoss
            firms firm NOUN 4 obl
            , , PUNCT 9 punct
            calling call VERB 4 advcl Participle
            them they PRON 9 obj
            unlawful unlawful ADJ 9 xcomp
            """));
        Assert.Equal(text.Index("condemned"), text.Tokens[text.Index("calling")].Head);
    }

    [Fact]
    public void TheFirstOfTwoObjectsReceives()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Qatar Qatar PROPN 2 nsubj
            gave give VERB 0 root
            Chad Chad PROPN 2 obj
            a a DET 5 det
            loan loan NOUN 2 obj
            """));
        Assert.Equal(Relation.Iobj, text.Tokens[text.Index("Chad")].Relation);
        Assert.Equal(text.Index("loan"), Tree.DeepObject(text, text.Index("gave")));
    }

    [Fact]
    public void ACourtesyVisitIsANoun()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Envoys envoy NOUN 2 nsubj
            paid pay VERB 0 root
            a a DET 4 det
            courtesy courtesy NOUN 2 obj
            visit visit VERB 2 xcomp
            """));
        var visit = text.Index("visit");
        Assert.Equal((UniversalPos.Noun, Relation.Obj), (text.Tokens[visit].Pos, text.Tokens[visit].Relation));
        Assert.Equal(visit, text.Head(text.Index("courtesy")));
    }

    [Fact]
    public void HaveBeforeAParticipleIsItsAuxiliary()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Losses loss NOUN 2 nsubj
            had have VERB 0 root
            risen rise ADV 2 obj
            sharply sharply ADV 2 advmod
            """));
        var risen = text.Index("risen");
        Assert.Equal((Relation.Root, UniversalPos.Verb), (text.Tokens[risen].Relation, text.Tokens[risen].Pos));
        Assert.Equal((risen, Relation.Aux), (text.Head(text.Index("had")), text.Tokens[text.Index("had")].Relation));
        Assert.Equal(risen, text.Head(text.Index("Losses")));
    }

    [Fact]
    public void WhatIsReportedBeforeTheSourceIsAClause()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Gunmen gunman NOUN 8 nsubj
            kidnapped kidnap VERB 1 acl Participle,Past
            a a DET 4 det
            doctor doctor NOUN 2 obj
            , , PUNCT 2 punct
            police police NOUN 7 compound
            sources source NOUN 8 nsubj
            said say VERB 0 root Finite,Past
            """));
        var verb = text.Index("kidnapped");
        Assert.Equal((text.Index("said"), Relation.Ccomp), (text.Head(verb), text.Tokens[verb].Relation));
        Assert.Equal(text.Index("Gunmen"), Tree.DeepSubject(text, verb));
        Assert.Equal(text.Index("sources"), Tree.DeepSubject(text, text.Index("said")));
    }

    [Fact]
    public void AParticipleWithAnAgentBeforeTheSourceStaysOne()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Boats boat NOUN 6 nsubj
            seized seize VERB 1 acl Participle,Past
            by by ADP 4 case
            pirates pirate NOUN 2 obl
            , , PUNCT 2 punct
            said say VERB 0 root Finite,Past
            , , PUNCT 6 punct
            """));
        Assert.Equal(Relation.Acl, text.Tokens[text.Index("seized")].Relation);
    }

    [Fact]
    public void ThePredicateStandsBehindTheAside()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Norway Norway PROPN 0 root
            , , PUNCT 4 punct
            like like ADP 4 case
            Iceland Iceland PROPN 1 nmod
            , , PUNCT 6 punct
            applied apply VERB 1 acl Participle,Past
            again again ADV 6 advmod
            """));
        Assert.Equal(Relation.Root, text.Tokens[text.Index("applied")].Relation);
        Assert.Equal(text.Index("Norway"), Tree.DeepSubject(text, text.Index("applied")));
    }

    [Fact]
    public void AHeadlineNounWithAnObjectIsAVerb()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Chad Chad PROPN 2 compound
            strikes strike NOUN 0 root
            rebel rebel NOUN 4 compound
            camps camp NOUN 2 obj
            """));
        Assert.Equal(UniversalPos.Verb, text.Tokens[text.Index("strikes")].Pos);
        Assert.Equal(text.Index("Chad"), Tree.DeepSubject(text, text.Index("strikes")));
    }

    [Fact]
    public void ACoalitionFightingRebelsIsTheSubject()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            The the DET 2 det
            coalition coalition NOUN 3 compound
            fighting fight VERB 6 csubj Gerund
            rebels rebel NOUN 3 obj
            has have AUX 6 aux
            declared declare VERB 0 root
            """));
        Assert.Equal(text.Index("coalition"), Tree.DeepSubject(text, text.Index("declared")));
        Assert.Equal(text.Index("coalition"), Tree.DeepSubject(text, text.Index("fighting")));
    }

    [Fact]
    public void TheMainVerbGetsItsSubjectBack()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Before before SCONJ 3 mark
            he he PRON 3 nsubj
            leaves leave VERB 6 advcl Finite,Present
            the the DET 5 det
            minister minister NOUN 3 nsubj
            met meet VERB 0 root Finite,Past
            Macron Macron PROPN 6 obj
            """));
        Assert.Equal(text.Index("minister"), Tree.DeepSubject(text, text.Index("met")));
        Assert.Equal(text.Index("he"), Tree.DeepSubject(text, text.Index("leaves")));
    }

    [Fact]
    public void ANameBeforeAPeriodIsNoPartOfIt()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Peru Peru PROPN 2 nsubj
            raided raid VERB 0 root
            Bolivia Bolivia PROPN 5 compound
            two two NUM 5 nummod
            days day NOUN 8 obltmod
            after after SCONJ 8 mark
            talks talk NOUN 8 nsubj
            failed fail VERB 2 advcl Finite,Past
            """));
        Assert.Equal(text.Index("Bolivia"), Tree.DeepObject(text, text.Index("raided")));
    }

    [Fact]
    public void AGoodTreeIsLeftAlone()
    {
        var text = TreeText.Of("""
            Malta Malta PROPN 2 nsubj
            met meet VERB 0 root Finite,Past
            Cyprus Cyprus PROPN 2 obj
            """);
        Assert.Same(text, TreeRepair.Mend(text));
    }

    [Fact]
    public void AParticipleAfterAnAuxiliaryIsTheVerb()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            officials official NOUN 2 nsubj
            have have AUX 0 root
            shared share VERB 4 amod Past,Participle
            evidence evidence NOUN 2 obj
            """));
        var verb = text.Index("shared");
        Assert.Equal((-1, Relation.Root), (text.Head(verb), text.Tokens[verb].Relation));
        Assert.Equal(text.Index("officials"), Tree.DeepSubject(text, verb));
        Assert.Equal(text.Index("evidence"), Tree.DeepObject(text, verb));
    }

    [Fact]
    public void AParticipleAfterADeterminerStaysWhatItIs()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            officials official NOUN 2 nsubj
            have have VERB 0 root
            shared share VERB 4 amod Past,Participle
            interests interest NOUN 2 obj
            """));
        Assert.Equal(Relation.Amod, text.Tokens[text.Index("shared")].Relation);
    }

    [Fact]
    public void ANounBeforeANounIsNoPreposition()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Hackers hacker NOUN 2 nsubj
            launched launch VERB 0 root Finite,Past
            cyber cyber ADP 4 case
            raids raid NOUN 2 obl
            """));
        Assert.Equal(text.Index("raids"), Tree.DeepObject(text, text.Index("launched")));
        Assert.Equal("", Tree.Preposition(text, text.Index("raids")));
    }

    [Fact]
    public void ANounWithAnArticleIsTheObjectAndNoComplement()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Judges judge NOUN 2 nsubj
            convicted convict VERB 0 root Finite,Past
            a a DET 4 det
            militant militant ADJ 2 xcomp
            """));
        Assert.Equal(text.Index("militant"), Tree.DeepObject(text, text.Index("convicted")));
    }

    [Fact]
    public void AFirstNameIsNoVerb()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Guards guard NOUN 2 nsubj
            seized seize VERB 0 root Finite,Past
            Said say VERB 2 xcomp
            Haddad Haddad PROPN 3 iobj
            """));
        Assert.Equal(text.Index("Said"), Tree.DeepObject(text, text.Index("seized")));
    }

    [Fact]
    public void ThePredicateBehindAnAsideIsTheMainVerb()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Oman Oman PROPN 0 root
            , , PUNCT 3 punct
            watched watch VERB 1 acl Participle,Past
            by by ADP 5 case
            Chile Chile PROPN 3 obl
            , , PUNCT 7 punct
            signed sign VERB 1 parataxis Finite,Past
            it it PRON 7 obj
            """));
        Assert.Equal(text.Index("Oman"), Tree.DeepSubject(text, text.Index("signed")));
    }

    [Fact]
    public void AnObjectBeforeTheVerbIsItsSubject()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Raids raid NOUN 2 obj
            killed kill VERB 0 root Finite,Past
            four four NUM 4 nummod
            herders herder NOUN 2 obj
            """));
        Assert.Equal(text.Index("Raids"), Tree.DeepSubject(text, text.Index("killed")));
        Assert.Equal(text.Index("herders"), Tree.DeepObject(text, text.Index("killed")));
    }

    [Fact]
    public void ANounBehindAPrepositionIsNoSubject()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Jets jet NOUN 2 nsubj
            launched launch VERB 0 root Finite,Past
            strikes strike NOUN 2 obj
            on on ADP 5 case
            fighters fighter NOUN 6 nsubj
            holding hold VERB 2 advcl
            out out ADP 6 compoundprt
            """));
        Assert.Equal(text.Index("launched"), text.Head(text.Index("fighters")));
        Assert.Equal(text.Index("fighters"), text.Head(text.Index("holding")));
    }

    [Fact]
    public void AFullVerbIsNoAuxiliary()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Kings king NOUN 2 nsubj
            pardoned pardon VERB 3 aux
            convicted convict VERB 0 root Participle,Past
            princes prince NOUN 3 xcomp
            """));
        Assert.Equal(text.Index("princes"), Tree.DeepObject(text, text.Index("pardoned")));
        Assert.Equal(text.Index("princes"), text.Head(text.Index("convicted")));
        Assert.True(text.Head(text.Index("pardoned")) < 0);
    }

    [Fact]
    public void AnAcronymIsNoAuxiliary()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            DHS DHS AUX 2 aux
            returned return VERB 0 root Finite,Past
            masks mask NOUN 2 obj
            """));
        Assert.Equal(text.Index("DHS"), Tree.DeepSubject(text, text.Index("returned")));
    }

    [Fact]
    public void AFullSentenceIsPassiveOnlyWithAnAuxiliary()
    {
        const string words = """
            Soldiers soldier NOUN 2 nsubjpass
            fired fire VERB 0 root Participle,Past
            on on ADP 4 case
            villagers villager NOUN 2 obl
            """;
        var sentence = TreeText.Of(words + "\n. . PUNCT 2 punct");
        Assert.Equal(sentence.Index("Soldiers"), Tree.DeepSubject(sentence, sentence.Index("fired")));
        var headline = TreeText.Of(words);
        Assert.Equal(headline.Index("Soldiers"), Tree.DeepObject(headline, headline.Index("fired")));
    }

    [Fact]
    public void TheAgentBelowTheMeansActs()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Boats boat NOUN 3 nsubjpass
            were be AUX 3 auxpass
            hit hit VERB 0 root
            with with ADP 5 case
            hoses hose NOUN 3 obl
            by by ADP 7 case
            guards guard NOUN 5 nmod
            """));
        Assert.Equal(text.Index("guards"), Tree.DeepSubject(text, text.Index("hit")));
    }

    [Fact]
    public void InTheWakeOfIsAPreposition()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Oman Oman PROPN 2 nsubj
            urged urge VERB 0 root Finite,Past
            calm calm NOUN 2 obj
            in in ADP 6 case
            the the DET 6 det
            wake wake NOUN 2 obl
            of of ADP 9 case
            the the DET 9 det
            raid raid NOUN 6 nmod
            """));
        Assert.Equal("in_the_wake_of", Tree.Preposition(text, text.Index("raid")));
        Assert.Equal((text.Index("urged"), Relation.Obl), (text.Tokens[text.Index("raid")].Head, text.Tokens[text.Index("raid")].Relation));
    }

    [Fact]
    public void ANounJoinedToTheVerbIsJoinedToItsObject()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Oman Oman PROPN 2 nsubj
            sent send VERB 0 root Finite,Past
            tents tent NOUN 2 obj
            and and CCONJ 5 cc
            doctors doctor NOUN 2 conj
            """));
        Assert.Equal((text.Index("tents"), Relation.Conj), (text.Tokens[text.Index("doctors")].Head, text.Tokens[text.Index("doctors")].Relation));
    }

    [Fact]
    public void ANounBehindACommaDescribesTheNameBefore()
    {
        var text = TreeRepair.Mend(TreeText.Of("""
            Charges charge NOUN 8 nsubj
            against against ADP 3 case
            Oriel Oriel PROPN 1 nmod
            , , PUNCT 6 punct
            a a DET 6 det
            bank bank NOUN 1 nmod
            , , PUNCT 1 punct
            failed fail VERB 0 root Finite,Past
            """));
        Assert.Equal((text.Index("Oriel"), Relation.Appos), (text.Tokens[text.Index("bank")].Head, text.Tokens[text.Index("bank")].Relation));
    }

    [Fact]
    public void WordsWithAHyphenHaveTheLemmaThatTheFramesKnow()
    {
        var text = HyphenRepair.Mend(TreeText.Of("""
            Oman Oman PROPN 2 nsubj
            wants want VERB 0 root Finite
            calm calm NOUN 2 obj
            """));
        Assert.Equal("calm", text.Lemma(2));
        Assert.Equal(("ceasefire", "sit-in", null), (TreeWords.Shipped.Hyphened("Cease", "fire"), TreeWords.Shipped.Hyphened("sit", "in"), TreeWords.Shipped.Hyphened("calm", "fire")));
    }
}
