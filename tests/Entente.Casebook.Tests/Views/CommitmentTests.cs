using Entente.Casebook.Views;
using Entente.Coding;
using Entente.Coding.Events;
using static Entente.Casebook.Tests.TestPages;

namespace Entente.Casebook.Tests.Views;

/// <summary>What was promised or asked for, and what is taken for its outcome.</summary>
public sealed class CommitmentTests : IDisposable
{
    private const string Portugal = "Portugal|state:PRT|Portugal|PRT|GOV", Norway = "Norway|state:NOR|Norway|NOR|GOV";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CodedPage Promise() => Page(
        "a", "a", Day(2022, 6, 9), "Portugal promised Norway to open two harbours for cod trawlers.", Report("AGREE", "promised", [Portugal], [Norway], On(2022, 6, 8)));

    private static CodedPage Later(string text, string trigger, string type, string by, string to) => Page("b", "b", Day(2022, 9, 2), text, Report(type, trigger, [by], [to], On(2022, 9, 1)));

    [Theory]
    [InlineData("Portugal opened harbours for cod trawlers of Norway.", "opened", "COOPERATE", Portugal, Norway, "done")]
    [InlineData("Norway opened harbours for cod trawlers of Portugal.", "opened", "COOPERATE", Norway, Portugal, "nothing yet")]
    [InlineData("Portugal sent Norway a museum ship.", "sent", "AID", Portugal, Norway, "nothing yet")]
    [InlineData("Portugal refused Norway harbours for its cod trawlers.", "refused", "REJECT", Portugal, Norway, "broken")]
    public void An_outcome_is_by_the_same_party_and_of_the_same_thing(string text, string trigger, string type, string by, string to, string outcome)
    {
        using var book = Casebook.Open(folder["book.db"]);
        book.Add(Promise());
        book.Add(Later(text, trigger, type, by, to));
        book.Settle();
        Assert.Equal(outcome, Assert.Single(CommitmentList.Read(book, new TimelineFilter()), c => c.Entry.Lead.Type == "AGREE").Outcome);
    }

    [Fact]
    public void The_names_of_the_sides_alone_make_no_outcome()
    {
        const string from = "Defence Minister Rui Lopes of Portugal|person:rui-lopes|Rui Lopes|PRT|GOV", to = "Defence Minister Leif Dahl of Norway|person:leif-dahl|Leif Dahl|NOR|GOV";
        using var book = Casebook.Open(folder["names.db"]);
        book.Add(Page("a", "a", Day(2022, 6, 9), "Defence Minister Rui Lopes of Portugal promised Defence Minister Leif Dahl of Norway a ferry.", Report("AGREE", "promised", [from], [to], On(2022, 6, 8))));
        book.Add(Page("b", "b", Day(2022, 9, 2), "Defence Minister Rui Lopes of Portugal met Defence Minister Leif Dahl of Norway.", Report("CONSULT", "met", [from], [to], On(2022, 9, 1), symmetric: true)));
        book.Settle();
        Assert.Equal("nothing yet", Assert.Single(CommitmentList.Read(book, new TimelineFilter())).Outcome);
    }

    [Fact]
    public void A_limit_and_a_type_choose_commitments_and_not_what_came_of_them()
    {
        using var book = Casebook.Open(folder["limit.db"]);
        book.Add(Promise());
        book.Add(Later("Portugal opened harbours for cod trawlers of Norway.", "opened", "COOPERATE", Portugal, Norway));
        book.Add(Page("c", "c", Day(2023, 1, 5), "Norway urged Portugal to lower harbour fees.", Report("REQUEST", "urged", [Norway], [Portugal], On(2023, 1, 4))));
        book.Settle();
        Assert.Equal("done", Assert.Single(CommitmentList.Read(book, new TimelineFilter { Type = "AGREE" })).Outcome);
        Assert.Equal("REQUEST", Assert.Single(CommitmentList.Read(book, new TimelineFilter { Limit = 1 })).Entry.Lead.Type);
        Assert.Equal(2, CommitmentList.Count(book, new TimelineFilter { Limit = 1 }));
    }

    /// <summary>Events are filed by pairs of parties, by a party alone, and by date: whichever way a commitment looks, it finds the same as looking at all.</summary>
    [Fact]
    public void The_outcome_is_the_one_that_shares_most_words_and_of_equals_the_first()
    {
        CodedPage Told(string id, int month, string text, string trigger, string[] to) => Page(id, id, Day(2023, month, 9), text, Report("COOPERATE", trigger, [Portugal], to, On(2023, month, 8)));
        using var book = Casebook.Open(folder["many.db"]);
        book.Add(Promise());
        book.Add(Told("b", 5, "Portugal let two harbours open for cod trawlers.", "let", []));
        book.Add(Told("c", 3, "Portugal cleared harbours of old cod trawlers of Norway.", "cleared", [Norway]));
        book.Add(Told("d", 4, "Portugal dredged harbours for cod trawlers of Norway.", "dredged", [Norway]));
        book.Settle();
        var promise = Assert.Single(CommitmentList.Read(book, new TimelineFilter()), c => c.Entry.Lead.Type == "AGREE");
        Assert.Equal("b", promise.Later?.Lead.Document);
        Assert.Equal("c", Assert.Single(CommitmentList.Read(book, new TimelineFilter { Dyad = ("PRT", "NOR") }), c => c.Entry.Lead.Type == "AGREE").Later?.Lead.Document);
    }
}
