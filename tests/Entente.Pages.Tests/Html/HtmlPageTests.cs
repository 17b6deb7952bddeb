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
}
