namespace Entente.Coding.World.Import;

/// <summary>A file of somebody else's that is to be read in. It may be opened more than once.</summary>
/// <param name="Name">Name for messages.</param>
/// <param name="Open">Opens it at its beginning, unpacked.</param>
public sealed record ImportSource(string Name, Func<Stream> Open);
