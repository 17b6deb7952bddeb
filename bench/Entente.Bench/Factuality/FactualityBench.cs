using System.Globalization;
using System.Text.Json;
using Entente.Coding.Events;
using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Bench.Factuality;

/// <summary>
/// Holds the status that the reader gives to a word against what people said of it, from -3 (certainly did not happen) to 3 (certainly happened).
/// Occurred stands for a score above 0, denied and negated for one below, the rest for one between -1.5 and 1.5.
/// </summary>
internal static class FactualityBench
{
    private const double Certain = 1.5;

    /// <summary><c>factuality IN.jsonl [MISSES.tsv]</c>; a line has <c>text</c> parted by spaces and <c>targets</c> with <c>span1</c> and <c>label</c>.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args.Length < 1) return 2;
        var model = LanguageModel.Load();
        var supports = SupportVerbs.Load();
        var statuses = StatusReader.Load();
        var judged = new List<(EventStatus Status, double Score)>();
        using var misses = args.Length > 1 ? new StreamWriter(args[1]) : null;
        foreach (var line in File.ReadLines(args[0]))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var parsed = TreeRepair.Mend(model.Parse(text));
            foreach (var target in json.RootElement.GetProperty("targets").EnumerateArray())
            {
                var token = TokenAt(parsed, OffsetOf(text, target.GetProperty("span1")[0].GetInt32()));
                if (token < 0) continue;
                var (status, because, _) = statuses.Read(parsed, token, supports.CarrierOf(parsed, token));
                var score = target.GetProperty("label").GetDouble();
                judged.Add((status, score));
                if (!Agrees(status, score)) misses?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score:F1}\t{status}\t{parsed.Form(token)}\t{because}\t{text}"));
            }
        }

        Report(judged);
        return 0;
    }

    private static bool Agrees(EventStatus status, double score) => status switch
    {
        EventStatus.Occurred => score > 0,
        EventStatus.Denied or EventStatus.Negated => score < 0,
        _ => Math.Abs(score) < Certain,
    };

    private static void Report(List<(EventStatus Status, double Score)> judged)
    {
        foreach (var group in judged.GroupBy(j => j.Status).OrderBy(g => g.Key))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}\t{group.Count()}\tmean {group.Average(j => j.Score):F2}\tagree {group.Count(j => Agrees(j.Status, j.Score)) / (double)group.Count():P1}"));

        var told = judged.Where(j => j.Status is EventStatus.Occurred or EventStatus.Denied or EventStatus.Negated).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"told as happened or not: {told.Count}, sign agrees {told.Count(j => Agrees(j.Status, j.Score)) / (double)told.Count:P1}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {judged.Count}, agree {judged.Count(j => Agrees(j.Status, j.Score)) / (double)judged.Count:P1}"));
        var error = judged.Average(j => Math.Abs(j.Score - Expected(j.Status)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean absolute error with fixed scores {error:F2}"));
    }

    /// <summary>A score for each status, for comparison with regressions: 3, 1, 0.5, 0.5, -2.5.</summary>
    private static double Expected(EventStatus status) => status switch
    {
        EventStatus.Occurred => 3,
        EventStatus.Planned => 1,
        EventStatus.Denied or EventStatus.Negated => -2.5,
        _ => 0.5,
    };

    private static int OffsetOf(string text, int word)
    {
        var at = 0;
        for (var i = 0; i < word && at >= 0; i++) at = text.IndexOf(' ', at) + 1;
        return at;
    }

    private static int TokenAt(ParsedText parsed, int offset)
    {
        for (var i = 0; i < parsed.Tokens.Length; i++)
            if (parsed.Tokens[i].Start <= offset && offset < parsed.Tokens[i].End) return i;

        return -1;
    }
}
