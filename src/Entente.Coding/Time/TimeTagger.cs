using Entente.Coding.Time.Grammar;
using Entente.Coding.Time.Meaning;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.Time;

/// <summary>
/// Finds expressions of time and works out what they mean: TIMEX3 types and values as in TimeML 1.2.1, and the days they cover as the coding manual says.
/// Words and rules are data (<c>data/time</c>). Needs no parse. Safe to share between threads.
/// </summary>
public sealed class TimeTagger
{
    private static readonly string[] RuleFiles = ["1-calendar.rules", "2-relative.rules", "3-duration.rules", "4-clock.rules", "5-modified.rules", "6-calendars.rules"];

    private TimeTagger(RuleBook book) => Book = book;

    internal RuleBook Book { get; }

    /// <summary>Loads the words and rules that ship with the assembly.</summary>
    /// <exception cref="EntenteException">A file is not of its form (ENT0310, ENT0311).</exception>
    public static TimeTagger Load() => new(RuleBook.Load(ReadResource, RuleFiles));

    /// <summary>Finds the expressions of time of a text, in order and without overlap.</summary>
    /// <param name="text">Any text; no expression runs across a line break.</param>
    /// <param name="pageDate">The day that "yesterday" is the day before, or <see langword="null"/> where unknown: relative expressions are found then, without days.</param>
    /// <param name="dayFirst">Whether 3/4/2020 is the third of April on this page; <see langword="null"/> where nothing tells.</param>
    public IReadOnlyList<TimeMention> Find(string text, LocalDate? pageDate, bool? dayFirst = null) =>
        new TimeReading(Book, text, pageDate, dayFirst, tense: null).Read();

    /// <summary>Finds the expressions of time of a parsed text, whose tree tells the tense around them.</summary>
    /// <param name="text">The text with its tokens and trees.</param>
    /// <param name="pageDate">The page's date, or <see langword="null"/>.</param>
    /// <param name="dayFirst">Whether 3/4/2020 is the third of April on this page.</param>
    public IReadOnlyList<TimeMention> Find(ParsedText text, LocalDate? pageDate, bool? dayFirst = null) =>
        EventAnchors.Resolve(text, new TimeReading(Book, text.Text, pageDate, dayFirst, new TreeTense(text)).Read());

    /// <summary>The days that a text states with their year, and whether the clause puts them in the future.</summary>
    internal IReadOnlyList<(LocalDate Day, bool Future)> StatedDays(string text)
    {
        var reading = new TimeReading(Book, text, page: null, DateOrder.OfText(text), tense: null);
        reading.Read();
        return reading.StatedDays;
    }

    internal static TimeTagger From(Func<string, string> open) => new(RuleBook.Load(open, RuleFiles));

    private static string ReadResource(string name)
    {
        using var stream = typeof(TimeTagger).Assembly.GetManifestResourceStream("time/" + name)
            ?? throw new EntenteException("ENT0312", "time/" + name, "the assembly does not hold this file");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
