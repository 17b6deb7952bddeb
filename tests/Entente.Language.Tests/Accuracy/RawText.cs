using System.Text;

namespace Entente.Language.Tests;

/// <summary>The running text of a CoNLL-U file, its paragraphs parted by blank lines.</summary>
internal static class RawText
{
    public static string Of(string conllu)
    {
        var text = new StringBuilder();
        using var reader = new StringReader(conllu);
        foreach (var sentence in ConllUReader.Read(reader, "raw"))
        {
            if (text.Length > 0 && sentence.Comments.Any(static c => c.StartsWith("# newpar", StringComparison.Ordinal) || c.StartsWith("# newdoc", StringComparison.Ordinal))) text.Append("\n\n");
            var covered = 0;
            foreach (var row in sentence.Rows)
            {
                var dash = row[0].IndexOf('-', StringComparison.Ordinal);
                if (dash > 0) covered = int.Parse(row[0].AsSpan(dash + 1), System.Globalization.CultureInfo.InvariantCulture);
                else if (!ConllUSentence.IsWord(row[0]) || int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture) <= covered) continue;
                text.Append(row[1]);
                if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
            }
        }

        return text.ToString();
    }
}
