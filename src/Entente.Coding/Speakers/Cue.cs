namespace Entente.Coding.Speakers;

/// <summary>Where the content of a cue stands.</summary>
internal enum CuePattern : byte
{
    Say,
    Tell,
    Clause,
    Quote,
    Quoted,
    Infinitive,
    ObjectInfinitive,
    Object,
    Preposition,
    According,
}

/// <summary>One way of reading a cue.</summary>
internal readonly record struct CueFrame(CuePattern Pattern, string Preposition);

/// <summary>A word that tells that somebody says, thinks or wants something.</summary>
/// <param name="Lemma">Its first word, uninflected.</param>
/// <param name="Rest">Particles and prepositions that belong to it.</param>
/// <param name="Pos">v, n, a or x.</param>
/// <param name="Frames">Ways of reading it, in order.</param>
/// <param name="Stance">What the speaker does.</param>
/// <param name="Kind">Hint of the kind of speaker.</param>
internal sealed record Cue(string Lemma, string[] Rest, char Pos, CueFrame[] Frames, Stance Stance, SourceKind Kind);
