using Entente.Language.Neural;

namespace Entente.Language.Tests.Neural;

public class TreeDecoderTests
{
    [Fact]
    public void Finds_the_tree_that_trying_all_of_them_finds()
    {
        var random = new Random(11);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 400; round++)
        {
            var n = random.Next(1, 4);          // with three roots tried, exact for up to three tokens
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => (float)(random.NextDouble() * 10)).ToArray();
            var heads = new int[n];
            decoder.Decode(scores, n + 1, heads);
            Assert.True(IsTree(heads));
            Assert.InRange(Total(scores, heads), Best(scores, n) - 3 - 1e-4, Best(scores, n) + 1e-4);   // 3: what an uncrossed tree may lose
        }
    }

    [Fact]
    public void Larger_graphs_give_trees_at_least_as_good_as_any_single_root_chain()
    {
        var random = new Random(12);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 200; round++)
        {
            var n = random.Next(4, 40);
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => (float)(random.NextDouble() * 10)).ToArray();
            var heads = new int[n];
            decoder.Decode(scores, n + 1, heads);
            Assert.True(IsTree(heads));
            var root = Array.IndexOf(heads, 0);
            var star = Enumerable.Range(0, n).Select(i => i == root ? 0 : root + 1).ToArray();
            Assert.True(Total(scores, heads) >= Total(scores, star) - 3 - 1e-3);
        }
    }

    [Fact]
    public void The_projective_tree_is_the_best_of_all_projective_trees()
    {
        var random = new Random(13);
        var decoder = new ProjectiveDecoder();
        for (var round = 0; round < 200; round++)
        {
            var n = random.Next(1, 6);
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => (float)(random.NextDouble() * 10)).ToArray();
            var heads = new int[n];
            var total = decoder.Decode(scores, n + 1, heads);
            Assert.True(IsTree(heads) && ProjectiveDecoder.IsProjective(heads));
            Assert.Equal(Total(scores, heads), total, 1e-3);
            Assert.Equal(Best(scores, n, projective: true), total, 1e-3);
        }
    }

    private static double Total(float[] scores, int[] heads) => heads.Select((head, i) => (double)scores[i * (heads.Length + 1) + head]).Sum();

    private static double Best(float[] scores, int n, bool projective = false)
    {
        var best = double.NegativeInfinity;
        var heads = new int[n];
        for (var code = 0; code < (int)Math.Pow(n + 1, n); code++)
        {
            for (int i = 0, rest = code; i < n; i++, rest /= n + 1) heads[i] = rest % (n + 1);
            if (IsTree(heads) && (!projective || ProjectiveDecoder.IsProjective(heads))) best = Math.Max(best, Total(scores, heads));
        }

        return best;
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h == 0) != 1) return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i + 1;
            for (var steps = 0; at != 0; steps++)
            {
                if (steps > heads.Length) return false;
                at = heads[at - 1];
            }
        }

        return true;
    }
}
