namespace Entente.Coding.Events;

/// <summary>How an act is told, and why we think so.</summary>
/// <param name="Status">The status.</param>
/// <param name="Because">What decided, in words for the reader.</param>
/// <param name="Ground">What decided, for the program.</param>
internal readonly record struct StatusVerdict(EventStatus Status, string Because, StatusGround Ground = StatusGround.Word)
{
    /// <summary>What holds where nothing speaks against it.</summary>
    public static StatusVerdict Fact { get; } = new(EventStatus.Occurred, "told as fact", StatusGround.Told);
}
