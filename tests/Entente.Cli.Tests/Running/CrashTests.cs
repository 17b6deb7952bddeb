using System.Globalization;
using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Tests.Running;

/// <summary>A casebook outlives the processes that write it.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Pages = 150;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Killed_at_any_moment_no_page_is_lost_or_doubled_once_the_read_is_run_again()
    {
        ChildProcess.WritePages(folder["pages.ndjson"], Pages);
        var random = new Random(20210505);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            using var child = ChildProcess.Start(folder.Path, "read", "pages.ndjson", "--case", "a.db");
            // some fall before the file is made, some while it is filled, some after: each must leave a sound casebook or none
            child.WaitForExit(random.Next(150, 1_800));
            child.Kill();
            child.WaitForExit();
            if (!File.Exists(folder["a.db"]) || new FileInfo(folder["a.db"]).Length == 0) continue;
            using var between = Book.Open(folder["a.db"]);
            Assert.Empty(between.Verify().Failures);
        }

        using (var last = ChildProcess.Start(folder.Path, "read", "pages.ndjson", "--case", "a.db"))
        {
            last.WaitForExit();
            Assert.Equal(0, last.ExitCode);
        }

        Sound(Pages);
    }

    [Fact]
    public void Two_processes_reading_into_one_casebook_both_finish()
    {
        ChildProcess.WritePages(folder["pages.ndjson"], Pages);
        var children = Enumerable.Range(0, 2).Select(i => ChildProcess.Start(folder.Path, "read", "pages.ndjson", "--case", "a.db")).ToList();
        foreach (var child in children)
        {
            child.WaitForExit();
            Assert.Equal(0, child.ExitCode);
            child.Dispose();
        }

        Sound(Pages);
    }

    [Fact]
    public void A_full_disk_ends_the_run_with_code_three_and_keeps_the_pages_before_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "a small disk can only be made by root on Linux");
        var disk = Directory.CreateDirectory(folder["disk"]).FullName;
        Assert.SkipUnless(Shell("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk) == 0, "a small disk cannot be mounted here");
        try
        {
            ChildProcess.WritePages(folder["pages.ndjson"], 5_000);
            using (var child = ChildProcess.Start(folder.Path, "read", "pages.ndjson", "--case", "disk/a.db"))
            {
                child.WaitForExit();
                Assert.Equal(ExitCode.Casebook, child.ExitCode);
            }

            File.Copy(Path.Combine(disk, "a.db"), folder["a.db"]);
            if (File.Exists(Path.Combine(disk, "a.db-wal"))) File.Copy(Path.Combine(disk, "a.db-wal"), folder["a.db-wal"]);
            using var book = Book.Open(folder["a.db"]);
            Assert.Empty(book.Verify().Failures);
            Assert.NotEmpty(DocumentList.Read(book).Documents);
        }
        finally
        {
            Shell("umount", disk);
        }
    }

    private void Sound(int pages)
    {
        using var book = Book.Open(folder["a.db"], new CasebookOptions { Access = CasebookAccess.Read });
        Assert.True(book.IsSettled);
        Assert.Empty(book.Verify().Failures);
        var documents = DocumentList.Read(book).Documents.Select(d => d.Id).ToList();
        Assert.Equal(pages, documents.Count);
        Assert.Equal(Enumerable.Range(0, pages).Select(i => "page-" + i.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal), documents.Order(StringComparer.Ordinal));
    }

    private static int Shell(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false });
        process!.WaitForExit();
        return process.ExitCode;
    }
}
