using NodaTime;

namespace Entente.Coding.Time;

/// <summary>The day that a page's relative dates count from, and where it comes from.</summary>
/// <param name="Date">The day, or <see langword="null"/> where the page gives none.</param>
/// <param name="Inferred">Whether it is only the newest past date stated in the text.</param>
/// <param name="Basis">Where it stood: the basis of the page's own date (<c>meta</c>, <c>byline</c> …) or <c>text</c>.</param>
public sealed record PageClock(LocalDate? Date, bool Inferred, string? Basis)
{
    /// <summary>Days between first publication and last change from which a page may be another one than was published.</summary>
    private const int Rewritten = 60;

    private static readonly PageClock None = new(null, false, null);

    /// <summary>
    /// The page's own date, else the newest day its text states as past (coding manual, When), else none.
    /// A page that was changed long after it was first published and tells of days in between is as old as its last change: explainers are rewritten under their first date.
    /// Only days with a stated year count; a single later day that a clause puts in the future, and days of a page whose other dates all lie far back, do not mislead it.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="tagger">Reads the text's dates.</param>
    public static PageClock Of(Pages.Article article, TimeTagger tagger) =>
        article.Published is not { } published ? FromText(article.Text, tagger) is { Date: not null } stated ? stated : BesideMasthead(article, tagger)
        : article.Modified is { } modified && modified.Date > published.Date.PlusDays(Rewritten) && TellsOf(article.Text, published.Date.PlusDays(Rewritten), modified.Date, tagger) ? new PageClock(modified.Date, false, "updated")
        : new PageClock(published.Date, false, published.Basis);

    private static bool TellsOf(string text, LocalDate after, LocalDate until, TimeTagger tagger)
    {
        foreach (var stated in tagger.StatedDays(text))
            if (!stated.Future && stated.Day > after && stated.Day <= until) return true;
        return false;
    }

    /// <summary>A clock in the masthead tells when the page was looked at: days told without their year lie before it, and the newest of them is taken for the page's.</summary>
    private static PageClock BesideMasthead(Pages.Article article, TimeTagger tagger)
    {
        foreach (var removed in article.Removed)
        {
            if (removed.Reason != "date" || tagger.StatedDays(removed.Text) is not [var looked, ..]) continue;
            LocalDate? newest = null;
            foreach (var time in tagger.Find(article.Text, looked.Day))
                if (time is { Type: TimeType.Date, Days: { Length: 1 } days } && IsNumbered(time) && days.End <= looked.Day && (newest is null || days.End > newest)) newest = days.End;

            return newest is null ? None : new PageClock(newest, true, "masthead");
        }

        return None;
    }

    // "February 26" is a day of its own; "today" and "two days ago" only count from the page
    private static bool IsNumbered(TimeMention time) => time.Text.Any(char.IsAsciiDigit) && !time.Rule.EndsWith("-ago", StringComparison.Ordinal);

    /// <summary>The newest day that a text states as past.</summary>
    /// <param name="text">The text of a page without a date.</param>
    /// <param name="tagger">Reads its dates.</param>
    public static PageClock FromText(string text, TimeTagger tagger)
    {
        LocalDate? newest = null;
        foreach (var stated in tagger.StatedDays(text))
            if (!stated.Future && (newest is null || stated.Day > newest)) newest = stated.Day;

        return newest is null ? None : new PageClock(newest, true, "text");
    }
}
