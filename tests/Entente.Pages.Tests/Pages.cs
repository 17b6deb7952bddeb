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

    /// <summary>A flattened page: menus, a ticker, a headline, byline and date, a caption that repeats a sentence, related links in the middle, a list of tags, a footer.</summary>
    public const string Dump = """
        Skip to content

        Lake Observer

          • Home
          • World
            • Europe
            • Asia
        BREAKING
        Ferry service between the islands stopped after storm warning
        Ministry of Energy: prices to stay unchanged until the autumn

        Neighbours sign water treaty after nine years of talks

          • Jonas Brandt
          • Source: Lake Observer
          • 14 May 2024 18:20
        4 min read

        The treaty regulates how much water each side may take from the lake.

          • Neighbours sign water treaty after nine years of talks
            The two presidents shook hands on the terrace of the old customs house (Photo: State Press Office)

        The presidents of the two republics signed the treaty on Tuesday in the border town on the northern shore. The two presidents shook hands on the terrace of the old customs house.

        Under the text each side may take no more than a third of the yearly inflow. A joint commission will measure it every month.

        What the treaty leaves open

        Fishing rights are not part of the treaty. Both delegations said that they would speak about them next year.

        Related News

        Dam in the south reaches its lowest level

        Lake fishermen call for a ban on nets

        The opposition in the upstream republic criticised the agreement. Its leader told reporters that parliament had not been asked.

        The views expressed in this article are those of the author.
          • Lake
          • Treaty
        Jonas Brandt

        Most Read

        Ten photos of the old harbour

        The views from the mountain road are among the best in the country. Here is how to get there.

        Copyright © 2024 Lake Observer. All rights reserved.
        """;

    public const string Feed = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>River Post</title>
        <item><title>Border crossing to reopen</title><link>https://example.org/x</link><pubDate>Mon, 06 May 2024 08:15:00 GMT</pubDate><description>&lt;p&gt;The two governments agreed on Monday to reopen the crossing.&lt;/p&gt;</description></item>
        <item><title>Ferry stays in port</title><link>https://example.org/y</link><description>The ferry stayed in port on Sunday after a storm warning.</description></item>
        </channel></rss>
        """;
}
