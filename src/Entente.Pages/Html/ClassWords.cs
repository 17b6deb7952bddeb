using System.Collections.Frozen;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Html;

/// <summary>Reads class names and ids by the general vocabulary of page templates (<c>data/pages/classes.tsv</c>).</summary>
internal static class ClassWords
{
    private const int LongestNames = 600;
    private static readonly Lazy<FrozenDictionary<string, Rule[]>> Rules = new(Load);
    private static readonly Lazy<(string Prefix, Rule Rule)[][]> Prefixes = new(LoadPrefixes);

    /// <summary>What the names say; of several answers the one for furniture counts, unless a name says that it holds the body.</summary>
    public static ClassVerdict Tell(string names)
    {
        if (names.Length is 0 or > LongestNames) return default;
        Span<char> lower = stackalloc char[names.Length];
        Span<Word> found = stackalloc Word[names.Length];
        var words = found[..Split(names, lower, found)];
        var (role, reason) = (ClassRole.None, "");
        var body = false;
        var lookup = Rules.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < words.Length; at++)
        {
            var word = (ReadOnlySpan<char>)lower[words[at].Start..words[at].End];
            // A page builder calls every box a widget.
            if (word is "elementor" && at + 1 < words.Length && lower[words[at + 1].Start..words[at + 1].End] is "widget") { at++; continue; }
            if (lookup.TryGetValue(word, out var rules))
                foreach (var rule in rules) Apply(rule, lower, words, at, ref role, ref reason, ref body);
            foreach (var (prefix, rule) in Prefixes.Value[word[0] - 'a'])
                if (word.StartsWith(prefix, StringComparison.Ordinal)) Apply(rule, lower, words, at, ref role, ref reason, ref body);
        }

        return new ClassVerdict(body && role is ClassRole.None or ClassRole.Weak ? ClassRole.Body : role, reason, body);
    }

    private static void Apply(Rule rule, ReadOnlySpan<char> lower, ReadOnlySpan<Word> words, int at, ref ClassRole role, ref string reason, ref bool body)
    {
        if (at + rule.Words.Length > words.Length) return;
        for (var i = 1; i < rule.Words.Length; i++)
        {
            if (words[at + i].Name != words[at].Name) return;
            var wanted = rule.Words[i].AsSpan();
            var word = lower[words[at + i].Start..words[at + i].End];
            if (wanted[^1] == '*' ? !word.StartsWith(wanted[..^1], StringComparison.Ordinal) : !word.SequenceEqual(wanted)) return;
        }

        if (rule.Role == ClassRole.Body) body = true;
        else if (rule.Role > role) (role, reason) = (rule.Role, rule.Reason);
    }

    /// <summary>Small-letter words of all names, each with the number of its name.</summary>
    private static int Split(string names, Span<char> lower, Span<Word> words)
    {
        var (count, start, name) = (0, -1, 0);
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var isLetter = char.IsAsciiLetter(c);
            if (start >= 0 && (!isLetter || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(names[i - 1]))))
            {
                words[count++] = new Word(start, i, name);
                start = -1;
            }

            if (c == ' ') name++;
            if (!isLetter) continue;
            if (start < 0) start = i;
            lower[i] = (char)(c | 0x20);
        }

        return count;
    }

    private static FrozenDictionary<string, Rule[]> Load() =>
        Read().Where(r => r.Words[0][^1] != '*').GroupBy(r => r.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static (string, Rule)[][] LoadPrefixes()
    {
        var byLetter = Read().Where(r => r.Words[0][^1] == '*').ToLookup(r => r.Words[0][0], r => (r.Words[0][..^1], r));
        return [.. Enumerable.Range('a', 26).Select(c => byLetter[(char)c].ToArray())];
    }

    private static IEnumerable<Rule> Read() => TableFile.Rows("classes.tsv", 3).Select(row => new Rule(Role(row[0]), row[1], row[2].Split(' ')));

    private static ClassRole Role(string name) => name switch
    {
        "body" => ClassRole.Body,
        "lead" => ClassRole.Lead,
        "caption" => ClassRole.Caption,
        "byline" => ClassRole.Byline,
        "date" => ClassRole.Date,
        "kicker" => ClassRole.Kicker,
        "title" => ClassRole.Title,
        "quote" => ClassRole.Quote,
        "weak" => ClassRole.Weak,
        "cut" => ClassRole.Cut,
        _ => throw new Entente.Language.EntenteException(PageErrors.Table, "classes.tsv", $"unknown role \"{name}\""),
    };

    private sealed record Rule(ClassRole Role, string Reason, string[] Words);

    /// <summary>A word of a name: its place in the names, and the number of the name.</summary>
    private readonly record struct Word(int Start, int End, int Name);
}
