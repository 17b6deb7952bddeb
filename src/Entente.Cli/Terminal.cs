using System.Text;

namespace Entente.Cli;

/// <summary>Where a command reads and writes, and what the other end can show. Tests make their own.</summary>
internal sealed class Terminal : IDisposable
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required Func<Stream> In { get; init; }

    /// <summary>Whether a person looks at the output: tables and cut lines, else plain aligned lines.</summary>
    public bool IsRich { get; init; }

    /// <summary>Whether a person looks at the messages: progress is shown then.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Whether colours may be used (a terminal, and <c>NO_COLOR</c> is not set).</summary>
    public bool Colours { get; init; }

    /// <summary>Columns of the terminal; of no meaning in a pipe.</summary>
    public int Width { get; init; } = 120;

    /// <summary>The clock, read nowhere else.</summary>
    public Func<DateTimeOffset> Now { get; init; } = () => DateTimeOffset.UtcNow;

    /// <summary>The folder of the user's own tables that is read without being named; <see langword="null"/> where there is none.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The folder that an import writes to without being told.</summary>
    public string? ImportFolder { get; init; }

    public static Terminal OfConsole()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var rich = !Console.IsOutputRedirected;
        return new Terminal
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 16_384) { AutoFlush = false, NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            In = Console.OpenStandardInput,
            IsRich = rich,
            ShowsProgress = !Console.IsErrorRedirected,
            Colours = rich && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            DataFolder = Running.DataFolder.OfUser(),
            ImportFolder = Running.DataFolder.Preferred(),
            Width = rich ? WidthOfConsole() : 120,
        };
    }

    public void Dispose()
    {
        try
        {
            Out.Flush();
        }
        catch (IOException)
        {
            // the reader of the pipe has gone (`entente timeline | head`)
        }

        Error.Flush();
    }

    private static int WidthOfConsole()
    {
        try
        {
            return Math.Max(40, Console.WindowWidth);
        }
        catch (IOException)
        {
            return 120;
        }
    }
}
