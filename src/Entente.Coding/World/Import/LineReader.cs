using System.Text;
using Entente.Language;

namespace Entente.Coding.World.Import;

/// <summary>Reads lines of bounded length, so that a file that is one endless line cannot fill the memory.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    /// <summary>The longest line that is read, in characters; items of Wikidata reach some four million.</summary>
    public const int Longest = 32 << 20;

    private readonly StreamReader reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder line = new();
    private int at;
    private int filled;

    /// <summary>Number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line read last was too long and was cut.</summary>
    public bool Cut { get; private set; }

    /// <summary>The next line without its end, or <see langword="null"/> at the end of the file.</summary>
    public string? Next()
    {
        line.Clear();
        Cut = false;
        var any = false;
        while (at < filled || Fill())
        {
            any = true;
            var rest = buffer.AsSpan(at, filled - at);
            var end = rest.IndexOf('\n');
            Take(end < 0 ? rest : rest[..end]);
            at += end < 0 ? rest.Length : end + 1;
            if (end >= 0) break;
        }

        if (!any) return null;
        Number++;
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        return line.ToString();
    }

    public void Dispose() => reader.Dispose();

    /// <summary>Reports a line that was cut.</summary>
    public EntenteException TooLong(string name) => ImportErrors.Record(name, Number, $"the line is longer than {Longest >> 20} million characters");

    private void Take(ReadOnlySpan<char> part)
    {
        var room = Longest - line.Length;
        if (part.Length > room)
        {
            Cut = true;
            part = part[..room];
        }

        line.Append(part);
    }

    private bool Fill()
    {
        at = 0;
        filled = reader.Read(buffer);
        return filled > 0;
    }
}
