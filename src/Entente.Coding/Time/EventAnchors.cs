using System.Globalization;
using Entente.Coding.Time.Grammar;
using Entente.Coding.Time.Meaning;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.Time;

/// <summary>
/// "Two days after the attack": a length of time counted from something that happened. Where the page tells the day of that happening, the days are worked out;
/// where it does not, the expression says what it is counted from. Type and value stay those of TIMEX3, a duration.
/// </summary>
internal static class EventAnchors
{
    private const string Event = "event";

    /// <summary>The expressions, those counted from a happening with their days.</summary>
    public static IReadOnlyList<TimeMention> Resolve(ParsedText text, IReadOnlyList<TimeMention> times)
    {
        List<TimeMention>? resolved = null;
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] is not { Type: TimeType.Duration, Days: null } length || Amount(length.Value) is not var (amount, unit)) continue;
            if (Anchor(text, length.Span.End) is not var (direction, noun)) continue;
            var name = "the " + text.Form(noun).ToString();
            var told = Told(text, times, noun);
            resolved ??= [.. times];
            resolved[i] = told is { } day && Units.From(day, direction * amount, unit) is { First: { } first, Last: { } last }
                ? length with { Days = new DateInterval(first, last), Anchor = Event, Note = string.Create(CultureInfo.InvariantCulture, $"counted from {name} of {Stretch.Iso(day)}") }
                : length with { Anchor = Event, Note = $"counted from {name}, whose day the page does not tell" };
        }

        return resolved ?? times;
    }

    // "P2D", "P3W": whole numbers of days, weeks, months and years only.
    private static (int Amount, string Unit)? Amount(string value) =>
        value.Length > 2 && value[0] == 'P' && value[^1] is 'D' or 'W' or 'M' or 'Y' && int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and < 1000
            ? (amount, value[^1..])
            : null;

    // The head of a definite noun phrase behind "after" or "before".
    private static (int Direction, int Noun)? Anchor(ParsedText text, int end)
    {
        var at = TokenFrom(text, end);
        if (at < 0 || at + 2 >= text.Tokens.Length) return null;
        var direction = text.Form(at) is "after" or "following" ? 1 : text.Form(at) is "before" ? -1 : 0;
        if (direction == 0 || text.Form(at + 1) is not ("the" or "that" or "this" or "those" or "these" or "its" or "their" or "his" or "her")) return null;
        for (var noun = at + 2; noun < text.Tokens.Length && noun < at + 7; noun++)
        {
            if (text.Tokens[noun].Pos == UniversalPos.Noun)
            {
                if (noun + 1 < text.Tokens.Length && text.Tokens[noun + 1].Pos == UniversalPos.Noun) continue;
                return (direction, noun);
            }

            if (text.Tokens[noun].Pos is not (UniversalPos.Adj or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Part)) return null;
        }

        return null;
    }

    // The day said beside the nearest earlier telling of the same thing, by the same noun or its verb.
    private static LocalDate? Told(ParsedText text, IReadOnlyList<TimeMention> times, int noun)
    {
        var lemma = text.Lemma(noun).ToString();
        for (var token = noun - 1; token >= 0; token--)
        {
            if (text.Tokens[token].Pos is not (UniversalPos.Noun or UniversalPos.Verb) || !SameWord(text.Lemma(token), lemma)) continue;
            var sentence = text.Sentences[text.SentenceOf(token)].Span;
            TimeMention? nearest = null;
            foreach (var time in times)
            {
                if (!sentence.Contains(time.Span) || time.Type is TimeType.Duration or TimeType.Set || time.Days is not { Length: 1 }) continue;
                if (nearest is null || Apart(time, text.Tokens[token].Start) < Apart(nearest, text.Tokens[token].Start)) nearest = time;
            }

            if (nearest is not null) return nearest.Days!.Start;
        }

        return null;
    }

    // attack/attack, killing/kill, shooting/shoot, assassination/assassinate, arrest/arrest
    private static bool SameWord(ReadOnlySpan<char> told, ReadOnlySpan<char> noun)
    {
        if (told.SequenceEqual(noun)) return true;
        if (told.Length < 4 || noun.Length <= told.Length - 1) return false;
        var stem = told[^1] == 'e' ? told[..^1] : told;
        return noun.StartsWith(stem, StringComparison.Ordinal) && noun[stem.Length..] is "ing" or "ion" or "ment" or "al" or "ure";
    }

    private static int Apart(TimeMention time, int at) => Math.Abs(time.Span.Start - at);

    private static int TokenFrom(ParsedText text, int character)
    {
        int low = 0, high = text.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Tokens[middle].Start < character) low = middle + 1;
            else high = middle;
        }

        return low < text.Tokens.Length ? low : -1;
    }
}
