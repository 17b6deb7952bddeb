using System.Globalization;
using System.Text.Json;
using Entente.Coding;
using Entente.Coding.Events;
using Entente.Coding.Events.Roles;
using Entente.Coding.Time;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;
using NodaTime;
using NodaTime.Text;

namespace Entente.Bench.Events;

/// <summary>Speed of coding, stage by stage on one thread, and the trees and mentions that <c>bench/roles.py</c> needs to say why a party was not found.</summary>
internal static class EventsBench
{
    private const int Rounds = 3;

    /// <summary><c>events IN.jsonl [TREES.jsonl]</c>; the input has <c>id</c>, <c>text</c> and perhaps <c>published</c> on each line. Speed is the best of three rounds, in processor time (other work on the machine does not count, the collector's and the compiler's threads do).</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args.Length < 1) return 2;
        var articles = Read(args[0]);
        var stages = new Stages(LanguageModel.Load(), TimeTagger.Load(), Linker.Load(), Coder.Load());
        Round? best = null;
        for (var i = 0; i < Rounds; i++)
        {
            var round = new Round();
            foreach (var article in articles) stages.Code(article, round);
            if (best is null || round.Total < best.Total) best = round;
        }

        Print(best!);
        if (args.Length > 1) WriteTrees(args[1], articles, stages);
        return 0;
    }

    private static List<Article> Read(string path)
    {
        var articles = new List<Article>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("text", out var text)) continue;
            var words = text.GetString()!;
            var id = json.RootElement.GetProperty("id").ToString();
            var published = json.RootElement.TryGetProperty("published", out var day) && LocalDatePattern.Iso.Parse(day.GetString()!) is { Success: true } date ? new PageDate(date.Value, null, null, "supplied") : null;
            articles.Add(new Article { Id = id, Input = id, Text = words, Blocks = [new Block(new TextSpan(0, words.Length), BlockKind.Paragraph)], Published = published });
        }

        return articles;
    }

    private static void Print(Round round)
    {
        void Line(string name, TimeSpan time) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28}{time.TotalSeconds,8:F2} s{round.Sentences / time.TotalSeconds,12:N0} sentences/s{round.Words / time.TotalSeconds,12:N0} words/s"));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round.Words:N0} words, {round.Sentences:N0} sentences, {round.Reports:N0} records"));
        Line("parse and mending", round.Parse);
        Line("times", round.Times);
        Line("mentions", round.Link);
        Line("events", round.Events);
        Line("all after the parse", round.Times + round.Link + round.Events);
        Line("text to records", round.Total);
    }

    private static void WriteTrees(string path, List<Article> articles, Stages stages)
    {
        using var output = File.Create(path);
        foreach (var article in articles)
        {
            var (text, mentions, reports, uncoded) = stages.Code(article, new Round());
            using (var json = new Utf8JsonWriter(output)) WriteTree(json, article.Id, text, mentions, reports, uncoded);
            output.WriteByte((byte)'\n');
        }
    }

    private static void WriteTree(Utf8JsonWriter json, string id, ParsedText text, Mentions mentions, IReadOnlyList<Report> reports, IReadOnlyList<UncodedSentence> uncoded)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartArray("tokens");
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            json.WriteStartArray();
            json.WriteStringValue(text.Form(i));
            json.WriteStringValue(text.Lemma(i));
            json.WriteStringValue(token.Pos.ToString());
            json.WriteNumberValue(token.Head);
            json.WriteStringValue(token.Relation.ToString());
            json.WriteNumberValue(token.Start);
            json.WriteNumberValue(token.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("mentions");
        foreach (var mention in mentions.Entities)
        {
            json.WriteStartArray();
            json.WriteNumberValue(mention.FirstToken);
            json.WriteNumberValue(mention.EndToken);
            json.WriteNumberValue(mention.Head);
            json.WriteStringValue(string.Join(' ', mention.Entities.Select(e => $"{e.Kind}:{e.Country}:{string.Join(',', e.Sectors)}")));
            json.WriteBooleanValue(mention.IsAdjective);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("because");
        foreach (var report in reports) json.WriteStringValue($"{report.Type} '{report.Trigger.Text}': {string.Join(" | ", report.Because)}");
        json.WriteEndArray();
        json.WriteStartArray("uncoded");
        foreach (var sentence in uncoded) json.WriteStringValue(sentence.Reason);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed class Round
    {
        public int Words { get; set; }

        public int Sentences { get; set; }

        public int Reports { get; set; }

        public TimeSpan Parse { get; set; }

        public TimeSpan Times { get; set; }

        public TimeSpan Link { get; set; }

        public TimeSpan Events { get; set; }

        public TimeSpan Total => Parse + Times + Link + Events;
    }

    private sealed class Stages(LanguageModel language, TimeTagger times, Linker linker, Coder coder)
    {
        public (ParsedText Text, Mentions Mentions, IReadOnlyList<Report> Reports, IReadOnlyList<UncodedSentence> Uncoded) Code(Article article, Round round)
        {
            var start = Environment.CpuUsage.TotalTime;
            var text = TreeRepair.Mend(language.Parse(Coding.Datelines.Mask(article)));
            var parsed = Environment.CpuUsage.TotalTime;
            LocalDate? day = article.Published?.Date;
            var expressions = times.Find(text, day);
            var timed = Environment.CpuUsage.TotalTime;
            var mentions = linker.Link(article, text, day, false, expressions);
            var linked = Environment.CpuUsage.TotalTime;
            var (reports, uncoded, _) = coder.Code(article, text, mentions);
            var coded = Environment.CpuUsage.TotalTime;

            foreach (var token in text.Tokens)
                if (token.Pos != UniversalPos.Punct) round.Words++;
            round.Sentences += text.Sentences.Length;
            round.Reports += reports.Count;
            round.Parse += parsed - start;
            round.Times += timed - parsed;
            round.Link += linked - timed;
            round.Events += coded - linked;
            return (text, mentions, reports, uncoded);
        }
    }
}
