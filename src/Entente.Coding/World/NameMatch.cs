namespace Entente.Coding.World;

/// <summary>Two names found to be spellings of one, and the rule that says so.</summary>
/// <param name="Rule">The rule, in words: <c>exact</c>, <c>case</c>, <c>diacritics</c>, <c>q~gh</c>, <c>-ei~-i</c>, <c>al-</c>, <c>double letters</c>, <c>vowels</c>, <c>spelling</c> …</param>
/// <param name="Likeness">1 for equal letters, less the more letters differ.</param>
public readonly record struct NameMatch(string Rule, double Likeness);
