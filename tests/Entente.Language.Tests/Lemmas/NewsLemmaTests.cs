namespace Entente.Language.Tests;

public sealed class NewsLemmaTests
{
    [Fact]
    public void FindsTheLemmasOfTheNews()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Lemmas", "news-lemmas.tsv");
        var wrong = new List<string>();
        var rows = File.ReadLines(path).Where(static line => line[0] != '#').Select(static line => line.Split('\t')).ToList();
        foreach (var cells in rows)
        {
            var (pos, features) = Tags(cells[0]);
            var lemma = Lemmatizer.Shipped.Lemma(cells[1], pos, features);
            if (lemma != cells[2]) wrong.Add($"{cells[0]} {cells[1]}: {lemma}, not {cells[2]}");
        }

        Assert.True(rows.Count > 1_000, "the list was not read");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static (UniversalPos Pos, Features Features) Tags(string key) => key switch
    {
        "NOUN.s" => (UniversalPos.Noun, Features.Plural),
        "VERB.s" => (UniversalPos.Verb, Features.Present | Features.Singular | Features.ThirdPerson),
        "VERB.past" => (UniversalPos.Verb, Features.Past),
        "VERB.ing" => (UniversalPos.Verb, Features.Present | Features.Participle),
        "ADJ.s" => (UniversalPos.Adj, Features.Comparative),
        "ADJ.past" => (UniversalPos.Adj, Features.Superlative),
        _ => throw new ArgumentException("no key of the list: " + key, nameof(key)),
    };
}
