using System.Globalization;
using Entente.Casebook.Merging;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using Entente.Language;

namespace Entente.Bench.Casebook;

/// <summary>
/// Merging on ECB+ (development topics): <c>ecb FOLDER</c>, the unpacked archive. Action mentions are given; records are made of them and of the people and places
/// that stand in their sentence, and are merged within their topic by the program's own measure. Beside it the baseline that puts mentions with one lemma together.
/// </summary>
internal static class EcbBench
{
    private sealed record Item(EcbDocument Document, EcbDocument.Mention Mention, string Lemma, ReportFeatures Features);

    public static int Run(string[] args)
    {
        var documents = Directory.EnumerateFiles(args[0], "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(EcbDocument.Read).ToList();
        var model = LanguageModel.Load();
        var items = new List<Item>();
        for (var i = 0; i < documents.Count; i++) items.AddRange(Items(documents[i], i, model.Parse(documents[i].Text), items.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {items.Count} action mentions, {items.Select(i => i.Document.Topic).Distinct().Count()} topics"));
        Score("one lemma", items, topic => topic.Select(i => (i, i.Lemma)));
        Score("merging", items, Merge);
        // the annotators looked for links across documents in some sentences only: those that hold one
        var linked = items.Where(i => i.Mention.IsAcross).Select(i => (i.Document, i.Mention.Sentence)).ToHashSet();
        var covered = items.Where(i => linked.Contains((i.Document, i.Mention.Sentence))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the {covered.Count} mentions in sentences with a link across documents:"));
        Score("one lemma", covered, topic => topic.Select(i => (i, i.Lemma)));
        Score("merging", covered, Merge);
        var together = items.GroupBy(i => (i.Document.Topic, i.Mention.Chain)).Where(g => g.Count() > 1).SelectMany(g => g).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the {together.Count} mentions that are not alone:"));
        Score("one lemma", together, topic => topic.Select(i => (i, i.Lemma)));
        Score("merging", together, Merge);
        return 0;
    }

    private static IEnumerable<(Item, string)> Merge(IReadOnlyList<Item> topic)
    {
        var links = new List<ReportLink>();
        for (var i = 0; i < topic.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (topic[i].Features.Type != topic[j].Features.Type) continue;
                if (PairComparer.Compare(topic[j].Features, topic[i].Features) is { Kind: PairKind.Same } result) links.Add(new ReportLink(topic[j].Features, topic[i].Features, result));
            }
        }

        var byKey = topic.ToDictionary(i => i.Features.Report);
        foreach (var cluster in Clusterer.Run([.. topic.Select(i => i.Features)], links, new HashSet<(long, long)>()))
            foreach (var member in cluster.Members) yield return (byKey[member.Report], cluster.Members[0].Id);
    }

    /// <summary>Records of the marked actions of a document.</summary>
    private static IEnumerable<Item> Items(EcbDocument document, int number, ParsedText text, int first)
    {
        var hash = number.ToString("D5", CultureInfo.InvariantCulture);
        foreach (var mention in document.Mentions.Where(m => m.IsAction))
        {
            var head = Head(text, mention.Start, mention.End);
            if (head < 0) continue;
            var lemma = text.Lemma(head).ToLowerInvariant();
            var sentence = text.Sentences[text.SentenceOf(head)];
            var beside = document.Mentions.Where(m => m.Sentence == mention.Sentence).ToList();
            var place = beside.FirstOrDefault(m => m.Kind.StartsWith("LOC_GEO", StringComparison.Ordinal));
            var report = new Report
            {
                Id = hash + mention.Start.ToString("D6", CultureInfo.InvariantCulture),
                Document = document.Name,
                Sentence = text.SentenceOf(head),
                Quote = sentence.Span.Of(text.Text),
                Start = sentence.Span.Start,
                End = sentence.Span.End,
                Trigger = new Trigger(lemma, mention.Start, mention.End),
                Type = "act " + Words.Stem(Words.Fold(lemma)),
                Quad = "",
                Part = "body",
                Confidence = 1,
                Actors = Side(text, beside, head, Relation.Nsubj),
                Recipients = Side(text, beside, head, Relation.Obj),
                Place = place is null ? null : new EventPlace(text.Text[place.Start..place.End], text.Text[place.Start..place.End], null, null, null, "place"),
            };
            yield return new Item(document, mention, lemma, FeatureBuilder.Of(new StoredReport(++first, number, number, report), hash, document.Text));
        }
    }

    /// <summary>The named people that hang from the action by a relation.</summary>
    private static Participant[] Side(ParsedText text, List<EcbDocument.Mention> beside, int action, Relation relation)
    {
        var sides = new List<Participant>();
        foreach (var who in beside.Where(m => m.Kind.StartsWith("HUMAN_PART", StringComparison.Ordinal)))
        {
            var head = Head(text, who.Start, who.End);
            if (head < 0 || text.Head(head) != action || text.Tokens[head].Relation != relation || text.Tokens[head].Pos != UniversalPos.Propn) continue;
            var name = text.Text[who.Start..who.End];
            sides.Add(new Participant(name, who.Start, who.End, "person:" + Words.Fold(name), name, null, [], "gold"));
        }

        return [.. sides];
    }

    /// <summary>The token of a span whose head lies outside it.</summary>
    private static int Head(ParsedText text, int start, int end)
    {
        var found = -1;
        for (var t = 0; t < text.Tokens.Length; t++)
        {
            if (text.Tokens[t].Start >= end) break;
            if (text.Tokens[t].End <= start) continue;
            var head = text.Head(t);
            if (head < 0 || text.Tokens[head].Start >= end || text.Tokens[head].End <= start) return t;
            found = t;
        }

        return found;
    }

    /// <summary>B3 over all mentions, chains and clusters taken within a topic.</summary>
    private static void Score(string name, List<Item> items, Func<IReadOnlyList<Item>, IEnumerable<(Item Item, string Cluster)>> cluster)
    {
        var (precision, recall) = (0.0, 0.0);
        foreach (var topic in items.GroupBy(i => i.Document.Topic))
        {
            var found = cluster([.. topic]).ToList();
            var (own, gold) = (found.GroupBy(f => f.Cluster).ToDictionary(g => g.Key, g => g.Select(f => f.Item).ToList()), topic.GroupBy(i => i.Mention.Chain).ToDictionary(g => g.Key, g => g.Count()));
            foreach (var (item, id) in found)
            {
                var shared = (double)own[id].Count(o => o.Mention.Chain == item.Mention.Chain);
                precision += shared / own[id].Count;
                recall += shared / gold[item.Mention.Chain];
            }
        }

        var (p, r) = (100 * precision / items.Count, 100 * recall / items.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} B3 {2 * p * r / (p + r):F1}  precision {p:F1}  recall {r:F1}"));
    }
}
