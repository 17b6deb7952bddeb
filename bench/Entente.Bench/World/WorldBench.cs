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
        var best = Enumerable.Range(0, 8).Min(_ => { clock.Restart(); WorldTables.Load(); return clock.ElapsedMilliseconds; });
        Console.WriteLine($"best of eight more: {best} ms");
        if (args.Length < 2) return 0;

        var model = LanguageModel.Load();
        var times = TimeTagger.Load();
        var linking = new Stopwatch();
        var words = 0;
        using var output = new StreamWriter(args[1]);
        foreach (var line in File.ReadLines(args[0]))
        {
            using var document = JsonDocument.Parse(line);
            var text = document.RootElement.GetProperty("text").GetString()!;
            var id = document.RootElement.GetProperty("id").GetString()!;
            var published = document.RootElement.TryGetProperty("published", out var date) && LocalDatePattern.Iso.Parse(date.GetString()!) is { Success: true } day ? day.Value : (NodaTime.LocalDate?)null;
            var article = new Article { Id = id, Input = id, Text = text, Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)] };
            var parsed = model.Parse(text);
            var expressions = times.Find(parsed, published);
            linking.Start();
            var mentions = linker.Link(article, parsed, published, false, expressions);
            linking.Stop();
            words += parsed.Tokens.Length;
            output.Write(AnnotationWriter.Write(id, parsed, mentions, []) + "\n");
        }

        Console.WriteLine($"{words} tokens linked in {linking.Elapsed.TotalSeconds:F2} s: {words / linking.Elapsed.TotalSeconds:F0} tokens a second");
        return 0;
    }
}
