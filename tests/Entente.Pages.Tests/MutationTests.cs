using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Pages.Tests;

/// <summary>Whatever comes in: spans hold, nothing is thrown, and it ends.</summary>
public class MutationTests
{
    private static readonly string[] Starts = [Pages.Simple, Pages.Dump, Pages.Feed, "<urlset><url><loc>https://news.example/a</loc></url><url><loc>https://news.example/b</loc></url></urlset>", "{\"id\":\"a\",\"text\":\"The ministers met on Monday.\\nThey signed the treaty.\"}\n", "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.org/\r\nContent-Type: text/plain\r\nContent-Length: 60\r\n\r\nThe ministers of the two republics met on Monday in town.\r\n\r\n\r\n", "From a Mon May  6 08:15:00 2024\nFrom: a\nSubject: b\nDate: Mon, 06 May 2024 08:15:00 +0200\n\nThe ministers of the two republics met on Monday in town.\n"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Mutated_pages_never_break_the_reader(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var bytes = Mutate(random, Encoding.UTF8.GetBytes(Starts[random.Next(Starts.Length)]));
            Check(bytes, $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Any_text_holds_together()
    {
        var characters = Gen.Elements("<p>", "</p>", "<div class=\"comments\">", "</div>", "<a href=x>", "</a>", "\n", "\n\n", "• ", ". ", " – ", "By ", "Related News\n", "14 May 2024", "The ministers met on Monday in the capital and signed the treaty. ", "«", "”", "\0", "\uD83D", "😀", "é", "中文新闻。", "<", ">", "&amp;", "&#x0;", "<!--", "-->", "<script>", "</script>", "(Photo: AP)", "#tag", "—", "@x", "|");
        Prop.ForAll(characters.ArrayOf().ToArbitrary(), parts => Check(Encoding.UTF8.GetBytes(string.Concat(parts)), "property")).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20240514, 1));
    }

    [Fact]
    public void The_same_bytes_give_the_same_article()
    {
        var first = Reading.One(Pages.Dump);
        var second = Reading.One(Pages.Dump);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Blocks, second.Blocks);
        Assert.Equal(first.Removed, second.Removed);
    }

    [Fact]
    public void Markup_built_to_be_slow_is_done_in_bounded_time()
    {
        string[] pages =
        [
            string.Concat(Enumerable.Repeat("<a href=x>", 60_000)),
            string.Concat(Enumerable.Repeat("<b><i><u><font>", 30_000)) + "text",
            string.Concat(Enumerable.Repeat("<table><tr><td>", 20_000)) + "text",
            "<p " + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"a{i}=\"x\" ")) + ">text</p>",
            string.Concat(Enumerable.Repeat("<!--", 100_000)),
            string.Concat(Enumerable.Repeat("<script>", 50_000)),
            string.Concat(Enumerable.Repeat("\\u003cp", 60_000)) + "<html><body></body></html>",
            new string('(', 100_000) + " Photo: " + new string('a', 100_000),
            string.Concat(Enumerable.Repeat("14 May 2024 ", 20_000)),
            string.Concat(Enumerable.Repeat("• x\n", 60_000)),
            string.Concat(Enumerable.Repeat("The ministers met on Monday in town and talked.\n", 20_000)),
            string.Concat(Enumerable.Repeat("<p>The ministers met on Monday in town and talked.</p>", 10_000)),
        ];
        foreach (var page in pages)
        {
            var watch = Stopwatch.StartNew();
            Check(Encoding.UTF8.GetBytes(page), page[..20]);
            // A guard against what grows with the square of the length, far above what a slow machine needs.
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), page[..20]);
        }
    }

    private static bool Check(byte[] bytes, string what)
    {
        foreach (var result in Reading.All(bytes))
        {
            Assert.True((result.Article is null ? 0 : 1) + (result.Problem is null ? 0 : 1) + (result.Addresses is null ? 0 : 1) == 1, what);
            if (result.Article is { } article) Reading.HoldsTogether(article);
        }

        return true;
    }

    private static byte[] Mutate(Random random, byte[] bytes)
    {
        var list = bytes.ToList();
        for (var n = random.Next(1, 12); n > 0 && list.Count > 4; n--)
        {
            var at = random.Next(list.Count);
            var length = Math.Min(random.Next(1, 60), list.Count - at);
            switch (random.Next(5))
            {
                case 0: list[at] = (byte)random.Next(256); break;
                case 1: list.RemoveRange(at, length); break;
                case 2: list.InsertRange(at, list.GetRange(at, length)); break;
                case 3: list.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256))); break;
                case 4: list.RemoveRange(at, list.Count - at); break;
            }
        }

        return [.. list];
    }
}
