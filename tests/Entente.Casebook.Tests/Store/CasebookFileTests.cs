using Entente.Casebook.Store;
using Entente.Language;
using Microsoft.Data.Sqlite;

namespace Entente.Casebook.Tests.Store;

/// <summary>Files that are no casebook, damaged, too new, locked or on a full disk: each gives its code and the file's name.</summary>
public sealed class CasebookFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_there_is_ENT4001() =>
        Refused("ENT4001", folder["none.db"], new CasebookOptions { Access = CasebookAccess.Read });

    [Fact]
    public void No_folder_there_is_ENT4001() => Refused("ENT4001", folder["none/none.db"]);

    [Fact]
    public void A_folder_is_ENT4002() => Refused("ENT4002", folder.Path);

    [Theory]
    [InlineData("{\"id\": 1}\n")]
    [InlineData("SQLite format 3")]
    [InlineData("x")]
    public void Text_is_ENT4002(string content)
    {
        File.WriteAllText(folder["a.db"], content);
        Refused("ENT4002", folder["a.db"]);
        Assert.Equal(content, File.ReadAllText(folder["a.db"]));
    }

    [Fact]
    public void Another_programs_database_is_ENT4002_and_stays_as_it_is()
    {
        Execute("CREATE TABLE notes(x)");
        Refused("ENT4002", folder["a.db"]);
        Refused("ENT4002", folder["a.db"], new CasebookOptions { Access = CasebookAccess.Read });
    }

    [Fact]
    public void An_empty_file_becomes_a_casebook()
    {
        File.WriteAllBytes(folder["a.db"], []);
        using var book = Casebook.Open(folder["a.db"]);
        Assert.Equal(AddOutcome.Added, book.Add(TestPages.Visit()).Outcome);
    }

    [Fact]
    public void A_newer_schema_is_ENT4003()
    {
        Casebook.Open(folder["a.db"]).Dispose();
        Execute("PRAGMA user_version = 9000");
        Refused("ENT4003", folder["a.db"]);
        Refused("ENT4003", folder["a.db"], new CasebookOptions { Access = CasebookAccess.Read });
    }

    [Fact]
    public void A_file_overwritten_in_the_middle_is_ENT4004_or_fails_verify()
    {
        using (var book = Casebook.Open(folder["a.db"]))
            for (var i = 0; i < 30; i++) book.Add(TestPages.Visit($"page-{i}"));

        var bytes = File.ReadAllBytes(folder["a.db"]);
        new Random(7).NextBytes(bytes.AsSpan(4096, bytes.Length - 8192));
        File.WriteAllBytes(folder["a.db"], bytes);
        var error = Assert.ThrowsAny<EntenteException>(() =>
        {
            using var book = Casebook.Open(folder["a.db"]);
            book.Add(TestPages.Visit("new"));
            var failures = book.Verify().Failures;
            if (failures.Count > 0) throw new EntenteException("ENT4004", folder["a.db"], failures[0].Cut);
        });
        Assert.Equal("ENT4004", error.Code);
        Assert.Equal(folder["a.db"], error.Input);
    }

    [Fact]
    public void A_cut_off_file_is_ENT4004_or_ENT4002()
    {
        using (var book = Casebook.Open(folder["a.db"]))
            for (var i = 0; i < 30; i++) book.Add(TestPages.Visit($"page-{i}"));

        using (var file = File.OpenWrite(folder["a.db"])) file.SetLength(file.Length / 2);
        var error = Assert.ThrowsAny<EntenteException>(() =>
        {
            using var book = Casebook.Open(folder["a.db"]);
            book.Add(TestPages.Visit("new"));
            if (book.Verify().Failures.Count > 0) throw new EntenteException("ENT4004", folder["a.db"], "verify");
        });
        Assert.Contains(error.Code, new[] { "ENT4004", "ENT4002", "ENT4008" });
    }

    [Fact]
    public void A_full_disk_is_ENT4007_and_the_pages_before_it_are_whole()
    {
        var added = 0;
        using (var book = Casebook.Open(folder["a.db"], new CasebookOptions { MaximumPages = 110 }))
        {
            var error = Assert.Throws<EntenteException>(() =>
            {
                for (; added < 10_000; added++) book.Add(TestPages.Visit($"page-{added}"));
            });
            Assert.Equal("ENT4007", error.Code);
            Assert.True(added > 0);
        }

        using var again = Casebook.Open(folder["a.db"]);
        Assert.Equal(added, again.Read(db => db.Number("SELECT COUNT(*) FROM documents")));
        Assert.Empty(again.Verify().Failures);
        Assert.Equal(AddOutcome.Added, again.Add(TestPages.Visit($"page-{added}")).Outcome);
    }

    [Fact]
    public void A_lock_held_by_another_process_is_ENT4006()
    {
        using var book = Casebook.Open(folder["a.db"], new CasebookOptions { Wait = TimeSpan.FromSeconds(1) });
        using var other = new SqliteConnection($"Data Source={folder["a.db"]};Pooling=False");
        other.Open();
        using var held = other.BeginTransaction(deferred: false);
        Assert.Equal("ENT4006", Assert.Throws<EntenteException>(() => book.Add(TestPages.Visit())).Code);
        held.Rollback();
        Assert.Equal(AddOutcome.Added, book.Add(TestPages.Visit()).Outcome);
    }

    [Fact]
    public void A_reader_sees_the_record_while_another_writes()
    {
        using var writer = Casebook.Open(folder["a.db"]);
        writer.Add(TestPages.Visit());
        using var reader = Casebook.Open(folder["a.db"], new CasebookOptions { Access = CasebookAccess.Read });
        writer.Add(TestPages.Visit("second"));
        Assert.Equal(2, reader.Read(db => db.Number("SELECT COUNT(*) FROM documents")));
        Assert.Equal("ENT4005", Assert.Throws<EntenteException>(() => reader.Add(TestPages.Visit("third"))).Code);
    }

    [Fact]
    public void A_place_that_cannot_be_written_gives_a_code()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "there is no /proc here");
        var error = Assert.Throws<EntenteException>(() => Casebook.Open("/proc/self/entente.db"));
        Assert.Contains(error.Code, new[] { "ENT4005", "ENT4009" });
    }

    private static void Refused(string code, string path, CasebookOptions? options = null)
    {
        var error = Assert.Throws<EntenteException>(() => Casebook.Open(path, options));
        Assert.Equal((code, path), (error.Code, error.Input));
        Assert.StartsWith($"{code} {path}: ", error.Message, StringComparison.Ordinal);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder["a.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
