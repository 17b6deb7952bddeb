using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Bench.Casebook;

/// <summary>
/// Documents of the length of agency stories, made from sentences of our own with countries, people, places, numbers and days varied by a seeded generator:
/// <c>casebook pages COUNT [SEED]</c> writes NDJSON for <c>entente read</c>. Every story is told by one to five outlets, each in words of its own.
/// </summary>
internal sealed class VariedPages(int seed)
{
    private const int SentencesAPage = 13, Outlets = 120, DaysAHundredThousand = 1_500;

    private static readonly string[] First = ["Anna", "Boris", "Carla", "Darius", "Elena", "Farid", "Greta", "Hamid", "Irina", "Jonas", "Karim", "Lena", "Marko", "Nadia", "Omar", "Petra", "Rosa", "Samir", "Tomas", "Vera"];
    private static readonly string[] Last = ["Adler", "Banik", "Cortez", "Dobrev", "Ekholm", "Farouk", "Galic", "Haddad", "Ivanek", "Jansen", "Kovac", "Lindqvist", "Moreau", "Nazari", "Okafor", "Petrescu", "Quiroga", "Rahimi", "Silva", "Tanaka"];
    private static readonly string[] Offices = ["Foreign Minister", "Defence Minister", "Prime Minister", "President", "Trade Minister", "Interior Minister"];
    private static readonly string[] Topics = ["the border", "a gas pipeline", "grain exports", "fishing rights", "a railway line", "visas for students", "tariffs on steel", "missile tests", "refugees", "water from the river", "a loan", "air patrols", "prisoners of war", "the embassy", "undersea cables"];

    private static readonly string[] Acts =
    [
        "{OA} {PA} visited {CB} on {DAY} for talks on {T}.", "{OA} {PA} met {OB} {PB} in {CITY} on {DAY} to discuss {T}.", "{A} and {B} signed an agreement on {T} in {CITY} on {DAY}.",
        "{A} accused {B} on {DAY} of breaking its promises about {T}.", "{A} will send {N} troops to its frontier with {B} next month, {OA} {PA} said.", "{A} imposed sanctions on {N} companies from {B} on {DAY} over {T}.",
        "{A} urged {B} to resume negotiations on {T}, a spokesman said on {DAY}.", "{A} delivered {N} tonnes of food aid to {B} on {DAY}.", "{A} threatened to cut ties with {B} if the dispute over {T} is not settled.",
        "Forces of {A} shelled a village in {B} on {DAY}, killing {N} people, officials in {CITY} said.", "{OA} {PA} praised {B} for its help with {T}.", "{A} expelled {N} diplomats of {B} on {DAY}.",
        "{A} denied on {DAY} that its army had crossed into {B}.", "The navies of {A} and {B} held a joint exercise off {CITY} on {DAY}.", "{A} recalled its ambassador from {CB} on {DAY} after the row over {T}.",
    ];

    private static readonly string[] Fillers =
    [
        "The question of {T} has troubled the two neighbours for {N} years, and earlier rounds of talks ended without a result.", "Prices in the markets of {CITY} hardly moved, traders said, though some buyers stayed away until the afternoon.",
        "Observers in the capital expect that little will change before the end of the year.", "A delegation of {N} people arrived in the morning and left again after lunch, according to staff at the airport.",
        "The weather was clear, and streets around the ministry had been closed since dawn for the motorcades.", "Both governments had said little about {T} in recent weeks, apart from a short note on an official site.",
        "Analysts pointed out that the figures for {T} are hard to check, because neither side publishes them in full.",
    ];

    private readonly Random random = new(seed);
    private readonly List<(string Country, string People, string Capital)> states = [.. States()];
    private readonly List<Story> recent = [];

    private sealed record Story(int Day, int A, int B, int PersonA, int PersonB, int Act, int Topic, int Number);

    /// <summary>Writes documents as NDJSON.</summary>
    public static int Run(string[] args)
    {
        var count = int.Parse(args[0], CultureInfo.InvariantCulture);
        var pages = new VariedPages(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1);
        using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
        for (var i = 0; i < count; i++) output.WriteLine(pages.Next(i));
        return 0;
    }

    private static IEnumerable<(string, string, string)> States()
    {
        foreach (var line in File.ReadLines(Path.Combine("data", "world", "states-odbl.tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1))
        {
            var cells = line.Split('\t');
            if (cells[1].Length > 3 && cells[4].Length > 3 && !cells[1].Contains(' ', StringComparison.Ordinal) && cells[6].Length > 0) yield return (cells[1], cells[3].Split('|')[0], cells[4]);
        }
    }

    private string Next(int number)
    {
        var day = (int)((long)number * DaysAHundredThousand / 100_000) + random.Next(3);
        var published = new DateOnly(2021, 1, 4).AddDays(day + 1);
        var sentences = new List<string>();
        for (var i = 0; i < SentencesAPage; i++)
        {
            var story = Pick(day);
            sentences.Add(Fill(i % 3 == 0 ? Acts[story.Act] : Fillers[random.Next(Fillers.Length)], story));
        }

        var outlet = "Outlet " + random.Next(Outlets).ToString(CultureInfo.InvariantCulture);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", "varied-" + number.ToString("D6", CultureInfo.InvariantCulture));
            json.WriteString("url", "https://news.example/" + number.ToString(CultureInfo.InvariantCulture));
            json.WriteString("outlet", outlet);
            json.WriteString("title", sentences[0].TrimEnd('.'));
            json.WriteString("published", published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("language", "en");
            json.WriteString("text", string.Join("\n\n", sentences.Chunk(3).Select(p => string.Join(' ', p))));
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private Story Pick(int day)
    {
        recent.RemoveAll(s => s.Day < day - 4);
        if (recent.Count > 30 && random.Next(10) < 5) return recent[random.Next(recent.Count)];
        var a = random.Next(states.Count);
        var story = new Story(day, a, (a + 1 + random.Next(states.Count - 1)) % states.Count, random.Next(400), random.Next(400), random.Next(Acts.Length), random.Next(Topics.Length), random.Next(2, 900));
        recent.Add(story);
        return story;
    }

    private string Fill(string template, Story story)
    {
        var date = new DateOnly(2021, 1, 4).AddDays(story.Day);
        static string Person(int n) => First[n % First.Length] + " " + Last[n / First.Length];
        return template.Replace("{OA}", states[story.A].People + " " + Offices[story.PersonA % Offices.Length], StringComparison.Ordinal).Replace("{OB}", states[story.B].People + " " + Offices[story.PersonB % Offices.Length], StringComparison.Ordinal)
            .Replace("{PA}", Person(story.PersonA), StringComparison.Ordinal).Replace("{PB}", Person(story.PersonB), StringComparison.Ordinal)
            .Replace("{A}", states[story.A].Country, StringComparison.Ordinal).Replace("{B}", states[story.B].Country, StringComparison.Ordinal).Replace("{CB}", states[story.B].Capital, StringComparison.Ordinal)
            .Replace("{CITY}", states[story.Number % 2 == 0 ? story.A : story.B].Capital, StringComparison.Ordinal).Replace("{T}", Topics[story.Topic], StringComparison.Ordinal)
            .Replace("{N}", story.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{DAY}", random.Next(2) == 0 ? date.ToString("MMMM d", CultureInfo.InvariantCulture) : date.DayOfWeek.ToString(), StringComparison.Ordinal);
    }
}
