namespace Entente.Coding.World.Linking;

/// <summary>A run of words that is a name of the tables.</summary>
/// <param name="First">First word.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Posting">First posting of the name.</param>
/// <param name="Loose">Whether only the consonants agree.</param>
internal readonly record struct Hit(int First, int Words, int Posting, bool Loose);
