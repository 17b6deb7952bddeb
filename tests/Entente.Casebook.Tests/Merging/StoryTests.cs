using Entente.Casebook.Merging;
using Entente.Casebook.Views;
using Entente.Coding;
using Entente.Coding.Events;
using Entente.Coding.World;
using Entente.Language;
using static Entente.Casebook.Tests.TestPages;

namespace Entente.Casebook.Tests.Merging;

/// <summary>Stories of our own that several outlets tell each in its way: what is shared, what contradicts, what only looks so.</summary>
public sealed class StoryTests : IDisposable
{
    private const string Ines = "Ines Duarte|person:ines-duarte|Ines Duarte|PRT|GOV", Leif = "Leif Dahl|person:leif-dahl|Leif Dahl|NOR|GOV";
    private const string Portugal = "Portugal|state:PRT|Portugal|PRT|GOV", Norway = "Norway|state:NOR|Norway|NOR|GOV";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CodedPage Met(string id, string text, (NodaTime.LocalDate, NodaTime.LocalDate)? on = null, Func<Report, Report>? change = null) =>
        Change(Page(id, id, Day(2022, 6, 9), text, Report("CONSULT", "met", [Ines], [Leif], on ?? On(2022, 6, 8), symmetric: true)), change);

    private static CodedPage Change(CodedPage page, Func<Report, Report>? change) => change is null ? page : page with { Reports = [.. page.Reports.Select(change)] };

    [Fact]
    public void Pages_that_give_one_list_of_topics_rest_on_one_read_out()
    {
        using var book = Add(
            Met("a", "Ines Duarte met Leif Dahl.\nThe talks were to widen fishing, shipping and energy cooperation."),
            Met("b", "Leif Dahl met Ines Duarte.\nIt was about building energy, shipping and research cooperation, a daily wrote."),
            Met("c", "Ines Duarte met Leif Dahl.\nThey spoke of wind farms, cod and two bridges."));
        Assert.Equal(new EventCounts(3, 3, 2), Assert.Single(Timeline.Read(book, new TimelineFilter()).Entries).Counts);
        Assert.Contains(OriginList.Read(book), o => o is { Kind: "read-out" } && o.Documents.SequenceEqual(["a", "b"]));
    }

    [Fact]
    public void The_same_list_on_pages_of_other_parties_is_no_read_out()
    {
        const string spain = "Eva Prats|person:eva-prats|Eva Prats|ESP|GOV";
        using var book = Add(
            Met("a", "Ines Duarte met Leif Dahl.\nThe talks were to widen fishing, shipping and energy cooperation."),
            Page("b", "b", Day(2022, 6, 9), "Eva Prats met Leif Dahl.\nThe talks were to widen fishing, shipping and energy cooperation.", Report("CONSULT", "met", [spain], [Leif], On(2022, 6, 8), symmetric: true)));
        Assert.DoesNotContain(OriginList.Read(book), o => o.Kind == "read-out");
    }

    [Fact]
    public void Two_certain_people_who_meet_in_one_town_do_so_once_where_a_page_has_no_date()
    {
        Report In(Report r, bool dated, string town) => r with { Place = new EventPlace(town, town, "NOR", null, null, "city"), Published = dated ? r.Published : null, Date = dated ? r.Date : null };
        CodedPage Undated(string id, string town) => Met(id, $"In {town}, over tea, Leif Dahl met Ines Duarte.", change: r => In(r, false, town)) is var page ? page with { Article = page.Article with { Published = null } } : page;
        var dated = Met("a", "Ines Duarte met Leif Dahl in Bergen.", change: r => In(r, true, "Bergen"));
        using (var book = Add(dated, Undated("b", "Bergen"))) Assert.Equal(1, Timeline.Read(book, new TimelineFilter()).Total);
        using var other = Add(dated, Undated("c", "Oslo"));
        Assert.Equal(2, Timeline.Read(other, new TimelineFilter()).Total);
    }

    [Theory]
    [InlineData("Near Bergen the ferry Saga of the Fjord Line was boarded by men of captain Ruiz. Police in Bergen asked Lisbon about Ruiz and the Saga.", 1)]
    [InlineData("Near Faro the yacht Alba of the Sun Club was boarded by men of captain Holm. Police in Faro asked Lisbon about Holm and the Alba.", 2)]
    public void Pages_without_dates_are_of_one_story_where_they_tell_of_the_same_names(string more, int events)
    {
        CodedPage Undated(string id, string text, string by) => Page(id, id, Day(2022, 6, 9), text, Report("ASSAULT", "boarded", [by], ["a crew|group:NOR:crew|crew|NOR|CVL"])) is var page
            ? page with { Article = page.Article with { Published = null }, Reports = [.. page.Reports.Select(r => r with { Published = null })] }
            : page;
        using var book = Add(
            Undated("a", "From a ferry a crew of Norwegians saw masked men of Portugal come by night when it was boarded off Bergen.\nThe Saga belongs to the Fjord Line. Captain Ruiz is sought by Bergen and by Lisbon.", Portugal),
            Undated("b", "It was the navy whose masked men had a crew and its ferry boarded by night.\n" + more, "the navy|body:PRT:navy|Portuguese Navy|PRT|MIL"));
        Assert.Equal(events, Timeline.Read(book, new TimelineFilter()).Total);
    }

