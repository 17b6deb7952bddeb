using System.Diagnostics;
using System.Globalization;
using Entente.Pages;

namespace Entente.Bench.Pages;

/// <summary>
/// A long mutation fuzz over the files of a folder: bytes are changed, cut, doubled, moved between files, and whatever comes out must be read without an exception,
/// with spans that hold and exactly one outcome a page. Every failure names the seed that repeats it.
/// </summary>
internal static class PageFuzz
{
    private const int LargestFile = 2_000_000;
    private static readonly byte[][] Pieces = [.. new[] { "<p>", "</div>", "<!--", "-->", "<script>", "&#x0;", "\"}", "]]>", "<![CDATA[", "\0", "\uFEFF", "\r\n\r\n", "WARC/1.0\r\n", "Content-Length: 99999999\r\n", "<html><body>", "\u001F\u008B" }.Select(System.Text.Encoding.Latin1.GetBytes)];

    public static int Run(string folder, int seconds, int firstSeed)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length is > 0 and < LargestFile).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        if (files.Count == 0) { Console.Error.WriteLine($"{folder}: no file of up to {LargestFile / 1_000_000} MB"); return 2; }
        var reader = new PageReader();
        var (rounds, failures, slowest, slowestSeed) = (0, 0, TimeSpan.Zero, 0);
        var watch = Stopwatch.StartNew();
        for (var seed = firstSeed; watch.Elapsed.TotalSeconds < seconds; seed++, rounds++)
        {
            var bytes = Mutate(new Random(seed), files);
            var began = watch.Elapsed;
            if (Fault(reader, bytes) is { } fault)
            {
                failures++;
                Console.WriteLine($"seed {seed}: {fault}");
            }

            if (watch.Elapsed - began > slowest) (slowest, slowestSeed) = (watch.Elapsed - began, seed);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} mutated inputs from {files.Count} files, seeds {firstSeed} to {firstSeed + rounds - 1}: {failures} faults; slowest {slowest.TotalMilliseconds:F0} ms (seed {slowestSeed})"));
        return failures == 0 ? 0 : 1;
    }

    private static string? Fault(PageReader reader, byte[] bytes)
    {
        try
        {
            foreach (var result in reader.ReadAll(new MemoryStream(bytes, false), new PageSource("fuzz")))
            {
                var outcomes = (result.Article is null ? 0 : 1) + (result.Problem is null ? 0 : 1) + (result.Addresses is null ? 0 : 1);
                if (outcomes != 1) return $"{outcomes} outcomes for one page";
                if (result.Article is { } article && Loose(article) is { } loose) return loose;
            }

            return null;
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }

    private static string? Loose(Article article)
    {
        var at = -1;
        foreach (var block in article.Blocks)
        {
            if (block.Span.Start <= at || block.Span.End < block.Span.Start || block.Span.End > article.Text.Length) return $"block {block.Span} does not hold";
            at = block.Span.End;
        }

        return null;
    }

    private static byte[] Mutate(Random random, List<byte[]> files)
    {
        var list = files[random.Next(files.Count)].ToList();
        for (var n = random.Next(1, 16); n > 0 && list.Count > 4; n--)
        {
            var at = random.Next(list.Count);
            var length = Math.Min(random.Next(1, 400), list.Count - at);
            switch (random.Next(7))
            {
                case 0: list[at] = (byte)random.Next(256); break;
                case 1: list.RemoveRange(at, length); break;
                case 2: list.InsertRange(at, list.GetRange(at, length)); break;
                case 3: list.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256))); break;
                case 4: list.RemoveRange(at, list.Count - at); break;
                case 5: list.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
                default:
                    var other = files[random.Next(files.Count)];
                    var from = random.Next(other.Length);
                    list.InsertRange(at, other.AsSpan(from, Math.Min(length * 4, other.Length - from)).ToArray());
                    break;
            }
        }

        return [.. list];
    }
}
