using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>Something named earlier on the page that a later word may stand for.</summary>
/// <param name="Entities">What was named.</param>
/// <param name="Sentence">Where.</param>
/// <param name="Token">Its head.</param>
/// <param name="IsSubject">Whether it was a subject.</param>
/// <param name="Phrase">The phrase, or <see langword="null"/> for a reference itself.</param>
/// <param name="Role">The word for its office or kind.</param>
internal sealed record Antecedent(IReadOnlyList<Entity> Entities, int Sentence, int Token, bool IsSubject, Phrase? Phrase, WordRow? Role);
