using System.Text;

namespace Entente.Coding.World.Import;

/// <summary>Comma-separated records: quoted cells may hold commas, doubled quotation marks and line breaks (RFC 4180).</summary>
internal static class CsvLines
{
    /// <summary>The records with the line each begins on.</summary>
    public static IEnumerable<(long Line, List<string> Cells)> Read(Stream stream)
    {
        using var lines = new LineReader(stream);
        while (lines.Next() is { } text)
        {
            var line = lines.Number;

            // a quoted cell goes on over the end of the line; a thousand lines are a forgotten quotation mark
            for (var more = 0; more < 1000 && text.Count(c => c == '"') % 2 == 1 && lines.Next() is { } next; more++) text += "\n" + next;
            if (text.Length > 0 && text != "\u001A") yield return (line, Cut(text));
        }
    }

    private static List<string> Cut(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }
}
