using System.Text;

namespace Entente.Pages.Tests.Html;

/// <summary>Which of the dates of a page is taken, and the day in the outlet's own zone.</summary>
public class DateTests
{
    private const string Body =
        "<p>The delegations of the two countries left the port city on Tuesday without an agreement on fishing rights in the strait.</p>" +
        "<p>The foreign minister said the talks had been frank. He added that his government would not recall its ambassador.</p>";

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-03-06T03:30:00Z'>", "<p class='date'>Mar 5, 2024 / 10:30 PM</p>", "2024-03-05T22:30-05:00", "meta")]
    [InlineData("<meta property='article:published_time' content='2024-03-06T03:30:00Z'>", "<time datetime='2024-03-05T19:30:00-08:00'>Tuesday</time>", "2024-03-05T19:30-08:00", "meta")]
    [InlineData("<meta property='article:published_time' content='2024-03-06T03:30:00Z'>", "<p class='date'>7 March 2024</p>", "2024-03-06T03:30Z", "meta")]
    [InlineData("<meta property='article:published_time' content='2024-03-06T15:30:00Z'>", "<p class='date'>5 March 2024</p>", "2024-03-06T15:30Z", "meta")]
    public void The_day_is_the_outlets_own(string head, string shown, string expected, string basis) => Check(head, shown, Body, expected, basis);

    [Theory]
    [InlineData("<meta name='date' content='2024-03-01'>", "<p class='date'>5 March 2024</p>", "2024-03-05", "byline")]
    [InlineData("<meta name='date' content='2024-03-01'>", "", "2024-03-01", "meta")]
    public void A_meta_element_that_only_says_date_gives_way_to_what_is_shown(string head, string shown, string expected, string basis) => Check(head, shown, Body, expected, basis);

    [Fact]
    public void Where_structured_data_disagree_the_shown_day_decides() => Check(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-01-16T14:53:35+01:00\"}</script><meta property='article:published_time' content='2024-03-05T12:01:11+01:00'>",
        "<p class='date'>5 March 2024</p>", Body, "2024-03-05T12:01:11+01:00", "meta");

    [Fact]
    public void Structured_data_with_a_quotation_mark_too_many_still_tell_the_date() => Check(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The \"frank\" talks\",\"datePublished\":\"2024-03-05T18:10:00+01:00\"}</script>",
        "<p class='teaser'>1 March 2024</p>", Body, "2024-03-05T18:10+01:00", "json-ld");

    [Fact]
    public void The_time_of_a_comment_is_not_the_articles() => Check(
        "", "", Body + "<div class='comments'><p>Well said, and I agree with all that stands here, every word of it.</p><time datetime='2024-03-09T10:00:00+01:00'>9 March</time></div>", null, null);

    [Theory]
    [InlineData("<div class='post-footer'>This piece was published on 5 March 2024 at 14:48 by Mira Holt and filed under Harbour, Talks and Fish.</div>", "2024-03-05T14:48", "byline")]
    [InlineData("<script>window.state = {\"story\":{\"published_at\":\"2024-03-05T06:22:28+01:00\",\"updated_at\":\"2024-03-09T06:22:28+01:00\"}}</script>", "2024-03-05T06:22:28+01:00", "script")]
    [InlineData("<span class='updated' title='2024-03-05T18:52:11+00:00'></span>", "2024-03-05T18:52:11Z", "updated")]
    public void Other_places_tell_where_nothing_else_does(string after, string expected, string basis) => Check("", "", Body + after, expected, basis);

    [Theory]
    // shown as the page's day, without a word of a change
    [InlineData("<p class='date'>9 March 2024</p>", "2024-03-09", "byline")]
    // called a change
    [InlineData("<p class='date'>Updated 9 March 2024</p>", "2023-05-02T08:00Z", "json-ld")]
    // both days are shown
    [InlineData("<p class='date'>9 March 2024</p><p class='note'>First published on 2 May 2023</p>", "2023-05-02T08:00Z", "json-ld")]
    // another day than that of the change
    [InlineData("<p class='date'>7 March 2024</p>", "2023-05-02T08:00Z", "json-ld")]
    public void A_page_brought_out_anew_has_the_day_that_it_shows(string shown, string expected, string basis) => Check(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-05-02T08:00:00Z\",\"dateModified\":\"2024-03-09T10:00:00Z\"}</script>", shown, Body, expected, basis);

    [Fact]
    public void A_page_that_only_tells_its_last_change_may_tell_its_scripts_when_it_came_out() => Check(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2024-03-09T10:00:00Z\"}</script><script>var page = {\"published_at\":\"2024-03-05T06:22:28+01:00\"}</script>",
        "", Body, "2024-03-05T06:22:28+01:00", "script");

    [Fact]
    public void The_time_of_a_teaser_in_a_box_beside_the_text_is_not_the_articles() => Check(
        "", "<p class='date'>5 March 2024</p>", Body + "<aside><p><a href='/x'>Ferry line to reopen in spring after repairs</a></p><time datetime='2024-04-01T10:00:00+02:00'>1 April</time></aside>", "2024-03-05", "byline");

    [Theory]
    [InlineData("https://news.example/article/A2024012514320001234", "2024-01-25")]
    [InlineData("https://news.example/20240125-story.html", "2024-01-25")]
    [InlineData("https://news.example/item/202401251432", "2024-01-25")]
    [InlineData("https://news.example/item/2024012599990001", null)]
    [InlineData("https://news.example/item/AB20240125", null)]
    public void An_address_tells_the_day_in_many_forms(string address, string? expected) =>
        Assert.Equal(expected, Entente.Pages.Fields.UrlDates.Find(address)?.ToIso());

    [Fact]
    public void A_date_in_foreign_digits_is_read() =>
        Assert.Equal("2024-05-25", Entente.Pages.Fields.DateText.Find("٢٥ مايو ٢٠٢٤")?.As("test").ToIso());

    [Fact]
    public void Authors_of_cited_works_are_not_the_pages()
    {
        var article = Read(
            "<meta name='citation_author' content='Mira Holt'>", "",
            Body + "<ul><li itemprop='citation' itemscope itemtype='http://schema.org/ScholarlyArticle'><meta itemprop='author' content='Jonas Brandt, Ola Berg'/><meta itemprop='datePublished' content='1998'/>Brandt J, Berg O. On straits.</li></ul>");
        Assert.Equal(["Mira Holt"], article.Authors);
    }

    [Fact]
    public void Names_in_elements_of_their_own_need_no_comma()
    {
        var article = Read("", "<div class='article-byline'><span>Mira Holt</span> <span>Jonas Brandt</span> <span>Anna Giulia Fink</span></div>", Body);
        Assert.Equal(["Mira Holt", "Jonas Brandt", "Anna Giulia Fink"], article.Authors);
    }

    [Fact]
    public void A_line_below_the_text_may_name_the_author()
    {
        var article = Read("", "", Body + "<p><strong>Author: Mira Holt, head of the harbour office.</strong></p>");
        Assert.Equal(["Mira Holt"], article.Authors);
    }

    private static void Check(string head, string shown, string body, string? expected, string? basis)
    {
        var article = Read(head, shown, body);
        Assert.Equal((expected, basis), (article.Published?.ToIso(), article.Published?.Basis));
    }

    private static Article Read(string head, string shown, string body)
    {
        var page = new StringBuilder("<html lang='en'><head><title>Harbour talks end without a deal</title>").Append(head).Append("</head><body><article><h1>Harbour talks end without a deal</h1>");
        return Reading.One(page.Append(shown).Append(body).Append("</article></body></html>").ToString());
    }
}
