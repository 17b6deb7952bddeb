using System.Collections.Frozen;
using System.Globalization;
using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Reads the numbers that belong to an act: killed, wounded, arrested, released, displaced, votes, money, troops.</summary>
internal sealed class FigureReader
{
    private static readonly FrozenDictionary<string, decimal> Words = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
        ["m"] = 1_000_000,
        ["bn"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the plural of a round number alone may stand for: "dozens were killed".</summary>
    private static readonly FrozenDictionary<string, (decimal Low, decimal High)> Vague = new Dictionary<string, (decimal, decimal)>(StringComparer.Ordinal)
    {
        ["dozens"] = (24, 99),
        ["scores"] = (40, 99),
        ["tens"] = (20, 99),
        ["hundreds"] = (200, 999),
        ["thousands"] = (2_000, 9_999),
        ["millions"] = (2_000_000, 9_999_999),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> kindOf;

    private FigureReader(FrozenDictionary<string, string> kindOf) => this.kindOf = kindOf;

    /// <summary>Loads the words that say what a number counts (<c>coding/figures.tsv</c>).</summary>
    public static FigureReader Load() => new(DataTable.Read("coding/figures.tsv", 2)
        .SelectMany(r => r.Cells[0].Split('|').Select(w => (Word: w, Kind: r.Cells[1])))
        .DistinctBy(p => p.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Word, p => p.Kind, StringComparer.Ordinal));

    /// <summary>The figures in the clause of a trigger.</summary>
    public IReadOnlyList<Figure> Read(ParsedText text, Mentions mentions, int trigger)
    {
        var found = new List<Figure>();
        var (first, end) = text.Subtree(ClauseOf(text, trigger));
        for (var token = first; token < end; token++)
        {
            if (IsWithinNumber(text, token, first) || IsAge(text, token) || IsOfAName(text, token)) continue;
            if (mentions.Times.Any(t => t.Span.Contains(new TextSpan(text.Tokens[token].Start, text.Tokens[token].End)))) continue;
            if (KindAt(text, token) is { } kind && ValueAt(text, token) is { } value && !found.Exists(f => f.Kind == kind))
                found.Add(new Figure(kind, value.Low, value.High, Phrase(text, token)));
        }

        return found;
    }

    /// <summary>Whether the token is no number or only a later part of one.</summary>
    private static bool IsWithinNumber(ParsedText text, int token, int first)
    {
        if (IsVague(text, token)) return token > first + 1 && text.Form(token - 1) is "of" && IsVague(text, token - 2);
        return text.Tokens[token].Pos is not UniversalPos.Num || (token > first && text.Tokens[token - 1].Pos is UniversalPos.Num && text.Head(token - 1) == token);
    }

    private static bool IsVague(ParsedText text, int token) => Vague.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text.Form(token));

    /// <summary>The lowest and highest value told: "dozens", "tens of thousands", "between 20 and 30", "20 to 30".</summary>
    private static (decimal Low, decimal High)? ValueAt(ParsedText text, int token)
    {
        if (Vague.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Form(token), out var round))
        {
            var more = token + 2 < text.Tokens.Length && text.Form(token + 1) is "of" && Scales.TryGetValue(text.Lemma(token + 2), out var scale) ? scale : 1;
            return (round.Low * more, more == 1 ? round.High : ((round.High + 1) * more) - 1);
        }

        if (Value(text, token, out var end) is not { } low) return null;
        var joined = end + 1 < text.Tokens.Length && text.Tokens[end + 1].Pos is UniversalPos.Num
            && (text.Form(end) is "to" or "-" or "–" or "or" || (text.Form(end) is "and" && token > 0 && text.Form(token - 1) is "between" or "Between"));
        return joined && Value(text, end + 1, out _) is { } high && high > low ? (low, high) : (low, low);
    }

    /// <summary>"Maher Nazeh, 53,": a number alone behind a name is an age.</summary>
    private static bool IsAge(ParsedText text, int number) =>
        number > 1 && text.Form(number - 1) is "," && text.Tokens[number - 2].Pos is UniversalPos.Propn && number + 1 < text.Tokens.Length && text.Tokens[number + 1].Pos is not UniversalPos.Noun;

    /// <summary>"F-16 jets", "Su-35s": a number joined to letters by a hyphen names a type.</summary>
    private static bool IsOfAName(ParsedText text, int number) =>
        text.Tokens[number].Start is > 1 and var start && text.Text[start - 1] is '-' or '‑' && char.IsLetter(text.Text[start - 2]);

    private static int ClauseOf(ParsedText text, int token)
    {
        while (text.Tokens[token].Pos is not UniversalPos.Verb && text.Head(token) is >= 0 and var head) token = head;
        return token;
    }

    /// <summary>What the number counts: its noun ("190 votes", "$3 billion"), or the verb its noun stands under ("killed five people").</summary>
    private string? KindAt(ParsedText text, int number)
    {
        var head = text.Head(number);
        if (text.Tokens[number].Start > 0 && text.Text[text.Tokens[number].Start - 1] is '$' or '€' or '£') return "money";
        if (head < 0) return null;
        if (kindOf.TryGetValue("noun:" + text.Lemma(head).ToLowerInvariant(), out var byNoun)) return byNoun;

        for (int at = text.Tokens[head].Pos is UniversalPos.Verb ? number : head, step = 0; step < 3 && at >= 0; step++, at = text.Head(at))
        {
            var verb = text.Head(at);
            if (verb < 0) return null;
            if (text.Tokens[verb].Pos is not (UniversalPos.Verb or UniversalPos.Adj)) continue;
            if (!kindOf.TryGetValue("verb:" + text.Lemma(verb).ToLowerInvariant(), out var byVerb)) return null;

            var isPatient = Tree.DeepObject(text, verb) is var patient && patient >= 0 && (patient == at || Tree.WithConjuncts(text, patient).Contains(at));
            return isPatient || text.Lemma(verb) is "die" ? byVerb : null;
        }

        return null;
    }

    private static decimal? Value(ParsedText text, int number, out int end)
    {
        decimal total = 0, part = 0;
        var any = false;
        for (end = number; end < text.Tokens.Length && text.Tokens[end].Pos is UniversalPos.Num or UniversalPos.Noun; end++)
        {
            var word = text.Form(end).ToString().ToLowerInvariant();
            if (Scales.TryGetValue(word, out var scale)) part = (part == 0 ? 1 : part) * scale;
            else if (Words.TryGetValue(word, out var small)) part += small;
            else if (decimal.TryParse(WithoutGroups(word), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits)) part += digits;
            else break;
            any = true;
        }

        total = (total + part) / 1.000000000000000000000000000000000m; // a decimal without noughts behind the point
        return any ? total : null;
    }

    /// <summary>Commas part groups of three digits ("1,250,000"); before one or two last digits a comma is the decimal sign of other languages ("253,4 billion").</summary>
    private static string WithoutGroups(string number)
    {
        var comma = number.LastIndexOf(',');
        var isDecimal = comma > 0 && number.Length - comma - 1 is 1 or 2 && number.IndexOf(',', StringComparison.Ordinal) == comma && !number.Contains('.', StringComparison.Ordinal);
        return isDecimal ? number.Replace(',', '.') : number.Replace(",", "", StringComparison.Ordinal);
    }

    private static string Phrase(ParsedText text, int number)
    {
        var head = text.Head(number);
        var last = head > number && head - number <= 4 ? head : number;
        return text.Text[text.Tokens[number].Start..text.Tokens[last].End];
    }
}