    [Theory]
    [InlineData("The army's media wing", "the military's press service", true)]
    [InlineData("a spokesman for the Foreign Ministry", "the Ministry of Foreign Affairs", true)]
    [InlineData("the army's press office", "the navy's press office", false)]
    [InlineData("the coast guard", "the border guard", false)]
    public void Offices_that_speak_for_one_body_are_one_voice(string one, string other, bool same)
    {
        static string Of(string words) => VoiceIdentity.Of(new Speaker(words, null, null, null, "official", "said"), "NOR", "page");
        Assert.Equal(same, Of(one) == Of(other));
    }

    [Fact]
    public void A_voice_with_a_common_name_and_no_country_is_one_of_its_own_page()
    {
        static string Of(string words, string page) => VoiceIdentity.Of(new Speaker(words, null, null, null, "official", "said"), null, page);
        Assert.NotEqual(Of("the police", "one"), Of("the police", "two"));
        Assert.Equal(Of("the Bergen Harbour Board", "one"), Of("Bergen Harbour Board", "two"));
    }

    [Fact]
    public void A_voice_heard_on_two_pages_is_an_origin_though_no_event_was_read_out_of_its_words()
    {
        CodedPage Heard(string id, string words) => Met(id, $"Ines Duarte met Leif Dahl.\n{words} added that the weather had been fine.") is var page
            ? page with { Voices = [new Voice(1, 30, 30 + words.Length, new Speaker(words, null, null, null, "official", "added"))] }
            : page;
        using var book = Add(Heard("a", "The army's media wing"), Heard("b", "The military's press office"));
        var origin = Assert.Single(OriginList.Read(book), o => o.Documents.Count == 2 && o.Kind == "official");
        Assert.Empty(origin.Events);
    }

    [Fact]
    public void A_count_told_in_the_next_sentence_is_the_record_that_others_give_too()
    {
        CodedPage Voted(string id, string text) => Page(id, id, Day(2022, 6, 9), text, Report("AGREE", "approved", [Portugal], [Norway], On(2022, 6, 8)));
        using var book = Add(
            Voted("a", "Portugal approved the cod treaty with Norway.\nThere were 121 votes for it and nine against."),
            Voted("b", "Portugal approved the cod treaty with Norway by 121 votes to nine."));
        Assert.Contains(OriginList.Read(book), o => o is { Kind: "record", Documents.Count: 2 });
    }

    [Fact]
    public void One_meeting_that_two_pages_put_in_two_towns_is_a_contradiction_and_two_raids_in_two_towns_are_two()
    {
        Func<Report, Report> At(string town, double latitude, double longitude, string country) => r => r with { Place = new EventPlace(town, town, country, latitude, longitude, "city") };
        using (var book = Add(Met("a", "Ines Duarte met Leif Dahl in Bergen.", change: At("Bergen", 60.4, 5.3, "NOR")), Met("b", "Leif Dahl met Ines Duarte in Oslo.", change: At("Oslo", 59.9, 10.7, "NOR"))))
        {
            Assert.Equal(1, Timeline.Read(book, new TimelineFilter()).Total);
            Assert.Equal("conflict", Assert.Single(ConflictList.Read(book), c => c.Field == "place").Kind);
        }

        CodedPage Raid(string id, string town, double latitude, double longitude) => Change(
            Page(id, id, Day(2022, 6, 9), $"Portugal raided Norway at {town} over the cod.", Report("ASSAULT", "raided", [Portugal], [Norway], On(2022, 6, 8))), At(town, latitude, longitude, "NOR"));
        using var raids = Add(Raid("c", "Bergen", 60.4, 5.3), Raid("d", "Oslo", 59.9, 10.7));
        Assert.Equal(2, Timeline.Read(raids, new TimelineFilter()).Total);
    }

    [Fact]
    public void A_page_on_a_war_tells_many_attacks_not_one()
    {
        var page = Page(
            "a", "a", Day(2022, 6, 9), "A depot in Norway was hit in the night.\nNorway was shelled from the sea.\nA bridge in Norway burned.",
            Report("ASSAULT", "hit", [], [Norway]), Report("ASSAULT", "shelled", [], [Norway]), Report("ASSAULT", "burned", [], [Norway]));
        using var book = Add(Change(page, r => r with { Date = new EventDate(Day(2022, 6, 9), Day(2022, 6, 9), null, "published") }));
        Assert.Equal(3, Timeline.Read(book, new TimelineFilter()).Total);
    }

