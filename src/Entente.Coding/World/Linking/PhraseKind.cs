namespace Entente.Coding.World.Linking;

/// <summary>What a phrase stands for.</summary>
internal enum PhraseKind : byte
{
    /// <summary>Nothing that acts.</summary>
    None,
    /// <summary>A state by name or seat.</summary>
    State,
    /// <summary>The adjective of a state.</summary>
    Adjective,
    /// <summary>A named body.</summary>
    Body,
    /// <summary>A named person.</summary>
    Person,
    /// <summary>An office, body or group by its role words.</summary>
    Role,
    /// <summary>An outlet.</summary>
    Outlet,
    /// <summary>A thing.</summary>
    Thing,
    /// <summary>A place.</summary>
    Place,
    /// <summary>"both nations", "the two sides".</summary>
    Collective,
}
