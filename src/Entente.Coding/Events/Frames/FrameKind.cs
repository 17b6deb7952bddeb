namespace Entente.Coding.Events.Frames;

/// <summary>Part of speech of a frame's head word.</summary>
internal enum FrameKind : byte
{
    /// <summary>Verb.</summary>
    Verb,
    /// <summary>Noun.</summary>
    Noun,
    /// <summary>Adjective.</summary>
    Adjective,
}
