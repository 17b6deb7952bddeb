namespace Entente.Coding.Time.Grammar;

/// <summary>What one step of a compiled pattern does.</summary>
internal enum StepKind : byte
{
    /// <summary>Reads one token of a <see cref="WordSet"/>.</summary>
    Words,
    /// <summary>Reads a number or another built-in (<see cref="NumberKind"/>).</summary>
    Number,
    /// <summary>Reads the longest match of a category.</summary>
    Category,
    /// <summary>Tries one way, then the other.</summary>
    Split,
    /// <summary>Goes on elsewhere.</summary>
    Jump,
    /// <summary>The token before must be (or must not be) of a set.</summary>
    Before,
    /// <summary>The next token must be (or must not be) of a set.</summary>
    After,
    /// <summary>No white space before the next token.</summary>
    Glued,
    /// <summary>White space before the next token.</summary>
    Spaced,
    /// <summary>The whole pattern has been read.</summary>
    Accept,
}

/// <summary>One step of a compiled pattern.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="A">Index of the set or category, the kind of number, or the first way of a split.</param>
/// <param name="B">The second way of a split; 1 where a look-around is negative.</param>
/// <param name="Slot">Capture it fills, or -1.</param>
internal readonly record struct PatternStep(StepKind Kind, int A, int B, int Slot);

/// <summary>An argument of a meaning: a capture or a literal.</summary>
internal readonly record struct RuleArgument(int Slot, string Literal);

/// <summary>A rule with one compiled pattern. A rule that has several patterns in the file is several of these with one name.</summary>
internal sealed record TimeRule(string Name, PatternStep[] Steps, string Meaning, RuleArgument[] Arguments, int Slots, int Line);

/// <summary>A runnable example of a rule: text, page date, and the value and days it must give.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Text">The text; the expression in square brackets where it is not the whole.</param>
/// <param name="Page">The page's date, ISO 8601, or empty.</param>
/// <param name="Value">The TIMEX3 value.</param>
/// <param name="Days">The days, <c>first..last</c>, or <see langword="null"/> where the example does not say.</param>
/// <param name="Line">Line of the file.</param>
internal sealed record TimeExample(string Rule, string Text, string Page, string Value, string? Days, int Line);

/// <summary>A named group of rules that other patterns may call; a top category is an expression of its own.</summary>
internal sealed class TimeCategory(string name, bool top)
{
    public string Name { get; } = name;

    public bool Top { get; } = top;

    public List<TimeRule> Rules { get; } = [];

    /// <summary>For each word, the rules that can begin with it.</summary>
    public TimeRule[][] ByWord { get; set; } = [];
}
