using System.Buffers;
using System.Collections.Frozen;

namespace Entente.Pages.Knowledge;

/// <summary>What a line of furniture does to the lines around it.</summary>
internal enum FurnitureMatch : byte
{
    None,
    /// <summary>The whole line is furniture.</summary>
    Line,
    /// <summary>A heading over links.</summary>
    List,
    /// <summary>A heading after which furniture follows.</summary>
    Rest,
    /// <summary>A heading over breaking-news lines.</summary>
    Ticker,
}

/// <summary>Knows lines that are no part of an article (<c>data/pages/furniture.tsv</c>).</summary>
internal static partial class Furniture
{
    private const int LongestStart = 900;
    private const int LongestHas = 300;
    private const int ShortestNote = 12;
    private const int LongestNote = 48;

    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>What the line is and why, or <see cref="FurnitureMatch.None"/>.</summary>
    public static (FurnitureMatch Match, string Reason) Find(string line)
    {
        if (line.Length > LongestStart) return (FurnitureMatch.None, "");
        var folded = Fold(line);
        var core = Core(folded);
        var tables = Loaded.Value;
        if (line.Length <= 40 && line.AsSpan().ContainsAnyInRange('0', '9') && ReadingTime().IsMatch(line)) return (FurnitureMatch.Line, "reading-time");
        if (tables.Whole.TryGetValue(core, out var whole)) return whole;
        foreach (var (phrase, reason) in StartsFor(tables, folded))
            if (StartsWith(folded, phrase)) return (FurnitureMatch.Line, reason);
        if (!ReferenceEquals(core, folded))
            foreach (var (phrase, reason) in StartsFor(tables, core))
                if (StartsWith(core, phrase)) return (FurnitureMatch.Line, reason);
        if (line.Length <= LongestHas && folded.AsSpan().ContainsAny(tables.AnyHas))
            foreach (var (phrase, reason) in tables.Has)
                if (folded.Contains(phrase, StringComparison.Ordinal)) return (FurnitureMatch.Line, reason);
        return (FurnitureMatch.None, "");
    }

    /// <summary>Whether a piece of text is nothing but a remark for screen readers (", opens new tab").</summary>
    public static bool IsNote(string text) =>
        text.Length is >= ShortestNote and <= LongestNote && Loaded.Value.Notes.Contains(Core(Fold(text)).TrimStart('('));

    /// <summary>A line of running text without the remarks for screen readers behind its links.</summary>
    public static string WithoutNotes(string line)
    {
        foreach (var note in Loaded.Value.Notes)
        {
            var at = line.Length > note.Length ? line.IndexOf(note, StringComparison.OrdinalIgnoreCase) : -1;
            if (at < 2 || (at + note.Length < line.Length && char.IsLetter(line[at + note.Length]))) continue;
            var (start, end) = (at, at + note.Length);
            while (start > 0 && line[start - 1] == ' ') start--;
            if (start == 0 || line[start - 1] is not (',' or '(')) continue; // words of the sentence itself
            start--;
            if (end < line.Length && line[end] == ')' && line[start] == '(') end++;
            while (start > 0 && line[start - 1] == ' ') start--;
            return WithoutNotes(line.Remove(start, end - start));
        }

        return line;
    }

    /// <summary>Lower case, straight apostrophes, single blanks.</summary>
    public static string Fold(string line)
    {
        var folded = line.Length <= LongestStart ? stackalloc char[line.Length] : new char[line.Length];
        var length = 0;
        foreach (var c in line)
        {
            var d = c switch { '’' or '‘' or '`' or '´' => '\'', '\u00A0' or '\t' => ' ', 'İ' => 'i', < '\u0080' => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c, _ => char.ToLowerInvariant(c) };
            if (d == ' ' && length > 0 && folded[length - 1] == ' ') continue;
            folded[length++] = d;
        }

        return folded[..length].Trim().ToString();
    }

    /// <summary>A folded line without bullets, digits and marks at its ends.</summary>
    public static string Core(string folded)
    {
        var start = 0;
        var end = folded.Length;
        while (start < end && !char.IsLetter(folded[start]) && folded[start] is not ('(' or '©')) start++;
        while (end > start && !char.IsLetter(folded[end - 1]) && !char.IsDigit(folded[end - 1]) && !IsMark(folded[end - 1]) && folded[end - 1] is not '+') end--;
        return start == 0 && end == folded.Length ? folded : folded[start..end];
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool StartsWith(string line, string phrase) =>
        line.StartsWith(phrase, StringComparison.Ordinal)
        && (line.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !char.IsLetter(line[phrase.Length]) || phrase[^1] > '\u2E80');

    private static (string Phrase, string Reason)[] StartsFor(Tables tables, string line) =>
        line.Length > 0 && (tables.Starts.TryGetValue(Head(line), out var list) || tables.Starts.TryGetValue((line[0], '\0'), out list)) ? list : [];

    /// <summary>The first two letters, by which phrases are looked up; a phrase of one sign stands under that alone.</summary>
    private static (char First, char Second) Head(string text) => (text[0], text.Length > 1 ? text[1] : '\0');

    private static Tables Load()
    {
        var whole = new Dictionary<string, (FurnitureMatch, string)>(StringComparer.Ordinal);
        var starts = new Dictionary<(char, char), List<(string, string)>>();
        var has = new List<(string, string)>();
        var notes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableFile.Rows("furniture.tsv", 4))
        {
            var (reason, phrase) = (row[1], Fold(row[3]));
            switch (row[0])
            {
                case "is": whole.TryAdd(Core(phrase), (FurnitureMatch.Line, reason)); break;
                case "list": whole[Core(phrase)] = (FurnitureMatch.List, reason); break;
                case "rest": whole[Core(phrase)] = (FurnitureMatch.Rest, reason); break;
                case "ticker": whole[Core(phrase)] = (FurnitureMatch.Ticker, reason); break;
                case "has": has.Add((phrase, reason)); break;
                case "note": notes.Add(phrase); break;
                case "starts":
                    if (!starts.TryGetValue(Head(phrase), out var list)) starts[Head(phrase)] = list = [];
                    list.Add((phrase, reason));
                    break;
                default: throw new Entente.Language.EntenteException(PageErrors.Table, "furniture.tsv", $"unknown kind of match \"{row[0]}\"");
            }
        }

        // a sign of its own stands under every letter that may follow it
        foreach (var (head, list) in starts)
            if (head.Item2 != '\0' && starts.TryGetValue((head.Item1, '\0'), out var signs)) list.AddRange(signs);
        return new Tables(
            whole.ToFrozenDictionary(StringComparer.Ordinal), starts.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray()), [.. has],
            SearchValues.Create([.. has.Select(h => h.Item1)], StringComparison.Ordinal),
            notes.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>"7 min read", "Lesezeit: 3 Minuten".</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^\D{0,24}\b\d{1,2}\s?(?:-\s?)?(?:min|mins|minutes?|Minuten|Min\.|minuter|minutter|minuti|minutos|minuto|minuten|minut|мин|минут\w*|dk|dakika\w*|phút|menit)\b\.?(?:\s(?:read|to read|Lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|lästid|lesetid|czytania|чтения))?\.?$", System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.IgnoreCase)]
    private static partial System.Text.RegularExpressions.Regex ReadingTime();

    private sealed record Tables(
        FrozenDictionary<string, (FurnitureMatch, string)> Whole,
        FrozenDictionary<(char, char), (string Phrase, string Reason)[]> Starts,
        (string Phrase, string Reason)[] Has,
        SearchValues<string> AnyHas,
        FrozenSet<string> Notes);
}
