namespace Entente.Language;

/// <summary>What a name names.</summary>
public enum NameType : byte
{
    /// <summary>No name.</summary>
    None,
    /// <summary>A person (<c>PER</c>).</summary>
    Person,
    /// <summary>An organisation or body (<c>ORG</c>).</summary>
    Organisation,
    /// <summary>A place, states among them (<c>LOC</c>).</summary>
    Place,
    /// <summary>A nationality or affiliation (<c>NORP</c>).</summary>
    Affiliation,
    /// <summary>A named event (<c>EVENT</c>).</summary>
    Event,
    /// <summary>A product: weapon, ship, programme (<c>PRODUCT</c>).</summary>
    Product,
    /// <summary>A work: report, law, book (<c>WORK</c>).</summary>
    Work,
}
