namespace Entente.Coding.World.Tables;

/// <summary>Which form of a name a posting is.</summary>
[Flags]
internal enum NameForm : byte
{
    /// <summary>The full name.</summary>
    Name = 0,
    /// <summary>Another name.</summary>
    Alias = 1,
    /// <summary>Counts only where something else on the page supports it.</summary>
    Weak = 2,
    /// <summary>Written in capitals: "US" is no "us".</summary>
    Upper = 4,
    /// <summary>A name of more than two words with middle ones left out.</summary>
    Shortened = 8,
    /// <summary>Only the family name.</summary>
    Family = 16,
    /// <summary>From a user's own folder.</summary>
    User = 32,
    /// <summary>An ordinary word of English as well.</summary>
    Ordinary = 64,
}
