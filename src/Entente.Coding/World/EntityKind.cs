namespace Entente.Coding.World;

/// <summary>What an entity is.</summary>
public enum EntityKind : byte
{
    /// <summary>A state or territory.</summary>
    State,
    /// <summary>A person.</summary>
    Person,
    /// <summary>A government body, armed service, company, party, group or international body.</summary>
    Body,
    /// <summary>An office without a named holder ("the foreign minister of Iran").</summary>
    Office,
    /// <summary>An unnamed group of people ("protesters in Nairobi").</summary>
    Group,
    /// <summary>A news outlet or agency.</summary>
    Outlet,
    /// <summary>A thing: weapon, ship, programme, law. Never an actor.</summary>
    Thing,
    /// <summary>A place that does not act.</summary>
    Place,
}
