namespace Entente.Language;

/// <summary>
/// Lines in the order of their bytes, searched where they lie: no index is built, so a table of any size costs a start nothing.
/// A line is a key, or a key, a tab and a value. Remarks (<c>#</c>) sort before letters and do no harm.
/// </summary>
internal sealed class SortedLines(ReadOnlyMemory<byte> lines)
{
    /// <summary>Reads a packed file of <c>data/language</c>.</summary>
    public static SortedLines Read(string name) => new(LanguageData.Bytes("language/" + name));

    /// <summary>Sorts lines that were made in memory.</summary>
    public static SortedLines Of(IEnumerable<string> lines) =>
        new(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal))));

    /// <summary>Looks a key up.</summary>
    /// <param name="key">The key, tabs between its parts.</param>
    /// <param name="value">What stands after it, without the tab.</param>
    public bool TryFind(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        var text = lines.Span;
        int low = 0, high = text.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var start = low + text[low..middle].LastIndexOf((byte)'\n') + 1;
            var length = text[start..].IndexOf((byte)'\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text[start..end];
            if (line.Length > 0 && line[^1] == '\r') line = line[..^1];
            var order = Compare(line, key);
            if (order == 0)
            {
                value = line.Length > key.Length ? line[(key.Length + 1)..] : [];
                return true;
            }

            if (order < 0) low = end + 1;
            else high = start;
        }

        value = [];
        return false;
    }

    private static int Compare(ReadOnlySpan<byte> line, ReadOnlySpan<byte> key)
    {
        var order = line[..Math.Min(line.Length, key.Length)].SequenceCompareTo(key);
        return order != 0 || line.Length == key.Length ? order : line[key.Length] == '\t' ? 0 : 1;
    }
}
