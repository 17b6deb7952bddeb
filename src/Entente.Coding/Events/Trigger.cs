namespace Entente.Coding.Events;

/// <summary>The shortest words that name the act.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit in the article's text.</param>
/// <param name="End">One past the last.</param>
public sealed record Trigger(string Text, int Start, int End);
