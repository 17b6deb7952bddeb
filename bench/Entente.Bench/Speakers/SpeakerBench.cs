using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Entente.Coding.Speakers;
using Entente.Language;

namespace Entente.Bench.Speakers;

/// <summary>Writes the attributions of documents in the form that <c>score_language.py speakers</c> reads, and measures the speed after the parse.</summary>
internal static class SpeakerBench
{
    /// <summary><c>speakers IN.jsonl OUT.jsonl</c>; the input has <c>id</c> and <c>text</c> on each line.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args.Length < 2) return 2;
        var model = LanguageModel.Load();
        var finder = SpeakerFinder.Load();
        var watch = new Stopwatch();
        long tokens = 0;
        using var output = File.Create(args[1]);
        foreach (var line in File.ReadLines(args[0]))
        {
            if (line.Length == 0) continue;
            using var page = JsonDocument.Parse(line);
            var parsed = model.Parse(page.RootElement.GetProperty("text").GetString()!);
            watch.Start();
            var found = finder.Find(parsed);
            watch.Stop();
            tokens += parsed.Tokens.Length;
            Write(output, page.RootElement.GetProperty("id").ToString(), found);
            output.WriteByte((byte)'\n');
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tokens / watch.Elapsed.TotalSeconds:N0} tokens/s after the parse"));
        return 0;
    }

    private static void Write(Stream output, string id, IReadOnlyList<Attribution> found)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartArray("attributions");
        foreach (var attribution in found)
        {
            json.WriteStartObject();
            Spans(json, "source", attribution.Source is { } source ? [source] : []);
            Spans(json, "cue", [attribution.Cue]);
            Spans(json, "content", attribution.Content);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Spans(Utf8JsonWriter json, string name, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
