namespace Entente.Language;

/// <summary>Reads CoNLL-U files sentence by sentence.</summary>
internal static class ConllUReader
{
    private const int Columns = 10;

    /// <summary>Reads all sentences; memory holds one at a time.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="EntenteException">A row has not ten columns (ENT1015).</exception>
    public static IEnumerable<ConllUSentence> Read(TextReader reader, string name)
    {
        List<string> comments = [];
        List<string[]> rows = [];
        var line = 0;
        var first = 1;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0)
            {
                if (rows.Count > 0) yield return new ConllUSentence(comments, rows, first);
                (comments, rows, first) = ([], [], line + 1);
            }
            else if (text[0] == '#' && rows.Count == 0)
            {
                comments.Add(text);
            }
            else
            {
                var cells = text.Split('\t');
                if (cells.Length != Columns) throw new EntenteException("ENT1015", $"{name}:{line}", $"a CoNLL-U row has {Columns} columns parted by tabs, this one has {cells.Length}");
                rows.Add(cells);
            }
        }

        if (rows.Count > 0) yield return new ConllUSentence(comments, rows, first);
    }
}
