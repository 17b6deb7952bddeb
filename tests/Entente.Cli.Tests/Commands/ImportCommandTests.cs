using System.IO.Compression;

namespace Entente.Cli.Tests.Commands;

/// <summary><c>import</c> writes tables that the other commands then read. Persons and places are invented.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Query = """
        {"head":{"vars":["personLabel"]},"results":{"bindings":[
        {"personLabel":{"value":"Tomas Verhooven"},"positionLabel":{"value":"Foreign Minister"},"countryLabel":{"value":"Kenya"},"start":{"value":"2020-02-03T00:00:00Z"},"end":{"value":"2021-02-03T00:00:00Z"}},
        {"personLabel":{"value":"Ada Quill"},"positionLabel":{"value":"Foreign Minister"},"countryLabel":{"value":"Ruritania"}}]}}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("entente-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<CommandLine.Result> Import(params string[] arguments) => CommandLine.Run(["import", .. arguments, "--data", Path.Combine(folder, "own")]);

    [Fact]
    public async Task What_is_imported_is_read_by_code_and_what_is_refused_is_named()
    {
        var result = await Import("entities", "--wikidata", Write("ministers.json", Query));
        Assert.Equal(ExitCode.SomeFailed, result.Code);
        Assert.Contains("ENT2005 ministers.json (result 2): 'Ruritania'", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 persons and offices, 0 bodies", result.Out, StringComparison.Ordinal);
        Assert.Equal(["offices-import-ministers.tsv"], Directory.GetFiles(Path.Combine(folder, "own")).Select(Path.GetFileName));

        var page = Write("page.txt", "Minister in Oslo\n\nOSLO, 4 March 2020 - Tomas Verhooven met Swedish Foreign Minister Ann Linde in Oslo on Wednesday.\n");
        var coded = await CommandLine.Run("code", page, "--data", Path.Combine(folder, "own"), "--threads", "1");
        Assert.Contains("\"name\":\"Tomas Verhooven\",\"country\":\"KEN\",\"sectors\":[\"GOV\"]", coded.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_import_of_the_same_name_replaces_the_earlier_one()
    {
        await Import("entities", Write("first.json", Query), "--name", "ministers");
        await Import("entities", Write("second.json", Query.Replace("Verhooven", "Vandermeer", StringComparison.Ordinal)), "--name", "ministers");
        var table = await File.ReadAllTextAsync(Path.Combine(folder, "own", "offices-import-ministers.tsv"), TestContext.Current.CancellationToken);
        Assert.Contains("Vandermeer", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Verhooven", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_list_leaves_the_tables_as_they_were()
    {
        await Import("entities", Write("first.json", Query), "--name", "ministers");
        var result = await Import("entities", Write("letter.txt", "Dear Sir or Madam\n"), "--name", "ministers");
        Assert.Equal(ExitCode.SomeFailed, result.Code);
        Assert.StartsWith("ENT2011 letter.txt: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(["offices-import-ministers.tsv"], Directory.GetFiles(Path.Combine(folder, "own")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Places_come_out_of_a_zip_file_beside_its_read_me()
    {
        var path = Path.Combine(folder, "KE.zip");
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            foreach (var (name, text) in new[] { ("readme.txt", new string('x', 4000)), ("KE.txt", "1\tLanternabad\tLanternabad\t\t-1.5\t37.1\tP\tPPL\tKE\t\t\t\t\t\t1200\t\t\tAfrica/Nairobi\t2024-01-01\n") })
            {
                await using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                await writer.WriteAsync(text);
            }
        }

        var result = await Import("places", path);
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Contains("1 places", result.Out, StringComparison.Ordinal);
        Assert.Contains("Lanternabad\t\tcity\tKEN\t\t-1.5\t37.1\t1200\tgeonames:1", await File.ReadAllTextAsync(Path.Combine(folder, "own", "places-import-ke.tsv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_it_asks_for_one()
    {
        var result = await CommandLine.Run("import", "entities", Write("ministers.json", Query));
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("--data", result.Error, StringComparison.Ordinal);
    }
}
