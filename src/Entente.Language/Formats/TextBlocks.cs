namespace Entente.Language;

/// <summary>
/// Cuts a text of any length into blocks that fit into memory: after a blank line where there is one, else after a line break, else where the buffer ends, and then the
/// caller gives back the last sentence, which may go on.
/// </summary>
internal sealed class TextBlocks(TextReader reader, int size)
{
    private readonly char[] buffer = new char[size];
    private int start; // of what was read and not yet handed out
    private int end;
    private bool exhausted;

    /// <summary>Whether the last block ends in the middle of a line.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The next block, or <see langword="null"/> at the end.</summary>
    public string? Next()
    {
        Fill();
        if (end == 0) return null;
        var cut = exhausted ? end : Cut(buffer.AsSpan(0, end));
        IsOpen = cut == 0;
        if (IsOpen) cut = char.IsHighSurrogate(buffer[end - 1]) && end > 1 ? end - 1 : end;
        start = cut;
        return new string(buffer, 0, cut);
    }

    /// <summary>Gives back the end of the last block.</summary>
    /// <param name="from">Offset in the block; above 0, or nothing would ever be done.</param>
    public void GiveBack(int from) => start = from;

    private static int Cut(ReadOnlySpan<char> text)
    {
        var half = text.Length / 2;
        var blank = text[half..].LastIndexOf("\n\n");
        if (blank >= 0) return half + blank + 2;
        return text.LastIndexOf('\n') + 1;
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        while (!exhausted && end < buffer.Length)
        {
            var read = reader.Read(buffer, end, buffer.Length - end);
            exhausted = read == 0;
            end += read;
        }
    }
}
