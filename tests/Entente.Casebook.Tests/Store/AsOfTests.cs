using Entente.Casebook.Exchange;
using Entente.Casebook.Reviews;
using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Coding.Events;
using static Entente.Casebook.Tests.TestPages;

namespace Entente.Casebook.Tests.Store;

/// <summary>A casebook can be asked what it knew on a day, and answers as it would have done then.</summary>
public sealed class AsOfTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Exports_and_views_of_a_past_day_are_byte_for_byte_those_of_that_day()
    {
        var then = new List<string>();
        Read("2026-01-01", then, book => book.Add(Visit()));
        Read("2026-01-02", then, book =>
        {
            book.Add(Visit("herald-1", "Other Herald"));
            var met = Records.Read(book).First(r => r.Trigger.Text == "met");
            book.Review([new Review { Number = 1, Made = "2026-01-02T10:00:00Z", Decision = ReviewDecision.Change, Reports = [ReportReference.To(met)], Field = "status", Value = "denied" }]);
        });
        Read("2026-01-03", then, book => book.Add(Visit(version: "test-2")));
        Read("2026-01-04", then, book =>
        {
            book.Add(Page("gazette-1", "Example Gazette", Day(2021, 5, 6), "Visit put off\nAna Belić did not visit Ostran.",
                Report("CONSULT", "visit", ["Ana Belić|person:ana-belic|Ana Belić|SRB|GOV"], ["Ostran|state:AUT|Austria|AUT|GOV"], On(2021, 5, 3), mode: "visit", status: EventStatus.Negated)));
            book.AddFailure(new Language.EntenteException("ENT1001", "empty.html", "empty"));
            book.Review([.. book.Reviews, new Review { Number = 2, Made = "2026-01-04T10:00:00Z", Decision = ReviewDecision.Undo, Undoes = 1 }]);
        });

        using var now = Casebook.Open(folder["a.db"], new CasebookOptions { Access = CasebookAccess.Read });
        Assert.Equal(4, then.Count);
        Assert.Equal(3, then.Distinct(StringComparer.Ordinal).Count()); // a new coding that reads the same shows nowhere
        for (var day = 1; day <= then.Count; day++)
        {
            using var past = now.AsOf(Day(2026, 1, day));
            Assert.Equal(then[day - 1], All(past));
            Assert.Empty(past.Verify().Failures);
        }

        using var before = now.AsOf(Day(2025, 12, 31));
        Assert.Empty(Records.Read(before));
    }

    [Fact]
    public void The_temporary_file_is_gone_and_the_casebook_untouched()
    {
        Read("2026-01-01", [], book => book.Add(Visit()));
        var bytes = File.ReadAllBytes(folder["a.db"]);
        string temporary;
        using (var now = Casebook.Open(folder["a.db"], new CasebookOptions { Access = CasebookAccess.Read }))
        using (var past = now.AsOf(Day(2026, 1, 1)))
        {
            temporary = past.Path;
            Assert.True(File.Exists(temporary));
        }

        Assert.False(File.Exists(temporary));
        Assert.Equal(bytes, File.ReadAllBytes(folder["a.db"]));
    }

    private void Read(string day, List<string> then, Action<Casebook> work)
    {
        using var book = Casebook.Open(folder["a.db"], new CasebookOptions { Started = day + "T09:00:00Z", Command = "read" });
        work(book);
        book.Settle();
        then.Add(All(book));
    }

    private static string All(Casebook book)
    {
        using var all = new StringWriter { NewLine = "\n" };
        foreach (var format in ExportFormat.All) format.Write(book, all);
        foreach (var conflict in ConflictList.Read(book)) all.WriteLine(ViewJson.ToLine(conflict));
        foreach (var origin in OriginList.Read(book)) all.WriteLine(ViewJson.ToLine(origin));
        foreach (var entry in Timeline.Read(book, new TimelineFilter()).Entries) all.WriteLine(ViewJson.ToLine(entry));
        foreach (var document in DocumentList.Read(book).Documents) all.WriteLine(ViewJson.ToLine(document));
        foreach (var failure in DocumentList.Read(book).Failures) all.WriteLine(ViewJson.ToLine(failure));
        foreach (var month in Dyad.Read(book, "Austria", "SRB").Months) all.WriteLine(month);
        foreach (var hit in SentenceSearch.Find(book, "visit")) all.WriteLine(ViewJson.ToLine(hit));
        return all.ToString();
    }
}
