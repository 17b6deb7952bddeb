using System.Diagnostics;
using System.Text.Json;

namespace Entente.Cli.Tests.Samples;

/// <summary>
/// Holds what the coder reached on the development pages (<c>tests/floors.json</c>, <c>coding.*</c>). Runs where those pages and a Python for their scorer are at hand.
/// </summary>
public sealed class CodingFloorTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task Seeds() => Check("seeds", [SharedData.File("seeds")], "seeds.events.jsonl", "--furniture", SharedData.File("gold", "seeds.furniture.jsonl"));

    [Fact]
    public Task Cases() => Check("cases", [SharedData.File("gold", "cases", "pages")], Path.Combine("cases", "events.jsonl"),
        "--furniture", SharedData.File("gold", "cases", "furniture.jsonl"), "--headlines", SharedData.File("gold", "cases", "neutral.jsonl"));

    private async Task Check(string set, string[] pages, string gold, params string[] more)
    {
        Assert.SkipUnless(SharedData.Present, SharedData.Missing);
        Assert.SkipUnless(HasPython(), "there is no python3 to run the scorer");
        var records = await CommandLine.Run(["code", .. pages]);
        Assert.Equal("", records.Error);
        File.WriteAllText(folder["records.jsonl"], records.Out);

        using var score = JsonDocument.Parse(Run("python3", [SharedData.File("score", "score_events.py"), "--gold", SharedData.File("gold", gold), "--pred", folder["records.jsonl"], "--json", .. more]));
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Root, "tests", "floors.json")));
        Assert.Equal(0, score.RootElement.GetProperty("leaks").GetInt32());
        foreach (var measure in (string[])["recall", "precision", "full"])
        {
            var (reached, floor) = (score.RootElement.GetProperty(measure).GetDouble(), floors.RootElement.GetProperty($"coding.{set}.{measure}").GetDouble());
            Assert.True(reached >= floor, $"{set}: {measure} fell to {reached}, the floor is {floor}");
        }
    }

    private static bool HasPython()
    {
        try
        {
            return Run("python3", ["--version"]).StartsWith("Python 3", StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
