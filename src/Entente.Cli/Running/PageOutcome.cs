using Entente.Coding;
using Entente.Language;

namespace Entente.Cli.Running;

/// <summary>What came of one article, or of an input that gave none.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Page">The coded page.</param>
/// <param name="Failure">Why there is no page.</param>
/// <param name="Known">Hash of a document that is in the casebook already and was not coded again; empty where a server says that nothing has changed.</param>
internal sealed record PageOutcome(string Input, CodedPage? Page, EntenteException? Failure, string? Known = null);
