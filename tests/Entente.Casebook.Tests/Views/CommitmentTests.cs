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
}
