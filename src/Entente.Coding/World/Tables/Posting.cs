namespace Entente.Coding.World.Tables;

/// <summary>One use of a name.</summary>
/// <param name="Kind">Table it stands in.</param>
/// <param name="Row">Row of that table.</param>
/// <param name="Form">Which form of the name it is.</param>
/// <param name="Words">Number of words.</param>
internal readonly record struct Posting(PostingKind Kind, int Row, NameForm Form, byte Words);
