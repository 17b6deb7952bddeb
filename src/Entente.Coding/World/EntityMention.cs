using Entente.Language;

namespace Entente.Coding.World;

/// <summary>A span that names or stands for one or more entities.</summary>
/// <param name="Span">UTF-16 code units of the text.</param>
/// <param name="Text">The words.</param>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">One past the last token.</param>
/// <param name="Head">Index of the token that heads the phrase in the dependency tree.</param>
/// <param name="Entities">What it stands for: one entity, or several for a collective ("both nations", "the two sides").</param>
/// <param name="Rule">The rule that linked it, with what it rests on ("alias q~gh", "apposition", "pronoun he -> General Baqeri").</param>
/// <param name="IsAdjective">Whether it only modifies a noun ("Iranian" in "Iranian oil"): such a mention acts only through the phrase it stands in.</param>
/// <param name="IsReference">Whether it is a pronoun or short form resolved to an antecedent.</param>
public sealed record EntityMention(
    TextSpan Span,
    string Text,
    int FirstToken,
    int EndToken,
    int Head,
    IReadOnlyList<Entity> Entities,
    string Rule,
    bool IsAdjective = false,
    bool IsReference = false);
