using Entente.Coding.Events.Roles;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.Events;

/// <summary>"two days after gunmen attacked": an act in such a clause happened that long before the act that the clause hangs from.</summary>
internal static class TimeDistance
{
    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The date of an act counted from that of the act above it, or <see langword="null"/> where the clause says no such distance.</summary>
    public static EventDate? From(ParsedText text, int verb, IEnumerable<Draft> others)
    {
        var mark = text.Child(verb, Relation.Mark);
        if (mark < 2 || text.Form(mark) is not ("after" or "before") || text.Head(verb) < 0) return null;
        if (Days(text, mark) is not { } days) return null;

        foreach (var other in others)
        {
            if (other.Token == verb || other.Date is not { Basis: "text" or "published" or "context" } date || date.Start != date.End || !text.Dominates(other.Token, verb)) continue;
            var day = date.Start.PlusDays(text.Form(mark) is "after" ? -days : days);
            return new EventDate(day, day, text.Text[text.Tokens[mark - 2].Start..text.Tokens[mark].End], "context");
        }

        return null;
    }

    private static int? Days(ParsedText text, int mark)
    {
        var unit = text.Lemma(mark - 1) switch { "day" => 1, "week" => 7, _ => 0 };
        if (unit == 0) return null;

        var form = text.Form(mark - 2).ToString().ToLowerInvariant();
        var count = form is "a" or "the" ? 1 : Array.IndexOf(Numbers, form);
        if (count <= 0 && !int.TryParse(form, System.Globalization.CultureInfo.InvariantCulture, out count)) return null;
        return count is > 0 and <= 366 ? count * unit : null;
    }
}
