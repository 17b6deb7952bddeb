using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>A gold sentence with its tree; the root of the tree has the head <c>Length</c>.</summary>
internal sealed record TreeSentence(string Document, string[] Forms, WordFeatures[] Words, UniversalPos[] Pos, Features[] Features, string[] Lemmas, int[] Heads, Relation[] Relations)
{
    public int Length => Forms.Length;
}
