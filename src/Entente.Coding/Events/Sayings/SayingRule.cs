using Entente.Coding.Events.Frames;

namespace Entente.Coding.Events.Sayings;

/// <summary>One line of <c>coding/sayings/rules.tsv</c>: what a saying is when its clause has this modal and tells this act.</summary>
/// <param name="Modal">How the clause is told.</param>
/// <param name="Types">PLOVER types of the told act, a mode after a slash; <c>*</c> is any.</param>
/// <param name="Verbs">Lemmas of the clause's verb, where no frame says what it tells.</param>
/// <param name="Frame">What the saying is, or <see langword="null"/> where the told act says enough.</param>
internal sealed record SayingRule(SayingModal Modal, string[] Types, string[] Verbs, Frame? Frame)
{
    /// <summary>Whether the rule speaks about this clause.</summary>
    /// <param name="modal">How the clause is told.</param>
    /// <param name="told">Frame of the act that the clause tells, if one fits.</param>
    /// <param name="verb">Lemma of the clause's verb.</param>
    public bool Fits(SayingModal modal, Frame? told, string verb)
    {
        if (modal != Modal) return false;
        if (Types is ["*"]) return true;

        return Verbs.Contains(verb, StringComparer.Ordinal) || (told is not null && Types.Any(t => t == told.Type || t == $"{told.Type}/{told.Mode}"));
    }
}
