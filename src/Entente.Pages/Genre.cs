namespace Entente.Pages;

/// <summary>What sort of text an article is.</summary>
public enum Genre : byte
{
    /// <summary>News report, the default.</summary>
    Report,
    /// <summary>Opinion, analysis or editorial.</summary>
    Opinion,
    /// <summary>Interview.</summary>
    Interview,
    /// <summary>Press release or official statement.</summary>
    PressRelease,
    /// <summary>Live blog.</summary>
    Live,
}
