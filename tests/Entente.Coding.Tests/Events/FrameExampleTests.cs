using Entente.Coding.Events;
using Entente.Coding.Events.Frames;

namespace Entente.Coding.Tests.Events;

/// <summary>Runs every frame's own example through the whole pipeline: the frame file is its own test.</summary>
public sealed class FrameExampleTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var file in DataTable.Names("coding/frames/"))
            foreach (var (line, cells) in DataTable.Read(file, 10))
                data.Add($"{file}:{line}", cells[8], cells[3], cells[9]);

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void ExampleIsCodedAsItsRowSays(string source, string sentence, string code, string expected)
    {
        var type = code.TrimEnd('=').Split('/')[0];
        var reports = fixture.Code(sentence).Reports;
        Assert.True(reports.Any(r => r.Type == type && PartiesFit(r, expected)), $"{source}: {sentence}\nwanted {type} {expected}\n{Describe(reports)}");
    }

    /// <summary>"IRN>PAK", "IRN=PAK" for equals, "A+B>" for several, either side may be empty.</summary>
    private static bool PartiesFit(Report report, string expected)
    {
        var symmetric = expected.Contains('=', StringComparison.Ordinal);
        var sides = expected.Split(symmetric ? '=' : '>');
        var actors = report.Actors.Select(a => a.Country).ToHashSet(StringComparer.Ordinal);
        var recipients = report.Recipients.Select(a => a.Country).ToHashSet(StringComparer.Ordinal);
        if (symmetric)
        {
            actors.UnionWith(recipients);
            recipients = actors;
        }

        return Has(actors, sides[0]) && Has(recipients, sides[1]);
    }

    private static bool Has(HashSet<string?> countries, string wanted) =>
        wanted.Split('+', StringSplitOptions.RemoveEmptyEntries).All(countries.Contains);

    private static string Describe(IEnumerable<Report> reports) => string.Join('\n', reports.Select(r =>
        $"got {r.Type} {string.Join('+', r.Actors.Select(a => a.Country))}>{string.Join('+', r.Recipients.Select(a => a.Country))} '{r.Trigger.Text}'"));
}
