using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Entente.Pages;

namespace Entente.Bench.Pages;

/// <summary>Runs the pages room by itself: over files, over a set of annotated pages, and against the clock.</summary>
internal static class PagesBench
{
    public static int Run(string[] args) => args switch
    {
        ["extract", .. var files] => Extract(files),
        ["set", var folder, var output, .. var rest] => Set(folder, output, rest),
        ["speed", var folder, .. var rest] => Speed(folder, rest),
        ["language"] => Languages(),
        ["why", var folder, var id] => Why(folder, id),
        ["fuzz", var folder, var seconds] => PageFuzz.Run(folder, int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), 1),
        ["fuzz", var folder, var seconds, var seed] => PageFuzz.Run(folder, int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("usage: pages extract [--removed] FILE…                one JSON line an article");
        Console.Error.WriteLine("       pages set FOLDER OUT.jsonl [--text] [ID…]      every page of FOLDER/manifest.jsonl, for the scorer");
        Console.Error.WriteLine("       pages language < LINES                         the language of every line, or -");
        Console.Error.WriteLine("       pages why FOLDER ID                            every segment of a page and what became of it");
        Console.Error.WriteLine("       pages fuzz FOLDER SECONDS [SEED]               mutated files of a folder, read without a fault");
        Console.Error.WriteLine("       pages speed FOLDER [COUNT]                     pages a second on one core");
        return 2;
    }

    private static int Extract(string[] files)
    {
        var removed = files.Contains("--removed", StringComparer.Ordinal);
        var reader = new PageReader();
        using var output = Console.OpenStandardOutput();
        foreach (var file in files.Where(f => !f.StartsWith("--", StringComparison.Ordinal)))
        {
            using var stream = File.OpenRead(file);
            foreach (var result in reader.ReadAll(stream, new PageSource(file)))
            {
                if (result.Problem is { } problem) Console.Error.WriteLine(problem);
                if (result.Article is { } article) PageJson.Write(output, article, removed);
            }
        }

        return 0;
    }

    private static int Set(string folder, string outputPath, string[] rest)
    {
        var text = rest.Contains("--text", StringComparer.Ordinal);
        var only = rest.Where(r => !r.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var pages = Pages(folder, text).Where(p => only.Count == 0 || only.Contains(p.Id)).ToList();
        var lines = new byte[pages.Count][];
        Parallel.For(0, pages.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var (id, url, path) = pages[i];
            using var memory = new MemoryStream();
            foreach (var result in new PageReader().ReadAll(new MemoryStream(Unpack(path)), new PageSource(id, text ? null : url)))
            {
                if (result.Problem is { } problem) Console.Error.WriteLine(problem);
                if (result.Article is { } article) PageJson.Write(memory, article, only.Count > 0);
            }

            lines[i] = memory.ToArray();
        });
        using var output = File.Create(outputPath);
        foreach (var line in lines) output.Write(line);
        return 0;
    }

    private static int Speed(string folder, string[] rest)
    {
        var count = rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 400;
        var pages = Pages(folder, text: false).Take(count).Select(p => (p.Id, p.Url, Bytes: Unpack(p.Path))).ToList();
        var reader = new PageReader();
        for (var round = 0; round < 8; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var articles = 0;
            foreach (var (id, url, bytes) in pages) articles += reader.ReadAll(new MemoryStream(bytes), new PageSource(id, url)).Count(r => r.Article is not null);
            Console.WriteLine(FormattableString.Invariant($"round {round}: {pages.Count} pages, {articles} articles, {pages.Sum(p => (long)p.Bytes.Length) / 1e6:F1} MB, {pages.Count / (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds:F1} pages a second of processor time"));
        }

        return 0;
    }

    private static int Languages()
    {
        while (Console.In.ReadLine() is { } line) Console.WriteLine(Entente.Pages.Fields.LanguageIdentifier.Identify(line) ?? "-");
        return 0;
    }

    private static int Why(string folder, string id)
    {
        foreach (var (at, url, path) in Pages(folder, text: false))
            if (at.StartsWith(id, StringComparison.Ordinal)) PageWhy.Print(Unpack(path), url);
        return 0;
    }

    private static IEnumerable<(string Id, string? Url, string Path)> Pages(string folder, bool text)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "manifest.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var path = json.RootElement.GetProperty(text ? "text" : "path").GetString();
            if (path is null) continue;
            yield return (json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("url").GetString(), Path.Combine(folder, path));
        }
    }

    private static byte[] Unpack(string path)
    {
        using var unpacked = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var memory = new MemoryStream();
        unpacked.CopyTo(memory);
        return memory.ToArray();
    }
}
