namespace Entente.Coding.Events;

/// <summary>On what ground an act was given its status.</summary>
internal enum StatusGround : byte
{
    /// <summary>Nothing speaks against it: told as fact.</summary>
    Told,
    /// <summary>A word at the act itself: a negation, an auxiliary, "if", "planned".</summary>
    Word,
    /// <summary>A verb above it ("wants to meet").</summary>
    Governor,
    /// <summary>A verb above that announces the act and does not only wish for it ("is due to meet").</summary>
    Announcement,
    /// <summary>An arrangement: "is to meet".</summary>
    Arrangement,
    /// <summary>A verb above that tells that it was left undone ("failed to meet").</summary>
    Omission,
    /// <summary>A noun whose content it is ("plans for a meeting").</summary>
    Content,
    /// <summary>It is only the aim of another act.</summary>
    Purpose,

    /// <summary>A noun tells that it is to end, so that it went on before.</summary>
    Ended,
}
