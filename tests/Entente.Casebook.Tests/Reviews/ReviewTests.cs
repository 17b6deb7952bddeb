using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Reviews;
using Entente.Casebook.Views;
using Entente.Coding;
using Entente.Coding.Events;
using static Entente.Casebook.Tests.TestPages;

namespace Entente.Casebook.Tests.Reviews;

/// <summary>Decisions hold in all views, survive a new coding, and can be taken back without a trace.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_rejected_record_is_shown_nowhere_until_the_decision_is_taken_back()
    {
        using var book = Fill(Pages());
        var before = All(book);
        var met = Record(book, "met");
        book.Review([Decide(1, ReviewDecision.Reject, met)]);
        Assert.DoesNotContain(Records.Read(book), r => r.Id == met.Id);
        Assert.DoesNotContain(met.Id, All(book), StringComparison.Ordinal);
        Assert.DoesNotContain(SentenceSearch.Find(book, "Krall"), hit => hit.Reports.Contains(met.Id));
        book.Review([.. book.Reviews, Undo(2, 1)]);
        Assert.Equal(before, All(book));
        book.Review([.. book.Reviews, Undo(3, 2)]);
        Assert.DoesNotContain(met.Id, All(book), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type", "COOPERATE", "\"type\":\"COOPERATE\"")]
    [InlineData("type", "CONSULT/mediate", "\"mode\":\"mediate\"")]
    [InlineData("status", "denied", "\"status\":\"denied\"")]
    [InlineData("date", "2020-02", "\"start\":\"2020-02-01\",\"end\":\"2020-02-29\"")]
    [InlineData("date", "2020-02-27..2020-03-01", "\"end\":\"2020-03-01\"")]
    [InlineData("place", "Graz|AUT|47.1|15.4|city", "\"lat\":47.1,\"lon\":15.4")]
    [InlineData("actors", "Mira Novak|SRB|GOV|person:mira-novak", "\"entity\":\"person:mira-novak\"")]
    [InlineData("contexts", "none", "\"quad\"")]
    [InlineData("cameo", "190", "\"cameo\":\"190\",\"goldstein\":-10")]
    public void A_changed_field_stands_in_record_and_timeline(string field, string value, string expected)
    {
        using var book = Fill([Visit()]);
        var met = Record(book, "met");
        book.Review([Decide(1, ReviewDecision.Change, met) with { Field = field, Value = value, By = "ann", Note = "read again" }]);
        Assert.Contains(expected, RecordJson.ToLine(Record(book, "met")), StringComparison.Ordinal);
        Assert.Contains(Timeline.Read(book, new TimelineFilter()).Entries, e => ViewJson.ToLine(e).Contains(expected, StringComparison.Ordinal));
        Assert.Contains($"{field} set to {value} (review 1 by ann: read again)", Record(book, "met").Because);
        Assert.Empty(book.Verify().Failures);
    }

    [Theory]
    [InlineData("type", "VISIT")]
    [InlineData("date", "yesterday")]
    [InlineData("date", "2020-03..2020-02")]
    [InlineData("status", "done")]
    [InlineData("place", "Graz|AUT|north")]
    [InlineData("contexts", "military weather")]
    [InlineData("colour", "blue")]
    public void A_value_that_cannot_be_is_told(string field, string value) => Assert.NotNull(ReportCorrector.Fault(field, value));

    [Fact]
    public void Merged_events_are_one_and_split_ones_two_whatever_the_words_say()
    {
        using var book = Fill(Pages());
        var events = Timeline.Read(book, new TimelineFilter()).Total;
        var (met, demanded) = (Record(book, "met"), Record(book, "demanded"));
        book.Review([Decide(1, ReviewDecision.MergeEvents, met, demanded)]);
        Assert.Equal(Record(book, "met").Event, Record(book, "demanded").Event);
        Assert.Equal(events - 1, Timeline.Read(book, new TimelineFilter()).Total);

        var twins = Records.Read(book).Where(r => r.Trigger.Text == "visited").ToList();
        Assert.Equal(twins[0].Event, twins[1].Event);
        book.Review([.. book.Reviews, Decide(2, ReviewDecision.SplitEvent, twins[0]) with { Others = [ReportReference.To(twins[1])] }]);
        Assert.NotEqual(Records.Read(book).First(r => r.Id == twins[0].Id).Event, Records.Read(book).First(r => r.Id == twins[1].Id).Event);
    }

    [Fact]
    public void Merged_entities_answer_to_both_names()
    {
        using var book = Fill(Pages());
        Assert.Equal(1, Timeline.Read(book, new TimelineFilter { Who = "Otto Krall" }).Total);
        book.Review([new Review { Number = 1, Decision = ReviewDecision.MergeEntities, Entities = ["person:oto-krall", "page:otto-krall"] }]);
        Assert.Equal(2, Timeline.Read(book, new TimelineFilter { Who = "Otto Krall" }).Total);
        Assert.Equal(2, Timeline.Read(book, new TimelineFilter { Who = "Oto Krall" }).Total);
        Assert.Equal("Oto Krall", Record(book, "demanded").Actors[0].Name);
        book.Review([.. book.Reviews, Undo(2, 1)]);
        Assert.Equal(1, Timeline.Read(book, new TimelineFilter { Who = "Otto Krall" }).Total);
    }

    [Fact]
    public void Decisions_hold_after_a_new_coding_and_what_fits_no_more_is_listed()
    {
        using var book = Fill(Pages());
        var (met, visited) = (Record(book, "met"), Record(book, "visited"));
        book.Review(
        [
            Decide(1, ReviewDecision.Change, met) with { Field = "status", Value = "planned" },
            Decide(2, ReviewDecision.Accept, new ReportReference("0000", "gazette-1", "She met President Oto Krall in the capital, a spokesman said.", "capital", "CONSULT")),
            Decide(3, ReviewDecision.Reject, new ReportReference("0000", "gone", "No such page.", "gone", "CONSULT")),
        ]);
        Assert.Equal([2, 3], book.StaleReviews.Select(s => s.Review.Number));
        Assert.Contains("is read as CONSULT “met” now", book.StaleReviews[0].Reason, StringComparison.Ordinal);

        var second = Visit(version: "test-2");
        book.Add(second with { Reports = [.. second.Reports.Select(r => r with { Id = "f" + r.Id[1..] })] });
        book.Settle();
        Assert.NotEqual(met.Id, Record(book, "met").Id);
        Assert.Equal(EventStatus.Planned, Record(book, "met").Status);
        Assert.Equal(visited.Status, Record(book, "visited").Status);
    }

    [Fact]
    public void Whatever_was_decided_in_whatever_order_is_undone_without_a_trace()
    {
        using var book = Fill(Pages());
        var before = All(book);
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var decisions = new List<Review>();
            for (var n = 1; n <= 6; n++) decisions.Add(Any(book, n, random));
            book.Review(decisions);
            var decided = All(book);
            using (var fresh = Fill([.. Pages().AsEnumerable().Reverse()]))
            {
                fresh.Review(decisions);
                Assert.Equal(decided, All(fresh));
            }

            book.Review([.. decisions, .. Enumerable.Range(1, 6).OrderBy(_ => random.Next()).Select((n, i) => Undo(7 + i, n))]);
            Assert.Equal(before, All(book));
            Assert.Empty(book.Verify().Failures);
        }
    }

    [Fact]
    public void A_line_is_read_as_it_was_written()
    {
        using var book = Fill(Pages());
        var random = new Random(5);
        for (var n = 1; n <= 40; n++)
        {
            var review = Any(book, n, random) with { By = "ann \"é\"", Made = "2026-01-02T03:04:05Z", Note = "a\tb\nc" };
            var line = ReviewText.ToLine(review);
            Assert.DoesNotContain('\n', line);
            Assert.Equal(line, ReviewText.ToLine(ReviewText.Parse(line)));
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("reject 5")]
    [InlineData("{\"number\":1,\"decision\":\"burn\"}")]
    [InlineData("{\"number\":1,\"decision\":\"reject\"}")]
    [InlineData("{\"number\":1,\"decision\":\"undo\"}")]
    [InlineData("{\"number\":1,\"decision\":\"change\",\"reports\":[{\"id\":\"a\"}],\"field\":\"type\",\"value\":\"NONE\"}")]
    public void A_line_that_is_no_decision_says_why(string line) => Assert.NotEmpty(Assert.Throws<FormatException>(() => ReviewText.Parse(line)).Message);

    private static Review Any(Casebook book, int number, Random random)
    {
        var records = Records.Read(book).ToList();
        var (one, other) = (records[random.Next(records.Count)], records[random.Next(records.Count)]);
        return random.Next(6) switch
        {
            0 => Decide(number, ReviewDecision.Reject, one),
            1 => Decide(number, ReviewDecision.Accept, one),
            2 => Decide(number, ReviewDecision.Change, one) with { Field = "type", Value = "AGREE" },
            3 => Decide(number, ReviewDecision.MergeEvents, one, other),
            4 => Decide(number, ReviewDecision.SplitEvent, one) with { Others = [ReportReference.To(other)] },
            _ => new Review { Number = number, Decision = ReviewDecision.MergeEntities, Entities = ["person:oto-krall", random.Next(2) == 0 ? "page:otto-krall" : "person:ana-belic"] },
        };
    }

    private static Review Decide(int number, ReviewDecision decision, params Report[] reports) => Decide(number, decision, [.. reports.Select(ReportReference.To)]);

    private static Review Decide(int number, ReviewDecision decision, params ReportReference[] reports) => new() { Number = number, Decision = decision, Reports = reports };

    private static Review Undo(int number, int undoes) => new() { Number = number, Decision = ReviewDecision.Undo, Undoes = undoes };

    private static Report Record(Casebook book, string trigger) => Records.Read(book).First(r => r.Trigger.Text == trigger);

    private static string All(Casebook book) => string.Join('\n', Records.Read(book).Select(r => RecordJson.ToLine(r) + string.Join('|', r.Because))
        .Concat(ConflictList.Read(book).Select(ViewJson.ToLine)).Concat(OriginList.Read(book).Select(ViewJson.ToLine))
        .Concat(Timeline.Read(book, new TimelineFilter()).Entries.Select(ViewJson.ToLine))
        .Concat(Timeline.Read(book, new TimelineFilter()).Entries.SelectMany(e => Evidence.Find(book, e.Event)!.Reports.Select(r => r.Merged ?? ""))));

    private static List<CodedPage> Pages() =>
    [
        Visit(),
        Visit("herald-1", "Other Herald"),
        Page(
            "third", "Third Paper", Day(2021, 5, 5), "After the visit\nOtto Krall demanded that Serbia withdraw its troops on Tuesday.",
            Report("REQUEST", "demanded", ["Otto Krall|page:otto-krall|Otto Krall|AUT|GOV"], ["Serbia|state:SRB|Serbia|SRB|GOV"], On(2021, 5, 4))),
    ];

    private Casebook Fill(IReadOnlyList<CodedPage> pages)
    {
        var book = Casebook.Open(folder[Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + ".db"]);
        foreach (var page in pages) book.Add(page);
        book.Settle();
        return book;
    }
}
