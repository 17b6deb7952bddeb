using Entente.Casebook.Views;
using Entente.Coding.World;
using Entente.Language;
using static Entente.Casebook.Tests.TestPages;

namespace Entente.Casebook.Tests.Views;

public sealed class FilterTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("CONSULTS", null)]
    [InlineData(null, "milatary")]
    public void A_type_or_context_that_does_not_exist_is_said_to_be_none(string? type, string? context)
    {
        using var book = Casebook.Open(folder["book.db"]);
        book.Add(Visit());
        book.Settle();
        var error = Assert.Throws<EntenteException>(() => Timeline.Read(book, new TimelineFilter { Type = type, Context = context }));
        Assert.Equal("ENT5100", error.Code);
        Assert.Equal(2, Timeline.Read(book, new TimelineFilter { Type = "consult", Context = "Military" }).Total);
    }

    [Fact]
    public void What_a_page_states_many_times_is_one_fact()
    {
        using var book = Casebook.Open(folder["facts.db"]);
        var page = Visit();
        book.Add(page with { Facts = [new Fact("Ana Belić", "holds_office", "Foreign Minister", "SRB", 0, new TextSpan(0, 4)), new Fact("Ana Belić", "holds_office", "Foreign Minister", "SRB", 1, new TextSpan(5, 9))] });
        Assert.Single(FactList.Read(book));
    }

    [Fact]
    public void Facts_are_given_up_to_a_limit_and_counted()
    {
        using var book = Casebook.Open(folder["few.db"]);
        var page = Visit();
        book.Add(page with { Facts = [new Fact("Ana Belić", "holds_office", "Foreign Minister", "SRB", 0, new TextSpan(0, 4)), new Fact("Zoran Ilić", "holds_office", "Defence Minister", "SRB", 1, new TextSpan(5, 9))] });
        Assert.Equal("Ana Belić", Assert.Single(FactList.Read(book, limit: 1)).Subject);
        Assert.Equal(2, FactList.Count(book));
        Assert.Equal(1, FactList.Count(book, "zoran"));
    }

    [Theory]
    [InlineData("Serbia", null)]
    [InlineData("SRB", null)]
    [InlineData("Sebria", "Serbia")]
    [InlineData("serbja", "Serbia")]
    [InlineData("XQZ", "")]
    [InlineData("Kyrgyzstan", "")]
    public void Of_a_name_that_nobody_has_the_nearest_are_told(string name, string? near)
    {
        const string serbia = "Serbia|state:SRB|Serbia|SRB|GOV", austria = "Austria|state:AUT|Austria|AUT|GOV";
        using var book = Casebook.Open(folder["near.db"]);
        book.Add(Page("a", "a", Day(2021, 5, 4), "Serbia thanked Austria for a bridge.", Report("SUPPORT", "thanked", [serbia], [austria], On(2021, 5, 3))));
        book.Settle();
        var hints = NameHints.Near(book, name);
        if (near is null) Assert.Null(hints);
        else Assert.Equal(near, string.Join(' ', Assert.IsAssignableFrom<IReadOnlyList<string>>(hints)));
    }
}
