namespace Entente.Language;

/// <summary>A noun with the words that belong to it in one piece: determiners, adjectives, compounds, possessors, names.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="Head">Index of the noun.</param>
public readonly record struct NounPhrase(int FirstToken, int EndToken, int Head);
