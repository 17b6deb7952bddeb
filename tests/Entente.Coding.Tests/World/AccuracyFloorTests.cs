using System.Diagnostics;
using System.Text.Json;
using Entente.Coding.Time;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Tests.World;

/// <summary>Holds the figures of <c>tests/floors.json</c> for actors and places. Runs where the development data lies beside the repository.</summary>
public sealed class AccuracyFloorTests
{
    private static readonly Linker Linker = Linker.Load();

    [Fact]
    public void ActorPhrases()
    {
        Assert.SkipUnless(SharedData.Present, SharedData.Missing);
        int phrases = 0, countries = 0, both = 0;
        foreach (var gold in Lines(File.ReadAllText(SharedData.File("data", "events", "ngec_actor_tests.jsonl"))))
        {
            using (gold)
            {
                if (!gold.RootElement.TryGetProperty("expect", out var expect) || !expect.TryGetProperty("country", out var country)) continue;
                var code = expect.TryGetProperty("code_1", out var c) ? c.GetString() : null;
                if (code == "JNK") continue;
                var found = Link(gold.RootElement.GetProperty("text").GetString()!).Entities.OrderByDescending(m => m.Span.Length).Select(m => m.Entities[0]).FirstOrDefault();
                var right = (found?.Country ?? "") == country.GetString();
                phrases++;
                if (right) countries++;
                if (right && (code is null || (code.Length == 0 ? found is null || found.Sectors.Count == 0 : found?.Sectors.Contains(code, StringComparer.Ordinal) == true))) both++;
            }
        }

        AtLeast("world.ngec-actors.country", 100.0 * countries / phrases);
        AtLeast("world.ngec-actors.country-and-sector", 100.0 * both / phrases);
    }

    [Theory]
    [InlineData("lgl")]
    [InlineData("geovirus")]
    public void Places(string set)
    {
        Assert.SkipUnless(SharedData.Present, SharedData.Missing);
        Assert.SkipUnless(File.Exists("/usr/bin/xz"), "the program xz is absent");
        int found = 0, near = 0, given = 0, said = 0;
        foreach (var gold in Lines(Unpack(SharedData.File("data", "places", set + ".jsonl.xz"))))
        {
            using (gold)
            {
                var text = gold.RootElement.GetProperty("text").GetString()!;
                var places = Link(text).Places;
                var used = new HashSet<int>();
                said += places.Count;
                foreach (var toponym in gold.RootElement.GetProperty("toponyms").EnumerateArray())
                {
                    if (!toponym.TryGetProperty("lat", out var lat) || Number(lat) is not { } latitude || Number(toponym.GetProperty("lon")) is not { } longitude) continue;
                    given++;
                    int start = CodeUnits(text, toponym.GetProperty("start").GetInt32()), end = CodeUnits(text, toponym.GetProperty("end").GetInt32());
                    for (var i = 0; i < places.Count; i++)
                    {
                        if (used.Contains(i) || places[i].Span.Start >= end || start >= places[i].Span.End) continue;
                        used.Add(i);
                        found++;
                        if (places[i].Latitude is { } a && places[i].Longitude is { } b && Kilometres(latitude, longitude, a, b) <= 161) near++;
                        break;
                    }
                }
            }
        }

        AtLeast($"world.{set}.recognition", 200.0 * found / (said + given));
        AtLeast($"world.{set}.within-161-km", 100.0 * near / given);
    }

    private static Coding.Mentions Link(string text)
    {
        var article = new Article { Id = "x", Input = "x", Text = text, Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)] };
        var parsed = LanguageModel.Load().Parse(text);
        return Linker.Link(article, parsed, null, false, TimeTagger.Load().Find(parsed, null));
    }

    private static int CodeUnits(string text, int codePoints)
    {
        var at = 0;
        for (; codePoints > 0; codePoints--) at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        return at;
    }

    private static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static double Kilometres(double a, double b, double c, double d)
    {
        double Radians(double degrees) => degrees * Math.PI / 180;
        double x = Math.Sin(Radians(c - a) / 2), y = Math.Sin(Radians(d - b) / 2);
        return 12742 * Math.Asin(Math.Min(1, Math.Sqrt(x * x + Math.Cos(Radians(a)) * Math.Cos(Radians(c)) * y * y)));
    }

    private static IEnumerable<JsonDocument> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l));

    private static string Unpack(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/xz", ["-dc", path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return process.StandardOutput.ReadToEnd();
    }

    private static void AtLeast(string name, double value)
    {
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Root, "tests", "floors.json")));
        Assert.True(floors.RootElement.TryGetProperty(name, out var floor), $"tests/floors.json has no {name}; measured {value:F2}");
        Assert.True(value >= floor.GetDouble(), $"{name} fell to {value:F2}; its floor is {floor.GetDouble():F2}");
    }
}
