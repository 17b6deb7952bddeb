using System.CommandLine;
using System.Text;
using System.Text.Json;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using Entente.Coding;
using Entente.Coding.Speakers;
using Entente.Coding.Time;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;
using NodaTime.Text;

namespace Entente.Cli.Commands;

/// <summary><c>annotate</c>: text in, standoff layers out.</summary>
internal static class AnnotateCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("annotate", "Marks names, times, mentions, places and who says what in texts and writes them as standoff layers with UTF-16 offsets. The text is taken as it stands.");
        var inputs = new Argument<string[]>("FILES") { Description = "NDJSON files with {\"id\",\"text\",\"published\"} a line, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var data = CommonOptions.Data();
        command.Add(inputs);
        command.Add(data);
        HelpWithExamples.Add(command, "entente annotate texts.ndjson > layers.jsonl");
        command.SetAction((parsed, cancel) => Task.Run(() => Run(terminal, parsed.GetValue(inputs)!, parsed.GetValue(data) ?? terminal.DataFolder, cancel)));
        return command;
    }

    private static int Run(Terminal terminal, string[] names, string? data, CancellationToken cancel)
    {
        var annotator = Annotator.Load(data);
        DataFolder.Report(terminal, annotator.Linker.Tables.Problems);
        var failures = 0;
        foreach (var name in names)
        {
            var number = 0;
            foreach (var line in Lines(terminal, name))
            {
                if (cancel.IsCancellationRequested) return ExitCode.SomeFailed;
                number++;
                if (string.IsNullOrWhiteSpace(line)) continue;
                try
                {
                    terminal.Out.WriteLine(Annotate(line, annotator));
                }
                catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
                {
                    failures++;
                    terminal.Error.WriteLine($"ENT5007 {name}:{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}: no document with \"id\" and \"text\": {error.Message}");
                }
            }
        }

        return failures > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static IEnumerable<string> Lines(Terminal terminal, string name)
    {
        StreamReader reader;
        try
        {
            reader = new StreamReader(name == "-" ? terminal.In() : File.OpenRead(name), Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw InputErrors.Unreadable(name, error);
        }

        using (reader)
            while (reader.ReadLine() is { } line) yield return line;
    }

    private static string Annotate(string line, Annotator with)
    {
        using var json = JsonDocument.Parse(line);
        var id = json.RootElement.GetProperty("id") is { ValueKind: JsonValueKind.String } name ? name.GetString()! : json.RootElement.GetProperty("id").GetRawText();
        var text = json.RootElement.GetProperty("text").GetString() ?? "";
        var day = json.RootElement.TryGetProperty("published", out var p) && p.GetString() is { Length: >= 10 } iso && LocalDatePattern.Iso.Parse(iso[..10]) is { Success: true } parsed
            ? parsed.Value
            : (NodaTime.LocalDate?)null;
        var article = new Article
        {
            Id = id,
            Input = id,
            Text = text,
            Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)],
            Published = day is { } published ? new PageDate(published, null, null, "supplied") : null,
        };
        var read = with.Model.Parse(text);
        var mentions = with.Linker.Link(article, read, day, inferred: false, with.Tagger.Find(read, day));
        return AnnotationWriter.Write(id, read, mentions, [.. with.Speakers.Find(read).Select(a => new AttributionSpans(a.Source is { } source ? [source] : [], [a.Cue], a.Content))]);
    }

    private sealed record Annotator(LanguageModel Model, TimeTagger Tagger, Linker Linker, SpeakerFinder Speakers)
    {
        public static Annotator Load(string? data) => new(LanguageModel.Load(), TimeTagger.Load(), Linker.Load(data), SpeakerFinder.Load());
    }
}
