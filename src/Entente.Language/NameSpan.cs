namespace Entente.Language;

/// <summary>A name found in a text.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Type">What it names.</param>
public readonly record struct NameSpan(int FirstToken, int EndToken, TextSpan Span, NameType Type);
