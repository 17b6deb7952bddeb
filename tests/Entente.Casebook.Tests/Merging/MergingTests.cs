using Entente.Bench.Casebook;
using Entente.Casebook.Exchange;
using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Coding;
using Entente.Coding.Events;
using static Entente.Casebook.Tests.TestPages;

namespace Entente.Casebook.Tests.Merging;

/// <summary>Which reports become one event, which stay apart, and that the order of arrival does not matter.</summary>
public sealed class MergingTests : IDisposable
{
    private const string Ana = "Ana Belić|person:ana-belic|Ana Belić|SRB|GOV", Oto = "Oto Krall|person:oto-krall|Oto Krall|AUT|GOV", Ivo = "Ivo Maric|person:ivo-maric|Ivo Maric|SRB|GOV";
    private const string Serbia = "Serbia|state:SRB|Serbia|SRB|GOV", Austria = "Austria|state:AUT|Austria|AUT|GOV";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CodedPage Met(string id, string actor, string recipient, int day, string? place = null, EventStatus status = EventStatus.Occurred, string more = "") => Page(
        id, id, Day(2021, 5, 6), $"{actor.Split('|')[0]} met {recipient.Split('|')[0]} to talk about the railway{more}.",
        Report("CONSULT", "met", [actor], [recipient], On(2021, 5, day), place, status: status, symmetric: true));

