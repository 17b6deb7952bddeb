using System.Text.Json;
using Entente.Pages.Fields;

namespace Entente.Pages.Tests;

/// <summary>The two seed pages and the case pages, against their gold.</summary>
public class SeedTests
{
    [Fact]
    public void Fields_of_the_seeds_are_right()
    {
        Assert.SkipUnless(SharedData.Present, SharedData.Missing);
        foreach (var line in File.ReadLines(SharedData.File("gold", "seeds.pages.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var gold = json.RootElement;
            var article = Read(SharedData.File("seeds", gold.GetProperty("doc").GetString() + ".txt"));
            Reading.HoldsTogether(article);
            Assert.Equal(gold.GetProperty("title").GetString(), article.Title);
            Assert.Equal(gold.GetProperty("outlet").GetString(), article.Outlet);
            Assert.Equal(gold.GetProperty("byline").GetString(), article.Byline);
            Assert.Equal(gold.GetProperty("published").GetString(), article.Published?.ToIso());
            Assert.Equal(gold.GetProperty("language").GetString(), article.Language);
            Assert.EndsWith(gold.GetProperty("last").GetString()!, article.Text, StringComparison.Ordinal);
            var paragraphs = article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).ToList();
            Assert.StartsWith(gold.GetProperty("first").GetString()!, paragraphs[0].Span.Of(article.Text), StringComparison.Ordinal);
            if (gold.TryGetProperty("lead", out var lead)) Assert.StartsWith(lead.GetString()!, article.Blocks.First(b => b.Kind == BlockKind.Lead).Span.Of(article.Text), StringComparison.Ordinal);
            if (gold.TryGetProperty("genre", out var genre)) Assert.Equal(genre.GetString(), article.Genre.ToString(), ignoreCase: true);
        }
    }

    [Theory]
    [InlineData("gold/seeds.furniture.jsonl", "seeds")]
    [InlineData("gold/cases/furniture.jsonl", "gold/cases/pages")]
    public void Furniture_is_cut_and_kept_with_a_reason(string gold, string pages)
    {
        Assert.SkipUnless(SharedData.Present, SharedData.Missing);
        foreach (var line in File.ReadLines(SharedData.File(gold.Split('/'))))
        {
            using var json = JsonDocument.Parse(line);
            var article = Read(Path.Combine(SharedData.File(pages.Split('/')), json.RootElement.GetProperty("doc").GetString() + ".txt"));
            var key = TextTools.Key(json.RootElement.GetProperty("quote").GetString());
            Assert.DoesNotContain(key, TextTools.Key(article.Text), StringComparison.Ordinal);
            Assert.Contains(article.Removed, r => TextTools.Key(r.Text).Contains(key, StringComparison.Ordinal) && r.Reason.Length > 0 && r.Line > 0);
        }
    }

    private static Article Read(string path)
    {
        using var stream = File.OpenRead(path);
        return new PageReader().Read(stream, new PageSource(Path.GetFileName(path))).Single();
    }
}
