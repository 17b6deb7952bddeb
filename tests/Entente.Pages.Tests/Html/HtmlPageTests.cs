namespace Entente.Pages.Tests.Html;

public class HtmlPageTests
{
    [Fact]
    public void A_plain_page_is_cut_into_its_parts()
    {
        var article = Reading.One(Pages.Simple);
        Reading.HoldsTogether(article);
        Assert.Equal("Harbour talks end without a deal", article.Title);
        Assert.Equal("Coast Courier", article.Outlet);
        Assert.Equal(["Mira Holt"], article.Authors);
        Assert.Equal("2024-03-05T09:30+02:00", article.Published?.ToIso());
        Assert.Equal("meta", article.Published?.Basis);
        Assert.Equal("en", article.Language);
        Assert.Equal(
            """
            Title: Harbour talks end without a deal
            Lead: Both delegations leave the port city after two days, and no date is set for a third round.
            Paragraph: The delegations of the two countries left the port city on Tuesday without an agreement on fishing rights in the strait.
            Paragraph: The foreign minister said the talks had been frank. He added that his government would not recall its ambassador.
            Caption: The harbour on Monday. Photo: Coast Courier
            Subheading: What happens next
            Paragraph: A mediator from the regional organisation is expected to visit both capitals before the end of the month.
            """,
            Reading.Kinds(article));
        Assert.Contains(article.Removed, r => r.Text is "Ferry line to reopen in spring" && r.Reason is "related");
        Assert.Contains(article.Removed, r => r.Text.StartsWith("Copyright", StringComparison.Ordinal));
    }

    [Fact]
    public void A_remark_for_screen_readers_behind_a_link_is_no_part_of_the_sentence()
    {
        var page = Pages.Simple.Replace("The delegations of the two countries", "The <a href='/x'>delegations<span class='x'>, opens new tab</span></a> of the two countries", StringComparison.Ordinal);
        Assert.Contains("Paragraph: The delegations of the two countries left", Reading.Kinds(Reading.One(page)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mira Holt is a harbour reporter for the Coast Courier.", false)]
    [InlineData("Mira Holt told the court that she had asked for the papers in May.", true)]
    [InlineData("Jonas Brandt is a mediator who knows both of the ministers well.", true)]
    public void A_portrait_of_the_author_below_the_text_is_cut(string last, bool kept)
    {
        var page = Pages.Simple.Replace("<div class=\"related-articles\">", $"<p>{last}</p><div class=\"related-articles\">", StringComparison.Ordinal);
        Assert.Equal(kept, Reading.One(page).Body().Contains(last, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<p class='info'>AFP, MANILA</p>", "AFP")]
    [InlineData("<p class='info'>Reuters / Bonn</p>", "Reuters")]
    [InlineData("<p class='info'>Port, MANILA</p>", null)]
    public void A_line_of_agency_and_place_below_the_headline_is_a_credit(string line, string? credit)
    {
        var page = Pages.Simple.Replace("<p class=\"standfirst\">", line + "<p class=\"standfirst\">", StringComparison.Ordinal);
        Assert.Equal(credit, Reading.One(page).Credit);
    }
}
