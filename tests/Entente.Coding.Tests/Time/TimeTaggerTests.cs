using Entente.Coding.Time;
using Entente.Language;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Entente.Coding.Tests.Time;

public sealed class TimeTaggerTests
{
    private static readonly TimeTagger Tagger = TimeTagger.Load();
    private static readonly LocalDate Page = new(2025, 1, 12); // a Sunday

    [Theory]
    // the coding manual
    [InlineData("The deal was signed in July 2023.", "July 2023", "2023-07", "2023-07-01..2023-07-31")]
    [InlineData("Ships met in late December of last year.", "late December of last year", "2024-12", "2024-12-21..2024-12-31")]
    [InlineData("Tensions rose last January when both sides struck.", "last January", "2024-01", "2024-01-01..2024-01-31")]
    [InlineData("He was arrested on Friday in Quetta.", "Friday", "2025-01-10", "2025-01-10..2025-01-10")]
    [InlineData("They will sign on Friday.", "Friday", "2025-01-17", "2025-01-17..2025-01-17")]
    [InlineData("He took office in 2018.", "2018", "2018", "2018-01-01..2018-12-31")]
    [InlineData("The drill began on January 3.", "January 3", "2025-01-03", "2025-01-03..2025-01-03")]
    [InlineData("The attack was on December 28.", "December 28", "2024-12-28", "2024-12-28..2024-12-28")]
    // datelines and other forms of dates
    [InlineData("ISLAMABAD, Jan 12 - The minister said so.", "Jan 12", "2025-01-12", "2025-01-12..2025-01-12")]
    [InlineData("KARACHI (Jan. 9): Two men were held.", "Jan. 9", "2025-01-09", "2025-01-09..2025-01-09")]
    [InlineData("Published 2024-12-18 by the ministry", "2024-12-18", "2024-12-18", "2024-12-18..2024-12-18")]
    [InlineData("The 18-Dec-2024 order", "18-Dec-2024", "2024-12-18", "2024-12-18..2024-12-18")]
    [InlineData("It ran from 3 to 5 May.", "3 to 5 May", "2024-05-03", "2024-05-03..2024-05-05")]
    [InlineData("Fighting lasted between March and June 2020.", "March and June 2020", "2020-03", "2020-03-01..2020-06-30")]
    // relative
    [InlineData("This week both met.", "This week", "2025-W02", "2025-01-06..2025-01-12")]
    [InlineData("It fell two months ago.", "two months ago", "2024-11", "2024-11-01..2024-11-30")]
    [InlineData("Borders reopened two days ago.", "two days ago", "2025-01-10", "2025-01-10..2025-01-10")]
    [InlineData("The talks resume the day after tomorrow.", "the day after tomorrow", "2025-01-14", "2025-01-14..2025-01-14")]
    [InlineData("He left last night.", "last night", "2025-01-11TNI", "2025-01-11..2025-01-11")]
    // calendars
    [InlineData("The law of 12 Farvardin 1402 stands.", "12 Farvardin 1402", "2023-04-01", "2023-04-01..2023-04-01")]
    [InlineData("On 10 Muharram 1445 crowds gathered.", "10 Muharram 1445", "2023-07-28", "2023-07-28..2023-07-28")]
    public void Reads_what_the_manual_says(string text, string words, string value, string days)
    {
        var mention = Assert.Single(Tagger.Find(text, Page), m => m.Text == words);

        Assert.Equal(value, mention.Value);
        Assert.Equal(days, RuleExampleTests.Write(mention));
    }

    [Theory]
    [InlineData("They met on 3 March 2023. The following day they signed.", "2023-03-04")]
    [InlineData("They met on 3 March 2023. Three days later they signed.", "2023-03-06")]
    [InlineData("They met on 3 March 2023. A month later they signed.", "2023-04")]
    [InlineData("They met on 3 March 2023. That year the port closed.", "2023")]
    [InlineData("They met on 3 March 2023 after talks the previous day.", "2023-03-02")]
    public void Counts_from_the_date_told_before(string text, string value)
    {
        var mention = Tagger.Find(text, Page)[^1];

        Assert.Equal(value, mention.Value);
        Assert.Equal("text", mention.Anchor);
    }

    [Fact]
    public void The_number_wins_over_a_weekday_that_does_not_fit()
    {
        var mention = Assert.Single(Tagger.Find("It happened on Monday, January 3, 2025.", Page));

        Assert.Equal("2025-01-03", mention.Value);
        Assert.Equal("the text says Monday, the date is a Friday", mention.Note);
    }

    [Fact]
    public void An_open_order_of_day_and_month_is_noted()
    {
        Assert.Equal("day and month may be exchanged", Tagger.Find("3/4/2020", Page)[0].Note);
        Assert.Equal("2020-04-03", Tagger.Find("3/4/2020", Page, dayFirst: true)[0].Value);
        Assert.Null(Tagger.Find("31/12/2024", Page)[0].Note);
    }

    [Theory]
    [InlineData("The march continued and an august body may decide.")]
    [InlineData("He said 2,000 people and 1500 soldiers came with $1990 each.")]
    [InlineData("Resolution 1973 was cited on page 1999.")]
    [InlineData("Theresa May said no.")]
    public void Does_not_read_other_words_as_times(string text) => Assert.Empty(Tagger.Find(text, Page));

    [Fact]
    public void Without_a_page_date_relative_words_are_found_without_days()
    {
        var mention = Assert.Single(Tagger.Find("He left yesterday.", pageDate: null));

        Assert.Equal("XXXX-XX-XX", mention.Value);
        Assert.Null(mention.Days);
    }

    [Fact]
    public void No_expression_runs_across_a_line() =>
        Assert.Equal(["May"], Tagger.Find("Held in May\n12 people died", Page).Select(m => m.Text));

    [Fact]
    public void Any_text_is_read_with_sound_spans()
    {
        string[] bits = ["the", " ", " ", "last", "3", "31", "2025", "May", "Friday", "week", "-", "–", "/", ".", ",", "'s", "’80s", "a", "ago", "\n", "of", "10:30", "p.m.", "99999999999", "1/2", "é", "😀", "early", "next", "quarter", "years", "before", "20250112", "Muharram", "1445", "(", "GMT"];
        var texts = Gen.Choose(0, bits.Length - 1).ListOf(25).Select(all => string.Concat(all.Select(i => bits[i] + (i % 3 == 0 ? " " : ""))));

        Prop.ForAll(Arb.From(texts), text =>
        {
            var end = 0;
            foreach (var mention in Tagger.Find(text, Page))
            {
                Assert.True(mention.Span.Start >= end && mention.Span.End <= text.Length && mention.Span.Length > 0);
                Assert.Equal(mention.Text, text[mention.Span.Start..mention.Span.End]);
                end = mention.Span.End;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(17, 23));
    }
}
