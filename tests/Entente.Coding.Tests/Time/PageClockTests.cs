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
}
