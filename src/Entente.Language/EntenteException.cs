namespace Entente.Language;

/// <summary>
/// An error that a user can act on: a stable code (listed in <c>docs/errors.md</c>), the name of the input and the reason.
/// Its message reads <c>ENT0123 page.html: reason</c>.
/// </summary>
public sealed class EntenteException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="code">Stable code, <c>ENT</c> and four digits.</param>
    /// <param name="input">Name of the file, address or table that is at fault; may carry a line after a colon.</param>
    /// <param name="reason">What is wrong, in words for a person.</param>
    /// <param name="inner">The technical cause, where there is one.</param>
    public EntenteException(string code, string input, string reason, Exception? inner = null)
        : base($"{code} {input}: {reason}", inner)
    {
        Code = code;
        Input = input;
        Reason = reason;
    }

    /// <summary>Stable code, <c>ENT</c> and four digits.</summary>
    public string Code { get; }

    /// <summary>Name of the input at fault.</summary>
    public string Input { get; }

    /// <summary>What is wrong, in words for a person.</summary>
    public string Reason { get; }
}
