using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.Pages.Tests;

/// <summary>Quality must not sink unseen: a sample of the development pages against the floors of tests/floors.json, where the data lie beside the repository.</summary>
public partial class FloorTests
{
    private const int EveryNth = 3;

    [Theory]
    [InlineData("pages.html.scrapinghub.body", "scrapinghub", "path")]
    [InlineData("pages.html.fundus.body", "fundus", "path")]
    [InlineData("pages.text.scrapinghub.body", "scrapinghub", "text")]
    public void Body_text_stays_above_its_floor(string floor, string source, string field)
    {
        var folder = SharedData.File("data", "pages", "core");
        Assert.SkipUnless(Directory.Exists(folder), SharedData.Missing);
        double precision = 0, recall = 0;
        var pages = 0;
        foreach (var (gold, path, id) in Sample(folder, source, field))
        {
            using var page = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            var body = new PageReader().ReadAll(page, new PageSource(id)).FirstOrDefault().Article?.Body() ?? "";
            var (p, r) = Match(gold, body);
            precision += p;
            recall += r;
            pages++;
        }

        Assert.True(pages > 20);
        var f1 = 2 * precision * recall / (precision + recall) / pages;
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Root, "tests", "floors.json")));
        Assert.True(f1 >= floors.RootElement.GetProperty(floor).GetDouble(), $"{floor}: {f1:F4} over {pages} pages");
    }

    private static IEnumerable<(string Gold, string Path, string Id)> Sample(string folder, string source, string field)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, "manifest.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            if (entry.RootElement.GetProperty("source").GetString() != source || number++ % EveryNth != 0) continue;
            var id = entry.RootElement.GetProperty("id").GetString()!;
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "gold", id + ".json")));
            if (gold.RootElement.GetProperty("body").GetString() is { Length: > 0 } body) yield return (body, Path.Combine(folder, entry.RootElement.GetProperty(field).GetString()!), id);
        }
    }

    /// <summary>Precision and recall over runs of four words, as the public benchmark counts them.</summary>
    private static (double Precision, double Recall) Match(string gold, string body)
    {
        var wanted = Shingles(gold);
        var given = Shingles(body);
        double both = 0;
        foreach (var (shingle, count) in given) both += Math.Min(count, wanted.GetValueOrDefault(shingle));
        return (given.Count == 0 ? 0 : both / given.Values.Sum(), both / wanted.Values.Sum());
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - 3); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(4));
            if (shingle.Length > 0) shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
