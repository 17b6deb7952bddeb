using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Entente.Coding.Time;
using NodaTime;
using NodaTime.Text;

namespace Entente.Bench.Time;

/// <summary>Writes the times of documents in the form that <c>score_language.py times</c> reads, and measures the speed of reading them.</summary>
internal static class TimeBench
{
    /// <summary><c>time IN.jsonl OUT.jsonl [ROUNDS]</c>; the input has <c>id</c>, <c>text</c> and <c>dct</c> or <c>published</c> on each line.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args.Length < 2) return 2;
        var rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
        var watch = Stopwatch.StartNew();
        var tagger = TimeTagger.Load();
        Console.WriteLine($"load {watch.ElapsedMilliseconds} ms (just-in-time compilation included)");
        var pages = File.ReadLines(args[0]).Where(l => l.Length > 0).Select(Page).ToArray();
        using (var output = File.Create(args[1]))
        {
            foreach (var (id, text, date) in pages)
            {
                Write(output, id, tagger.Find(text, date));
                output.WriteByte((byte)'\n');
            }
        }

        var words = pages.Sum(p => (long)p.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        for (var round = 0; round < rounds; round++)
        {
            watch.Restart();
            for (var again = 0; again < 10; again++)
                foreach (var (_, text, date) in pages) tagger.Find(text, date);

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{10 * words / watch.Elapsed.TotalSeconds:N0} words/s"));
        }

        return 0;
    }

    private static (string Id, string Text, LocalDate? Date) Page(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var when = root.TryGetProperty("dct", out var dct) || root.TryGetProperty("published", out dct) ? dct.GetString() : null;
        return (root.GetProperty("id").ToString(), root.GetProperty("text").GetString()!, when is null ? null : LocalDatePattern.Iso.Parse(when[..10]).Value);
    }

    private static void Write(Stream output, string id, IReadOnlyList<TimeMention> times)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartArray("times");
        foreach (var time in times)
        {
            json.WriteStartObject();
            json.WriteNumber("start", time.Span.Start);
            json.WriteNumber("end", time.Span.End);
            json.WriteString("text", time.Text);
            json.WriteString("type", time.Type.ToString().ToUpperInvariant());
            json.WriteString("value", time.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
