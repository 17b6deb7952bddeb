using Entente.Language;

namespace Entente.Pages;

/// <summary>Why an input, or one member of it, gave no article. The rest of the input goes on.</summary>
/// <param name="Code">Stable code, listed in <c>docs/errors.md</c>.</param>
/// <param name="Input">Name of the input; a member stands after "!" or "#".</param>
/// <param name="Reason">What is wrong, in words for a person.</param>
public sealed record PageProblem(string Code, string Input, string Reason)
{
    /// <summary>The same as an exception.</summary>
    public EntenteException ToException() => new(Code, Input, Reason);

    /// <inheritdoc/>
    public override string ToString() => $"{Code} {Input}: {Reason}";
}
