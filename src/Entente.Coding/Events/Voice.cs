namespace Entente.Coding.Events;

/// <summary>Somebody whom a page names as speaking, whether or not what is said tells an event.</summary>
/// <param name="Sentence">Index of the sentence, from 0.</param>
/// <param name="Start">First code unit of the words for the speaker.</param>
/// <param name="End">One past the last.</param>
/// <param name="Speaker">The speaker.</param>
public sealed record Voice(int Sentence, int Start, int End, Speaker Speaker);
