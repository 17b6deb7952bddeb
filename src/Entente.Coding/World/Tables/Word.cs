namespace Entente.Coding.World.Tables;

/// <summary>A word as names are compared: a run of letters and digits, apostrophes inside it left out, a possessive ending set apart.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last, the possessive ending left out.</param>
/// <param name="EndWithClitic">One past the possessive ending.</param>
/// <param name="Hash">Stable hash of the folded letters.</param>
/// <param name="Skeleton">Stable hash of the consonants after transliteration rules; 0 where the word begins in lower case.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct Word(int Start, int End, int EndWithClitic, ulong Hash, ulong Skeleton, WordShape Shape)
{
    public bool Capital => Shape.HasFlag(WordShape.Capital);

    public bool AllUpper => Shape.HasFlag(WordShape.AllUpper);

    public bool Possessive => Shape.HasFlag(WordShape.Possessive);

    public bool Digits => Shape.HasFlag(WordShape.Digits);

    /// <summary>Whether only a space or hyphen (or the point of an abbreviation) parts it from the word before.</summary>
    public bool Joined => Shape.HasFlag(WordShape.Joined);

    /// <summary>Whether a hyphen joins it to the word before.</summary>
    public bool Hyphened => Shape.HasFlag(WordShape.Hyphened);
}
