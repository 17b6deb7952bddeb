using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Numbers of the parser's actions: shift, then left arcs, then right arcs, each with a relation.</summary>
internal static class ParserActions
{
    private static readonly int RelationCount = Enum.GetValues<Relation>().Length;

    public static int Count { get; } = 1 + (2 * RelationCount);

    public static int Left(Relation relation) => 1 + (int)relation;

    public static int Right(Relation relation) => 1 + RelationCount + (int)relation;

    public static bool IsLeft(int action) => action >= 1 && action <= RelationCount;

    public static bool IsRight(int action) => action > RelationCount;

    public static Relation Relation(int action) => (Relation)(byte)((action - 1) % RelationCount);

    /// <summary>Whether an action may be taken; the root takes its one dependent as <see cref="Language.Relation.Root"/> and nothing else does.</summary>
    public static bool IsAllowed(ArcHybrid state, int action)
    {
        if (action == ArcHybrid.Shift) return state.CanShift;
        var isRoot = Relation(action) == Language.Relation.Root;
        return IsLeft(action) ? state.CanLeft && isRoot == (state.Next == state.Length) : state.CanRight && !isRoot;
    }

    public static void Apply(ArcHybrid state, int action)
    {
        if (action == ArcHybrid.Shift) state.DoShift();
        else if (IsLeft(action)) state.DoLeft(Relation(action));
        else state.DoRight(Relation(action));
    }
}
