namespace Entente.Casebook.Reviews;

/// <summary>What a person decided.</summary>
public enum ReviewDecision
{
    /// <summary>The report is right.</summary>
    Accept,

    /// <summary>The report is no event, or not this one: it is shown nowhere.</summary>
    Reject,

    /// <summary>A field of the report is another.</summary>
    Change,

    /// <summary>Two reports tell one event.</summary>
    MergeEvents,

    /// <summary>Some reports tell another event than others.</summary>
    SplitEvent,

    /// <summary>Two entities are one.</summary>
    MergeEntities,

    /// <summary>Two entities are two, whatever their names say.</summary>
    SplitEntities,

    /// <summary>An earlier decision is taken back.</summary>
    Undo,
}
