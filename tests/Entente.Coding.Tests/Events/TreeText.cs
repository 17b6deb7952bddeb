using Entente.Language;

namespace Entente.Coding.Tests.Events;

/// <summary>Builds a parsed text from lines "form lemma POS head relation", so that rules on trees are tested apart from the parser.</summary>
internal static class TreeText
{
    public static ParsedText Of(string lines)
    {
        var rows = lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var text = string.Join(' ', rows.Select(r => r[0]));
        var lemmas = new List<string>();
        var tokens = new Token[rows.Length];
        var at = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (!lemmas.Contains(row[1])) lemmas.Add(row[1]);
            tokens[i] = new Token(
                at,
                at + row[0].Length,
                lemmas.IndexOf(row[1]),
                Enum.Parse<UniversalPos>(row[2], ignoreCase: true),
                row.Length > 5 ? Enum.Parse<Features>(row[5]) : Features.None,
                int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) - 1,
                Enum.Parse<Relation>(row[4], ignoreCase: true),
                NameType.None,
                false);
            at += row[0].Length + 1;
        }

        return new ParsedText(text, tokens, [new Sentence(0, tokens.Length, new TextSpan(0, text.Length))], [], [.. lemmas]);
    }

    public static int Index(this ParsedText text, string form)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
            if (text.Form(i).SequenceEqual(form)) return i;

        throw new ArgumentException($"no token '{form}'", nameof(form));
    }
}
