using Entente.Coding.Time;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.World.Linking;

/// <summary>The days a sentence speaks of: the year it states, else the page's own day.</summary>
internal sealed class PageDays(LocalDate? page, ParsedText parsed, IReadOnlyList<TimeMention> times)
{
    /// <summary>Days for a sentence, or <see langword="null"/> where neither it nor the page states any.</summary>
    public DateInterval? Of(int sentence) => Stated(sentence) ?? (page is { } day ? new DateInterval(day, day) : null);

    /// <summary>The days that a sentence states, where they are far from the page's own.</summary>
    public DateInterval? Stated(int sentence)
    {
        var span = parsed.Sentences[sentence].Span;
        DateInterval? stated = null;
        foreach (var time in times)
        {
            if (!span.Contains(time.Span) || time.Days is not { } days || days.Length > 800 || time.Type is TimeType.Set || IsAttribute(time)) continue;
            if (page is { } today && days.End > today.PlusDays(40)) continue;
            if (stated is null || days.Length > stated.Length) stated = days;
        }

        return stated;
    }

    // "the 2016 election", "a July 25 call": the date says which election and call, not when the sentence plays.
    private bool IsAttribute(TimeMention time)
    {
        for (var token = 0; token < parsed.Tokens.Length; token++)
        {
            if (parsed.Tokens[token].Start < time.Span.Start) continue;
            if (parsed.Tokens[token].Start >= time.Span.End) return false;
            var head = parsed.Head(token);
            if (head >= 0 && time.Span.Contains(new TextSpan(parsed.Tokens[head].Start, parsed.Tokens[head].End))) continue;
            return head >= 0 && parsed.Tokens[token].Relation is Relation.Compound or Relation.Nummod or Relation.Amod && parsed.Tokens[head].Pos is UniversalPos.Noun or UniversalPos.Propn;
        }

        return false;
    }
}
