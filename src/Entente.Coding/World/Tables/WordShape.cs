namespace Entente.Coding.World.Tables;

/// <summary>How a word is written and joined to the one before.</summary>
[Flags]
internal enum WordShape : byte
{
    None = 0,
    Capital = 1,
    AllUpper = 2,
    Possessive = 4,
    Digits = 8,
    Joined = 16,
    Hyphened = 32,
    Short = 64,
}
