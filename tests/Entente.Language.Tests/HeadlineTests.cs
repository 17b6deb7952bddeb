namespace Entente.Language.Tests;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Turkey Summons Swedish Ambassador Over Protest", "Summons", "summon", "Turkey")]
    [InlineData("Car Bomb Kills 21 in Northern City", "Kills", "kill", "Bomb")]
    [InlineData("President Orders Troops to Border as Protests Spread", "Orders", "order", "President")]
    [InlineData("NORTH KOREA FIRES TWO MISSILES INTO SEA", "FIRES", "fire", "KOREA")]
    [InlineData("France Expels Two Diplomats After Spy Row", "Expels", "expel", "France")]
    [InlineData("Lebanon Strikes Deal With Creditors", "Strikes", "strike", "Lebanon")]
    [InlineData("Court Orders Release of Two Editors", "Orders", "order", "Court")]
    [InlineData("Ghana, Togo Resume Border Talks", "Resume", "resume", "Ghana")]
    [InlineData("Army shells rebel camps", "shells", "shell", "Army")]
    public void TheVerbOfAHeadlineIsItsRoot(string headline, string verb, string lemma, string subject)
    {
        var parsed = LanguageModel.Load().Parse(headline);
        Invariants.Check(headline, parsed);
        var root = Enumerable.Range(0, parsed.Tokens.Length).Single(i => parsed.Head(i) < 0);
        Assert.Equal(verb, parsed.Form(root).ToString());
        Assert.Equal(lemma, parsed.Lemma(root));
        Assert.Equal(UniversalPos.Verb, parsed.Tokens[root].Pos);
        Assert.Equal(subject, parsed.Form(parsed.Child(root, Relation.Nsubj)).ToString());
    }

    [Theory]
    [InlineData("The International Institute for Strategic Studies")]
    [InlineData("Israel and Lebanon: What We Know")]
    [InlineData("The ministers met in Vienna.")]
    [InlineData("Coal Safety and Mining Board")]
    [InlineData("Ten Questions on Trade Rules")]
    public void WhatIsNoHeadlineWithAVerbIsReadAsItStands(string text)
    {
        var parsed = LanguageModel.Load().Parse(text);
        Invariants.Check(text, parsed);
        Assert.Equal(text, Headlines.Recase(text, Segmenter.Segment(text), FlatAnalyser.Instance));
        Assert.DoesNotContain(parsed.Tokens.ToArray(), token => token.Pos == UniversalPos.Verb && char.IsUpper(text[token.Start]) && token.Head < 0);
    }

    [Fact]
    public void CapitalsAreSetSmallWithoutMovingAnything()
    {
        const string Text = "THOUSANDS FLEE AS ARMY SHELLS TOWNS NEAR KHARTOUM";
        var plain = Headlines.Recase(Text, Segmenter.Segment(Text), FlatAnalyser.Instance);
        Assert.Equal(Text.Length, plain.Length);
        Assert.Equal(Text, plain, ignoreCase: true);
        Assert.Contains(" flee ", plain, StringComparison.Ordinal); // a verb of the dictionary; words that nobody knows stay names
        Assert.Contains("near Khartoum", plain, StringComparison.Ordinal);
    }
}
