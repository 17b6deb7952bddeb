namespace Entente.Coding.World.Tables;

/// <summary>What a name in the index names.</summary>
internal enum PostingKind : byte
{
    State,
    Demonym,
    People,
    Seat,
    Body,
    Outlet,
    Person,
    Place,
    Thing,
    Word,
    /// <summary>A word that tells in which country a local page is at home.</summary>
    Local,
}
