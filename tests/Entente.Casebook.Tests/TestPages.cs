using Entente.Coding;
using Entente.Coding.Events;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;
using NodaTime;

namespace Entente.Casebook.Tests;

/// <summary>Coded pages made by hand: one sentence a line, reports marked on them.</summary>
internal static class TestPages
{
    public static CodedPage Page(string id, string outlet, LocalDate published, string text, params Func<Article, int, Report>[] reports) =>
        Page(id, outlet, published, text, "test-1", reports);

    public static CodedPage Page(string id, string outlet, LocalDate published, string text, string version, params Func<Article, int, Report>[] reports)
    {
        text = text.ReplaceLineEndings("\n");
        var sentences = Lines(text);
        var article = new Article
        {
            Id = id,
            Input = "pages/" + id + ".txt",
            Text = text,
            Blocks = [.. sentences.Select((span, i) => new Block(span, i == 0 ? BlockKind.Title : BlockKind.Paragraph))],
            Removed = [new RemovedBlock("Home | World", "menu", 1)],
            Title = sentences.Count > 0 ? sentences[0].Of(text) : null,
            Outlet = outlet,
            Published = new PageDate(published, null, null, "byline"),
            Language = "en",
            Authors = ["A. Writer", "B. Reporter"],
            Notes = ["no date"],
        };
        var made = reports.Select((make, i) => make(article, i)).ToArray();
        var coded = made.Select(r => r.Sentence).ToHashSet();
        return new CodedPage(
            article,
            sentences,
            new Mentions(published, false, [], [], []),
            made,
            [.. Enumerable.Range(0, sentences.Count).Where(i => !coded.Contains(i)).Select(i => new UncodedSentence(i, sentences[i], "no event word"))],
            [],
            version);
    }

    /// <summary>A report on the first sentence that holds the trigger.</summary>
    public static Func<Article, int, Report> Report(
        string type,
        string trigger,
        string[] actors,
        string[] recipients,
        (LocalDate Start, LocalDate End)? date = null,
        string? place = null,
        string? mode = null,
        EventStatus status = EventStatus.Occurred,
        bool symmetric = false,
        Speaker[]? speakers = null,
        Figure[]? figures = null) => (article, index) =>
    {
        var at = article.Text.IndexOf(trigger, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{trigger}' is not in the page");
        var spans = Lines(article.Text);
        var sentence = spans.FindIndex(s => s.Start <= at && at < s.End);
        var span = spans[sentence];
        Participant Who(string spec) => Participant(spec, article.Text, span);
        return new Report
        {
            Id = StableHash.Hex(16, article.Id, trigger, type, index.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Document = article.Id,
            Outlet = article.Outlet,
            Published = article.Published?.ToIso(),
            Sentence = sentence,
            Quote = span.Of(article.Text),
            Start = span.Start,
            End = span.End,
            Trigger = new Trigger(trigger, at, at + trigger.Length),
            Type = type,
            Mode = mode,
            Contexts = ["military", "diplomatic"],
            Cameo = "042",
            Goldstein = 1.9m,
            Quad = "verbal cooperation",
            Actors = [.. actors.Select(Who)],
            Recipients = [.. recipients.Select(Who)],
            Symmetric = symmetric,
            Date = date is { } d ? new EventDate(d.Start, d.End, null, "text") : null,
            Place = place is null ? null : new EventPlace(place, place, "IRN", 35.7, 51.4, "city"),
            Status = status,
            Part = sentence == 0 ? "headline" : "body",
            Attribution = speakers ?? [],
            Figures = figures ?? [],
            Confidence = 0.75m,
            Because = ["frame visit", "subject is the actor"],
        };
    };

    /// <summary><c>words|entity|name|country|sectors</c>; the words are looked up in the sentence.</summary>
    private static Participant Participant(string spec, string text, TextSpan sentence)
    {
        var parts = spec.Split('|');
        var at = text.IndexOf(parts[0], sentence.Start, StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf(parts[0], StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{parts[0]}' is not in the page");
        return new Participant(parts[0], at, at + parts[0].Length, parts[1], parts[2], parts[3], parts[4].Length == 0 ? [] : parts[4].Split(' '), "alias");
    }

    public static List<TextSpan> Lines(string text)
    {
        var spans = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > start) spans.Add(new TextSpan(start, end));
            start = end + 1;
        }

        return spans;
    }

    public static LocalDate Day(int year, int month, int day) => new(year, month, day);

    public static (LocalDate, LocalDate) On(int year, int month, int day) => (Day(year, month, day), Day(year, month, day));

    /// <summary>A page on a visit with a meeting; the letters of the fiction are its own.</summary>
    public static CodedPage Visit(string id = "gazette-1", string outlet = "Example Gazette", string version = "test-1") => Page(
        id,
        outlet,
        Day(2021, 5, 4),
        "Zemlian minister in Ostran\nForeign Minister Ana Belić visited Ostran on Monday.\nShe met President Oto Krall in the capital, a spokesman said.\nThe weather was fine – 30°C 🌞.",
        version,
        Report("CONSULT", "visited", ["Ana Belić|person:ana-belic|Ana Belić|SRB|GOV"], ["Ostran|state:AUT|Austria|AUT|GOV"], On(2021, 5, 3), mode: "visit"),
        Report(
            "CONSULT", "met", ["She|person:ana-belic|Ana Belić|SRB|GOV"], ["President Oto Krall|person:oto-krall|Oto Krall|AUT|GOV"], On(2021, 5, 3), "Vienna",
            symmetric: true, speakers: [new Speaker("a spokesman", null, null, null, "unnamed", "said")],
            figures: [new Figure("killed", 1, 2.5m, "one or two")]));
}
