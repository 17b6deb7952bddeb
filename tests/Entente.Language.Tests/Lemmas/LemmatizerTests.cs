namespace Entente.Language.Tests;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("said", UniversalPos.Verb, Features.Past, "say")]
    [InlineData("Threatened", UniversalPos.Verb, Features.Past, "threaten")]
    [InlineData("condemns", UniversalPos.Verb, Features.Present | Features.Singular | Features.ThirdPerson, "condemn")]
    [InlineData("accusing", UniversalPos.Verb, Features.Present | Features.Participle, "accuse")]
    [InlineData("ministries", UniversalPos.Noun, Features.Plural, "ministry")]
    [InlineData("men", UniversalPos.Noun, Features.Plural, "man")]
    [InlineData("Iraqis", UniversalPos.Propn, Features.Plural, "Iraqi")]
    [InlineData("n’t", UniversalPos.Part, Features.Negative, "not")]
    [InlineData("American", UniversalPos.Adj, Features.None, "American")]
    [InlineData("worse", UniversalPos.Adj, Features.Comparative, "bad")]
    [InlineData("ACCORD", UniversalPos.Noun, Features.Singular, "accord")]
    [InlineData("1,500", UniversalPos.Num, Features.None, "1500")]
    [InlineData("”", UniversalPos.Punct, Features.None, "\"")]
    public void FindsLemmas(string form, UniversalPos pos, Features features, string lemma) => Assert.Equal(lemma, Lemmatizer.Shipped.Lemma(form, pos, features));
}
