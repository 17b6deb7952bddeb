using Entente.Pages.Html;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Tests;

/// <summary>The tables of data/pages: every row readable, nothing twice, words as they are compared.</summary>
public class KnowledgeTests
{
    [Theory]
    [InlineData("furniture.tsv", 4)]
    [InlineData("classes.tsv", 3)]
    [InlineData("months.tsv", 13)]
    [InlineData("languages.tsv", 4)]
    [InlineData("agencies.tsv", 2)]
    [InlineData("genres.tsv", 3)]
    [InlineData("bylines.tsv", 2)]
    [InlineData("date-labels.tsv", 2)]
    public void Rows_have_their_columns_and_stand_once(string table, int columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableFile.Rows(table, columns))
        {
            Assert.True(seen.Add(string.Join('\t', row)), $"{table}: \"{string.Join('\t', row)}\" stands twice");
            for (var i = 0; i < columns; i++)
            {
                if (table is "classes.tsv" && i == 1) continue;
                Assert.True(row[i].Trim().Length > 0, $"{table}: an empty cell in \"{string.Join('\t', row)}\"");
            }
        }
    }

    [Fact]
    public void Every_table_loads()
    {
        Assert.Equal((FurnitureMatch.Line, "menu"), Furniture.Find("Skip to main content"));
        Assert.Equal(FurnitureMatch.List, Furniture.Find("» Related news:").Match);
        Assert.Equal(FurnitureMatch.Rest, Furniture.Find("Most Read").Match);
        Assert.Equal(FurnitureMatch.Ticker, Furniture.Find("BREAKING").Match);
        Assert.Equal((FurnitureMatch.Line, "reading-time"), Furniture.Find("7 Min Read"));
        Assert.Equal(FurnitureMatch.None, Furniture.Find("The minister will read the report within 7 minutes of its arrival.").Match);
        Assert.Equal(ClassRole.Cut, ClassWords.Tell("article__related-links").Role);
        Assert.Equal(ClassRole.Body, ClassWords.Tell("articleBody").Role);
        Assert.Equal(ClassRole.None, ClassWords.Tell("loaded adaptive shadow navigator").Role);
        Assert.Equal(10, MonthNames.Find("Oktober"));
        Assert.Equal(11, MonthNames.Find("listopad", "cs"));
        Assert.Equal(Genre.Opinion, Genres.OfUrl("https://example.org/opinion/2024/treaty"));
    }
}
