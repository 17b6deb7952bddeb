using Entente.Cli.Inputs;

namespace Entente.Cli.Tests.Inputs;

/// <summary>RFC 9309.</summary>
public class RobotsRulesTests
{
    private const string File =
        """
        # a comment
        User-agent: other
        Disallow: /

        User-agent: *
        Disallow: /private   # and a comment
        Allow: /private/open
        Disallow: /*.pdf$
        Disallow: /search?*q=
        Crawl-delay: 2.5
        """;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/private", false)]
    [InlineData("/private/notes", false)]
    [InlineData("/private/open/notes", true)]
    [InlineData("/reports/talks.pdf", false)]
    [InlineData("/reports/talks.pdf?page=2", true)]
    [InlineData("/search?lang=en&q=talks", false)]
    [InlineData("/search?lang=en", true)]
    public void The_longest_rule_that_fits_decides(string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(File, "entente").Allows(path));

    [Fact]
    public void The_group_for_the_program_replaces_the_one_for_all()
    {
        var rules = RobotsRules.Parse(File + "\nUser-agent: Entente\nUser-agent: another\nDisallow: /archive\n", "entente");
        Assert.True(rules.Allows("/private"));
        Assert.False(rules.Allows("/archive/2024"));
        Assert.Equal(TimeSpan.Zero, rules.Delay);
    }

    [Fact]
    public void The_pause_a_site_asks_for_is_read_and_bounded()
    {
        Assert.Equal(TimeSpan.FromSeconds(2.5), RobotsRules.Parse(File, "entente").Delay);
        Assert.Equal(TimeSpan.FromSeconds(60), RobotsRules.Parse("User-agent: *\nCrawl-delay: 86400", "entente").Delay);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Disallow: /")]
    [InlineData("User-agent: *\nDisallow:")]
    [InlineData("<html>not found</html>")]
    public void Where_nothing_is_forbidden_everything_is_allowed(string file) => Assert.True(RobotsRules.Parse(file, "entente").Allows("/page"));

    [Fact]
    public void A_hostile_pattern_takes_no_time()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 5_000)) + "b$", "entente");
        Assert.True(rules.Allows("/" + new string('a', 50_000)));
    }

    [Fact]
    public void Requests_to_one_site_keep_their_distance_and_others_go_on()
    {
        var manners = new HostManners(TimeSpan.FromMilliseconds(200), (_, _) => RobotsRules.None);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var i = 0; i < 3; i++) Assert.True(manners.Enter(new Uri("https://one.example/page"), default));
        // only the least time is sure: a busy machine takes longer
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(390));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.True(manners.Enter(new Uri("https://two.example/page"), stop.Token));
        Assert.Throws<OperationCanceledException>(() => manners.Enter(new Uri("https://one.example/page"), stop.Token));
    }
}
