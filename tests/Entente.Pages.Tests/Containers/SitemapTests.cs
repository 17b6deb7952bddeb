namespace Entente.Pages.Tests.Containers;

public class SitemapTests
{
    [Fact]
    public void Addresses_are_given_in_order_and_pictures_are_none_of_them()
    {
        var result = Assert.Single(Reading.All(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc> https://news.example/b </loc><image:image><image:loc>https://news.example/b.jpg</image:loc></image:image></url>
            <url><loc><![CDATA[https://news.example/a?x=1&y=2]]></loc><lastmod>2024-03-05</lastmod></url>
            <url><loc>file:///etc/passwd</loc></url>
            </urlset>
            """));
        Assert.Equal(["https://news.example/b", "https://news.example/a?x=1&y=2"], result.Addresses);
    }

    [Fact]
    public void An_index_lists_sitemaps()
    {
        var result = Assert.Single(Reading.All("<sitemapindex><sitemap><loc>https://news.example/2024.xml</loc></sitemap></sitemapindex>"));
        Assert.Equal(["https://news.example/2024.xml"], result.Addresses);
    }

    [Theory]
    [InlineData("<urlset></urlset>", "ENT1021")]
    [InlineData("<urlset><url><loc", "ENT1034")]
    [InlineData("<!DOCTYPE urlset [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><urlset><url><loc>&b;</loc></url></urlset>", "ENT1034")]
    public void Broken_ones_are_named(string sitemap, string code) => Assert.Equal(code, Assert.Single(Reading.All(sitemap)).Problem?.Code);

    [Fact]
    public void What_stands_before_a_break_is_kept()
    {
        var result = Assert.Single(Reading.All("<urlset><url><loc>https://news.example/a</loc></url><url><lo"));
        Assert.Equal(["https://news.example/a"], result.Addresses);
    }
}
