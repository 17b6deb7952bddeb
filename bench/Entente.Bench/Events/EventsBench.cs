using System.Globalization;
using System.Runtime;
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
    private const int CountedRounds = 9;
    private const int MostRounds = 60;
    private const int SettledMethods = 3;

    /// <summary>
    /// <c>events IN.jsonl… [--trees TREES.jsonl] [--rounds N]</c>; an input has <c>id</c>, <c>text</c> and perhaps <c>published</c> on each line. Rounds over all of it warm up until the just-in-time
    /// compiler has nothing left to do; best and median of those that follow count, in processor time (other work on the machine does not count, the collector's and the compiler's threads do).
    /// No sentence and no text is kept anywhere; the vectors of words are forgotten before each round.
    /// </summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        var (inputs, trees, counted) = (new List<string>(), default(string), CountedRounds);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--trees" && i + 1 < args.Length) trees = args[++i];
            else if (args[i] == "--rounds" && i + 1 < args.Length) counted = int.Parse(args[++i], CultureInfo.InvariantCulture);
            else inputs.Add(args[i]);
        }

        if (inputs.Count == 0) return 2;
        var articles = inputs.SelectMany(Read).ToList();
        var stages = new Stages(TimeTagger.Load(), Linker.Load(), Coder.Load());
        var cold = Time(articles, stages);
        var distinct = stages.DistinctSentences(articles);
        var warmUp = WarmUp(articles, stages);
        EventsReport.Print(cold, warmUp, distinct, [.. Enumerable.Range(0, counted).Select(_ => Time(articles, stages))]);
        if (trees is not null) WriteTrees(trees, articles, stages);
        return 0;
    }

    /// <summary>Runs rounds until the compiler rests (a method here and there is always recompiled); how many there were, and how many methods the last one compiled.</summary>
    private static (int Rounds, long Methods) WarmUp(List<Article> articles, Stages stages)
    {
        var quiet = 0;
        for (var round = 1; ; round++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            Time(articles, stages);
            var compiled = JitInfo.GetCompiledMethodCount() - before;
            quiet = compiled <= SettledMethods ? quiet + 1 : 0;
            if (quiet == 2 || round == MostRounds) return (round, compiled);
        }
    }

    private static Round Time(List<Article> articles, Stages stages)
    {
        var round = new Round();
        stages.Forget();
        foreach (var article in articles) stages.Code(article, round);
        return round;
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
}
