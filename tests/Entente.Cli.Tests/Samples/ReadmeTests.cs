using System.Text.RegularExpressions;

namespace Entente.Cli.Tests.Samples;

/// <summary>
/// Runs what the README shows and compares the output with the printed one. <c>ENTENTE_APPROVE_README=1</c> writes the output into the README.
/// A block looks so: <c>&lt;!-- output: timeline --dyad Iran Pakistan --&gt;</c>, a fenced text, <c>&lt;!-- /output --&gt;</c>; all are run on one casebook made of <c>samples</c>.
/// </summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string Readme = Path.Combine(SharedData.Root, "README.md");
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Printed_output_is_the_real_one()
    {
        var text = File.ReadAllText(Readme);
        await CommandLine.Run("read", Path.Combine(SharedData.Root, "samples"), "--case", folder["readme.db"]);
        var blocks = Block().Matches(text);
        Assert.NotEmpty(blocks);
        var renewed = text;
        foreach (Match block in blocks)
        {
            var output = await Output(block.Groups["command"].Value);
            renewed = renewed.Replace(block.Value, $"<!-- output: {block.Groups["command"].Value} -->\n```text\n{output}\n```\n<!-- /output -->", StringComparison.Ordinal);
        }

        if (Environment.GetEnvironmentVariable("ENTENTE_APPROVE_README") == "1") File.WriteAllText(Readme, renewed);
        else Assert.Equal(renewed, text);
    }

    [Fact]
    public void The_main_job_and_the_tests_are_named_as_they_are_run()
    {
        var text = File.ReadAllText(Readme);
        Assert.Contains("dotnet run --project src/Entente.Cli -c Release -- read samples", text, StringComparison.Ordinal);
        Assert.Contains("\ndotnet test\n", text, StringComparison.Ordinal);
        Assert.Contains("dotnet test", File.ReadAllText(Path.Combine(SharedData.Root, ".ci", "run")), StringComparison.Ordinal);
    }

    private async Task<string> Output(string command)
    {
        var words = Words().Matches(command).Select(m => m.Value.Trim('"')).ToList();
        const int Width = 160;
        var result = await CommandLine.RunWith(new CommandLine.Settings { Width = Width }, [.. words, "--case", folder["readme.db"]]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        return string.Join('\n', result.Out.TrimEnd().Split('\n').Select(l => l.TrimEnd()));
    }

    [GeneratedRegex(@"<!-- output: (?<command>[^\n]*?) -->\n.*?<!-- /output -->", RegexOptions.Singleline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Words();
}
