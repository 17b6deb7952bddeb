using Entente.Coding.Time;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.World.Linking;

/// <summary>The days a sentence speaks of: the year it states, else the page's own day.</summary>
internal sealed class PageDays(LocalDate? page, ParsedText parsed, IReadOnlyList<TimeMention> times)
{
    /// <summary>Days for a sentence, or <see langword="null"/> where neither it nor the page states any.</summary>
    public DateInterval? Of(int sentence)
    {
        var span = parsed.Sentences[sentence].Span;
        DateInterval? stated = null;
        foreach (var time in times)
        {
            if (!span.Contains(time.Span) || time.Days is not { } days || days.Length > 800 || time.Type is TimeType.Set) continue;
            if (page is { } today && days.End > today.PlusDays(40)) continue;
            if (stated is null || days.Length > stated.Length) stated = days;
        }

        if (stated is not null) return stated;
        return page is { } day ? new DateInterval(day, day) : null;
    }
}
