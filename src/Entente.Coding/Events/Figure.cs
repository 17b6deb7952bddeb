namespace Entente.Coding.Events;

/// <summary>A number that belongs to an event.</summary>
/// <param name="Kind">killed, wounded, arrested, displaced, missing, released, money, troops, votes …</param>
/// <param name="Low">Lowest value told.</param>
/// <param name="High">Highest value told.</param>
/// <param name="Text">The words.</param>
public sealed record Figure(string Kind, decimal Low, decimal High, string Text);
