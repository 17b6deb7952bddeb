namespace Entente.Coding.World.Tables;

/// <summary>What a listed word does in a phrase that names an actor.</summary>
internal enum WordClass : byte
{
    /// <summary>An office that one person holds at a time, or a calling.</summary>
    Office,
    /// <summary>A military rank.</summary>
    Rank,
    /// <summary>A title before a name.</summary>
    Title,
    /// <summary>A body that acts as one.</summary>
    Body,
    /// <summary>People.</summary>
    Group,
    /// <summary>Lends its sector to a plain noun.</summary>
    Modifier,
    /// <summary>No sector of its own.</summary>
    Plain,
    /// <summary>Makes an office a former one.</summary>
    Former,
}
