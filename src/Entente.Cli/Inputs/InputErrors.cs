using Entente.Language;

namespace Entente.Cli.Inputs;

/// <summary>What can be wrong with an input before its content is looked at.</summary>
internal static class InputErrors
{
    public static EntenteException Missing(string name) => new("ENT5001", name, "there is no such file or folder, and no file fits the pattern");

    public static EntenteException Unreadable(string name, Exception inner) => new("ENT5002", name, $"cannot be read: {inner.Message}", inner);

    public static EntenteException Unwritable(string name, Exception inner) => new("ENT5004", name, $"cannot be written: {inner.Message}", inner);

    public static EntenteException Address(string name, string reason, Exception? inner = null) => new("ENT5003", name, reason, inner);

    public static EntenteException Usage(string name, string reason) => new("ENT5100", name, reason);
}
