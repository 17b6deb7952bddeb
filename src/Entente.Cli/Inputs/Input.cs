using Entente.Pages;

namespace Entente.Cli.Inputs;

/// <summary>One file, address or stream of pages.</summary>
/// <param name="Name">Name shown in messages.</param>
/// <param name="Id">Id of the document where the content gives none: the path below the folder that was named, so that it is the same on every machine.</param>
/// <param name="Size">Bytes, where known.</param>
/// <param name="Open">Opens it; errors are thrown as <see cref="Language.EntenteException"/>. <see langword="null"/>: a server says that nothing has changed since it was last read.</param>
internal sealed record Input(string Name, string Id, long? Size, Func<CancellationToken, (Stream Bytes, PageSource Source)?> Open);
