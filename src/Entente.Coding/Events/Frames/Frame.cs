using Entente.Language;

namespace Entente.Coding.Events.Frames;

/// <summary>One line of a frame file: words that name an act, what they mean, and where its parties stand in the tree.</summary>
/// <param name="Source">File and line, for messages and explanations.</param>
/// <param name="Words">The predicate's lemmas; a verb comes first, a noun last.</param>
/// <param name="Kind">Verb, noun or adjective.</param>
/// <param name="Tests">Conditions on the words around it; all must hold.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode, or <see langword="null"/>.</param>
/// <param name="Symmetric">Whether the sides are equals.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Actor">Paths to the actor, in order of preference.</param>
/// <param name="Recipient">Paths to the recipient, in order of preference.</param>
/// <param name="Contexts">PLOVER contexts that come with the words.</param>
internal sealed record Frame(
    string Source,
    string[] Words,
    FrameKind Kind,
    FrameTest[] Tests,
    string Type,
    string? Mode,
    bool Symmetric,
    string Cameo,
    string[] Actor,
    string[] Recipient,
    string[] Contexts)
{
    /// <summary>The word that stands in the tree for the whole predicate.</summary>
    public string HeadWord => Kind == FrameKind.Noun ? Words[^1] : Words[0];

    /// <summary>How much the frame asks for: of two that fit, the more demanding one is meant.</summary>
    public int Weight => (Words.Length * 4) + Tests.Sum(t => t.Weight);
}
