using System.Collections.Frozen;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Html;

/// <summary>Reads class names and ids by the general vocabulary of page templates (<c>data/pages/classes.tsv</c>).</summary>
internal static class ClassWords
{
    private static readonly Lazy<FrozenDictionary<string, Rule[]>> Rules = new(Load);
    private static readonly Lazy<(string Prefix, Rule Rule)[]> Prefixes = new(LoadPrefixes);

    /// <summary>What the names say; of several answers the one for furniture counts, unless a name says that it holds the body.</summary>
    public static ClassVerdict Tell(string names)
    {
        if (names.Length is 0 or > 600) return default;
        var words = Split(names);
        var (role, reason) = (ClassRole.None, "");
        var body = false;
        for (var at = 0; at < words.Count; at++)
        {
            // A page builder calls every box a widget.
            if (words[at].Word is "elementor" && at + 1 < words.Count && words[at + 1].Word is "widget") { at++; continue; }
            if (Rules.Value.TryGetValue(words[at].Word, out var rules))
                foreach (var rule in rules) Apply(rule, words, at, ref role, ref reason, ref body);
            foreach (var (prefix, rule) in Prefixes.Value)
                if (words[at].Word.Length >= prefix.Length && words[at].Word.StartsWith(prefix, StringComparison.Ordinal)) Apply(rule, words, at, ref role, ref reason, ref body);
        }

        return new ClassVerdict(body && role is ClassRole.None or ClassRole.Weak ? ClassRole.Body : role, reason, body);
    }

    private static void Apply(Rule rule, List<(string Word, int Name)> words, int at, ref ClassRole role, ref string reason, ref bool body)
    {
        if (at + rule.Words.Length > words.Count) return;
        for (var i = 1; i < rule.Words.Length; i++)
        {
            if (words[at + i].Name != words[at].Name) return;
            var wanted = rule.Words[i];
            var word = words[at + i].Word;
            if (wanted[^1] == '*' ? !word.StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.Ordinal) : !string.Equals(word, wanted, StringComparison.Ordinal)) return;
        }

        if (rule.Role == ClassRole.Body) body = true;
        else if (rule.Role > role) (role, reason) = (rule.Role, rule.Reason);
    }

    /// <summary>Small-letter words of all names, each with the number of its name.</summary>
    private static List<(string Word, int Name)> Split(string names)
    {
        var words = new List<(string, int)>();
        var start = -1;
        var name = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var ends = !char.IsAsciiLetter(c) || (start >= 0 && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(names[i - 1]));
            if (ends && start >= 0)
            {
                words.Add((names[start..i].ToLowerInvariant(), name));
                start = -1;
            }

            if (c == ' ') name++;
            if (start < 0 && char.IsAsciiLetter(c)) start = i;
        }

        return words;
    }

    private static FrozenDictionary<string, Rule[]> Load() =>
        Read().Where(r => r.Words[0][^1] != '*').GroupBy(r => r.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static (string, Rule)[] LoadPrefixes() =>
        [.. Read().Where(r => r.Words[0][^1] == '*').Select(r => (r.Words[0][..^1], r))];

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
}
