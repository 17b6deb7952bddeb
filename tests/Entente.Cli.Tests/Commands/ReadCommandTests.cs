using System.Text.Json;

namespace Entente.Cli.Tests.Commands;

/// <summary><c>read</c>, <c>code</c> and <c>extract</c> on pages of this test's own, good and bad.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private const string Dump = "Ministers meet in Vienna\n\nBy A. Writer\nMay 4, 2021\n\nVIENNA - The foreign minister of Austria met the foreign minister of Hungary in Vienna on Monday. They talked about border crossings and agreed to meet again in June.\n\nA spokesman said that the talks had been friendly and that both countries wanted to open more crossings.\n";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_summary_tells_the_outcome_and_reading_again_adds_nothing()
    {
        File.WriteAllText(folder["page.txt"], Dump);
        var first = await CommandLine.Run("read", folder["page.txt"], "--case", folder["a.db"]);
        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Contains("1 page added.", first.Out, StringComparison.Ordinal);
        var again = await CommandLine.Run("read", folder["page.txt"], "--case", folder["a.db"]);
        Assert.Contains("0 pages added, 1 already there.", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_input_is_named_and_kept_and_the_rest_goes_on()
    {
        File.WriteAllText(folder["page.txt"], Dump);
        File.WriteAllBytes(folder["empty.txt"], []);
        File.WriteAllBytes(folder["binary.txt"], [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 7919 % 256))]);
        var result = await CommandLine.Run("read", folder.Path, folder["none.txt"], "--case", folder["a.db"]);
        Assert.Equal(ExitCode.SomeFailed, result.Code);
        Assert.Contains("1 page added, 3 inputs failed", result.Out, StringComparison.Ordinal);
        var errors = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, errors.Length);
        Assert.All(errors, line => Assert.Matches("^ENT[0-9]{4} .+: .+", line));
        Assert.Contains(errors, line => line.Contains("empty.txt", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.Contains("binary.txt", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.StartsWith("ENT5001 " + folder["none.txt"], StringComparison.Ordinal));
        var documents = (await CommandLine.Run("documents", "--case", folder["a.db"])).Out;
        Assert.Equal(3, documents.Split('\n').Count(l => l.StartsWith("failed: ENT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_in_another_language_is_kept_and_said_not_to_be_coded()
    {
        const string french = "Les ministres se retrouvent à Vienne\n\nLe 4 mai 2021\n\nVIENNE - Le ministre des Affaires étrangères d'Autriche a rencontré lundi à Vienne le ministre des Affaires étrangères de Hongrie. Ils ont parlé des frontières et vont se revoir en juin.\n\nUn porte-parole a dit que les entretiens avec les deux pays ont été cordiaux et que les deux pays veulent ouvrir plus de passages.\n";
        File.WriteAllText(folder["page.txt"], Dump);
        File.WriteAllText(folder["french.txt"], french);
        var read = await CommandLine.Run("read", folder["page.txt"], folder["french.txt"], "--case", folder["a.db"]);
        Assert.Equal(ExitCode.Done, read.Code);
        Assert.Contains("2 pages added.\nnot coded: 1 page in other languages (French 1).\n", read.Out, StringComparison.Ordinal);
        var json = await CommandLine.Run("read", folder["french.txt"], "--case", folder["b.db"], "--json");
        Assert.Equal((ExitCode.Done, "", "not coded: 1 page in other languages (French 1).\n"), (json.Code, json.Out, json.Error));
        var documents = await CommandLine.Run("documents", "--case", folder["a.db"]);
        Assert.Contains("not coded: French", documents.Out, StringComparison.Ordinal);
        var lines = (await CommandLine.Run("documents", "--case", folder["a.db"], "--json")).Out;
        Assert.Contains("\"language\":\"fr\",\"coded\":false", lines, StringComparison.Ordinal);
        Assert.Contains("\"language\":\"en\",\"coded\":true", lines, StringComparison.Ordinal);
        var code = await CommandLine.Run("code", folder["french.txt"]);
        Assert.Equal((ExitCode.Done, "", "not coded: 1 page in other languages (French 1).\n"), (code.Code, code.Out, code.Error));
        var found = await CommandLine.Run("search", "frontières", "--json", "--case", folder["a.db"]);
        Assert.Contains("not coded: French", found.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        var result = await CommandLine.RunWith(new() { Input = CommandLine.Utf8(Dump) }, "read", "-", "--case", folder["a.db"]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("1 page added", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_casebook_is_refused_before_anything_is_read()
    {
        File.WriteAllText(folder["page.txt"], Dump);
        File.WriteAllText(folder["notes.db"], "my notes");
        var result = await CommandLine.Run("read", folder["page.txt"], "--case", folder["notes.db"]);
        Assert.Equal((ExitCode.Casebook, ""), (result.Code, result.Out));
        Assert.StartsWith("ENT4002 " + folder["notes.db"], result.Error, StringComparison.Ordinal);
        Assert.Equal("my notes", File.ReadAllText(folder["notes.db"]));
    }

    [Fact]
    public async Task Any_number_of_threads_gives_the_same_bytes()
    {
        Running.ChildProcess.WritePages(folder["pages.ndjson"], 60);
        File.WriteAllText(folder["page.txt"], Dump);
        var exports = new List<string>();
        foreach (var threads in new[] { "1", "2", "7" })
        {
            var path = folder[$"t{threads}.db"];
            Assert.Equal(0, (await CommandLine.Run("read", folder["pages.ndjson"], folder["page.txt"], "--case", path, "--threads", threads)).Code);
            exports.Add((await CommandLine.Run("export", "--case", path)).Out + (await CommandLine.Run("documents", "--json", "--case", path)).Out);
            exports.Add((await CommandLine.Run("code", folder["pages.ndjson"], "--threads", threads)).Out);
        }

        Assert.Equal(exports[0], exports[2]);
        Assert.Equal(exports[0], exports[4]);
        Assert.Equal(exports[1], exports[3]);
        Assert.Equal(exports[1], exports[5]);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_says_how_much_is_left()
    {
        for (var i = 0; i < 30; i++) File.WriteAllText(folder[$"page-{i:00}.txt"], Dump.Replace("Vienna", $"Vienna {i}", StringComparison.Ordinal));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var result = await CommandLine.RunWith(new() { Cancel = stop.Token }, "read", folder.Path, "--case", folder["a.db"]);
        Assert.Equal(ExitCode.SomeFailed, result.Code);
    }

    [Fact]
    public async Task Extract_writes_the_article_as_one_line()
    {
        File.WriteAllText(folder["page.txt"], Dump);
        var result = await CommandLine.Run("extract", folder["page.txt"]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        using var article = JsonDocument.Parse(result.Out);
        Assert.Equal("page.txt", article.RootElement.GetProperty("id").GetString());
        Assert.Contains("met the foreign minister of Hungary", article.RootElement.GetProperty("body").GetString(), StringComparison.Ordinal);
    }
}
