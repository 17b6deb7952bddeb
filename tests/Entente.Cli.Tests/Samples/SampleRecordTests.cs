namespace Entente.Cli.Tests.Samples;

/// <summary>
/// Whole records of the repository's own sample pages, held by a file that a reviewer can read. <c>ENTENTE_APPROVE_RECORDS=1</c> writes it anew.
/// </summary>
public sealed class SampleRecordTests : IDisposable
{
    private static readonly string Approved = Path.Combine(SharedData.Root, "tests", "Entente.Cli.Tests", "Samples", "samples.records.jsonl");
    private static readonly string Samples = Path.Combine(SharedData.Root, "samples");
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Records_of_the_samples_are_the_approved_ones()
    {
        var records = (await CommandLine.Run("code", Samples)).Out;
        if (Environment.GetEnvironmentVariable("ENTENTE_APPROVE_RECORDS") == "1") File.WriteAllText(Approved, records);
        Assert.Equal(File.ReadAllText(Approved), records);
    }

    [Fact]
    public async Task One_thread_and_many_give_the_same_bytes()
    {
        var one = await CommandLine.Run("code", Samples, "--threads", "1");
        var many = await CommandLine.Run("code", Samples, "--threads", "8");
        Assert.Equal(one.Out, many.Out);
        Assert.NotEmpty(one.Out);
    }

    [Fact]
    public async Task Two_casebooks_of_the_same_pages_export_the_same_bytes()
    {
        await CommandLine.Run("read", Samples, "--case", folder["one.db"], "--threads", "1");
        await CommandLine.Run("read", Samples, "--case", folder["many.db"], "--threads", "8");
        foreach (var format in (string[])["jsonl", "csv"])
        {
            var one = await CommandLine.Run("export", "--as", format, "--case", folder["one.db"]);
            var many = await CommandLine.Run("export", "--as", format, "--case", folder["many.db"]);
            Assert.Equal(one.Out, many.Out);
            Assert.NotEmpty(one.Out);
        }

        Assert.Equal(ExitCode.Done, (await CommandLine.Run("verify", "--case", folder["many.db"])).Code);
    }

}
