namespace Entente.Coding.Speakers;

/// <summary>Kinds of speakers, as in the coding manual (Who says so).</summary>
public enum SourceKind : byte
{
    /// <summary>A named person or body of no other kind.</summary>
    Other,
    /// <summary>A government, its offices, armed forces, courts and politicians.</summary>
    Official,
    /// <summary>News media.</summary>
    Media,
    /// <summary>A non-governmental organisation or activist.</summary>
    Ngo,
    /// <summary>An expert or research body.</summary>
    Expert,
    /// <summary>Somebody without a name.</summary>
    Unnamed,
    /// <summary>A written document, poll or recording.</summary>
    Document,
    /// <summary>The writer of the page.</summary>
    Author,
}
