namespace Entente.Coding.Time.Meaning;

/// <summary>Where the clause around an expression lies in time.</summary>
internal enum Tense
{
    /// <summary>Nothing tells.</summary>
    Unknown,
    /// <summary>It tells what was.</summary>
    Past,
    /// <summary>A participle, or a past verb before a word that looks forward ("extended to"): the past is likelier, no more.</summary>
    PerhapsPast,
    /// <summary>It tells what is to come.</summary>
    Future,
}
