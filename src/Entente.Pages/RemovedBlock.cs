namespace Entente.Pages;

/// <summary>Text that was on the page and is not part of the article.</summary>
/// <param name="Text">The words.</param>
/// <param name="Reason">Why it was cut: <c>menu</c>, <c>ticker</c>, <c>related</c>, <c>footer</c>, <c>tags</c>, <c>disclaimer</c>, …</param>
/// <param name="Line">Line of the page it stood on, counted from 1, or 0 where a page has no lines.</param>
public sealed record RemovedBlock(string Text, string Reason, int Line);
