namespace Entente.Coding.Time.Grammar;

/// <summary>What a step of a pattern read: tokens [Start, End) into a slot.</summary>
internal readonly record struct Capture(int Slot, int Start, int End, StepKind Kind, int A);

/// <summary>Matches the rules against the tokens of one text. One instance a text; not shared between threads.</summary>
internal sealed class RuleMatcher(RuleBook book, string text, List<TimeToken> tokenList)
{
    private const int MemoSize = 512;
    private readonly TimeToken[] tokens = [.. tokenList];
    private readonly long[] memoKey = new long[MemoSize];
    private readonly (int End, TimeRule? Rule)[] memo = new (int, TimeRule?)[MemoSize];
    private List<Capture>? captures;

    public ReadOnlySpan<TimeToken> Tokens => tokens;

    /// <summary>The longest match of a category at a token; the first rule of the file wins among equals.</summary>
    public (int End, TimeRule? Rule) Longest(int category, int at)
    {
        var key = ((long)at << 8 | (uint)category) + 1;
        var slot = (int)((uint)(at * 67 + category) % MemoSize);
        if (memoKey[slot] == key) return memo[slot];
        (int End, TimeRule? Rule) best = (-1, null);
        var outer = captures;
        captures = null;
        foreach (var rule in RulesAt(category, at))
        {
            var end = Run(rule.Steps, 0, at, at);
            if (end > best.End) best = (end, rule);
        }

        captures = outer;
        memoKey[slot] = key;
        memo[slot] = best;
        return best;
    }

    /// <summary>Every match of a category at a token.</summary>
    public void All(int category, int at, List<(int End, TimeRule Rule)> found)
    {
        foreach (var rule in RulesAt(category, at))
        {
            var end = Run(rule.Steps, 0, at, at);
            if (end > at) found.Add((end, rule));
        }
    }

    /// <summary>Matches a rule again and tells what its steps read, in order.</summary>
    public List<Capture> Captures(TimeRule rule, int at)
    {
        var outer = captures;
        var own = captures = [];
        Run(rule.Steps, 0, at, at);
        captures = outer;
        return own;
    }

    private TimeRule[] RulesAt(int category, int at) =>
        at < tokens.Length ? book.Categories[category].ByWord[tokens[at].Word] : [];

    // Returns the end of the match or -1. Tokens of another line are never read.
    private int Run(PatternStep[] steps, int pc, int at, int start)
    {
        while (true)
        {
            ref readonly var step = ref steps[pc];
            switch (step.Kind)
            {
                case StepKind.Accept:
                    return at;
                case StepKind.Jump:
                    pc = step.A;
                    continue;
                case StepKind.Split:
                    var mark = captures?.Count ?? 0;
                    var end = Run(steps, step.A, at, start);
                    if (end >= 0) return end;
                    captures?.RemoveRange(mark, captures.Count - mark);
                    pc = step.B;
                    continue;
                case StepKind.Before:
                    if (IsBefore(book.SetAt(step.A), at) == (step.B == 1)) return -1;
                    pc++;
                    continue;
                case StepKind.After:
                    if (IsAfter(book.SetAt(step.A), at) == (step.B == 1)) return -1;
                    pc++;
                    continue;
                case StepKind.Glued or StepKind.Spaced:
                    if (at >= tokens.Length || tokens[at].Has(TokenMarks.SpaceBefore) == (step.Kind == StepKind.Glued)) return -1;
                    pc++;
                    continue;
            }

            if (at >= tokens.Length || at > start && tokens[at].Has(TokenMarks.LineStart)) return -1;
            var read = step.Kind switch
            {
                StepKind.Words => book.SetAt(step.A).Accepts(tokens[at], book.Lexicon) ? at + 1 : -1,
                StepKind.Number => ReadNumber((NumberKind)step.A, at),
                _ => Longest(step.A, at).End,
            };
            if (read < 0) return -1;
            if (step.Slot >= 0) captures?.Add(new Capture(step.Slot, at, read, step.Kind, step.A));
            at = read;
            pc++;
        }
    }

    private int ReadNumber(NumberKind kind, int at)
    {
        var length = book.Reader.Read(kind, tokens, at, text, out _);
        return length == 0 ? -1 : at + length;
    }

    private bool IsBefore(WordSet set, int at) =>
        at == 0 || tokens[at].Has(TokenMarks.LineStart) ? set.LineEdge : set.Accepts(tokens[at - 1], book.Lexicon);

    private bool IsAfter(WordSet set, int at) =>
        at >= tokens.Length || tokens[at].Has(TokenMarks.LineStart) ? set.LineEdge : set.Accepts(tokens[at], book.Lexicon);
}
