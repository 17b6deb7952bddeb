using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Entente.Language;

namespace Entente.Bench.Language;

/// <summary>Speed, growth and memory of the language engine, and its phrases in the form that <c>score_language.py spans</c> reads.</summary>
internal static class LanguageBench
{
    /// <summary><c>language load [parts] | speed TEXT… | stages TEXT… | curve | stream MEGABYTES TEXT… | spans IN.jsonl OUT.jsonl</c>.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is ["spans", var input, var output]) return Spans(input, output);
        if (args is ["load"]) return LoadBench.Run();
        if (args is ["load", "parts"]) return LoadBench.Parts();
        if (args is ["curve"]) return Curve();
        if (args is ["stream", var megabytes, .. var streamed]) return Stream(int.Parse(megabytes, CultureInfo.InvariantCulture), streamed);
        if (args is ["speed", .. var files] && files.Length > 0) return Speed(files);
        return args is ["stages", .. var texts] && texts.Length > 0 ? Stages(texts) : 2;
    }

    private static int Speed(ReadOnlySpan<string> files)
    {
        var load = Stopwatch.StartNew();
        var model = LanguageModel.Load();
        model.Parse("A first sentence.");
        Say($"load and first sentence {load.ElapsedMilliseconds} ms, just-in-time compilation included");
        var texts = Read(files);
        for (var round = 0; round < 6; round++)
        {
            var (words, sentences) = (0L, 0L);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var cpu = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
            {
                var parsed = model.Parse(text);
                words += parsed.Tokens.Length;
                sentences += parsed.Sentences.Length;
            }

            var seconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
            Say($"{words} words, {sentences} sentences, {words / seconds:N0} words a second of one core, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)words:F0} bytes a word");
        }

        return 0;
    }

    /// <summary>How much of the time goes to cutting into tokens and sentences.</summary>
    private static int Stages(ReadOnlySpan<string> files)
    {
        var texts = Read(files);
        for (var round = 0; round < 6; round++)
        {
            var words = 0L;
            var cpu = Environment.CpuUsage.TotalTime;
            foreach (var text in texts) words += Segmenter.Segment(text).Tokens.Length;
            Say($"segmentation {words / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds:N0} words a second of one core");
        }

        return 0;
    }

    /// <summary>Processor time for awkward texts of growing length: it must grow with the length and not faster.</summary>
    private static int Curve()
    {
        var model = LanguageModel.Load();
        (string Name, string Piece)[] pieces = [("no blank", "x"), ("no stop", "the ministers of the states "), ("quotes", "\""), ("dashes", "a-"), ("news", "The minister said on Monday that talks would go on. ")];
        foreach (var (name, piece) in pieces)
        {
            foreach (var kilobytes in (int[])[50, 100, 200, 400])
            {
                var text = string.Concat(Enumerable.Repeat(piece, kilobytes * 1000 / piece.Length));
                var cpu = Environment.CpuUsage.TotalTime;
                var tokens = model.Parse(text).Tokens.Length;
                Say($"{name,-10} {kilobytes,5} kB {tokens,8} tokens {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds,8:F0} ms");
            }
        }

        return 0;
    }

    /// <summary>Parses so many megabytes, text after text, and tells the memory of the process after every ten and the largest.</summary>
    private static int Stream(int megabytes, ReadOnlySpan<string> files)
    {
        var model = LanguageModel.Load();
        var texts = Read(files);
        var (bytes, words) = (0L, 0L);
        var cpu = Environment.CpuUsage.TotalTime;
        for (var i = 0; bytes < megabytes * 1_000_000L; i = (i + 1) % texts.Length)
        {
            var tens = bytes / 10_000_000;
            bytes += texts[i].Length;
            words += model.Parse(texts[i]).Tokens.Length;
            if (bytes / 10_000_000 > tens) Say($"{bytes / 1_000_000} MB, {words} words: {Environment.WorkingSet / 1_000_000} MB, managed heap {GC.GetTotalMemory(forceFullCollection: false) / 1_000_000} MB");
        }

        using var process = Process.GetCurrentProcess();
        Say($"{bytes / 1_000_000} MB, {words} words, {words / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds:N0} words a second, peak memory {process.PeakWorkingSet64 / 1_000_000} MB");
        return 0;
    }

    private static int Spans(string input, string output)
    {
        var model = LanguageModel.Load();
        using var writer = File.Create(output);
        foreach (var line in File.ReadLines(input).Where(static line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var parsed = model.Parse(root.GetProperty("text").GetString()!);
            using (var json = new Utf8JsonWriter(writer))
            {
                json.WriteStartObject();
                json.WriteString("id", (root.TryGetProperty("id", out var id) ? id : root.GetProperty("_id")).ToString());
                json.WriteStartArray("names");
                foreach (var phrase in parsed.Phrases) Write(json, phrase, parsed.Text);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            writer.WriteByte((byte)'\n');
        }

        return 0;
    }

    private static void Write(Utf8JsonWriter json, NameSpan phrase, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("start", phrase.Span.Start);
        json.WriteNumber("end", phrase.Span.End);
        json.WriteString("text", phrase.Span.Of(text));
        json.WriteString("type", phrase.Type.ToString());
        json.WriteEndObject();
    }

    /// <summary>Files as texts of about a page each, cut at line breaks.</summary>
    private static string[] Read(ReadOnlySpan<string> files)
    {
        var texts = new List<string>();
        foreach (var file in files)
        {
            var page = new System.Text.StringBuilder();
            foreach (var line in File.ReadLines(file))
            {
                page.Append(line).Append('\n');
                if (page.Length < 4_000) continue;
                texts.Add(page.ToString());
                page.Clear();
            }

            if (page.Length > 0) texts.Add(page.ToString());
        }

        return [.. texts];
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
