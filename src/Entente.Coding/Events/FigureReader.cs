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
        ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
        ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000, ["trillion"] = 1_000_000_000_000,
        ["m"] = 1_000_000, ["bn"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
            if (mentions.Times.Any(t => t.Span.Contains(new TextSpan(text.Tokens[token].Start, text.Tokens[token].End)))) continue;
            if (text.Tokens[token].Pos is not UniversalPos.Num || token > first && text.Tokens[token - 1].Pos is UniversalPos.Num && text.Head(token - 1) == token) continue;
            if (IsAge(text, token)) continue;
            if (KindAt(text, token) is { } kind && Value(text, token) is { } value && !found.Exists(f => f.Kind == kind))
                found.Add(new Figure(kind, value, value, Phrase(text, token)));
        }

        return found;
    }

    /// <summary>"Maher Nazeh, 53,": a number alone behind a name is an age.</summary>
    private static bool IsAge(ParsedText text, int number) =>
        number > 1 && text.Form(number - 1) is "," && text.Tokens[number - 2].Pos is UniversalPos.Propn && number + 1 < text.Tokens.Length && text.Tokens[number + 1].Pos is not UniversalPos.Noun;

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

    private static decimal? Value(ParsedText text, int number)
    {
        decimal total = 0, part = 0;
        var any = false;
        for (var at = number; at < text.Tokens.Length && text.Tokens[at].Pos is UniversalPos.Num or UniversalPos.Noun; at++)
        {
            var word = text.Form(at).ToString().ToLowerInvariant();
            if (Scales.TryGetValue(word, out var scale)) part = (part == 0 ? 1 : part) * scale;
            else if (Words.TryGetValue(word, out var small)) part += small;
            else if (decimal.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits)) part += digits;
            else break;
            any = true;
        }

        total += part;
        return any ? total : null;
    }

    private static string Phrase(ParsedText text, int number)
    {
        var head = text.Head(number);
        var last = head > number && head - number <= 4 ? head : number;
        return text.Text[text.Tokens[number].Start..text.Tokens[last].End];
    }
}
