using System.Diagnostics;
using System.Text.Json;
using Entente.Coding;
using Entente.Coding.Time;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;
using NodaTime.Text;

namespace Entente.Bench.World;

/// <summary>Loading of the tables, speed of linking after the parse, and the layers that <c>score_language.py</c> measures.</summary>
internal static class WorldBench
{
    /// <summary>Annotates documents: <c>world IN.jsonl OUT.jsonl</c>; without arguments only loads the tables.</summary>
    public static int Run(string[] args)
    {
        var clock = Stopwatch.StartNew();
        var linker = Linker.Load();
        Console.WriteLine($"tables loaded in {clock.ElapsedMilliseconds} ms (first time, with just-in-time compilation): {linker.Tables.PlaceCount} places, {linker.Tables.OfficeCount} offices");
        var best = Enumerable.Range(0, 8).Select(_ => Load()).ToList();
        Console.WriteLine($"best of eight more: {best.Min(b => b.Elapsed):F0} ms, {best.Min(b => b.Processor):F0} ms of processor time");
        if (args.Length < 2) return 0;

        var (model, times) = (LanguageModel.Load(), TimeTagger.Load());
        var pages = File.ReadLines(args[0]).Select(line => Read(line, model, times)).ToList();

        // Everything is parsed before, and once linked to compile the code, so that the processor time of the process is that of linking.
        foreach (var page in pages.Take(20)) Link(linker, page);
        var before = Environment.CpuUsage.TotalTime;
        var linked = pages.ConvertAll(page => Link(linker, page));
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var words = pages.Sum(p => p.Text.Tokens.Length);
        Console.WriteLine($"{words} tokens linked in {seconds:F2} s of processor time: {words / seconds:F0} tokens a second");
        using var output = new StreamWriter(args[1]);
        for (var i = 0; i < pages.Count; i++) output.Write(AnnotationWriter.Write(pages[i].Article.Id, pages[i].Text, linked[i], []) + "\n");
        return 0;
    }

    private static (double Elapsed, double Processor) Load()
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        WorldTables.Load();
        return (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    private static Page Read(string line, LanguageModel model, TimeTagger times)
    {
        using var document = JsonDocument.Parse(line);
        var text = document.RootElement.GetProperty("text").GetString()!;
        var id = document.RootElement.GetProperty("id").GetString()!;
        var published = document.RootElement.TryGetProperty("published", out var date) && LocalDatePattern.Iso.Parse(date.GetString()!) is { Success: true } day ? day.Value : (NodaTime.LocalDate?)null;
        var parsed = model.Parse(text);
        return new Page(new Article { Id = id, Input = id, Text = text, Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)] }, parsed, published, times.Find(parsed, published));
    }

    private static Mentions Link(Linker linker, Page page) => linker.Link(page.Article, page.Text, page.Published, false, page.Times);

    private sealed record Page(Article Article, ParsedText Text, NodaTime.LocalDate? Published, IReadOnlyList<TimeMention> Times);
}
