namespace Entente.Language;

/// <summary>One syntactic word of a parsed text. Clitics are words of their own (<c>do</c>, <c>n't</c>).</summary>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="LemmaId">Index into <see cref="ParsedText.Lemmas"/>.</param>
/// <param name="Pos">Universal part of speech.</param>
/// <param name="Features">Morphological features.</param>
/// <param name="Head">Index in the text of the head token, or -1 for the root of a sentence.</param>
/// <param name="Relation">Relation to the head.</param>
/// <param name="Name">Type of the name that this token is part of.</param>
/// <param name="BeginsName">Whether a name begins here.</param>
public readonly record struct Token(
    int Start,
    int End,
    int LemmaId,
    UniversalPos Pos,
    Features Features,
    int Head,
    Relation Relation,
    NameType Name,
    bool BeginsName);
