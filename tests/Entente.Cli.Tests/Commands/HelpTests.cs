namespace Entente.Cli.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> Names() => [.. Entente.Cli.Commands.AllCommands.Make(new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, In = () => Stream.Null }).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_command_explains_itself_with_examples(string command)
    {
        var result = await CommandLine.Run(command, "--help");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("Usage:", result.Out, StringComparison.Ordinal);
        Assert.Contains($"  entente {command}", result.Out[result.Out.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_lists_every_command_and_the_exit_codes()
    {
        var result = await CommandLine.Run();
        Assert.Equal(0, result.Code);
        foreach (var name in Names()) Assert.Contains("\n  " + name.Data + " ", result.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("read")]
    [InlineData("timeline", "--nonsense")]
    [InlineData("timeline", "--status", "true")]
    [InlineData("export", "--as", "parchment")]
    [InlineData("read", "x", "--threads", "0")]
    public async Task What_cannot_be_understood_is_exit_code_two_with_a_hint(params string[] arguments)
    {
        var result = await CommandLine.Run(arguments);
        Assert.Equal((ExitCode.Usage, ""), (result.Code, result.Out));
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
    }
}
