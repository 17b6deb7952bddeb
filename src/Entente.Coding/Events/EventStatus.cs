namespace Entente.Coding.Events;

/// <summary>How the page tells an event.</summary>
public enum EventStatus : byte
{
    /// <summary>As fact, past or under way.</summary>
    Occurred,
    /// <summary>As announced for the future.</summary>
    Planned,
    /// <summary>As asked for, urged or offered.</summary>
    Proposed,
    /// <summary>As something that may, could or would happen.</summary>
    Possible,
    /// <summary>As denied by a named party.</summary>
    Denied,
    /// <summary>As not having happened.</summary>
    Negated,
}
