using Entente.Language;

namespace Entente.Coding.Time.Grammar;

/// <summary>Reads rule files (<c>data/time/*.rules</c>) into a <see cref="RuleBook"/>. See <c>data/time/README.md</c> for the form.</summary>
internal sealed class RuleReader(RuleBook book, string input)
{
    private TimeCategory? category;
    private string name = "";
    private int ruleLine;
    private string meaning = "";
    private readonly List<(string Pattern, int Line)> patterns = [];

    /// <summary>Reads one file.</summary>
    /// <exception cref="EntenteException">A line is not of the form (ENT0311).</exception>
    public void Read(string text)
    {
        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var content = raw.Trim();
            if (content.Length == 0 || content[0] == '#') continue;
            var space = content.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0) throw Wrong(line, "expected a keyword and its content");
            var rest = content[(space + 1)..].Trim();
            switch (content[..space])
            {
                case "category":
                    Flush();
                    var parts = rest.Split(' ');
                    category = book.Category(parts[0], parts.Length > 1 && string.Equals(parts[1], "top", StringComparison.Ordinal));
                    break;
                case "rule":
                    Flush();
                    name = (category?.Name ?? throw Wrong(line, "a rule before any category")) + "." + rest;
                    ruleLine = line;
                    break;
                case "pattern":
                    patterns.Add((rest, line));
                    break;
                case "means":
                    meaning = rest;
                    break;
                case "example":
                    book.Examples.Add(Example(rest, line));
                    break;
                default:
                    throw Wrong(line, $"unknown keyword '{content[..space]}'");
            }
        }

        Flush();
    }

    private void Flush()
    {
        if (patterns.Count > 0 && meaning.Length == 0) throw Wrong(ruleLine, $"rule {name} has no meaning");
        if (patterns.Count > 0 && !Meaning.Interpreter.Knows(meaning.Split(' ')[0])) throw Wrong(ruleLine, $"no meaning is called '{meaning.Split(' ')[0]}'");
        foreach (var (pattern, line) in patterns)
        {
            try
            {
                category!.Rules.Add(new PatternCompiler(book).Compile(name, pattern, meaning, line));
            }
            catch (FormatException wrong)
            {
                throw Wrong(line, wrong.Message);
            }
        }

        patterns.Clear();
        meaning = "";
    }

    // "late December of last year" @ 2025-01-12 -> 2024-12 [2024-12-21..2024-12-31]
    private TimeExample Example(string content, int line)
    {
        var close = content.LastIndexOf('"');
        var arrow = close < 0 ? -1 : content.IndexOf("->", close, StringComparison.Ordinal);
        if (content[0] != '"' || close < 1 || arrow < 0) throw Wrong(line, "expected \"text\" @ page-date -> value [first..last]");
        var page = content[(close + 1)..arrow].Replace("@", "", StringComparison.Ordinal).Trim();
        var result = content[(arrow + 2)..].Trim();
        var bracket = result.IndexOf('[', StringComparison.Ordinal);
        var days = bracket < 0 ? null : result[(bracket + 1)..].TrimEnd(']').Trim();
        return new TimeExample(name, content[1..close], page, bracket < 0 ? result : result[..bracket].Trim(), days, line);
    }

    private EntenteException Wrong(int line, string reason) => new("ENT0311", $"{input}:{line}", reason);
}
