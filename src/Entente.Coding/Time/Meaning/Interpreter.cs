using Entente.Coding.Time.Grammar;
using Entente.Language;

namespace Entente.Coding.Time.Meaning;

/// <summary>Works out what a matched rule means.</summary>
internal sealed class Interpreter(RuleBook book, RuleMatcher matcher, string text)
{
    /// <summary>A rule with this meaning reads its words and gives no expression.</summary>
    public const string Ignore = "ignore";

    private static readonly Dictionary<string, Func<MeaningArguments, TimeValue?>> Table = Meanings();

    public static bool Knows(string meaning) => meaning is Ignore or "text" or "none" || Table.ContainsKey(meaning);

    /// <summary>The value of a rule that matched tokens [<paramref name="start"/>, <paramref name="end"/>), or <see langword="null"/>.</summary>
    public TimeValue? Value(TimeRule rule, int start, int end, ReadingContext context)
    {
        if (rule.Meaning is "text" or "none")
        {
            var first = matcher.Tokens[start];
            var last = matcher.Tokens[end - 1];
            return new TimeValue(TimeType.Time, text[first.Start..last.End], Grain.None);
        }

        var captures = matcher.Captures(rule, start);
        var arguments = new Argument[rule.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (slot, literal) = rule.Arguments[i];
            arguments[i] = slot < 0 ? new Argument(literal is "none" ? null : literal, null, null) : Captured(captures, slot, context);
        }

        return Table[rule.Meaning](new MeaningArguments(context, arguments));
    }

    private Argument Captured(List<Capture> captures, int slot, ReadingContext context)
    {
        foreach (var capture in captures)
        {
            if (capture.Slot != slot) continue;
            switch (capture.Kind)
            {
                case StepKind.Number:
                    book.Reader.Read((NumberKind)capture.A, matcher.Tokens, capture.Start, text, out var number);
                    return new Argument(null, number, null);
                case StepKind.Category:
                    var (end, rule) = matcher.Longest(capture.A, capture.Start);
                    return new Argument(null, null, rule is null ? null : Value(rule, capture.Start, end, context));
                default:
                    var token = matcher.Tokens[capture.Start];
                    return new Argument(book.SetAt(capture.A).ValueOf(token, book.Lexicon), null, null);
            }
        }

        return default;
    }

    private static Dictionary<string, Func<MeaningArguments, TimeValue?>> Meanings()
    {
        var table = new Dictionary<string, Func<MeaningArguments, TimeValue?>>(StringComparer.Ordinal);
        CalendarMeanings.AddTo(table);
        RelativeMeanings.AddTo(table);
        DurationMeanings.AddTo(table);
        ClockMeanings.AddTo(table);
        return table;
    }
}
