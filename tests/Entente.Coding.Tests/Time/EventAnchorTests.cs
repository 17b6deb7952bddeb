using Entente.Coding.Time;
using Entente.Language;
using Entente.Pages;
using NodaTime;

namespace Entente.Coding.Tests.Time;

/// <summary>"Two days after the attack" finds the day of the attack where the page tells it.</summary>
public sealed class EventAnchorTests
{
    private static readonly Lazy<TimeTagger> Tagger = new(TimeTagger.Load);

    private static TimeMention Find(string text, string words) =>
        Tagger.Value.Find(LanguageModel.Load().Parse(text), new LocalDate(2024, 5, 15)).Single(t => t.Text == words);

    [Theory]
    [InlineData("Rebels attacked the port on 3 May 2024. The minister resigned two days after the attack.", "two days", "2024-05-05")]
    [InlineData("The bombing of the bridge on 3 May 2024 killed nine people. One week before the bombing the town had been warned.", "One week", "2024-04-22")]
    [InlineData("The president was assassinated on 3 May 2024. Elections came 10 days after the assassination.", "10 days", "2024-05-13")]
    public void TheDayIsCountedFromTheHappening(string text, string words, string day)
    {
        var time = Find(text, words);
        Assert.Equal((day, "event", TimeType.Duration), (time.Days!.Start.ToString("uuuu-MM-dd", null), time.Anchor, time.Type));
        Assert.StartsWith("counted from the ", time.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutADayOfTheHappeningTheExpressionSaysWhatItCountsFrom()
    {
        var time = Find("Officials met two weeks after the ceasefire.", "two weeks");
        Assert.Null(time.Days);
        Assert.Equal("counted from the ceasefire, whose day the page does not tell", time.Note);
    }

    [Fact]
    public void ALengthOfTimeAloneStaysOne() => Assert.Null(Find("The talks lasted two days. The attack came later.", "two days").Anchor);

    [Theory]
    [InlineData("The accord of 3/4/2020 replaced that of 25/12/2018.", null, true)]
    [InlineData("The accord of 3/4/2020 replaced that of 12/25/2018.", "GBR", false)]
    [InlineData("The accord of 3/4/2020 holds.", "USA", false)]
    [InlineData("The accord of 3/4/2020 holds.", "IND", true)]
    [InlineData("The accord of 3/4/2020 holds.", null, null)]
    [InlineData("25/12/2018 and 12/25/2018 are both there, and/or neither.", null, null)]
    public void ThePageOrItsCountryTellsWhetherTheDayComesFirst(string text, string? country, bool? dayFirst) =>
        Assert.Equal(dayFirst, DateOrder.Of(new Article { Id = "a", Input = "a", Text = text, Blocks = [], OutletCountry = country }));
}
