using Entente.Casebook.Views;
using Entente.Coding.Events;

namespace Entente.Casebook.Tests.Views;

public sealed class EvaluationTests
{
    private static readonly Report[] Own = [.. TestPages.Visit().Reports];

    [Fact]
    public void Records_agree_with_themselves()
    {
        var same = Evaluation.Of(Own, Own);
        Assert.Equal((1.0, 1.0, 1.0, 2, 0), (same.Precision, same.Recall, same.F1, same.Found, same.Differences.Count));
        Assert.All(same.Fields, f => Assert.Equal(1.0, f.Agreement));
    }

    [Fact]
    public void What_is_missed_surplus_or_told_otherwise_is_listed()
    {
        Report[] gold = [Own[0] with { Status = EventStatus.Planned, Mode = null }, Own[1] with { Type = "AGREE" }];
        var e = Evaluation.Of(gold, Own);
        Assert.Equal((2, 2, 1), (e.Gold, e.Records, e.Found));
        Assert.Equal(["missed", "not by hand", "status"], e.Differences.Select(d => d.What));
        Assert.Equal(0, e.Fields.Single(f => f.Field == "status").Agreement);
        Assert.InRange(e.TypeKappa!.Value, -1, 0.5);
    }

    [Fact]
    public void Only_documents_of_the_gold_count() => Assert.Equal(2, Evaluation.Of(Own, Own.Concat(TestPages.Visit("other").Reports)).Records);
}
