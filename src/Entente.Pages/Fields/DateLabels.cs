using Entente.Pages.Knowledge;

namespace Entente.Pages.Fields;

/// <summary>What a date beside some words dates.</summary>
internal enum DateLabel : byte
{
    None,
    Published,
    Updated,
    Clock,
}

/// <summary>Reads the words beside a date (<c>data/pages/date-labels.tsv</c>).</summary>
internal static class DateLabels
{
    private static readonly Lazy<List<(string Phrase, DateLabel Label)>> Phrases = new(Load);

    /// <summary>The label nearest before the date.</summary>
    public static DateLabel Of(ReadOnlySpan<char> before)
    {
        if (before.Length > 60) before = before[^60..];
        var text = before.ToString().ToLowerInvariant();
        var (at, best) = (-1, DateLabel.None);
        foreach (var (phrase, label) in Phrases.Value)
        {
            var found = text.LastIndexOf(phrase, StringComparison.Ordinal);
            if (found < 0 || found < at) continue;
            if (found > 0 && char.IsLetter(text[found - 1]) && phrase[0] < '\u2E80') continue;
            var end = found + phrase.Length;
            if (end < text.Length && char.IsLetter(text[end]) && phrase[0] < '\u2E80') continue;
            if (found > at || label == DateLabel.Updated) (at, best) = (found, label);
        }

        return best;
    }

    private static List<(string, DateLabel)> Load()
    {
        var phrases = new List<(string, DateLabel)>();
        foreach (var row in TableFile.Rows("date-labels.tsv", 2))
        {
            var label = row[0] switch { "updated" => DateLabel.Updated, "published" => DateLabel.Published, _ => DateLabel.Clock };
            phrases.AddRange(row[1].Split('|').Select(p => (p, label)));
        }

        return phrases;
    }
}