    [Fact]
    public void Two_pages_that_tell_one_meeting_make_one_event_with_a_reason()
    {
        using var book = Add(Met("a", Ana, Oto, 3), Met("b", Oto, Ana, 3));
        var entry = Assert.Single(Timeline.Read(book, new TimelineFilter()).Entries);
        Assert.Equal(new EventCounts(2, 2, 2), entry.Counts);
        var evidence = Evidence.Find(book, entry.Event)!;
        Assert.Contains(evidence.Reports, r => r.Merged?.Contains("the same sides", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_state_can_stand_for_its_minister_but_one_minister_not_for_another()
    {
        Assert.Equal(1, Events(Met("a", Ana, Oto, 3), Met("b", Serbia, Oto, 3)));
        Assert.Equal(2, Events(Met("a", Ana, Oto, 3), Met("b", Ivo, Oto, 3)));
    }

    [Fact]
    public void A_page_that_names_only_the_state_does_not_join_two_ministers() =>
        Assert.Equal(2, Events(Met("a", Ana, Oto, 3), Met("b", Serbia, Oto, 3), Met("c", Ivo, Oto, 3)));

    [Fact]
    public void Other_days_and_other_places_stay_apart_and_a_day_between_two_pages_is_told_as_a_contradiction()
    {
        Assert.Equal(2, Events(Met("a", Ana, Oto, 3), Met("b", Ana, Oto, 5)));
        using var book = Add(Met("a", Ana, Oto, 3), Met("b", Ana, Oto, 4));
        var conflict = Assert.Single(ConflictList.Read(book));
        Assert.Equal(("date", "time zone", 2), (conflict.Field, conflict.Kind, conflict.Values.Count));
    }

    [Fact]
    public void A_visit_the_meeting_during_it_and_what_was_agreed_are_three_linked_events()
    {
        var page = Page(
            "a", "Gazette", Day(2021, 5, 4), "Ana Belić visited Austria.\nAna Belić met Oto Krall.\nAna Belić and Oto Krall agreed to build a railway.",
            Report("CONSULT", "visited", [Ana], [Austria], On(2021, 5, 3), mode: "visit"),
            Report("CONSULT", "met", [Ana], [Oto], On(2021, 5, 3), symmetric: true),
            Report("AGREE", "agreed", [Ana], [Oto], On(2021, 5, 3), symmetric: true));
        using var book = Add(page);
        Assert.Equal(3, Timeline.Read(book, new TimelineFilter()).Total);
        Assert.True(book.Read(db => db.Number("SELECT COUNT(*) FROM event_links")) >= 2);
    }

    [Fact]
    public void Planned_and_done_of_one_meeting_are_one_event_with_a_history_and_a_call_for_one_is_not()
    {
        using (var book = Add(Met("a", Ana, Oto, 3, status: EventStatus.Planned), Met("b", Ana, Oto, 3)))
        {
            Assert.Equal(EventStatus.Occurred, Assert.Single(Timeline.Read(book, new TimelineFilter()).Entries).Lead.Status);
            Assert.Contains(ConflictList.Read(book), c => c is { Field: "occurred", Kind: "later update" });
        }

        Assert.Equal(2, Events(Met("c", Ana, Oto, 3, status: EventStatus.Proposed), Met("d", Ana, Oto, 3)));
    }

    [Fact]
    public void Done_in_one_and_denied_in_another_is_one_event_in_conflict()
    {
        using var book = Add(Met("a", Ana, Oto, 3), Met("b", Ana, Oto, 3, status: EventStatus.Denied));
        Assert.Contains(ConflictList.Read(book), c => c is { Field: "occurred", Kind: "conflict" });
    }

    [Theory]
    [InlineData(5, 9, "2021-05-04", "2021-05-05", "later update")]
    [InlineData(9, 5, "2021-05-04", "2021-05-05", "conflict")]
    [InlineData(5, 9, "2021-05-04", "2021-05-04", "conflict")]
    public void Numbers_that_grow_with_time_are_updates_and_others_conflicts(int first, int second, string firstDay, string secondDay, string kind)
    {
        CodedPage Attack(string id, string published, int dead) => Page(
            id, id, NodaTime.Text.LocalDatePattern.Iso.Parse(published).Value, $"Serbia struck Austria near the dam and killed {dead} people.",
            Report("ASSAULT", "struck", [Serbia], [Austria], On(2021, 5, 3), mode: "aerial", figures: [new Figure("killed", dead, dead, $"{dead} people")]));
        using var book = Add(Attack("a", firstDay, first), Attack("b", secondDay, second));
        Assert.Equal(kind, Assert.Single(ConflictList.Read(book), c => c.Field == "number").Kind);
    }

    [Fact]
    public void Two_sayings_of_one_day_about_other_things_stay_apart()
    {
        CodedPage Urged(string id, string what) => Page(id, id, Day(2021, 5, 4), $"Serbia urged Austria to {what}.", Report("REQUEST", "urged", [Serbia], [Austria], On(2021, 5, 3)));
        Assert.Equal(2, Events(Urged("a", "open the northern pipeline"), Urged("b", "release two fishermen")));
        Assert.Equal(1, Events(Urged("c", "open the northern pipeline"), Urged("d", "open its pipeline soon")));
    }

    [Fact]
    public void One_government_heard_by_two_outlets_is_one_origin_and_an_outlets_own_word_another()
    {
        Speaker[] ministry = [new("the ministry", "body:SRB:ministry", "Foreign Ministry", "SRB", "official", "said")];
        Speaker[] envoy = [new("its envoy", "person:envoy", "Envoy", "SRB", "official", "said")];
        CodedPage Told(string id, Speaker[] by) => Page(
            id, id, Day(2021, 5, 4), "Ana Belić met Oto Krall to talk about the railway.", Report("CONSULT", "met", [Ana], [Oto], On(2021, 5, 3), symmetric: true, speakers: by));
        using var book = Add(Told("a", ministry), Told("b", envoy), Told("c", []));
        Assert.Equal(new EventCounts(3, 3, 2), Assert.Single(Timeline.Read(book, new TimelineFilter()).Entries).Counts);
        Assert.Contains(OriginList.Read(book), o => o.Name == "authorities of SRB" && o.Documents.SequenceEqual(["a", "b"]));
    }

    [Fact]
    public void The_authorities_of_a_state_are_one_line_however_many_events_rest_on_them()
    {
        Speaker[] ministry = [new("the ministry", "body:SRB:ministry", "Foreign Ministry", "SRB", "official", "said")];
        Speaker[] envoy = [new("its envoy", "person:envoy", "Envoy", "SRB", "official", "said")];
        CodedPage Told(string id, Speaker[] by, int day) => Page(
            id, id, Day(2021, 5, day + 1), $"Ana Belić met Oto Krall to talk about {(day < 10 ? "the railway" : "the harbour")}.", Report("CONSULT", "met", [Ana], [Oto], On(2021, 5, day), symmetric: true, speakers: by));
        using var book = Add(Told("a", ministry, 3), Told("b", envoy, 3), Told("c", ministry, 20), Told("d", envoy, 20));
        var authorities = Assert.Single(OriginList.Read(book), o => o.Name == "authorities of SRB");
        Assert.Equal((2, "a b c d"), (authorities.Events.Count, string.Join(' ', authorities.Documents)));
        Assert.Equal(OriginList.Read(book).Take(2).Select(o => o.Id), OriginList.Each(book, 1, 2).Select(o => o.Id));
        Assert.Equal(OriginList.Read(book).Count, OriginList.Count(book, 1));
    }

    [Fact]
    public void Pages_that_print_one_text_are_one_origin()
    {
        var story = string.Concat(Enumerable.Range(0, 40).Select(i => $" In chapter {i} the envoy spoke of river {i * 7} and of bridge {i * 13}."));
        CodedPage Copy(string id, string lead) => Page(
            id, id, Day(2021, 5, 4), $"Ana Belić met Oto Krall to talk about the railway.\n{lead}{story}", Report("CONSULT", "met", [Ana], [Oto], On(2021, 5, 3), symmetric: true));
        using var book = Add(Copy("a", "First."), Copy("b", "Second, with other words before it."), Met("c", Ana, Oto, 3));
        Assert.Equal(new EventCounts(3, 3, 2), Assert.Single(Timeline.Read(book, new TimelineFilter()).Entries).Counts);
        Assert.Contains(OriginList.Read(book), o => o is { Kind: "copy", Documents.Count: 2 });
    }

    [Fact]
    public void A_page_coded_anew_leaves_the_events_of_its_old_coding()
    {
        using var book = Add(Met("a", Ana, Oto, 3), Met("b", Ana, Oto, 3));
        var changed = Page(
            "b", "b", Day(2021, 5, 6), "Ana Belić met Oto Krall to talk about the railway.", "test-2",
            Report("CONSULT", "met", [Ana], [Oto], On(2021, 5, 20), symmetric: true));
        Assert.Equal(AddOutcome.Recoded, book.Add(changed).Outcome);
        book.Settle();
        Assert.Equal(2, Timeline.Read(book, new TimelineFilter()).Total);
        using var fresh = Casebook.Open(folder["fresh.db"]);
        fresh.Add(changed);
        fresh.Add(Met("a", Ana, Oto, 3));
        fresh.Settle();
        Assert.Equal(Export(fresh), Export(book));
    }

    [Fact]
    public void Any_order_and_any_number_of_runs_give_the_same_record()
    {
        var source = new SyntheticPages(11);
        var pages = Enumerable.Range(0, 60).Select(_ => source.Next()).ToArray();
        string? expected = null;
        for (var seed = 0; seed < 5; seed++)
        {
            var order = pages.ToArray();
            new Random(seed).Shuffle(order);
            using var book = Casebook.Open(folder[$"order-{seed}.db"]);
            for (var i = 0; i < order.Length; i++)
            {
                book.Add(order[i]);
                if (i % (seed * 7 + 3) == 0) book.Settle();
            }

            book.Settle();
            expected ??= Export(book);
            Assert.Equal(expected, Export(book));
        }
    }

    private static string Export(Casebook book) => string.Join(
        '\n',
        Records.Read(book).Select(RecordJson.ToLine)
            .Concat(ConflictList.Read(book).Select(ViewJson.ToLine))
            .Concat(OriginList.Read(book).Select(ViewJson.ToLine))
            .Concat(Timeline.Read(book, new TimelineFilter()).Entries.Select(ViewJson.ToLine)));

    [Theory]
    [InlineData("Lawmakers of Serbia ratified the grain treaty with Austria after 61 votes for it.", 1)]
    [InlineData("Lawmakers of Serbia ratified something else with Austria.", 2)]
    public void A_page_without_any_date_joins_by_the_same_sides_in_the_same_words(string sentence, int events)
    {
        string[] actor = ["Serbia|state:SRB|Serbia|SRB|LEG"], recipient = ["Austria|state:AUT|Austria|AUT|GOV"];
        var dated = Page("a", "A Paper", Day(2021, 5, 4), "Vote\nSerbia ratified a grain treaty with Austria on Monday, with 61 votes.", Report("AGREE", "ratified", actor, recipient, On(2021, 5, 3)));
        var other = Page("b", "B Paper", Day(2021, 5, 4), "Vote\n" + sentence, Report("AGREE", "ratified", actor, recipient));
        other = other with { Article = other.Article with { Published = null }, Reports = [.. other.Reports.Select(r => r with { Published = null })] };
        Assert.Equal(events, Events(dated, other));
        Assert.Equal(events, Events(other, dated));
    }

    [Fact]
    public void A_medium_that_cites_another_voice_is_not_the_origin()
    {
        using var book = Add(Page(
            "a", "A Paper", Day(2021, 5, 4), "Raid\nSerbia raided Austria, the Herald reported with reference to the coast guard.",
            Report("ASSAULT", "raided", ["Serbia|state:SRB|Serbia|SRB|GOV"], ["Austria|state:AUT|Austria|AUT|GOV"], On(2021, 5, 3),
                speakers: [new Speaker("the Herald", null, "Herald", null, "media", "reported"), new Speaker("the coast guard", null, "Coast Guard", "AUT", "official", "with reference to")])));
        Assert.Equal("Coast Guard", Assert.Single(OriginList.Read(book)).Name);
    }

    private int Events(params CodedPage[] pages)
    {
        using var book = Add(pages);
        return Timeline.Read(book, new TimelineFilter()).Total;
    }

    private Casebook Add(params CodedPage[] pages)
    {
        var book = Casebook.Open(folder[Guid.NewGuid().ToString("N") + ".db"]);
        foreach (var page in pages) book.Add(page);
        book.Settle();
        return book;
    }
}
