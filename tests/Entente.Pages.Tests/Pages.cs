namespace Entente.Pages.Tests;

/// <summary>Pages written for the tests, in our own words.</summary>
internal static class Pages
{
    public const string Simple = """
        <!doctype html>
        <html lang="en"><head><title>Harbour talks end without a deal | Coast Courier</title>
        <meta property="og:site_name" content="Coast Courier"><meta property="article:published_time" content="2024-03-05T09:30:00+02:00">
        <meta name="author" content="Mira Holt"></head>
        <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <main><article><h1>Harbour talks end without a deal</h1>
        <p class="standfirst">Both delegations leave the port city after two days, and no date is set for a third round.</p>
        <p>The delegations of the two countries left the port city on Tuesday without an agreement on fishing rights in the strait.</p>
        <p>The foreign minister said the talks had been frank. He added that his government would not recall its ambassador.</p>
        <figure><img src="a.jpg"><figcaption>The harbour on Monday. Photo: Coast Courier</figcaption></figure>
        <h2>What happens next</h2>
        <p>A mediator from the regional organisation is expected to visit both capitals before the end of the month.</p>
        <div class="related-articles"><h3>Related</h3><ul><li><a href="/1">Ferry line to reopen in spring</a></li><li><a href="/2">Port fees rise again this year</a></li></ul></div>
        </article></main><footer>Copyright © 2024 Coast Courier. All rights reserved.</footer></body></html>
        """;
}