    [Fact]
    public void An_expulsion_told_a_day_apart_is_one_with_a_time_zone_between()
    {
        CodedPage Expelled(string id, string text, string trigger, int day) => Page(
            id, id, Day(2022, 6, 9), text, Report("SANCTION", trigger, [Portugal], ["diplomats|group:NOR:diplomats|Norwegian diplomats|NOR|GOV"], On(2022, 6, day), mode: "expel"));
        using var book = Add(Expelled("a", "Portugal expelled two diplomats for spying.", "expelled", 8), Expelled("b", "Portugal has shown diplomats the door.", "shown", 7));
        Assert.Equal("time zone", Assert.Single(ConflictList.Read(book), c => c.Field == "date").Kind);
    }

    [Theory]
    [InlineData("summoned", 1)]
    [InlineData("berated", 2)]
    public void A_ministry_that_does_on_a_day_what_its_state_does_by_the_same_word_does_it_once(string other, int events)
    {
        const string ministry = "ministry|body:PRT:foreign-ministry|Foreign Ministry of Portugal|PRT|GOV", envoy = "envoy|office:NOR:ambassador|Norwegian ambassador|NOR|GOV";
        CodedPage Told(string id, string text, string trigger, string by) => Page(id, id, Day(2022, 6, 9), text, Report("ACCUSE", trigger, [by], [envoy], On(2022, 6, 8), mode: "disapprove"));
        using var book = Add(Told("a", "Portugal summoned the envoy after the raid.", "summoned", Portugal), Told("b", $"The ministry {other} the envoy over nets cut at sea.", other, ministry));
        Assert.Equal(events, Timeline.Read(book, new TimelineFilter()).Total);
    }

    [Fact]
    public void The_promise_stands_beside_what_is_promised()
    {
        var promise = Page(
            "a", "a", Day(2022, 6, 9), "Portugal promised to sell Norway six ferries built of steel.",
            Report("AGREE", "promised", [Portugal], [Norway], On(2022, 6, 8)), Report("COOPERATE", "sell", [Portugal], [Norway], On(2022, 6, 8), status: EventStatus.Planned));
        promise = promise with { Reports = [promise.Reports[0], promise.Reports[1] with { ContentOf = promise.Reports[0].Id }] };
        var other = Page("b", "b", Day(2022, 6, 9), "Norway will buy six ferries of steel from Portugal.", Report("COOPERATE", "buy", [Norway], [Portugal], On(2022, 6, 8), status: EventStatus.Planned));
        using var book = Add(promise, other);
        var sides = Assert.Single(ConflictList.Read(book), c => c.Kind == "either side");
        Assert.Contains(promise.Reports[0].Id, sides.Values.SelectMany(v => v.Reports));
    }

    [Theory]
    [InlineData("Foreign Minister", "Ines Duarte", "Rui Lopes", 1)]
    [InlineData("Foreign Minister", "Ines Duarte", "Duarte", 0)]
    [InlineData("Deputy Foreign Minister", "Ines Duarte", "Rui Lopes", 0)]
    [InlineData("economist", "Ines Duarte", "Rui Lopes", 0)]
    [InlineData("Justice", "Ines Duarte", "Rui Lopes", 0)]
    public void Only_an_office_with_one_holder_can_be_in_dispute(string office, string one, string other, int conflicts)
    {
        CodedPage Holds(string id, string who) => Met(id, "Ines Duarte met Leif Dahl.") with { Facts = [new Fact(who, "holds_office", office, "PRT", 0, new TextSpan(0, 4))] };
        using var book = Add(Holds("a", one), Holds("b", other));
        Assert.Equal(conflicts, ConflictList.Read(book).Count(c => c.Field == "office"));
    }

    private Casebook Add(params CodedPage[] pages)
    {
        var book = Casebook.Open(folder[Guid.NewGuid().ToString("N") + ".db"]);
        foreach (var page in pages) book.Add(page);
        book.Settle();
        return book;
    }

    [Theory]
    [InlineData("In May Zorin met Kallas in Tallinn over Narva", "On Monday Zorin saw Kallas in Tallinn over Narva", 2)]
    [InlineData("In May Zorin met Kallas in Tallinn over Narva", "On Monday Zorin saw Kallas in Geneva over Basel", 1)]
    [InlineData("In May Zorin met Kallas in Tallinn over Narva", "On Monday Zorin saw Novak in Geneva over Basel", null)]
    public void The_more_names_two_pages_without_dates_share_the_surer_they_are_of_one_story(string one, string other, int? certainty) =>
        Assert.Equal(certainty, StoryNames.Certainty(StoryNames.Of(one), StoryNames.Of(other)));
}
