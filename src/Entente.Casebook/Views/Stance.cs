namespace Entente.Casebook.Views;

/// <summary>How an outlet tells an event.</summary>
public enum Stance
{
    /// <summary>Not covered at all.</summary>
    Absent,
    /// <summary>Tells other events of the same parties in those days, but not this one.</summary>
    Silent,
    /// <summary>Says that somebody denies it, or that it did not happen.</summary>
    Denies,
    /// <summary>Tells it as planned, proposed or possible.</summary>
    Expects,
    /// <summary>Says that somebody says so.</summary>
    Attributes,
    /// <summary>Says so in its own voice.</summary>
    States,
}
