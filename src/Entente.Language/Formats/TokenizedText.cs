using System.Text;

namespace Entente.Language;

/// <summary>Turns the words of CoNLL-U sentences into a text with given tokens, so that somebody else's tokens can be parsed.</summary>
internal static class TokenizedText
{
    /// <summary>Joins sentences, one a line; words of one written word and words marked <c>SpaceAfter=No</c> touch.</summary>
    public static (string Text, Segmented Segmented) Build(IReadOnlyList<ConllUSentence> sentences)
    {
        var text = new StringBuilder();
        var tokens = new List<RawToken>();
        var ends = new List<int>();
        foreach (var sentence in sentences)
        {
            Add(sentence, text, tokens);
            ends.Add(tokens.Count);
            text.Append('\n');
        }

        return (text.ToString(), new Segmented([.. tokens], [.. ends]));
    }

    private static void Add(ConllUSentence sentence, StringBuilder text, List<RawToken> tokens)
    {
        var rangeEnd = 0;
        var rangeTouches = false;
        foreach (var row in sentence.Rows)
        {
            var dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                _ = int.TryParse(row[0].AsSpan(dash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out rangeEnd);
                rangeTouches = Touches(row[9]);
                continue;
            }

            if (!ConllUSentence.IsWord(row[0])) continue;
            var start = text.Length;
            text.Append(row[1]);
            tokens.Add(new RawToken(start, text.Length));
            _ = int.TryParse(row[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id);
            if (!(id < rangeEnd || (id == rangeEnd ? rangeTouches : Touches(row[9])))) text.Append(' ');
        }
    }

    private static bool Touches(string misc) => misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
}
