namespace Entente.Coding.Tests.World;

/// <summary>Relations that a page states.</summary>
public sealed class FactTests
{
    [Theory]
    [InlineData("The Lake Harbour Commission (LHC) met.", "Lake Harbour Commission|also_known_as|LHC")]
    [InlineData("Tanzania's Harbour Minister Amos Tuwalole resigned.", null)]
    [InlineData("Ugandan army chief Amos Tuwalole resigned.", "Amos Tuwalole|holds_office|army chief")]
    [InlineData("The former Ugandan army chief, General Amos Tuwalole, was arrested.", "Amos Tuwalole|held_office|army chief")]
    [InlineData("The missile Umbrella (HJ-12) was tested.", "Umbrella|designated|HJ-12")]
    [InlineData("The Houthis, also known as Ansar Allah, fired.", "Houthis|also_known_as|Ansar Allah")]
    public void AreRead(string text, string? fact)
    {
        var facts = Page.Link(text).Mentions.Facts.Select(f => $"{f.Subject}|{f.Relation}|{f.Object}");
        if (fact is not null) Assert.Contains(fact, facts);
        else Assert.DoesNotContain(facts, f => f.Contains("also_known_as", StringComparison.Ordinal));
    }
}
