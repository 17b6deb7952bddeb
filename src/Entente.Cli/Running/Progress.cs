using System.Globalization;

namespace Entente.Cli.Running;

/// <summary>One line on the terminal that is written over: how far the run is. Nothing in a pipe.</summary>
internal sealed class Progress(Terminal terminal) : IDisposable
{
    private readonly DateTimeOffset started = terminal.Now();
    private DateTimeOffset shown;
    private bool any;

    public void Show(int pages, int reports, string input)
    {
        if (!terminal.ShowsProgress) return;
        var now = terminal.Now();
        if ((now - shown).TotalMilliseconds < 200) return;
        shown = now;
        any = true;
        var seconds = Math.Max(0.001, (now - started).TotalSeconds);
        var line = string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {reports} reports, {pages / seconds:0.#} pages/s  {input}");
        terminal.Error.Write("\r" + Rendering.Listing.Cut(line, terminal.Width - 1).PadRight(terminal.Width - 1));
    }

    public void Dispose()
    {
        if (any) terminal.Error.Write("\r" + new string(' ', terminal.Width - 1) + "\r");
    }
}
