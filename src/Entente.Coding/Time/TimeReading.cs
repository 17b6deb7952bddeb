using Entente.Coding.Time.Grammar;
using Entente.Coding.Time.Meaning;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.Time;

/// <summary>One pass over one text: what has been told so far decides what the next expression means.</summary>
internal sealed class TimeReading
{
    private const int CoreWithin = 7;
    private readonly RuleBook book;
    private readonly string text;
    private readonly LocalDate? page;
    private readonly bool? dayFirst;
    private readonly TreeTense? treeTense;
    private readonly RuleMatcher matcher;
    private readonly Interpreter interpreter;
    private readonly SurfaceTense surfaceTense;
    private readonly List<TimeMention> mentions = [];
    private readonly List<(int End, TimeRule Rule)> found = [];
    private TimeValue? told;
    private TimeValue? quarter;
    private TimeValue? toldYear;
    private int toldYearAt = int.MinValue;

    public TimeReading(RuleBook book, string text, LocalDate? page, bool? dayFirst, TreeTense? tense)
    {
        (this.book, this.text, this.page, this.dayFirst, treeTense) = (book, text, page, dayFirst, tense);
        var tokens = new List<TimeToken>(text.Length / 5 + 8);
        TimeScanner.Scan(text, book.Lexicon, tokens);
        matcher = new RuleMatcher(book, text, tokens);
        interpreter = new Interpreter(book, matcher, text);
        surfaceTense = new SurfaceTense(book.Lexicon, text);
    }

    /// <summary>Days stated with their year, and whether their clause is in future tense.</summary>
    public List<(LocalDate Day, bool Future)> StatedDays { get; } = [];

    public IReadOnlyList<TimeMention> Read()
    {
        var tokens = matcher.Tokens;
        var core = -1;
        for (var at = 0; at < tokens.Length;)
        {
            // Looks ahead for a word without which nothing can be read.
            if (core < at)
            {
                core = at;
                while (core < tokens.Length && !book.IsCore(tokens[core].Word)) core++;
                if (core == tokens.Length) break;
            }

            if (core - at > CoreWithin) at = core - CoreWithin;
            at = book.Starts(tokens[at].Word) ? ReadAt(at) : at + 1;
        }

        return mentions;
    }

    private int ReadAt(int at)
    {
        found.Clear();
        foreach (var category in book.Top) matcher.All(category, at, found);
        if (found.Count == 0) return at + 1;
        if (found.Count > 1) SortLongestFirst();
        var context = Context(at, found[0].End);
        foreach (var (end, rule) in found)
        {
            if (rule.Meaning is Interpreter.Ignore) return end;
            if (interpreter.Value(rule, at, end, context) is not { } value) continue;
            Add(at, end, rule, value);
            if (value is { Absolute: true, Grain: Grain.Day or Grain.Clock, Last: { } day }) StatedDays.Add((day, context.Tense == Tense.Future));
            return end;
        }

        return at + 1;
    }

    // Stable: the order of the file decides among equals.
    private void SortLongestFirst()
    {
        for (var i = 1; i < found.Count; i++)
            for (var j = i; j > 0 && found[j].End > found[j - 1].End; j--)
                (found[j], found[j - 1]) = (found[j - 1], found[j]);
    }

    private ReadingContext Context(int at, int end)
    {
        var tokens = matcher.Tokens;
        var tense = treeTense?.At(tokens[at].Start) ?? surfaceTense.At(tokens, at, end);
        var year = toldYear?.First is { } first && surfaceTense.SameSentence(tokens, toldYearAt, at) ? first.Year : 0;
        return new ReadingContext(page, told, year, quarter, tense, dayFirst);
    }

    private void Add(int at, int end, TimeRule rule, TimeValue value)
    {
        var span = new TextSpan(matcher.Tokens[at].Start, matcher.Tokens[end - 1].End);
        mentions.Add(new TimeMention(span, text[span.Start..span.End], value.Type, value.Value, value.Days, rule.Name, value.Anchor, value.Note));
        if (value.Type is TimeType.Duration or TimeType.Set || value.First is null) return;
        told = value.Type == TimeType.Time ? value with { Grain = Grain.Day, Type = TimeType.Date, Value = Stretch.Iso(value.First.Value) } : value;
        if (value.Grain == Grain.Quarter && value.Anchor != "text" && !rule.Name.EndsWith("-ago", StringComparison.Ordinal)) quarter = value;
        if (value.Absolute && value.Grain is Grain.Day or Grain.Month && value.First?.Year != page?.Year)
        {
            toldYear = value;
            toldYearAt = at;
        }
    }
}
