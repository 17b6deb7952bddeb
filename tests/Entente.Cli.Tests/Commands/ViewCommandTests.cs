using System.Text.Json;
using Entente.Casebook.Exchange;
using Entente.Casebook.Store;
using Entente.Language;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Tests.Commands;

/// <summary>The commands that look into a casebook, on pages made by hand.</summary>
public sealed class ViewCommandTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string path;

    public ViewCommandTests()
    {
        path = folder["case.db"];
        using var book = Book.Open(path);
        book.Add(TestPages.Visit());
        book.AddFailure(new EntenteException("ENT1002", "picture.bin", "binary"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_timeline_line_tells_date_kind_sides_place_counts_and_sentence()
    {
        var result = await CommandLine.Run("timeline", "--case", path);
        Assert.Equal((0, ""), (result.Code, result.Error));
        var lines = result.Out.Split('\n');
        Assert.Matches("^id +date +event +who +where +outlets/reports/origins +sentence$", lines[0]);
        Assert.Contains(lines, l => l.Contains("2021-05-03  CONSULT/visit  Ana Belić (SRB) → Austria", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("Ana Belić (SRB) ↔ Oto Krall (AUT)", StringComparison.Ordinal) && l.Contains("Vienna", StringComparison.Ordinal) && l.Contains("1/1/1", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.Equal(l.TrimEnd(), l));
        Assert.DoesNotContain('\u001b', result.Out);
    }

    [Theory]
    [InlineData("--who", "Ana Belić", 2)]
    [InlineData("--who", "Austria", 2)]
    [InlineData("--who", "AUT", 2)]
    [InlineData("--who", "krall", 1)]
    [InlineData("--who", "Nobody", 0)]
    [InlineData("--type", "consult/visit", 1)]
    [InlineData("--type", "ASSAULT", 0)]
    [InlineData("--context", "military", 2)]
    [InlineData("--context", "economic", 0)]
    [InlineData("--status", "planned", 0)]
    [InlineData("--place", "vienna", 1)]
    [InlineData("--from", "2021-05-04", 0)]
    [InlineData("--from", "2021-05", 2)]
    [InlineData("--to", "2021-05-02", 0)]
    [InlineData("--to", "2021", 2)]
    [InlineData("--origins", "2", 0)]
    [InlineData("--limit", "1", 1)]
    public async Task Every_filter_of_the_timeline_filters(string option, string value, int events)
    {
        var result = await CommandLine.Run("timeline", "--case", path, "--json", option, value);
        Assert.Equal(0, result.Code);
        Assert.Equal(events, result.Out.Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_dyad_needs_both_parties()
    {
        Assert.Equal(2, (await CommandLine.Run("timeline", "--case", path, "--json", "--dyad", "SRB", "Austria")).Out.Count(c => c == '\n'));
        Assert.Equal(0, (await CommandLine.Run("timeline", "--case", path, "--json", "--dyad", "SRB", "FRA")).Out.Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_date_that_is_none_is_a_usage_error() =>
        Assert.Equal((ExitCode.Usage, ""), ((await CommandLine.Run("timeline", "--case", path, "--from", "May")) is var r ? (r.Code, r.Out) : default));

    [Fact]
    public async Task Show_opens_an_event_to_its_sentence_with_neighbours_trigger_and_reasons()
    {
        var id = await Id("Vienna");
        var result = await CommandLine.Run("show", id[..8], "--case", path);
        Assert.Equal(0, result.Code);
        foreach (var part in new[]
        {
            "Foreign Minister Ana Belić visited Ostran on Monday.", "She [met] President Oto Krall", "30°C 🌞", "3 May 2021", "a spokesman ← Example Gazette",
            "frame visit", "Oto Krall  “President Oto Krall”  AUT GOV", "35.7, 51.4", "killed “one or two”",
        })
            Assert.Contains(part, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_of_an_unknown_id_says_so()
    {
        var result = await CommandLine.Run("show", "ffffffffffff", "--case", path);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.StartsWith("ENT5100 ffffffffffff: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_lists_pages_and_failures_and_what_was_cut()
    {
        var list = await CommandLine.Run("documents", "--case", path);
        Assert.Contains("gazette-1", list.Out, StringComparison.Ordinal);
        Assert.Contains("failed: ENT1002 picture.bin: binary", list.Out, StringComparison.Ordinal);
        Assert.Contains("menu    Home | World", (await CommandLine.Run("documents", "--removed", "gazette-1", "--case", path)).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await CommandLine.Run("documents", "--removed", "none", "--case", path)).Code);
    }

    [Theory]
    [InlineData("visit", 1)]
    [InlineData("weather fine", 1)]
    [InlineData("\"Oto Krall\"", 1)]
    [InlineData("\"Krall Oto\"", 0)]
    [InlineData("belic", 1)]
    [InlineData("AND OR ( * \" NEAR", 0)]
    public async Task Search_finds_sentences_by_words_in_any_form(string text, int hits)
    {
        var result = await CommandLine.Run("search", text, "--case", path, "--json");
        Assert.Equal((0, hits), (result.Code, result.Out.Count(c => c == '\n')));
    }

    [Fact]
    public async Task Why_explains_reports_and_silence()
    {
        Assert.Contains("subject is the actor", (await CommandLine.Run("why", "met President", "--case", path)).Out, StringComparison.Ordinal);
        Assert.Contains("no report: no event word", (await CommandLine.Run("why", "gazette-1:3", "--case", path)).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await CommandLine.Run("why", "no such words", "--case", path)).Code);
    }

    [Fact]
    public async Task Why_codes_a_text_of_ones_own_without_a_casebook()
    {
        var coded = await CommandLine.Run("why", "--text", "Norway recalled its ambassador from Iran on Friday. The weather was fine.", "--published", "2024-05-14", "--case", folder["none.db"]);
        Assert.Equal((ExitCode.Done, ""), (coded.Code, coded.Error));
        Assert.Contains("Norway → Iran", coded.Out, StringComparison.Ordinal);
        Assert.Contains("2024-05-10", coded.Out, StringComparison.Ordinal);
        Assert.Contains("no report: no event word", coded.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["none.db"]));
        Assert.Equal(ExitCode.Usage, (await CommandLine.Run("why", "--text", " ")).Code);
    }

    [Fact]
    public async Task Verify_counts_and_passes()
    {
        var result = await CommandLine.Run("verify", "--case", path);
        Assert.Equal(0, result.Code);
        Assert.Contains("all hold", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_writes_records_and_a_table_with_a_row_for_each()
    {
        var lines = (await CommandLine.Run("export", "--case", path)).Out.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        foreach (var line in lines)
        {
            using var record = JsonDocument.Parse(line);
            Assert.Equal(16, record.RootElement.GetProperty("event").GetString()!.Length);
        }

        var csv = (await CommandLine.Run("export", "--as", "csv", "--case", path)).Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, csv.Length);
        Assert.StartsWith("id,event,document,", csv[0], StringComparison.Ordinal);
        Assert.EndsWith(",\"She met President Oto Krall in the capital, a spokesman said.\"", csv[2], StringComparison.Ordinal);
        var file = folder["out.csv"];
        Assert.Equal("", (await CommandLine.Run("export", "--as", "csv", "--out", file, "--case", path)).Out);
        Assert.Equal(csv.Length, File.ReadAllLines(file).Length);
    }

    [Fact]
    public async Task On_a_terminal_there_are_tables_and_NO_COLOR_takes_the_colours()
    {
        var coloured = await CommandLine.RunWith(new() { Rich = true, Colours = true }, "timeline", "--case", path);
        Assert.Contains("\u001b[", coloured.Out, StringComparison.Ordinal);
        var plain = await CommandLine.RunWith(new() { Rich = true }, "timeline", "--case", path);
        Assert.DoesNotContain('\u001b', plain.Out);
        Assert.Contains("CONSULT", plain.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("documents")]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("show", "x")]
    [InlineData("search", "x")]
    [InlineData("why", "x")]
    public async Task Without_a_casebook_the_exit_code_is_three(params string[] command)
    {
        var result = await CommandLine.Run([.. command, "--case", folder["none.db"]]);
        Assert.Equal((ExitCode.Casebook, ""), (result.Code, result.Out));
        Assert.StartsWith("ENT4001 " + folder["none.db"], result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_added_but_not_merged_are_merged_before_they_are_shown()
    {
        using (var book = Book.Open(path)) book.Add(TestPages.Visit("second"));
        Assert.Contains("\"document\":\"second\"", (await CommandLine.Run("export", "--case", path)).Out, StringComparison.Ordinal);
        using var settled = Book.Open(path, new CasebookOptions { Access = CasebookAccess.Read });
        Assert.True(settled.IsSettled);
    }

    private async Task<string> Id(string place)
    {
        var line = (await CommandLine.Run("timeline", "--case", path, "--json", "--place", place)).Out;
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("event").GetString()!;
    }

    [Fact]
    public async Task A_report_is_one_page_in_a_file_or_on_standard_output()
    {
        var file = folder["out.html"];
        var written = await CommandLine.Run("report", "--case", path, "--title", "A <case>", "--out", file);
        Assert.Equal(0, written.Code);
        var shown = await CommandLine.Run("report", "--case", path, "--title", "A <case>", "--out", "-");
        Assert.Equal(File.ReadAllText(file), shown.Out);
        Assert.StartsWith("<!DOCTYPE html>", shown.Out, StringComparison.Ordinal);
        Assert.Contains("<h1>A &lt;case&gt;</h1>", shown.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandLine.Run("report", "--case", path, "--out", folder["no/such/folder.html"])).Code);
    }

    [Fact]
    public async Task Decisions_are_lines_of_a_file_and_all_views_follow_it()
    {
        var before = (await CommandLine.Run("export", "--case", path)).Out;
        var id = RecordJson.Parse(before.Split('\n')[0]).Id;
        var rejected = await CommandLine.Run("review", "reject", id[..8], "--case", path, "--by", "ann", "--note", "a film");
        Assert.Equal((0, ""), (rejected.Code, rejected.Error));
        Assert.DoesNotContain(id, (await CommandLine.Run("export", "--case", path)).Out, StringComparison.Ordinal);
        var lines = File.ReadAllLines(path + ".corrections");
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"by\":\"ann\"", lines[1], StringComparison.Ordinal);

        Assert.Equal(0, (await CommandLine.Run("review", "undo", "1", "--case", path)).Code);
        Assert.Equal(before, (await CommandLine.Run("export", "--case", path)).Out);
        Assert.Contains("taken back", (await CommandLine.Run("review", "list", "--case", path)).Out, StringComparison.Ordinal);

        // a file changed by hand is followed as well
        File.WriteAllLines(path + ".corrections", lines);
        Assert.DoesNotContain(id, (await CommandLine.Run("export", "--case", path)).Out, StringComparison.Ordinal);
        File.AppendAllText(path + ".corrections", "{\"number\":2}\n");
        var broken = await CommandLine.Run("timeline", "--case", path);
        Assert.Equal(1, broken.Code);
        Assert.StartsWith($"ENT5020 {path}.corrections:3: 'decision' is missing", broken.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reject", "ffffffffff")]
    [InlineData("undo", "7")]
    [InlineData("merge-entities", "Ana Belić", "Nobody")]
    public async Task A_decision_about_nothing_is_a_mistake_of_use(params string[] arguments) =>
        Assert.Equal(2, (await CommandLine.Run(["review", .. arguments, "--case", path])).Code);

    [Fact]
    public async Task As_of_a_day_before_the_first_page_there_is_nothing()
    {
        using (var book = Book.Open(path, new CasebookOptions { Started = "2026-03-01T00:00:00Z" })) book.Add(TestPages.Visit("later", "Later Paper"));
        Assert.Contains("later", (await CommandLine.Run("export", "--case", path, "--as-of", "2026-03")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("later", (await CommandLine.Run("export", "--case", path, "--as-of", "2026-02-28")).Out, StringComparison.Ordinal);
        Assert.Equal(2, (await CommandLine.Run("export", "--case", path, "--as-of", "yesterday")).Code);
    }
}
