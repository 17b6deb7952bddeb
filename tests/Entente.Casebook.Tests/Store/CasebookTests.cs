using Entente.Casebook.Exchange;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using Entente.Language;
using Microsoft.Data.Sqlite;

namespace Entente.Casebook.Tests.Store;

public sealed class CasebookTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_page_twice_changes_nothing()
    {
        using var book = Casebook.Open(folder["a.db"]);
        Assert.Equal(AddOutcome.Added, book.Add(TestPages.Visit()).Outcome);
        var before = Dump(book);
        Assert.Equal(AddOutcome.Unchanged, book.Add(TestPages.Visit()).Outcome);
        Assert.Equal(before, Dump(book));
    }

    [Fact]
    public void A_page_coded_by_another_version_adds_a_coding_and_keeps_the_old_one()
    {
        using var book = Casebook.Open(folder["a.db"]);
        book.Add(TestPages.Visit());
        Assert.Equal(AddOutcome.Recoded, book.Add(TestPages.Visit(version: "test-2")).Outcome);
        Assert.Equal((1, 2, 1, 4), book.Read(db => (
            db.Number("SELECT COUNT(*) FROM documents"),
            db.Number("SELECT COUNT(*) FROM codings"),
            db.Number("SELECT COUNT(*) FROM codings WHERE current = 1"),
            db.Number("SELECT COUNT(*) FROM reports"))));
    }

    [Fact]
    public void The_same_address_with_other_text_is_a_new_version_and_both_are_kept()
    {
        using var book = Casebook.Open(folder["a.db"]);
        var page = TestPages.Visit();
        book.Add(page with { Article = page.Article with { Url = "https://gazette.example/1" } });
        var changed = TestPages.Page("gazette-1", "Example Gazette", TestPages.Day(2021, 5, 4), "Zemlian minister in Ostran\nNothing happened.");
        Assert.Equal(AddOutcome.NewVersion, book.Add(changed with { Article = changed.Article with { Url = "https://gazette.example/1" } }).Outcome);
        Assert.Equal(2, book.Read(db => db.Number("SELECT COUNT(*) FROM documents")));
        Assert.Equal(1, book.Read(db => db.Number("SELECT COUNT(*) FROM codings WHERE current = 1")));
        var diff = Assert.Single(Entente.Casebook.Views.VersionDiff.Read(book, "gazette-1"));
        Assert.Equal((3, "Nothing happened.", 2, 0), (diff.Withdrawn.Count, Assert.Single(diff.Added), diff.ClaimsWithdrawn.Count, diff.ClaimsAdded.Count));
    }

    [Fact]
    public void A_claim_that_the_newer_version_tells_otherwise_is_changed_not_withdrawn()
    {
        using var book = Casebook.Open(folder["a.db"]);
        Entente.Coding.CodedPage Version(string text, decimal expelled, EventStatus status) => TestPages.Page(
            "gazette-1", "Example Gazette", TestPages.Day(2021, 5, 4), text,
            TestPages.Report("SANCTION", "expel", ["Serbia|state:SRB|Serbia|SRB|GOV"], ["diplomats|body:AUT:diplomats|Austrian diplomats|AUT|GOV"], TestPages.On(2021, 5, 3), status: status, figures: [new Figure("expelled", expelled, expelled, "some")]));
        foreach (var page in new[] { Version("Serbia will expel 2 diplomats.", 2, EventStatus.Planned), Version("Serbia did expel 3 diplomats.", 3, EventStatus.Occurred) })
            book.Add(page with { Article = page.Article with { Url = "https://gazette.example/1" } });
        var diff = Assert.Single(Entente.Casebook.Views.VersionDiff.Read(book, "https://gazette.example/1"));
        Assert.Equal((0, 0), (diff.ClaimsWithdrawn.Count, diff.ClaimsAdded.Count));
        Assert.Equal([("status", "planned", "occurred"), ("figures", "expelled 2", "expelled 3")], Assert.Single(diff.ClaimsChanged).Fields);
    }

    [Fact]
    public void Two_files_of_one_name_in_two_folders_are_two_articles()
    {
        using var book = Casebook.Open(folder["a.db"]);
        var one = TestPages.Page("index.html", "A", TestPages.Day(2021, 1, 1), "One.");
        var two = TestPages.Page("index.html", "B", TestPages.Day(2021, 1, 1), "Two.");
        book.Add(one with { Article = one.Article with { Input = "a/index.html" } });
        Assert.Equal(AddOutcome.Added, book.Add(two with { Article = two.Article with { Input = "b/index.html" } }).Outcome);
        Assert.Equal(2, book.Read(db => db.Number("SELECT COUNT(*) FROM codings WHERE current = 1")));
    }

    [Fact]
    public void A_report_comes_back_as_it_went_in()
    {
        using var book = Casebook.Open(folder["a.db"]);
        var page = TestPages.Visit();
        book.Add(page);
        foreach (var report in page.Reports)
        {
            var back = book.Read(db => new ReportReader(db).ById(report.Id))!.Report;
            Assert.Equal(RecordJson.ToLine(report), RecordJson.ToLine(back with { Event = null }));
            Assert.Equal(report.Because, back.Because);
            Assert.Equal(report.Actors[0].Rule, back.Actors[0].Rule);
        }
    }

    [Fact]
    public void The_text_is_stored_to_the_code_unit()
    {
        using var book = Casebook.Open(folder["a.db"]);
        var page = TestPages.Visit();
        book.Add(page);
        Assert.Equal(page.Article.Text, book.Read(db => db.Word("SELECT text FROM documents")));
    }

    [Fact]
    public void A_failed_input_is_kept_once_with_its_reason()
    {
        using var book = Casebook.Open(folder["a.db"]);
        for (var i = 0; i < 2; i++) book.AddFailure(new EntenteException("ENT1001", "x.bin", "binary"));
        Assert.Equal("ENT1001 x.bin: binary", book.Read(db => db.Rows("SELECT code || ' ' || input || ': ' || reason FROM intake", r => r.Text(0))).Single());
    }

    [Fact]
    public void Verify_finds_nothing_in_a_sound_casebook_and_names_every_changed_quotation()
    {
        using (var book = Casebook.Open(folder["a.db"]))
        {
            book.Add(TestPages.Visit());
            var sound = book.Verify();
            Assert.Empty(sound.Failures);
            Assert.True(sound.Spans > 10);
        }

        Execute("UPDATE documents SET text = replace(text, 'met', 'saw')");
        using var changed = Casebook.Open(folder["a.db"]);
        var failures = changed.Verify().Failures;
        Assert.Contains(failures, f => f.Item.StartsWith("quote ", StringComparison.Ordinal) && f.Cut.Contains("saw", StringComparison.Ordinal));
        Assert.Contains(failures, f => f.Item.StartsWith("trigger ", StringComparison.Ordinal) && f.Stored == "met" && f.Cut == "saw");
    }

    [Fact]
    public void Verify_names_a_row_that_points_nowhere_and_a_span_outside_the_text()
    {
        using (var book = Casebook.Open(folder["a.db"])) book.Add(TestPages.Visit());
        Execute("PRAGMA foreign_keys = OFF; UPDATE sentences SET \"end\" = 100000 WHERE position = 1; UPDATE figures SET report = 99");
        using var changed = Casebook.Open(folder["a.db"]);
        var failures = changed.Verify().Failures;
        Assert.Contains(failures, f => f.Item == "reference");
        Assert.Contains(failures, f => f.Item == "sentence 1");
    }

    [Fact]
    public void Many_threads_may_add_at_once()
    {
        using var book = Casebook.Open(folder["a.db"]);
        Parallel.For(0, 40, i => book.Add(TestPages.Visit($"page-{i % 20}")));
        Assert.Equal(20, book.Read(db => db.Number("SELECT COUNT(*) FROM documents")));
        Assert.Empty(book.Verify().Failures);
    }

    [Fact]
    public void Two_writers_on_one_file_both_finish()
    {
        using var one = Casebook.Open(folder["a.db"]);
        using var two = Casebook.Open(folder["a.db"]);
        Parallel.Invoke(
            () => { for (var i = 0; i < 20; i++) one.Add(TestPages.Visit($"one-{i}")); },
            () => { for (var i = 0; i < 20; i++) two.Add(TestPages.Visit($"two-{i}")); });
        Assert.Equal(40, one.Read(db => db.Number("SELECT COUNT(*) FROM documents")));
        Assert.Empty(two.Verify().Failures);
    }

    private static string Dump(Casebook book) => book.Read(db =>
    {
        var tables = db.Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sentence_words%' ORDER BY name", r => r.Text(0));
        return string.Join('\n', tables.Select(t => t + " " + string.Join('|', db.Rows($"SELECT * FROM {t}", r =>
            string.Join(',', Enumerable.Range(0, r.FieldCount).Select(i => r.IsDBNull(i) ? "-" : r.GetString(i)))))));
    });

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder["a.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
