using System.Globalization;
using System.Text;
using Entente.Coding;
using Entente.Coding.Events;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;
using NodaTime;

namespace Entente.Bench.Casebook;

/// <summary>Coded pages of a made-up world: the same seed gives the same pages. Every story is told by one to five outlets in words of their own.</summary>
internal sealed class SyntheticPages(int seed)
{
    private const int Countries = 60, People = 6, Outlets = 80, Days = 1_500;

    private static readonly (string Type, string? Mode, string Word, string Quad, decimal Score)[] Acts =
    [
        ("CONSULT", "visit", "visited", "verbal cooperation", 1.9m), ("CONSULT", null, "met", "verbal cooperation", 1.0m), ("AGREE", null, "signed", "verbal cooperation", 6.0m),
        ("SUPPORT", null, "praised", "verbal cooperation", 3.4m), ("REQUEST", null, "urged", "verbal conflict", -1.0m), ("ACCUSE", null, "accused", "verbal conflict", -2.2m),
        ("THREATEN", null, "warned", "verbal conflict", -4.4m), ("SANCTION", "discontinue", "sanctioned", "material conflict", -5.6m), ("ASSAULT", "aerial", "struck", "material conflict", -10m),
        ("COOPERATE", null, "exercised", "material cooperation", 7.0m), ("AID", null, "supplied", "material cooperation", 7.0m), ("MOBILIZE", "troops", "deployed", "material conflict", -7.2m),
    ];

    private static readonly string[] Topics =
    [
        "border", "pipeline", "grain", "fishing", "railway", "visas", "tariffs", "missiles", "refugees", "elections", "water", "lithium", "satellites", "prisoners", "embassy",
        "airspace", "loans", "vaccines", "patrols", "sanctions", "ports", "cables", "students", "medals", "treaty", "cyber", "mines", "drones", "gas", "islands",
    ];

    private readonly Random random = new(seed);
    private readonly List<Story> recent = [];
    private int made;

    private sealed record Story(int Day, int A, int B, int PersonA, int PersonB, int Act, string[] Topics, int Number);

    public CodedPage Next()
    {
        var day = (int)((long)made * Days / 100_000 % Days) + random.Next(3);
        var (text, sentences, reports) = (new StringBuilder(), new List<TextSpan>(), new List<Report>());
        var (id, outlet) = ("page-" + made.ToString(CultureInfo.InvariantCulture), "Outlet " + random.Next(Outlets).ToString(CultureInfo.InvariantCulture));
        made++;
        var published = new LocalDate(2020, 1, 1).PlusDays(day + 1);
        var mentions = new List<EntityMention>();
        for (var i = 0; i < 18; i++)
        {
            if (i % 3 == 2) Tell(Pick(day), id, outlet, published, text, sentences, reports, mentions);
            else Fill(text, sentences);
        }

        var article = new Article
        {
            Id = id,
            Input = id,
            Text = text.ToString(),
            Outlet = outlet,
            Published = new PageDate(published, null, null, "supplied"),
            Title = "Made page",
            Blocks = [.. sentences.Select(s => new Block(s, BlockKind.Paragraph))],
            Url = "https://example.org/" + id,
        };
        var told = reports.Select(r => r.Sentence).ToHashSet();
        return new CodedPage(
            article, sentences, new Mentions(published, PageDateInferred: false, [], mentions, []), reports,
            [.. Enumerable.Range(0, sentences.Count).Where(i => !told.Contains(i)).Select(i => new UncodedSentence(i, sentences[i], "no event word"))], [], "bench");
    }

    private Story Pick(int day)
    {
        recent.RemoveAll(s => s.Day < day - 4);
        if (recent.Count > 20 && random.Next(10) < 6) return recent[random.Next(recent.Count)];
        var a = random.Next(Countries);
        var b = (a + 1 + random.Next(Countries - 1)) % Countries;
        var story = new Story(day, a, b, random.Next(People), random.Next(People), random.Next(Acts.Length), [.. Enumerable.Range(0, 3).Select(_ => Topics[random.Next(Topics.Length)])], random.Next(3, 900));
        recent.Add(story);
        return story;
    }

    private void Fill(StringBuilder text, List<TextSpan> sentences)
    {
        var words = Enumerable.Range(0, 18).Select(_ => Topics[random.Next(Topics.Length)] + random.Next(50).ToString(CultureInfo.InvariantCulture));
        Append(text, sentences, "The paper wrote of " + string.Join(' ', words) + ".");
    }

    private void Tell(Story story, string id, string outlet, LocalDate published, StringBuilder text, List<TextSpan> sentences, List<Report> reports, List<EntityMention> mentions)
    {
        var act = Acts[story.Act];
        var (a, b) = (Person(story.A, story.PersonA), Person(story.B, story.PersonB));
        var start = text.Length;
        var topics = string.Join(" and ", story.Topics.OrderBy(_ => random.Next()).Take(2));
        Append(text, sentences, $"{a.Name} {act.Word} {b.Name} over {topics} in the capital, {story.Number.ToString(CultureInfo.InvariantCulture)} people heard on the day.");
        var sentence = sentences.Count - 1;
        var day = new LocalDate(2020, 1, 1).PlusDays(story.Day);
        var trigger = start + a.Name.Length + 1;
        mentions.Add(new EntityMention(new TextSpan(start, start + a.Name.Length), a.Name, 0, 0, 0, [a], "bench"));
        reports.Add(new Report
        {
            Id = StableHash.Hex(16, id, sentence.ToString(CultureInfo.InvariantCulture)),
            Document = id,
            Outlet = outlet,
            Published = NodaTime.Text.LocalDatePattern.Iso.Format(published),
            Sentence = sentence,
            Quote = sentences[^1].Of(text.ToString()),
            Start = start,
            End = text.Length - 1,
            Trigger = new Trigger(act.Word, trigger, trigger + act.Word.Length),
            Type = act.Type,
            Mode = act.Mode,
            Contexts = ["diplomatic"],
            Quad = act.Quad,
            Goldstein = act.Score,
            Symmetric = act is { Type: "CONSULT", Mode: null },
            Actors = [Side(a, start)],
            Recipients = [Side(b, trigger + act.Word.Length + 1)],
            Date = new EventDate(day, day, "on the day", "text"),
            Status = EventStatus.Occurred,
            Part = "body",
            Confidence = 0.8m,
            Because = ["bench"],
        });
    }

    private static Participant Side(Entity who, int start) => new(who.Name, start, start + who.Name.Length, who.Id, who.Name, who.Country, who.Sectors, "bench");

    private static Entity Person(int country, int person)
    {
        var code = string.Create(3, country, (span, c) => (span[0], span[1], span[2]) = ('Q', (char)('A' + c / 26), (char)('A' + c % 26)));
        var name = $"Minister {code[1..]}{(char)('a' + person)}nov";
        return new Entity($"person:{name.ToLowerInvariant().Replace(' ', '-')}", name, EntityKind.Person, code, ["GOV"]);
    }

    private static void Append(StringBuilder text, List<TextSpan> sentences, string sentence)
    {
        sentences.Add(new TextSpan(text.Length, text.Length + sentence.Length));
        text.Append(sentence).Append('\n');
    }
}
