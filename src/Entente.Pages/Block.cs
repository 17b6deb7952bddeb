using Entente.Language;

namespace Entente.Pages;

/// <summary>A block of an article: a span of <see cref="Article.Text"/> and what it is.</summary>
/// <param name="Span">UTF-16 code units of <see cref="Article.Text"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Repeats">Whether it only repeats another block (a caption that repeats a body sentence).</param>
public readonly record struct Block(TextSpan Span, BlockKind Kind, bool Repeats = false);
