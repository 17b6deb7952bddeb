using Entente.Casebook.Exchange;
using Entente.Casebook.Views;

namespace Entente.Casebook.Tests.Merging;

/// <summary>Merging alone, on mentions that people marked: what the program's own mentions add in errors is measured elsewhere.</summary>
public sealed class GoldCaseTests
{
    private sealed record Score(double Precision, double Recall, double F1, IReadOnlyList<string> FalseMerges);

    [Fact]
    public void Events_of_the_development_case_are_put_together()
    {
        Assert.SkipUnless(SharedData.Present, SharedData.Missing);
        var score = Measure(GoldCase.Pages());
        Assert.True(score.FalseMerges.Count <= 2, string.Join(' ', score.FalseMerges));
        Assert.True(score.F1 >= 0.80, $"B3 {score}");
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        Assert.SkipUnless(SharedData.Present, SharedData.Missing);
        var pages = GoldCase.Pages();
        var expected = Export(pages, settleEach: false);
        for (var seed = 0; seed < 6; seed++)
        {
            var shuffled = pages.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, Export(shuffled, settleEach: seed % 2 == 0));
        }
    }

    private static string Export(IEnumerable<Coding.CodedPage> pages, bool settleEach)
    {
        using var folder = new TempFolder();
        using var book = Casebook.Open(folder["a.db"]);
        foreach (var page in pages)
        {
            book.Add(page);
            if (settleEach) book.Settle();
        }

        book.Settle();
        return string.Join('\n', Records.Read(book).Select(RecordJson.ToLine));
    }

    private static Score Measure(IEnumerable<Coding.CodedPage> pages)
    {
        using var folder = new TempFolder();
        var output = Environment.GetEnvironmentVariable("ENTENTE_GOLD_OUT");
        if (output is not null) File.Delete(output + ".db");
        using var book = Casebook.Open(output is null ? folder["a.db"] : output + ".db");
        foreach (var page in pages) book.Add(page);
        book.Settle();
        var records = Records.Read(book).ToList();
        if (output is not null)
        {
            File.WriteAllLines(output, records.Select(RecordJson.ToLine));
            File.WriteAllLines(output + ".origins", OriginList.Read(book).Select(ViewJson.ToLine));
            File.WriteAllLines(output + ".conflicts", ConflictList.Read(book).Select(ViewJson.ToLine));
        }

        var eventOf = records.ToDictionary(r => r.Id, r => r.Event!, StringComparer.Ordinal);

        var groups = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var compatible = new HashSet<(string, string)>();
        foreach (var story in GoldCase.Lines("stories.jsonl"))
        {
            var label = story.GetProperty("label").GetString()!;
            foreach (var e in story.GetProperty("events").EnumerateArray())
            {
                if (!groups.TryGetValue(e.GetString()!, out var labels)) groups[e.GetString()!] = labels = new HashSet<string>(StringComparer.Ordinal);
                labels.Add(label);
            }

            if (!story.TryGetProperty("may_merge_with", out var may)) continue;
            foreach (var other in may.EnumerateArray())
            {
                compatible.Add((label, other.GetString()!));
                compatible.Add((other.GetString()!, label));
            }
        }

        bool Same(string x, string y) => groups[x].Overlaps(groups[y]);
        bool May(string x, string y) => Same(x, y) || groups[x].Any(p => groups[y].Any(q => compatible.Contains((p, q))));
        var ids = groups.Keys.Where(eventOf.ContainsKey).ToList();
        double precision = 0, recall = 0;
        var wrong = new List<string>();
        foreach (var x in ids)
        {
            var together = ids.Where(y => eventOf[x] == eventOf[y]).ToList();
            var gold = ids.Where(y => x == y || Same(x, y)).ToList();
            precision += together.Count(y => x == y || May(x, y)) / (double)together.Count;
            recall += gold.Count(y => eventOf[x] == eventOf[y]) / (double)gold.Count;
            wrong.AddRange(together.Where(y => string.CompareOrdinal(x, y) < 0 && !May(x, y)).Select(y => $"{x}+{y}"));
        }

        (precision, recall) = (precision / ids.Count, recall / ids.Count);
        return new Score(precision, recall, 2 * precision * recall / (precision + recall), wrong);
    }
}
