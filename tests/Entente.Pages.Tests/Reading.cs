using System.Text;

namespace Entente.Pages.Tests;

/// <summary>Short ways to read a page in a test.</summary>
internal static class Reading
{
    public static Article One(string page, string? url = null) => new PageReader().Read(Stream(page), new PageSource("page", url)).Single();

    public static List<PageResult> All(byte[] bytes, PageLimits? limits = null) => [.. new PageReader(limits).ReadAll(new MemoryStream(bytes), new PageSource("input"))];

    public static List<PageResult> All(string page) => All(Encoding.UTF8.GetBytes(page));

    public static PageProblem Problem(byte[] bytes, PageLimits? limits = null) => Assert.Single(All(bytes, limits)).Problem!;

    public static MemoryStream Stream(string page) => new(Encoding.UTF8.GetBytes(page));

    public static string Kinds(Article article) => string.Join('\n', article.Blocks.Select(b => $"{b.Kind}{(b.Repeats ? "*" : "")}: {b.Span.Of(article.Text)}"));

    public static void HoldsTogether(Article article)
    {
        var at = -1;
        foreach (var block in article.Blocks)
        {
            Assert.True(block.Span.Start > at, "blocks are in order and do not overlap");
            Assert.True(block.Span.End >= block.Span.Start && block.Span.End <= article.Text.Length, "spans lie inside the text");
            at = block.Span.End;
        }

        Assert.Equal(article.Text, string.Join('\n', article.Blocks.Select(b => b.Span.Of(article.Text))));
    }
}
