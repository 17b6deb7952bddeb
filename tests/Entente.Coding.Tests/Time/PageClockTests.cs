using Entente.Coding.Time;
using NodaTime;

namespace Entente.Coding.Tests.Time;

public sealed class PageClockTests
{
    private static readonly TimeTagger Tagger = TimeTagger.Load();

    [Fact]
    public void The_newest_stated_past_day_is_inferred()
    {
        var clock = PageClock.FromText("The visit began on 18 January 2025 and ended on 20 January 2025. A ship was bought in 2018. The plant will open on 1 March 2030, in a plan that runs to December 2040.", Tagger);

        Assert.Equal(new LocalDate(2025, 1, 20), clock.Date);
        Assert.True(clock.Inferred);
        Assert.Equal("text", clock.Basis);
    }

    [Fact]
    public void A_text_without_stated_days_has_no_date() =>
        Assert.Null(PageClock.FromText("They met on Friday, as in July 2023 and in the 1990s.", Tagger).Date);

    [Theory]
    [InlineData("2012-05-10", "2026-04-24", "The alliance grew in May 2022. The talks ended on 3 March 2026.", "2026-04-24", "updated")]
    [InlineData("2012-05-10", "2026-04-24", "The alliance grew in May 2009, and the talks ended on 3 March 2012.", "2012-05-10", "meta")]
    [InlineData("2026-04-20", "2026-04-24", "The talks ended on 22 April 2026.", "2026-04-20", "meta")]
    public void A_page_that_was_rewritten_later_is_as_old_as_its_last_change(string published, string modified, string text, string expected, string basis)
    {
        static Pages.PageDate Day(string day, string from) => new(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, null, null, from);
        var article = new Pages.PageReader().Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes("The ministers met in the capital and signed the treaty.\n" + text)), new Pages.PageSource("page")).Single() with
        {
            Published = Day(published, "meta"),
            Modified = Day(modified, "meta"),
        };
        var clock = PageClock.Of(article, Tagger);
        Assert.Equal((expected, basis), (clock.Date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null, clock.Basis));
    }

    [Theory]
    [InlineData("The council voted on March 9 to buy the ferry. The mayor left two days ago.", "2023-03-09")]
    [InlineData("The council voted on Thursday to buy the ferry.", null)]
    public void A_masthead_clock_gives_the_year_of_days_told_without_one(string text, string? expected)
    {
        var article = new Pages.PageReader().Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes("The ministers met in the capital.\n" + text)), new Pages.PageSource("page")).Single() with
        {
            Removed = [new Pages.RemovedBlock("11 April 2023, Tuesday, 09:15", "date", 1)],
        };
        var clock = PageClock.Of(article, Tagger);
        Assert.Equal(expected, clock.Date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null);
    }
}
