namespace Entente.Coding.World.Linking;

/// <summary>What a run of words is, as far as the tables and the parse tell.</summary>
internal enum UnitKind : byte
{
    /// <summary>Anything that ends a noun phrase: verb, adverb, pronoun, punctuation.</summary>
    Other,
    /// <summary>Article or other determiner.</summary>
    Determiner,
    /// <summary>Numeral.</summary>
    Number,
    /// <summary>Adjective without a country.</summary>
    Adjective,
    /// <summary>A common noun that no table knows.</summary>
    Noun,
    /// <summary>A word for an office, rank, service or kind of people.</summary>
    Role,
    /// <summary>A state by its name.</summary>
    State,
    /// <summary>The adjective of a state.</summary>
    Demonym,
    /// <summary>The people of a state.</summary>
    People,
    /// <summary>A capital or another seat of power.</summary>
    Seat,
    /// <summary>A listed body, group or international organisation.</summary>
    Body,
    /// <summary>A listed or recognised person.</summary>
    Person,
    /// <summary>A news outlet.</summary>
    Outlet,
    /// <summary>A listed place.</summary>
    Place,
    /// <summary>A weapon, ship, programme or other thing.</summary>
    Thing,
    /// <summary>A capitalised name that no table knows.</summary>
    Name,
    /// <summary>Preposition.</summary>
    Preposition,
    /// <summary>"and", "or", "&amp;".</summary>
    Conjunction,
    /// <summary>Pronoun.</summary>
    Pronoun,
}
