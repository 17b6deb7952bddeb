namespace Entente.Coding.Tests.Events;

/// <summary>The tables of single words: every kind that the code asks for is there, in a form that can be looked up.</summary>
public sealed class WordTableTests
{
    [Theory]
    [InlineData("coding/tree_words.tsv", "preposition auxiliary saying noun_ly copular setting takes_over particle_verb takes_to happening toll money hyphened period quantity own_purpose", true)]
    [InlineData("coding/mediation_words.tsv", "verb noun preposition", true)]
    [InlineData("world/linking-words.tsv", "collective collective_persons collective_government collective_military collective_parties type body weak relational envoys many led removes direction place_name place", false)]
    public void EachKindStandsOnceWithWordsThatCanBeFound(string table, string kinds, bool lower)
    {
        var seen = new List<string>();
        foreach (var (line, cells) in DataTable.Read(table, 2))
        {
            seen.Add(cells[0]);
            var words = cells[1].Split('|');
            foreach (var word in words)
            {
                Assert.True(word.Length > 0 && word == word.Trim(), $"{table}:{line}: '{word}' is empty or has a blank at an end");
                Assert.True(!lower || word == word.ToLowerInvariant(), $"{table}:{line}: '{word}' is not in lower case");
            }

            Assert.True(words.Distinct(StringComparer.Ordinal).Count() == words.Length, $"{table}:{line}: a word stands twice");
        }

        Assert.Equal(kinds.Split(' ').Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }
}
