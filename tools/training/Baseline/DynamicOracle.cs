using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs an action makes unreachable.</summary>
internal static class DynamicOracle
{
    public static int ShiftCost(ArcHybrid state, int[] heads)
    {
        var cost = 0;
        var next = state.Next;
        for (var below = 0; below < state.Depth; below++)
        {
            var word = state.Stack(below);
            if (heads[word] == next) cost++;
            if (below > 0 && heads[next] == word) cost++;
        }

        return cost;
    }

    public static int LeftCost(ArcHybrid state, int[] heads)
    {
        var top = state.Stack(0);
        var cost = DependentsAhead(state, heads, top);
        if (heads[top] > state.Next || state.Depth > 1 && heads[top] == state.Stack(1)) cost++;
        return cost;
    }

    public static int RightCost(ArcHybrid state, int[] heads)
    {
        var top = state.Stack(0);
        return DependentsAhead(state, heads, top) + (heads[top] >= state.Next ? 1 : 0);
    }

    private static int DependentsAhead(ArcHybrid state, int[] heads, int word)
    {
        var cost = 0;
        for (var i = state.Next; i < state.Length; i++)
            if (heads[i] == word) cost++;
        return cost;
    }
}
