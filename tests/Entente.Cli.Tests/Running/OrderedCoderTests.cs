using Entente.Cli.Inputs;
using Entente.Cli.Running;
using Entente.Coding;
using Entente.Pages;

namespace Entente.Cli.Tests.Running;

public class OrderedCoderTests
{
    private static readonly Lazy<Pipeline> Shared = new(() => Pipeline.Load());

    [Fact]
    public void A_page_that_takes_too_long_is_named_and_costs_no_other()
    {
        var outcome = Assert.Single(new OrderedCoder(Shared, 1, new ArticleReader(), TimeSpan.FromTicks(1)).Run([Page()], default));
        Assert.Equal(("ENT5007", "page.txt"), (outcome.Failure?.Code, outcome.Failure?.Input));
        Assert.Contains("--page-time", outcome.Failure?.Reason, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(new OrderedCoder(Shared, 1, new ArticleReader(), TimeSpan.Zero).Run([Page()], default)).Page);
    }

    [Fact]
    public void A_page_that_is_known_is_not_coded()
    {
        var never = new Lazy<Pipeline>(() => throw new InvalidOperationException("loaded"));
        var outcome = Assert.Single(new OrderedCoder(never, 1, new ArticleReader(), TimeSpan.Zero, article => article.Id).Run([Page()], default));
        Assert.Equal(("page.txt", null), (outcome.Known, outcome.Page));
    }

    private static Input Page() => new("page.txt", "page.txt", 100, _ => (
        new MemoryStream("The ministers of the two republics met on Monday in the capital and signed the treaty.\nThey will meet again in May, a spokesman of the ministry said."u8.ToArray()), new PageSource("page.txt")));
}
